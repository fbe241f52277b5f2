//! A model with every kind of shape, in the form that the generator emits.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "emitted code is a crate of its own, and each test uses the part that it needs"
)]

pub mod arbitrary;
mod enums;

use std::collections::BTreeMap;

use farrier::schema::{TimestampFormat, prelude};
use farrier::{
    BigDecimal, BigInteger, Bytes, Deserialize, Deserializer, Document, Error, Member, ReadMembers,
    Result, Schema, Serialize, Serializer, ShapeType, Timestamp, Trait, Unit, WriteMembers,
};

pub use enums::{LEVEL, Level, SUIT, Suit};

/// A structure as it is emitted; the blank of each member is its `Deserialize::blank()` unless a default is given.
macro_rules! structure {
    ($name:ident, $schema:ident, $list:tt) => {
        structure!($name, $schema, [], $list);
    };
    ($name:ident, $schema:ident, [$($shape:expr),*], [$($index:literal $field:ident: $type:ty, $member:literal, $target:expr, $traits:expr $(, = $default:expr)?;)*]) => {
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $(pub $field: $type,)*
        }

        pub static $schema: Schema = Schema::structure(
            concat!("example#", stringify!($name)),
            &[$(Member::new($member, &$target, &$traits)),*],
        ).with(&[$($shape),*]);

        impl Serialize for $name {
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
                ser.structure(member, &$schema, self)
            }
        }

        impl Deserialize for $name {
            fn blank() -> Self {
                Self { $($field: structure!(@blank $($default)?),)* }
            }

            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                de.structure(member, &$schema, self)
            }
        }

        impl WriteMembers for $name {
            fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
                let members = $schema.members;
                $(ser.member(&members[$index], &self.$field)?;)*
                Ok(())
            }
        }

        impl ReadMembers for $name {
            fn read_member(&mut self, index: usize, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                match index {
                    $($index => de.member(member, &mut self.$field),)*
                    _ => Ok(()),
                }
            }
        }
    };
    (@blank) => { Deserialize::blank() };
    (@blank $default:expr) => { $default };
}

structure!(Sink, SINK, [
    0 boolean: Option<bool>, "Boolean", prelude::BOOLEAN, [];
    1 byte: Option<i8>, "Byte", prelude::BYTE, [];
    2 short: Option<i16>, "Short", prelude::SHORT, [];
    3 integer: Option<i32>, "Integer", prelude::INTEGER, [];
    4 long: Option<i64>, "Long", prelude::LONG, [];
    5 float: Option<f32>, "Float", prelude::FLOAT, [];
    6 double: Option<f64>, "Double", prelude::DOUBLE, [];
    7 big_integer: Option<BigInteger>, "BigInteger", prelude::BIG_INTEGER, [];
    8 big_decimal: Option<BigDecimal>, "BigDecimal", prelude::BIG_DECIMAL, [];
    9 string: Option<String>, "String", prelude::STRING, [];
    10 blob: Option<Bytes>, "Blob", prelude::BLOB, [];
    11 document: Option<Document>, "Document", prelude::DOCUMENT, [];
    12 timestamp: Option<Timestamp>, "Timestamp", prelude::TIMESTAMP, [];
    13 date_time: Option<Timestamp>, "DateTime", prelude::TIMESTAMP, [Trait::TimestampFormat(TimestampFormat::DateTime)];
    14 http_date: Option<Timestamp>, "HttpDate", HTTP_DATE, [];
    15 suit: Option<Suit>, "Suit", SUIT, [];
    16 level: Option<Level>, "Level", LEVEL, [];
    17 strings: Option<Vec<String>>, "Strings", STRINGS, [];
    18 sparse_strings: Option<Vec<Option<String>>>, "SparseStrings", SPARSE_STRINGS, [];
    19 counts: Option<BTreeMap<String, i32>>, "Counts", COUNTS, [];
    20 sparse_counts: Option<BTreeMap<Suit, Option<i32>>>, "SparseCounts", SPARSE_COUNTS, [];
    21 documents: Option<Vec<Document>>, "Documents", DOCUMENTS, [];
    22 nested: Option<Box<Sink>>, "Nested", SINK, [];
    23 choice: Option<Choice>, "Choice", CHOICE, [];
    24 unit: Option<Unit>, "Unit", prelude::UNIT, [];
    25 retries: i32, "Retries", prelude::INTEGER, [], = 3;
    26 renamed: Option<String>, "Renamed", prelude::STRING, [Trait::JsonName("re\"named")];
    27 token: Option<String>, "Token", prelude::STRING, [Trait::IdempotencyToken];
]);

