//! The bridge to [serde](https://serde.rs), behind the feature `serde`: every value here and every generated structure, union and
//! enum is `serde::Serialize` and `serde::Deserialize`, through the same schema as in every codec.
//!
//! Values are streamed, without a tree between. This is a form of its own, for configuration, caches, fixtures and tests; what
//! services speak is up to [`protocol`](crate::protocol). What it looks like:
//!
//! | shape | form |
//! |---|---|
//! | structure | a map from the model's member names (`@jsonName` is not used); what is absent is left out |
//! | union | a map with one entry, `{member: value}`; a variant that is not known here can be read but not written |
//! | enum, intEnum | the string or integer, known or not |
//! | list, map | a sequence, a map; nulls where it is sparse |
//! | blob | base64 in formats for people to read, else bytes |
//! | timestamp | a string of its `@timestampFormat`, which is `date-time` unless the model says otherwise; `epoch-seconds` a number, or a string of its digits where a double cannot hold it to the nanosecond. Formats that are not for people always hold `date-time`. |
//! | float, double | a number; in formats for people `"NaN"`, `"Infinity"` and `"-Infinity"` are strings |
//! | big number | a string of its digits, since few formats keep such numbers exact |
//! | document | whatever it holds; a number that neither 64 bits nor a double can hold is a string of its digits |
//!
//! Members that are not `@required`, and values of sparse lists and maps, are written as `Some`, which most formats do not show.
//!
//! Reading takes a timestamp also as seconds since the epoch, and a big number also as a number where the format gives its exact
//! digits. Members that the model does not know are ignored, which a format that does not describe itself (postcard, say) cannot
//! do; it can hold no document either. Required members that are missing are an error, which names the
//! [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) of each; defaults stand in for others. A member that comes twice is an
//! error. Nothing is validated: that is [`validate`](crate::validate). Values may be 128 levels deep in either direction.
//!
//! No message shows a value that is sensitive. The serialized form does: it is the value.

mod document;
mod read;
mod scalar;
mod write;

/// What [`serde_impls!`](crate::serde_impls) names.
#[doc(hidden)]
pub use serde_core as serde;

use crate::schema::Member;
use crate::serde::{Deserialize, Serialize};
use crate::value::{BigDecimal, BigInteger, Document, Timestamp, Unit};

/// The key under which serde_json hands out the digits of a number when its feature `arbitrary_precision` is on, as the only one
/// of a map.
const DIGITS_KEY: &str = "$serde_json::private::Number";

/// Writes any value with any serializer of serde: what [`serde_impls!`](crate::serde_impls) calls.
pub fn serialize<S: serde::Serializer>(
    value: &dyn Serialize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write::serialize(value, serializer)
}

/// Reads any value from any deserializer of serde: what [`serde_impls!`](crate::serde_impls) calls.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize,
    D: serde::Deserializer<'de>,
{
    read::deserialize(deserializer)
}

/// Implements serde's `Serialize` and `Deserialize` for types that have this crate's: the last line of generated modules.
#[macro_export]
macro_rules! serde_impls {
    ($($name:ident),* $(,)?) => {$(
        impl $crate::bridge::serde::Serialize for $name {
            fn serialize<S: $crate::bridge::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::bridge::serialize(self, serializer)
            }
        }

        impl<'de> $crate::bridge::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::bridge::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::bridge::deserialize(deserializer)
            }
        }
    )*};
}

/// Whether nulls in a list or map are kept.
fn is_sparse(container: &Member) -> bool {
    container.target.facts.sparse || container.facts.sparse
}

serde_impls!(BigDecimal, BigInteger, Document, Timestamp, Unit);
