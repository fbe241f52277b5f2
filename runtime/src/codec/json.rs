//! JSON, [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), as Smithy's protocols use it.
//!
//! Reading is one pass over the bytes, without tokens in between. A member that comes again replaces the earlier one whole:
//! the fast pass only notices, and then the message is read once more with the superseded members skipped.

mod container;
mod digits;
mod duplicates;
mod find;
mod number;
mod payload;
mod read;
mod reader;
mod scan;
mod settings;
mod skip;
mod string;
mod write;
mod writer;

#[doc(hidden)]
pub use container::Variant;
pub use find::find_string;
pub(crate) use payload::write_payload;
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
    let mut writer = Writer::new(out, settings);
    let written = value
        .serialize(&ROOT, &mut writer)
        .and_then(|()| writer.finish());
    if written.is_err() {
        out.truncate(start);
    }
    written
}

/// Writes a structure as a new message, with a first member `__type` that says what it is, as errors have it. A shape ID has
/// nothing in it that JSON escapes.
#[inline]
pub fn to_vec_typed(
    type_name: &str,
    value: &dyn Serialize,
    settings: &Settings,
) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(256);
    out.extend_from_slice(b"{\"__type\":\"");
    out.extend_from_slice(type_name.as_bytes());
    out.push(b'"');
    let brace = out.len();
    write(&mut out, value, settings)?;
    match &out[brace..] {
        b"{}" => {
            out.remove(brace);
        }
        _ => out[brace] = b',',
    }
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
    let text = std::str::from_utf8(bytes).map_err(not_utf8)?;
    let mut reader = Reader::new(text, settings);
    let first = read(&mut reader).and_then(|()| reader.end());
    if first.is_ok() && reader.missing.is_empty() {
        return Ok(reader.missing);
    }
    match again(text, &reader, read) {
        Some(second) => second,
        None => first.map(|()| reader.missing),
    }
}

/// Reads a message once more without what is superseded; `None` where nothing is. An error of the first pass, or a member that
/// was missing, may be a superseded value's.
#[cold]
fn again(
    text: &str,
    first: &Reader<'_>,
    read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Option<Result<Missing>> {
    let superseded = match duplicates::superseded(text, first.settings) {
        Ok(superseded) => superseded,
        Err(error) => return first.ambiguous.then_some(Err(error)),
    };
    if superseded.is_empty() && !first.ambiguous {
        return None;
    }
    let mut reader = Reader::without(text, first.settings, &superseded);
    let second = read(&mut reader).and_then(|()| reader.end());
    Some(second.map(|()| reader.missing))
}

#[cold]
fn not_utf8(error: std::str::Utf8Error) -> Error {
    Error::new(ErrorKind::InvalidUtf8, "expected UTF-8").at(error.valid_up_to())
}