structure!(Item, ITEM, [
    0 id: String, "Id", prelude::STRING, [Trait::Required];
    1 secret: Option<String>, "Secret", SECRET, [];
    2 count: i64, "Count", prelude::LONG, [Trait::Required];
]);

structure!(Items, ITEMS, [
    0 one: Option<Item>, "One", ITEM, [];
    1 list: Option<Vec<Item>>, "List", ITEM_LIST, [];
    2 map: Option<BTreeMap<String, Item>>, "Map", ITEM_MAP, [];
    3 secret_map: Option<BTreeMap<String, Item>>, "SecretMap", ITEM_MAP, [Trait::Sensitive];
    4 choice: Option<ItemChoice>, "Choice", ITEM_CHOICE, [];
    5 hidden: Option<Box<Items>>, "Hidden", ITEMS, [Trait::Sensitive];
]);

structure!(Vault, VAULT, [Trait::Sensitive], [
    0 map: Option<BTreeMap<String, Item>>, "Map", ITEM_MAP, [];
    1 counts: Option<BTreeMap<String, i32>>, "Counts", COUNTS, [];
]);

pub static SECRET: Schema =
    Schema::simple("example#Secret", ShapeType::String).with(&[Trait::Sensitive]);
pub static HTTP_DATE: Schema = Schema::simple("example#HttpDate", ShapeType::Timestamp)
    .with(&[Trait::TimestampFormat(TimestampFormat::HttpDate)]);
pub static STRINGS: Schema =
    Schema::list("example#Strings", &[Member::element(&prelude::STRING, &[])]);
pub static SPARSE_STRINGS: Schema = Schema::list(
    "example#SparseStrings",
    &[Member::element(&prelude::STRING, &[])],
)
.with(&[Trait::Sparse]);
pub static DOCUMENTS: Schema = Schema::list(
    "example#Documents",
    &[Member::element(&prelude::DOCUMENT, &[])],
);
pub static COUNTS: Schema = Schema::map(
    "example#Counts",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&prelude::INTEGER, &[]),
    ],
);
pub static SPARSE_COUNTS: Schema = Schema::map(
    "example#SparseCounts",
    &[
        Member::key(&SUIT, &[]),
        Member::value(&prelude::INTEGER, &[]),
    ],
)
.with(&[Trait::Sparse]);
pub static ITEM_LIST: Schema = Schema::list("example#ItemList", &[Member::element(&ITEM, &[])]);
pub static ITEM_MAP: Schema = Schema::map(
    "example#ItemMap",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&ITEM, &[]),
    ],
);

/// A union as it is emitted.
macro_rules! union {
    ($name:ident, $schema:ident, [$($index:literal $variant:ident($type:ty), $member:literal, $target:expr;)*]) => {
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $($variant($type),)*
            Unknown(String),
        }

        pub static $schema: Schema = Schema::union(
            concat!("example#", stringify!($name)),
            &[$(Member::new($member, &$target, &[])),*],
        );

        impl Serialize for $name {
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
                ser.structure(member, &$schema, self)
            }
        }

        impl Deserialize for $name {
            fn blank() -> Self {
                Self::Unknown(String::new())
            }

            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                de.union(member, &$schema, self)
            }
        }

        impl WriteMembers for $name {
            fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
                let members = $schema.members;
                match self {
                    $(Self::$variant(value) => ser.member(&members[$index], value),)*
                    Self::Unknown(tag) => Err(Error::unknown_variant(tag)),
                }
            }
        }

        impl ReadMembers for $name {
            fn read_member(&mut self, index: usize, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                match index {
                    $($index => *self = Self::$variant(de.value(member)?),)*
                    _ => {}
                }
                Ok(())
            }

            fn read_unknown(&mut self, name: &str) {
                *self = Self::Unknown(name.to_owned());
            }
        }
    };
}

union!(Choice, CHOICE, [
    0 Text(String), "Text", prelude::STRING;
    1 Number(i32), "Number", prelude::INTEGER;
    2 Sink(Box<Sink>), "Sink", SINK;
    3 Strings(Vec<String>), "Strings", STRINGS;
    4 Nothing(Unit), "Nothing", prelude::UNIT;
    5 Document(Document), "Document", prelude::DOCUMENT;
]);

union!(ItemChoice, ITEM_CHOICE, [
    0 Item(Item), "Item", ITEM;
]);

impl Sink {
    /// Nothing in it but the default.
    pub fn empty() -> Self {
        Self::blank()
    }
}
