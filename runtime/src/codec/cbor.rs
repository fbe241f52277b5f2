//! CBOR, [RFC 8949](https://www.rfc-editor.org/rfc/rfc8949), as Smithy's
//! [rpcv2Cbor](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html) uses it.
//!
//! Of tags, those have a meaning that Smithy gives one to, and the one by which CBOR describes itself: 1 before a timestamp, 2 and 3
//! before a big integer, 4 before a big decimal, 55799 before the whole message. Before a value of a known type any other tag is refused, since it makes another type of
//! it; Smithy's page leaves this open, and [RFC 8949](https://www.rfc-editor.org/rfc/rfc8949#section-3.4) to the application. In
//! a member that nobody knows every tag is skipped.
//!
//! What is written has definite lengths and the shortest heads, but for a structure with more than 23 members. What is read may
//! have any length and any head. Reading is one pass over the bytes. A member that comes again replaces the earlier one
//! whole: the fast pass only notices, and then the message is read once more with the superseded members skipped.

mod big;
mod container;
mod digits;
mod duplicates;
mod find;
mod head;
mod key;
mod number;
mod read;
mod reader;
mod settings;
mod skip;
mod string;
mod timestamp;
mod write;
mod writer;

pub use find::find_string;
pub use reader::Reader;
pub use settings::Settings;
pub use writer::Writer;

use crate::error::{Error, ErrorKind, Result};
use crate::schema::ROOT;
use crate::serde::{Deserialize, Deserializer, Missing, Serialize};

/// Writes a value as a new message.
pub fn to_vec(value: &dyn Serialize, settings: &Settings) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(512);
    write(&mut out, value, settings)?;
    Ok(out)
}

/// Writes a value after what `out` holds. After an error `out` is as it was.
pub fn write(out: &mut Vec<u8>, value: &dyn Serialize, settings: &Settings) -> Result<()> {
    let start = out.len();
    let written = value.serialize(&ROOT, &mut Writer::new(out, settings));
    if written.is_err() {
        out.truncate(start);
    }
    written
}

/// Writes a structure as a new message, with a first member `__type` that says what it is, as errors have it.
#[inline]
pub fn to_vec_typed(
    type_name: &str,
    value: &dyn Serialize,
    settings: &Settings,
) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(256);
    value.serialize(&ROOT, &mut Writer::typed(&mut out, type_name, settings))?;
    Ok(out)
}

/// Reads a message, and which of its required members did not arrive.
pub fn from_slice<T: Deserialize>(bytes: &[u8], settings: &Settings) -> Result<(T, Missing)> {
    let mut value = None;
    // Filled where it stands, so that a large value is not moved.
    let missing = run(bytes, settings, &mut |de| {
        value.insert(T::blank()).fill(&ROOT, de)
    })?;
    Ok((value.unwrap_or_else(T::blank), missing))
}

/// Reads a message by a function, which reads exactly one value; it is called again where a member came twice.
pub fn read_with<R>(
    bytes: &[u8],
    settings: &Settings,
    read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<R>,
) -> Result<(R, Missing)> {
    let mut value = None;
    let missing = run(bytes, settings, &mut |de| {
        value = Some(read(de)?);
        Ok(())
    })?;
    let nothing = || Error::new(ErrorKind::Unsupported, "nothing was read");
    Ok((value.ok_or_else(nothing)?, missing))
}

/// The part of reading that is the same for every type.
fn run(
    bytes: &[u8],
    settings: &Settings,
    read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Result<Missing> {
    let mut reader = Reader::new(bytes, settings);
    let first = read(&mut reader).and_then(|()| reader.end());
    if first.is_ok() && reader.missing.is_empty() {
        return Ok(reader.missing);
    }
    match again(&reader, read) {
        Some(second) => second,
        None => first.map(|()| reader.missing),
    }
}

/// Reads a message once more without what is superseded; `None` where nothing is. An error of the first pass, or a member that
/// was missing, may be a superseded value's.
#[cold]
fn again(
    first: &Reader<'_>,
    read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Option<Result<Missing>> {
    let superseded = match duplicates::superseded(first.bytes, first.settings) {
        Ok(superseded) => superseded,
        Err(error) => return first.ambiguous.then_some(Err(error)),
    };
    if superseded.is_empty() && !first.ambiguous {
        return None;
    }
    let mut reader = Reader::without(first.bytes, first.settings, &superseded);
    let second = read(&mut reader).and_then(|()| reader.end());
    Some(second.map(|()| reader.missing))
}
