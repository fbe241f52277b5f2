//! [`Writer`] as a [`Serializer`].

use super::Writer;
use crate::base64;
use crate::codec::token;
use crate::error::Result;
use crate::schema::{Member, ROOT, Schema, TimestampFormat};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Document, Number, Timestamp};

impl Serializer for Writer<'_> {
    fn structure(
        &mut self,
        member: &'static Member,
        _schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        self.open(member, b'{')?;
        value.write_members(self)?;
        self.close(b'}');
        Ok(())
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let element = member.target.list_member()?;
        self.open(member, b'[')?;
        items.write_items(element, self)?;
        self.close(b']');
        Ok(())
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let (key, value) = member.target.map_members()?;
        self.open(member, b'{')?;
        entries.write_entries(key, value, self)?;
        self.close(b'}');
        Ok(())
    }

    fn entry(&mut self, _key_member: &'static Member, key: &str) -> Result<()> {
        self.quote(key, b':');
        Ok(())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.key(member);
        self.plain("null");
        Ok(())
    }

    fn absent(&mut self, member: &'static Member) -> Result<()> {
        if member.facts.idempotency_token {
            let token = self.settings.idempotency_token.unwrap_or(token::uuid);
            return self.string(member, &token());
        }
        Ok(())
    }

    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.key(member);
        self.plain(if value { "true" } else { "false" });
        Ok(())
    }

    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.long(member, value.into())
    }

    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.long(member, value.into())
    }

    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        self.long(member, value.into())
    }

    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.key(member);
        self.plain(itoa::Buffer::new().format(value));
        Ok(())
    }

    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.key(member);
        if value.is_finite() {
            self.plain(zmij::Buffer::new().format_finite(value));
        } else {
            self.plain(not_finite(value.into()));
        }
        Ok(())
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.key(member);
        self.number(value);
        Ok(())
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.key(member);
        self.digits(value.as_str());
        Ok(())
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.key(member);
        self.digits(value.as_str());
        Ok(())
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.key(member);
        self.quote(value, b',');
        Ok(())
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.key(member);
        self.out.push(b'"');
        base64::encode(value, self.out);
        self.out.extend_from_slice(b"\",");
        Ok(())
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.key(member);
        let format = self.settings.timestamp_format(member);
        let text = value.text(format);
        if format == TimestampFormat::EpochSeconds {
            self.out.extend_from_slice(text.as_bytes());
            self.out.push(b',');
        } else {
            self.out.push(b'"');
            self.out.extend_from_slice(text.as_bytes());
            self.out.extend_from_slice(b"\",");
        }
        Ok(())
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        match value.document() {
            Document::Array(_) => {
                self.open(member, b'[')?;
                value.write_items(&mut |item| self.document(&ROOT, item))?;
                self.close(b']');
            }
            Document::Object(_) => {
                self.open(member, b'{')?;
                value.write_members(&mut |name, value| {
                    self.entry(member, name)?;
                    self.document(&ROOT, value)
                })?;
                self.close(b'}');
            }
            scalar => {
                self.key(member);
                self.scalar(scalar);
            }
        }
        Ok(())
    }
}

impl Writer<'_> {
    fn scalar(&mut self, value: &Document) {
        match value {
            Document::Bool(true) => self.plain("true"),
            Document::Bool(false) => self.plain("false"),
            Document::Number(Number::Unsigned(value)) => {
                self.plain(itoa::Buffer::new().format(*value));
            }
            Document::Number(Number::Signed(value)) => {
                self.plain(itoa::Buffer::new().format(*value));
            }
            Document::Number(Number::Float(value)) => self.number(*value),
            Document::Number(Number::Big(value)) => self.plain(value.as_str()),
            Document::String(text) => self.quote(text, b','),
            Document::Null | Document::Array(_) | Document::Object(_) => self.plain("null"),
        }
    }

    /// Writes a big number.
    fn digits(&mut self, digits: &str) {
        if self.settings.quoted_big_numbers {
            self.quote(digits, b',');
        } else {
            self.plain(digits);
        }
    }

    fn number(&mut self, value: f64) {
        if value.is_finite() {
            self.plain(zmij::Buffer::new().format_finite(value));
        } else {
            self.plain(not_finite(value));
        }
    }
}

/// What Smithy's JSON says for a number that JSON has no digits for.
#[cold]
fn not_finite(value: f64) -> &'static str {
    if value.is_nan() {
        "\"NaN\""
    } else if value > 0.0 {
        "\"Infinity\""
    } else {
        "\"-Infinity\""
    }
}
