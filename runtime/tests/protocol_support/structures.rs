//! Inputs, outputs, and the structures in them.

use std::collections::BTreeMap;

use farrier::schema::{Number, prelude};
use farrier::{
    BigDecimal, BigInteger, Bytes, Deserialize, Deserializer, Document, Member, ReadMembers,
    Schema, Serialize, Serializer, Timestamp, Trait, WriteMembers,
};

use super::shapes::*;

structure! { Kitchen KITCHEN "test#Kitchen" [Default] [] {
    0 word: Option<String> = Member::new("word", &WORD, &[]),
    1 other: Option<String> = Member::new("other", &WORD, &[Trait::Length { min: 1, max: u64::MAX }]),
    2 secret: Option<String> = Member::new("secret", &SECRET, &[]),
    3 blob: Option<Bytes> = Member::new("blob", &SMALL_BLOB, &[]),
    4 percent: Option<i32> = Member::new("percent", &PERCENT, &[]),
    5 long: Option<i64> = Member::new("long", &prelude::LONG,
        &[Trait::Range { min: None, max: Some(Number::Decimal("1.5")) }]),
    6 float: Option<f32> = Member::new("float", &prelude::FLOAT,
        &[Trait::Range { min: Some(Number::Decimal("2.2")), max: Some(Number::Decimal("8.8")) }]),
    7 big: Option<BigInteger> = Member::new("big", &prelude::BIG_INTEGER,
        &[Trait::Range { min: Some(Number::Integer(-1)), max: None }]),
    8 decimal: Option<BigDecimal> = Member::new("decimal", &prelude::BIG_DECIMAL,
        &[Trait::Range { min: None, max: Some(Number::Decimal("0.1")) }]),
    9 words: Option<Vec<String>> = Member::new("words", &WORDS, &[]),
    10 sparse: Option<Vec<Option<String>>> = Member::new("sparse", &SPARSE, &[]),
    11 secrets: Option<Vec<String>> = Member::new("secrets", &SECRETS, &[]),
    12 tags: Option<BTreeMap<String, String>> = Member::new("tags", &TAGS, &[]),
    13 secret_keys: Option<BTreeMap<String, String>> = Member::new("secretKeys", &SECRET_KEYS, &[]),
    14 secret_values: Option<BTreeMap<String, String>> = Member::new("secretValues", &SECRET_VALUES, &[]),
    15 boxes: Option<Vec<Kitchen>> = Member::new("boxes", &BOXES, &[]),
    16 choice: Option<Choice> = Member::new("choice", &CHOICE, &[]),
    17 color: Option<Color> = Member::new("color", &COLOR, &[]),
    18 level: Option<Level> = Member::new("level", &LEVEL, &[]),
    19 colors: Option<BTreeMap<Color, Level>> = Member::new("colors", &COLORS, &[]),
    20 nested: Option<Box<Kitchen>> = Member::new("nested", &KITCHEN, &[]),
    21 hidden: Option<Box<Kitchen>> = Member::new("hidden", &KITCHEN, &[Trait::Sensitive]),
    22 when: Option<Timestamp> = Member::new("when", &prelude::TIMESTAMP, &[]),
    23 document: Option<Document> = Member::new("document", &prelude::DOCUMENT, &[]),
    24 double: Option<f64> = Member::new("double", &prelude::DOUBLE,
        &[Trait::Range { min: Some(Number::Integer(0)), max: None }]),
    25 small: Option<i8> = Member::new("small", &prelude::BYTE,
        &[Trait::Range { min: Some(Number::Integer(1)), max: None }]),
    26 medium: Option<i16> = Member::new("medium", &prelude::SHORT,
        &[Trait::Range { min: Some(Number::Integer(1)), max: None }]),
} }

structure! { PingInput PING_INPUT "test#PingInput" [] [] {
    0 name: String = Member::new("Name", &WORD, &[Trait::Required, Trait::HostLabel]),
    1 kitchen: Option<Kitchen> = Member::new("Kitchen", &KITCHEN, &[]),
    2 items: Option<Vec<Item>> = Member::new("Items", &ITEMS, &[]),
    3 token: Option<String> = Member::new("Token", &prelude::STRING, &[Trait::Required, Trait::IdempotencyToken]),
    4 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
    5 vault: Option<BTreeMap<String, Item>> = Member::new("Vault", &VAULT, &[]),
    6 cover: Option<Cover> = Member::new("Cover", &COVER, &[Trait::Sensitive]),
} }

structure! { Cover COVER "test#Cover" [] [] {
    0 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
} }

pub static INDEX: Schema = Schema::map(
    "test#Index",
    &[Member::key(&WORD, &[]), Member::value(&ITEM, &[])],
);
pub static VAULT: Schema = Schema::map(
    "test#Vault",
    &[Member::key(&SECRET, &[]), Member::value(&ITEM, &[])],
);

structure! { StockInput STOCK_INPUT "test#StockInput" [Debug] [] {
    0 shelves: Option<BTreeMap<String, Vec<Item>>> = Member::new("Shelves", &SHELVES, &[]),
    1 labels: Option<BTreeMap<String, Vec<String>>> = Member::new("Labels", &LABELS, &[]),
    2 shades: Option<Vec<Shade>> = Member::new("Shades", &SHADES, &[]),
    3 sums: Option<Vec<BigInteger>> = Member::new("Sums", &SUMS_LIST, &[]),
    4 kitchen: Option<Kitchen> = Member::new("Kitchen", &KITCHEN, &[]),
} }

pub static SHELVES: Schema = Schema::map(
    "test#Shelves",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&ITEMS, &[]),
    ],
);
pub static LABELS: Schema = Schema::map(
    "test#Labels",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&LABEL_LIST, &[]),
    ],
);
pub static LABEL_LIST: Schema = Schema::list("test#LabelList", &[Member::element(&WORD, &[])]);
pub static SHADES: Schema = Schema::list("test#Shades", &[Member::element(&SHADE, &[])]);
pub static SHADE: Schema =
    Schema::enumeration("test#Shade", &["another shade of the same grey"; 800]);
pub static SUMS_LIST: Schema =
    Schema::list("test#Sums", &[Member::element(&prelude::BIG_INTEGER, &[])]);

/// An enum of a great many values, none of which is met here.
#[derive(Clone)]
pub struct Shade(String);

impl Shade {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Shade {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

farrier::string_enum!(Shade);

structure! { Item ITEM "test#Item" [Debug] [] {
    0 id: String = Member::new("Id", &WORD, &[Trait::Required]),
} }
pub static ITEMS: Schema = Schema::list("test#Items", &[Member::element(&ITEM, &[])]);

structure! { Locked LOCKED "test#Locked" [Debug] [Trait::Sensitive] {
    0 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
} }

structure! { PingOutput PING_OUTPUT "test#PingOutput" [Debug] [] {
    0 greeting: String = Member::new("Greeting", &prelude::STRING, &[Trait::Required]),
    1 choice: Option<Choice> = Member::new("Choice", &CHOICE, &[]),
} }

debug! { Kitchen Choice PingInput }

impl Default for PingInput {
    fn default() -> Self {
        Self {
            name: "abc".to_owned(),
            kitchen: None,
            items: None,
            token: None,
            index: None,
            vault: None,
            cover: None,
        }
    }
}
