//! Reads the `params` of a test into a generated type.
//!
//! The convention is Smithy's: blobs are plain text, timestamps are epoch seconds (or, in events, RFC 3339), floats that are no numbers are
//! strings, documents are what they are.

use std::borrow::Cow;

use farrier::schema::{ROOT, TimestampFormat};
use farrier::serde::{ReadDocument, ReadEntries, ReadItems, ReadNumber};
use farrier::{
    Bytes, Deserialize, Deserializer, Document, Error, ErrorKind, Member, ReadMembers, Result,
    Schema, ShapeType, Timestamp,
};
use serde_json::{Map, Value};

/// The value that `params` describe.
pub(crate) fn read<T: Deserialize>(params: &Value) -> Result<T> {
    let mut value = T::blank();
    value.fill(&ROOT, &mut Params { at: params })?;
    Ok(value)
}

/// A deserializer over the JSON of a test.
pub(crate) struct Params<'a> {
    /// The value that is read next.
    pub(crate) at: &'a Value,
}

impl Params<'_> {
    fn members(&self) -> Result<Map<String, Value>> {
        self.at
            .as_object()
            .cloned()
            .ok_or_else(|| self.wrong("an object"))
    }

    fn number<T: std::str::FromStr>(&self, what: &str) -> Result<T> {
        self.digits(what)?.parse().map_err(|_| self.wrong(what))
    }

    fn exact(&self, what: &str, value: &mut dyn ReadNumber) -> Result<()> {
        match value.read_number(&self.digits(what)?) {
            true => Ok(()),
            false => Err(self.wrong(what)),
        }
    }

    fn digits(&self, what: &str) -> Result<String> {
        match self.at {
            Value::Number(number) => Ok(number.to_string()),
            _ => Err(self.wrong(what)),
        }
    }

    fn float<T: std::str::FromStr>(&self) -> Result<T> {
        let text = match self.at {
            Value::String(text) if matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity") => {
                text.clone()
            }
            _ => self.digits("a float")?,
        };
        text.parse().map_err(|_| self.wrong("a float"))
    }

    fn read(
        &mut self,
        value: &Value,
        member: &'static Member,
        index: usize,
        into: &mut dyn ReadMembers,
    ) -> Result<()> {
        into.read_member(index, member, &mut Params { at: value })
    }

    fn wrong(&self, expected: &str) -> Error {
        wrong(&format!(
            "{expected} is expected in the test's params, not {}",
            self.at
        ))
    }
}

fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidValue, message.to_owned())
}

impl Deserializer for Params<'_> {
    fn structure(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        for (name, param) in &self.members()? {
            let index = schema.members.iter().position(|member| member.name == name);
            let index =
                index.ok_or_else(|| wrong(&format!("`{}` has no member `{name}`", schema.id)))?;
            let member = &schema.members[index];
            if is_there(param, member) {
                self.read(param, member, index, value)?;
            }
        }
        Ok(())
    }

    fn union(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let params = self.members()?;
        let is_one = |member: &&Member| {
            params
                .get(member.name)
                .is_some_and(|param| is_there(param, member))
        };
        match schema.members.iter().filter(is_one).count() {
            1 => self.structure(member, schema, value),
            _ => Err(self.wrong("a union")),
        }
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        let params = self.at.as_array().ok_or_else(|| self.wrong("an array"))?;
        params.iter().try_for_each(|param| match param {
            Value::Null => {
                items.push_null();
                Ok(())
            }
            param => items.read_item(&member.target.members[0], &mut Params { at: param }),
        })
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        self.members()?
            .into_iter()
            .try_for_each(|(key, param)| match param {
                Value::Null => {
                    entries.insert_null(key);
                    Ok(())
                }
                param => {
                    entries.read_entry(key, &member.target.members[1], &mut Params { at: &param })
                }
            })
    }

    fn boolean(&mut self, _: &'static Member) -> Result<bool> {
        self.at.as_bool().ok_or_else(|| self.wrong("a boolean"))
    }

    fn byte(&mut self, _: &'static Member) -> Result<i8> {
        self.number("a byte")
    }

    fn short(&mut self, _: &'static Member) -> Result<i16> {
        self.number("a short")
    }

    fn integer(&mut self, _: &'static Member) -> Result<i32> {
        self.number("an integer")
    }

    fn long(&mut self, _: &'static Member) -> Result<i64> {
        self.number("a long")
    }

    fn float(&mut self, _: &'static Member) -> Result<f32> {
        Params::float(self)
    }

    fn double(&mut self, _: &'static Member) -> Result<f64> {
        Params::float(self)
    }

    fn big_integer(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact("an integer", value)
    }

    fn big_decimal(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact("a decimal", value)
    }

    fn string(&mut self, _: &'static Member) -> Result<String> {
        self.at
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| self.wrong("a string"))
    }

    fn text(&mut self, member: &'static Member) -> Result<Cow<'_, str>> {
        self.string(member).map(Cow::Owned)
    }

    fn blob(&mut self, member: &'static Member) -> Result<Bytes> {
        self.string(member).map(Bytes::from)
    }

    fn timestamp(&mut self, _: &'static Member) -> Result<Timestamp> {
        if let Value::String(text) = self.at {
            return text.parse().map_err(|_| self.wrong("a timestamp"));
        }
        let text = self.digits("a timestamp in epoch seconds")?;
        Timestamp::parse(&text, TimestampFormat::EpochSeconds)
            .map_err(|_| self.wrong("a timestamp"))
    }

    fn document(&mut self, _: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        value.set(document(self.at).ok_or_else(|| self.wrong("a document"))?);
        Ok(())
    }
}

/// Whether a param is a value: a null is one of a document alone.
fn is_there(param: &Value, member: &Member) -> bool {
    !param.is_null() || member.target.shape_type == ShapeType::Document
}

fn document(value: &Value) -> Option<Document> {
    Some(match value {
        Value::Null => Document::Null,
        Value::Bool(truth) => Document::from(*truth),
        Value::String(text) => Document::from(text.as_str()),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(unsigned), _) => Document::from(unsigned),
            (None, Some(signed)) => Document::from(signed),
            (None, None) => Document::from(number.as_f64()?),
        },
        Value::Array(items) => Document::Array(items.iter().map(document).collect::<Option<_>>()?),
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| Some((name.clone(), document(value)?)));
            Document::Object(members.collect::<Option<_>>()?)
        }
    })
}
