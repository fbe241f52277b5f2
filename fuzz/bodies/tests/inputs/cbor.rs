//! HealthLake's response as CBOR, as ciborium writes it.

use ciborium::Value;
use proptest::prelude::*;

use super::{RESPONSE, damaged, rearranged};

/// The response with times that are tagged, damaged.
pub fn damaged_cbor() -> impl Strategy<Value = Vec<u8>> {
    let json = serde_json::from_str(RESPONSE).expect("the seed is JSON");
    let mut value = of_json(&json);
    tag_times(&mut value);
    damaged(bytes(&value).leak())
}

/// The response with values that have changed places.
pub fn rearranged_cbor() -> impl Strategy<Value = Vec<u8>> {
    // What is deeper than 128 levels is no JSON to serde_json.
    rearranged(RESPONSE).prop_filter_map("too deep", |json| {
        let mut value = of_json(&serde_json::from_slice(&json).ok()?);
        tag_times(&mut value);
        Some(bytes(&value))
    })
}

fn of_json(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(number) => match number.as_i64() {
            Some(integer) => integer.into(),
            None => number.as_f64().unwrap_or(f64::INFINITY).into(),
        },
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => items.iter().map(of_json).collect::<Vec<_>>().into(),
        Json::Object(members) => {
            let members = members
                .iter()
                .map(|(key, value)| (key.as_str().into(), of_json(value)));
            Value::Map(members.collect())
        }
    }
}

/// Floats become times where a member is called so; texts that stand for a float become one.
fn tag_times(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(tag_times),
        Value::Map(members) => members.iter_mut().for_each(|(key, value)| {
            tag_times(value);
            if key.as_text().is_some_and(|key| key.ends_with("Time")) {
                *value = Value::Tag(1, Box::new(value.clone()));
            }
        }),
        Value::Text(text) if text == "NaN" => *value = Value::Float(f64::NAN),
        _ => {}
    }
}

fn bytes(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a vector takes everything");
    bytes
}
