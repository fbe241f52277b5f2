//! [`Writer`] as a [`Serializer`].

use super::{Writer, head};
use crate::codec::token;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

impl Serializer for Writer<'_> {
    fn structure(
        &mut self,
        member: &'static Member,
        _schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        let open = self.open(member)?;
        value.write_members(self)?;
        self.close(&open);
        Ok(())
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let element = member.target.list_member()?;
        self.descend(member)?;
        self.head(head::ARRAY, items.len() as u64);
        items.write_items(element, self)?;
        self.ascend();
        Ok(())
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let (key, value) = member.target.map_members()?;
        self.descend(member)?;
        self.head(head::MAP, entries.len() as u64);
        entries.write_entries(key, value, self)?;
        self.ascend();
        Ok(())
    }

    fn entry(&mut self, _key_member: &'static Member, key: &str) -> Result<()> {
        self.bytes_value(head::TEXT, key.as_bytes());
        Ok(())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.key(member);
        self.out.push(head::NULL);
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
        self.out.push(if value { head::TRUE } else { head::FALSE });
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
        Writer::integer(self, value);
        Ok(())
    }

    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.key(member);
        self.single_value(value);
        Ok(())
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.key(member);
        self.double_value(value);
        Ok(())
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.key(member);
        self.big_integer_value(value.as_str())
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.key(member);
        self.big_decimal_value(value.as_str())
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.key(member);
        self.bytes_value(head::TEXT, value.as_bytes());
        Ok(())
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.key(member);
        self.bytes_value(head::BYTES, value);
        Ok(())
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.key(member);
        self.timestamp_value(*value);
        Ok(())
    }

    fn document(&mut self, _member: &'static Member, _value: &dyn WriteDocument) -> Result<()> {
        let message = "documents have no form in rpcv2Cbor";
        Err(Error::new(ErrorKind::Unsupported, message))
    }
}
