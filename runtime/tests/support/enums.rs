//! Enums as they are emitted, with what the runtime's macros add.

use farrier::{Deserialize, Deserializer, Member, Result, Schema, Serialize, Serializer};

/// An enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suit {
    Clubs,
    Hearts,
    Unknown(String),
}

pub static SUIT: Schema = Schema::enumeration("example#Suit", &["CLUBS", "HEARTS"]);

impl AsRef<str> for Suit {
    fn as_ref(&self) -> &str {
        match self {
            Self::Clubs => "CLUBS",
            Self::Hearts => "HEARTS",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Suit {
    fn from(value: &str) -> Self {
        match value {
            "CLUBS" => Self::Clubs,
            "HEARTS" => Self::Hearts,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

impl From<String> for Suit {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl Serialize for Suit {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.string(member, self.as_ref())
    }
}

impl Deserialize for Suit {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        *self = Self::from(&*de.text(member)?);
        Ok(())
    }
}

/// An intEnum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Level {
    Low,
    Unknown(i32),
}

pub static LEVEL: Schema = Schema::int_enumeration("example#Level", &[1]);

impl Serialize for Level {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.integer(
            member,
            match self {
                Self::Low => 1,
                Self::Unknown(value) => *value,
            },
        )
    }
}

impl Deserialize for Level {
    fn blank() -> Self {
        Self::Unknown(0)
    }

    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        *self = match de.integer(member)? {
            1 => Self::Low,
            other => Self::Unknown(other),
        };
        Ok(())
    }
}
