//! Bytes → a message.

use std::borrow::Cow;

use bytes::Bytes;

use super::header::{Header, HeaderValue};
use super::limits::Limits;
use super::message::Message;
use super::{LONGEST, OVERHEAD, PRELUDE};
use crate::error::{Error, ErrorKind, Result};
use crate::value::Timestamp;

/// What a message begins with.
pub(super) struct Prelude {
    /// The length of the message, this included.
    pub(super) total: usize,
    headers: usize,
}

/// Reads and checks what a message begins with; `None` where not all of it is there.
pub(super) fn prelude(bytes: &[u8], limits: &Limits) -> Result<Option<Prelude>> {
    let Some(prelude) = bytes.first_chunk::<PRELUDE>() else {
        return Ok(None);
    };
    let [total, headers, checksum] = [0, 4, 8].map(|at| word(prelude, at));
    if crc32fast::hash(&prelude[..8]) != checksum {
        return Err(damaged("the checksum of the prelude is another", 8));
    }
    let (total, headers) = (length(total)?, length(headers)?);
    let Some(payload) = total
        .checked_sub(OVERHEAD)
        .and_then(|rest| rest.checked_sub(headers))
    else {
        return Err(syntax("the message is shorter than its parts", 0));
    };
    if headers > limits.headers {
        return Err(too_large("the headers are larger than the limit", 4));
    }
    if payload > limits.payload {
        return Err(too_large("the payload is larger than the limit", 0));
    }
    Ok(Some(Prelude { total, headers }))
}

/// Reads a whole message, of which `bytes` has all.
pub(super) fn message(bytes: &Bytes, prelude: &Prelude) -> Result<Message> {
    let end = prelude.total - 4;
    if crc32fast::hash(&bytes[..end]) != word(bytes, end) {
        return Err(damaged("the checksum of the message is another", end));
    }
    let payload = PRELUDE + prelude.headers;
    let mut reader = Reader {
        bytes,
        at: PRELUDE,
        end: payload,
    };
    let mut headers = Vec::new();
    while reader.at < reader.end {
        headers.push(reader.header()?);
    }
    once(&headers)?;
    Ok(Message {
        headers,
        payload: bytes.slice(payload..end),
    })
}

/// [Any name is there once.](https://smithy.io/2.0/aws/amazon-eventstream.html#headers-format) They are sorted, since there
/// may be tens of thousands.
pub(super) fn once(headers: &[Header]) -> Result<()> {
    let mut names: Vec<&str> = headers.iter().map(|header| &*header.name).collect();
    names.sort_unstable();
    match names.windows(2).any(|pair| pair[0] == pair[1]) {
        true => Err(syntax("two headers have the same name", PRELUDE)),
        false => Ok(()),
    }
}

struct Reader<'a> {
    bytes: &'a Bytes,
    at: usize,
    end: usize,
}

impl Reader<'_> {
    fn header(&mut self) -> Result<Header> {
        let length = usize::from(self.array::<1>()?[0]);
        if length == 0 {
            return Err(syntax("a header has no name", self.at - 1));
        }
        Ok(Header {
            name: self.text(length)?,
            value: self.value()?,
        })
    }

    fn value(&mut self) -> Result<HeaderValue> {
        let [kind] = self.array()?;
        Ok(match kind {
            0 => HeaderValue::Boolean(true),
            1 => HeaderValue::Boolean(false),
            2 => HeaderValue::Byte(i8::from_be_bytes(self.array()?)),
            3 => HeaderValue::Short(i16::from_be_bytes(self.array()?)),
            4 => HeaderValue::Integer(i32::from_be_bytes(self.array()?)),
            5 => HeaderValue::Long(i64::from_be_bytes(self.array()?)),
            6 => {
                let length = self.length()?;
                HeaderValue::Blob(self.bytes.slice(self.advance(length)?))
            }
            7 => {
                let length = self.length()?;
                HeaderValue::String(self.text(length)?)
            }
            8 => HeaderValue::Timestamp(self.timestamp()?),
            9 => HeaderValue::Uuid(self.array()?),
            _ => return Err(syntax("a header has a type that there is not", self.at - 1)),
        })
    }

    /// Milliseconds since the epoch.
    fn timestamp(&mut self) -> Result<Timestamp> {
        let at = self.at;
        let millis = i64::from_be_bytes(self.array()?);
        Timestamp::from_nanos(i128::from(millis) * 1_000_000).ok_or_else(|| {
            let message = "a header's moment is outside of the years 0001–9999";
            Error::new(ErrorKind::OutOfRange, message).at(at)
        })
    }

    fn length(&mut self) -> Result<usize> {
        let at = self.at;
        match usize::from(u16::from_be_bytes(self.array()?)) {
            length if length > LONGEST => Err(too_large(
                "a header's blob or string has at most 32767 bytes",
                at,
            )),
            length => Ok(length),
        }
    }

    fn text(&mut self, length: usize) -> Result<Cow<'static, str>> {
        let range = self.advance(length)?;
        let start = range.start;
        match std::str::from_utf8(&self.bytes[range]) {
            Ok(text) => Ok(Cow::Owned(text.to_owned())),
            Err(error) => {
                let error_at = start + error.valid_up_to();
                Err(Error::new(ErrorKind::InvalidUtf8, "expected UTF-8").at(error_at))
            }
        }
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let range = self.advance(N)?;
        let mut array = [0; N];
        array.copy_from_slice(&self.bytes[range]);
        Ok(array)
    }

    fn advance(&mut self, length: usize) -> Result<std::ops::Range<usize>> {
        let start = self.at;
        if self.end - start < length {
            return Err(syntax("a header reaches beyond the headers", start));
        }
        self.at += length;
        Ok(start..self.at)
    }
}

/// The number in the four bytes at `at`, which are there.
fn word(bytes: &[u8], at: usize) -> u32 {
    let mut word = [0; 4];
    word.copy_from_slice(&bytes[at..at + 4]);
    u32::from_be_bytes(word)
}

fn length(word: u32) -> Result<usize> {
    usize::try_from(word).map_err(|_| too_large("the message is larger than the memory", 0))
}

pub(super) fn syntax(message: &'static str, at: usize) -> Error {
    Error::new(ErrorKind::Syntax, message).at(at)
}

fn damaged(message: &'static str, at: usize) -> Error {
    Error::new(ErrorKind::Checksum, message).at(at)
}

pub(super) fn too_large(message: &'static str, at: usize) -> Error {
    Error::new(ErrorKind::TooLarge, message).at(at)
}
