//! Texts, numbers, lists, maps, enums and a union, with every kind of constraint.

use farrier::schema::{Number, prelude};
use farrier::{
    Deserialize, Deserializer, Member, Pattern, ReadMembers, Schema, Serialize, Serializer,
    ShapeType, Trait, Unit, WriteMembers,
};

use super::structures::{KITCHEN, Kitchen};

fn only_lower(text: &[u8]) -> Option<()> {
    text.iter().all(u8::is_ascii_lowercase).then_some(())
}

const LOWER: Trait = Trait::Pattern(Pattern::new("^[a-z]*$", only_lower));
const SHORT: Trait = Trait::Length { min: 2, max: 4 };

pub static WORD: Schema = Schema::simple("test#Word", ShapeType::String).with(&[SHORT, LOWER]);
pub static SECRET: Schema =
    Schema::simple("test#Secret", ShapeType::String).with(&[Trait::Sensitive, SHORT, LOWER]);
pub static SMALL_BLOB: Schema = Schema::simple("test#SmallBlob", ShapeType::Blob).with(&[SHORT]);
pub static PERCENT: Schema =
    Schema::simple("test#Percent", ShapeType::Integer).with(&[Trait::Range {
        min: Some(Number::Integer(0)),
        max: Some(Number::Integer(100)),
    }]);
pub static WORDS: Schema =
    Schema::list("test#Words", &[Member::element(&WORD, &[])]).with(&[SHORT, Trait::UniqueItems]);
pub static SPARSE: Schema =
    Schema::list("test#Sparse", &[Member::element(&WORD, &[])]).with(&[Trait::Sparse]);
pub static SECRETS: Schema = Schema::list("test#Secrets", &[Member::element(&SECRET, &[])]);
pub static TAGS: Schema = Schema::map(
    "test#Tags",
    &[Member::key(&WORD, &[]), Member::value(&WORD, &[])],
)
.with(&[Trait::Length { min: 0, max: 2 }]);
pub static SECRET_KEYS: Schema = Schema::map(
    "test#SecretKeys",
    &[Member::key(&SECRET, &[]), Member::value(&WORD, &[])],
);
pub static SECRET_VALUES: Schema = Schema::map(
    "test#SecretValues",
    &[Member::key(&WORD, &[]), Member::value(&SECRET, &[])],
);
pub static BOXES: Schema =
    Schema::list("test#Boxes", &[Member::element(&KITCHEN, &[])]).with(&[Trait::UniqueItems]);
pub static COLORS: Schema = Schema::map(
    "test#Colors",
    &[Member::key(&COLOR, &[]), Member::value(&LEVEL, &[])],
);

#[derive(Clone)]
pub enum Color {
    Red,
    Blue,
    Unknown(String),
}

impl Color {
    pub const VALUES: &'static [&'static str] = &["red", "blue", "secret"];
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Unknown(text) => text,
        }
    }
}

impl From<&str> for Color {
    fn from(text: &str) -> Self {
        match text {
            "red" => Self::Red,
            "blue" => Self::Blue,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

farrier::string_enum!(Color);
pub static COLOR: Schema =
    Schema::enumeration("test#Color", Color::VALUES).with(&[Trait::PublicValues(&["red", "blue"])]);

#[derive(Clone, Copy)]
pub enum Level {
    Low,
    High,
    Unknown(i32),
}

impl Level {
    pub const VALUES: &'static [i32] = &[1, 10];
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Low => 1,
            Self::High => 10,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Low,
            10 => Self::High,
            _ => Self::Unknown(value),
        }
    }
}

farrier::int_enum!(Level);
pub static LEVEL: Schema = Schema::int_enumeration("test#Level", Level::VALUES);

#[derive(Clone, PartialEq)]
pub enum Choice {
    Word(String),
    Secret(String),
    Nothing,
    Box(Box<Kitchen>),
    Unknown(String),
}

pub static CHOICE: Schema = Schema::union(
    "test#Choice",
    &[
        Member::new("word", &WORD, &[]),
        Member::new("secret", &SECRET, &[]),
        Member::new("nothing", &prelude::UNIT, &[]),
        Member::new("box", &KITCHEN, &[]),
    ],
);

impl Serialize for Choice {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
        ser.structure(member, &CHOICE, self)
    }
}

impl Deserialize for Choice {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
        de.union(member, &CHOICE, self)
    }
}

impl WriteMembers for Choice {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHOICE.members;
        match self {
            Self::Word(value) => ser.member(&members[0], value),
            Self::Secret(value) => ser.member(&members[1], value),
            Self::Nothing => ser.member(&members[2], &Unit),
            Self::Box(value) => ser.member(&members[3], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Choice {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => *self = Self::Word(de.value(member)?),
            1 => *self = Self::Secret(de.value(member)?),
            2 => {
                de.value::<Unit>(member)?;
                *self = Self::Nothing
            }
            3 => *self = Self::Box(de.value(member)?),
            _ => {}
        }
        Ok(())
    }
    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}
