//! A message → bytes.

use super::header::{Header, HeaderValue};
use super::limits::Limits;
use super::message::Message;
use super::{LONGEST, OVERHEAD, PRELUDE, read};
use crate::error::{Error, ErrorKind, Result};

/// The bytes of a message.
pub(super) fn write(message: &Message) -> Result<Vec<u8>> {
    read::once(&message.headers)?;
    if message.payload.len() > Limits::SERVICE.payload {
        return Err(too_large("a payload has at most 25165824 bytes"));
    }
    let mut out = Vec::with_capacity(OVERHEAD + 128 + message.payload.len());
    out.resize(PRELUDE, 0);
    for header in &message.headers {
        write_header(&mut out, header)?;
    }
    let headers = out.len() - PRELUDE;
    if headers > Limits::SERVICE.headers {
        return Err(too_large("headers have at most 131072 bytes"));
    }
    out.extend_from_slice(&message.payload);
    let total = out.len() + 4;
    // Both are far below 4 GiB.
    out[..4].copy_from_slice(&(total as u32).to_be_bytes());
    out[4..8].copy_from_slice(&(headers as u32).to_be_bytes());
    let checksum = crc32fast::hash(&out[..8]);
    out[8..PRELUDE].copy_from_slice(&checksum.to_be_bytes());
    let checksum = crc32fast::hash(&out);
    out.extend_from_slice(&checksum.to_be_bytes());
    Ok(out)
}

fn write_header(out: &mut Vec<u8>, header: &Header) -> Result<()> {
    match u8::try_from(header.name.len()) {
        Ok(0) => return Err(invalid("a header has no name")),
        Ok(length) => out.push(length),
        Err(_) => return Err(too_large("the name of a header has at most 255 bytes")),
    }
    out.extend_from_slice(header.name.as_bytes());
    write_value(out, &header.value)
}

fn write_value(out: &mut Vec<u8>, value: &HeaderValue) -> Result<()> {
    let mut fixed = |kind: u8, bytes: &[u8]| {
        out.push(kind);
        out.extend_from_slice(bytes);
        Ok(())
    };
    match value {
        HeaderValue::Boolean(true) => fixed(0, &[]),
        HeaderValue::Boolean(false) => fixed(1, &[]),
        HeaderValue::Byte(value) => fixed(2, &value.to_be_bytes()),
        HeaderValue::Short(value) => fixed(3, &value.to_be_bytes()),
        HeaderValue::Integer(value) => fixed(4, &value.to_be_bytes()),
        HeaderValue::Long(value) => fixed(5, &value.to_be_bytes()),
        HeaderValue::Blob(value) => write_counted(out, 6, value),
        HeaderValue::String(value) => write_counted(out, 7, value.as_bytes()),
        HeaderValue::Timestamp(value) => {
            // The years 0001–9999 are less than 2^49 milliseconds from the epoch.
            let millis = value.secs() * 1_000 + i64::from(value.subsec_nanos() / 1_000_000);
            fixed(8, &millis.to_be_bytes())
        }
        HeaderValue::Uuid(value) => fixed(9, value),
    }
}

fn write_counted(out: &mut Vec<u8>, kind: u8, bytes: &[u8]) -> Result<()> {
    if bytes.len() > LONGEST {
        return Err(too_large(
            "a blob or string in a header has at most 32767 bytes",
        ));
    }
    out.push(kind);
    // At most `LONGEST`.
    out.extend_from_slice(&(bytes.len() as u16).to_be_bytes());
    out.extend_from_slice(bytes);
    Ok(())
}

fn invalid(message: &'static str) -> Error {
    Error::new(ErrorKind::InvalidValue, message)
}

fn too_large(message: &'static str) -> Error {
    Error::new(ErrorKind::TooLarge, message)
}
