//! [`Document`]s, which are whatever the format holds.

use std::collections::BTreeMap;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_core::ser::{Serialize, Serializer};

use super::DIGITS_KEY;
use super::write::{deeper, double};
use crate::base64;
use crate::serde::MAX_DEPTH;
use crate::value::{BigDecimal, Document, Number};

/// Writes a document that is inside of `depth` values.
pub(super) fn serialize<S: Serializer>(
    document: &Document,
    depth: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match document {
        Document::Null => serializer.serialize_none(),
        Document::Bool(value) => serializer.serialize_bool(*value),
        Document::Number(Number::Unsigned(value)) => serializer.serialize_u64(*value),
        Document::Number(Number::Signed(value)) => serializer.serialize_i64(*value),
        Document::Number(Number::Float(value)) => double(*value, serializer),
        Document::Number(Number::Big(value)) => serializer.serialize_str(value.as_str()),
        Document::String(text) => serializer.serialize_str(text),
        Document::Array(items) => {
            let depth = deeper(depth)?;
            serializer.collect_seq(items.iter().map(|item| Inner(item, depth)))
        }
        Document::Object(members) => {
            let depth = deeper(depth)?;
            serializer.collect_map(members.iter().map(|(k, v)| (k, Inner(v, depth))))
        }
    }
}

/// A document inside of another.
struct Inner<'a>(&'a Document, usize);

impl Serialize for Inner<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.0, self.1, serializer)
    }
}

/// Reads a document that is inside of `depth` values.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) depth: usize,
}

impl Reader {
    fn inside<E: serde_core::de::Error>(self) -> Result<Self, E> {
        match self.depth {
            MAX_DEPTH => Err(E::custom("values are nested too deeply")),
            depth => Ok(Self { depth: depth + 1 }),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Document;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Simple values of each kind.
macro_rules! from {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method<E>(self, value: $type) -> Result<Document, E> {
            Ok(value.into())
        }
    )*};
}

/// Integers that 64 bits may not hold.
macro_rules! from_wide {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method<E>(self, value: $type) -> Result<Document, E> {
            Ok(Document::Number(u64::try_from(value).map(Number::from)
                .or_else(|_| i64::try_from(value).map(Number::from))
                .unwrap_or_else(|_| Number::Big(BigDecimal::from(value)))))
        }
    )*};
}

impl<'de> Visitor<'de> for Reader {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    from! {
        visit_bool: bool,
        visit_i64: i64,
        visit_u64: u64,
        visit_f64: f64,
        visit_str: &str,
        visit_string: String,
    }

    from_wide! {
        visit_i128: i128,
        visit_u128: u128,
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Document, E> {
        Ok(Document::String(base64::text(bytes)))
    }

    fn visit_none<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Document, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Document, A::Error> {
        let inside = self.inside()?;
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element_seed(inside)? {
            items.push(item);
        }
        Ok(Document::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
        let mut members = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == DIGITS_KEY {
                return number(&map.next_value::<String>()?);
            }
            members.insert(key, map.next_value_seed(self.inside()?)?);
        }
        Ok(Document::Object(members))
    }
}

fn number<E: serde_core::de::Error>(digits: &str) -> Result<Document, E> {
    Number::from_json(digits)
        .map(Document::Number)
        .ok_or_else(|| E::custom("the number is out of range"))
}
