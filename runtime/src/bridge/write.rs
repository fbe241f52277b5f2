//! Our values as serde's: [`Node`] is any of them.

mod bridge;
mod sink;

use serde_core::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use self::bridge::Bridge;
use self::sink::{Count, Elements, Entries, Fields, Root};
use super::scalar::moment;
use super::{document, is_sparse};
use crate::base64;
use crate::schema::{Member, ROOT, TimestampFormat};
use crate::serde::{MAX_DEPTH, WriteEntries, WriteItems, WriteMembers};
use crate::value::{Document, Timestamp};

pub(super) fn serialize<S: Serializer>(
    value: &dyn crate::Serialize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let root = Root {
        serializer: Some(serializer),
        written: None,
    };
    let mut bridge = Bridge::new(root, 0);
    let result = value.serialize(&ROOT, &mut bridge);
    let written = bridge.finish(result)?.written;
    written.ok_or_else(|| S::Error::custom("the value wrote nothing"))
}

/// A value and where it stands.
#[derive(Clone, Copy)]
struct Node<'a> {
    value: Value<'a>,
    /// Whether a null could stand here.
    optional: bool,
    /// How many values it is inside of.
    depth: usize,
}

#[derive(Clone, Copy)]
enum Value<'a> {
    Null,
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Float(f32),
    Double(f64),
    String(&'a str),
    Blob(&'a [u8]),
    Timestamp(Timestamp, TimestampFormat),
    Document(&'a Document),
    Members(&'a dyn WriteMembers),
    List(&'static Member, &'a dyn WriteItems),
    Map(&'static Member, &'a dyn WriteEntries),
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let inner = Self {
            optional: false,
            ..*self
        };
        match self.value {
            Value::Null => serializer.serialize_none(),
            _ if self.optional => serializer.serialize_some(&inner),
            Value::Boolean(value) => serializer.serialize_bool(value),
            Value::Byte(value) => serializer.serialize_i8(value),
            Value::Short(value) => serializer.serialize_i16(value),
            Value::Integer(value) => serializer.serialize_i32(value),
            Value::Long(value) => serializer.serialize_i64(value),
            Value::Float(value) => match special(value.into(), &serializer) {
                Some(name) => serializer.serialize_str(name),
                None => serializer.serialize_f32(value),
            },
            Value::Double(value) => double(value, serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Blob(bytes) if serializer.is_human_readable() => {
                serializer.serialize_str(&base64::text(bytes))
            }
            Value::Blob(bytes) => serializer.serialize_bytes(bytes),
            Value::Timestamp(value, format) => timestamp(value, format, serializer),
            Value::Document(value) => document::serialize(value, self.depth, serializer),
            Value::Members(members) => self.members(members, serializer),
            Value::List(list, items) => self.list(list, items, serializer),
            Value::Map(map, entries) => self.map(map, entries, serializer),
        }
    }
}

impl Node<'_> {
    fn members<S: Serializer>(
        &self,
        members: &dyn WriteMembers,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let depth = deeper(self.depth)?;
        // Formats that do not describe themselves have to know how many there are.
        let mut count = Bridge::new(Count::<S::Error>::default(), depth);
        let result = members.write_members(&mut count);
        let count = count.finish(result)?.members;
        let mut fields = Bridge::new(Fields(serializer.serialize_map(Some(count))?), depth);
        let result = members.write_members(&mut fields);
        fields.finish(result)?.0.end()
    }

    fn list<S: Serializer>(
        &self,
        list: &'static Member,
        items: &dyn WriteItems,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let depth = deeper(self.depth)?;
        let element = list.target.list_member().map_err(S::Error::custom)?;
        let elements = Elements {
            sequence: serializer.serialize_seq(Some(items.len()))?,
            sparse: is_sparse(list),
        };
        let mut elements = Bridge::new(elements, depth);
        let result = items.write_items(element, &mut elements);
        elements.finish(result)?.sequence.end()
    }

    fn map<S: Serializer>(
        &self,
        map: &'static Member,
        entries: &dyn WriteEntries,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let depth = deeper(self.depth)?;
        let (key, value) = map.target.map_members().map_err(S::Error::custom)?;
        let into = Entries {
            map: serializer.serialize_map(Some(entries.len()))?,
            sparse: is_sparse(map),
        };
        let mut into = Bridge::new(into, depth);
        let result = entries.write_entries(key, value, &mut into);
        into.finish(result)?.map.end()
    }
}

/// The depth inside of a value at `depth`.
pub(super) fn deeper<E: serde_core::ser::Error>(depth: usize) -> Result<usize, E> {
    match depth {
        MAX_DEPTH => Err(E::custom("values are nested too deeply")),
        _ => Ok(depth + 1),
    }
}

pub(super) fn double<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    match special(value, &serializer) {
        Some(name) => serializer.serialize_str(name),
        None => serializer.serialize_f64(value),
    }
}

/// The name that stands for a number that is none, in formats for people: JSON has nothing else.
fn special(value: f64, serializer: &impl Serializer) -> Option<&'static str> {
    match serializer.is_human_readable() && !value.is_finite() {
        false => None,
        true if value.is_nan() => Some("NaN"),
        true if value > 0.0 => Some("Infinity"),
        true => Some("-Infinity"),
    }
}

fn timestamp<S: Serializer>(
    value: Timestamp,
    format: TimestampFormat,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !serializer.is_human_readable() {
        return serializer.serialize_str(value.text(TimestampFormat::DateTime).as_str());
    }
    if format != TimestampFormat::EpochSeconds {
        return serializer.serialize_str(value.text(format).as_str());
    }
    if value.subsec_nanos() == 0 {
        return serializer.serialize_i64(value.secs());
    }
    let digits = value.text(format);
    match digits.as_str().parse() {
        Ok(float) if moment(float) == Some(value) => serializer.serialize_f64(float),
        _ => serializer.serialize_str(digits.as_str()),
    }
}
