//! Messages as tests describe them.

use farrier::Bytes;
use farrier::Timestamp;
use farrier::codec::event_stream::{HeaderValue, Message};
use farrier::schema::TimestampFormat;
use serde_json::{Map, Value};

use crate::body;
use crate::message::strings;

/// The bytes of a message that is received: those of the test, or else made of its headers and its body.
pub(super) fn bytes(event: &Map<String, Value>) -> Result<Bytes, String> {
    if let Some(bytes) = event.get("bytes").and_then(Value::as_str) {
        let bytes = body::base64(bytes).ok_or("the event's `bytes` are not base64")?;
        return Ok(bytes.into());
    }
    let mut message = Message::default();
    for (name, value) in headers(event) {
        message = message.with(name.clone(), header(value)?);
    }
    if let Some(text) = event.get("body").and_then(Value::as_str) {
        message = message.with_payload(body::bytes(text, media_type(event))?);
    }
    message.to_bytes().map_err(|error| error.to_string())
}

/// Whether a message that was sent has the headers and the body of the test.
pub(super) fn check(event: &Map<String, Value>, bytes: &Bytes) -> Result<(), String> {
    let message = Message::parse(bytes).map_err(|error| error.to_string())?;
    for (name, expected) in headers(event) {
        let expected = header(expected)?;
        match message.header(name) {
            Some(actual) if *actual == expected => {}
            Some(_) => return Err(format!("the header `{name}` is another")),
            None => return Err(format!("the header `{name}` is missing")),
        }
    }
    let has = |name: &str| message.header(name).is_some();
    if let Some(name) = strings(event, "forbidHeaders").find(|name| has(name)) {
        return Err(format!("the header `{name}` is there and must not be"));
    }
    if let Some(name) = strings(event, "requireHeaders").find(|name| !has(name)) {
        return Err(format!("the header `{name}` is missing"));
    }
    match event.get("body").and_then(Value::as_str) {
        Some(expected) => body::compare(expected, &message.payload, media_type(event)),
        None => Ok(()),
    }
}

fn headers(event: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let headers = event.get("headers").and_then(Value::as_object);
    headers.into_iter().flatten()
}

fn media_type(event: &Map<String, Value>) -> &str {
    let media_type = event.get("bodyMediaType").and_then(Value::as_str);
    media_type.unwrap_or_default()
}

/// `{"integer": 3}`; a blob is written in base64.
fn header(value: &Value) -> Result<HeaderValue, String> {
    let read = || {
        let (kind, value) = value.as_object()?.iter().next()?;
        Some(match kind.as_str() {
            "boolean" => value.as_bool()?.into(),
            "byte" => i8::try_from(value.as_i64()?).ok()?.into(),
            "short" => i16::try_from(value.as_i64()?).ok()?.into(),
            "integer" => i32::try_from(value.as_i64()?).ok()?.into(),
            "long" => value.as_i64()?.into(),
            "blob" => Bytes::from(body::base64(value.as_str()?)?).into(),
            "string" => value.as_str()?.to_owned().into(),
            "timestamp" => timestamp(value)?.into(),
            _ => return None,
        })
    };
    read().ok_or_else(|| format!("the test's header `{value}` is none"))
}

fn timestamp(value: &Value) -> Option<Timestamp> {
    match value {
        Value::Number(number) => {
            Timestamp::parse(&number.to_string(), TimestampFormat::EpochSeconds).ok()
        }
        text => text.as_str()?.parse().ok(),
    }
}
