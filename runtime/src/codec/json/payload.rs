//! Values of members that are a message by themselves: without the name that they have in their structure.

use super::{Settings, Writer};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, ROOT, Schema};
use crate::serde::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// Writes the value of a member, which has parts or is a document, after what `out` holds.
pub(crate) fn write_payload(
    out: &mut Vec<u8>,
    member: &'static Member,
    value: &dyn Serialize,
    settings: &Settings,
) -> Result<()> {
    let mut writer = Writer::new(out, settings);
    value.serialize(member, &mut Bare(&mut writer))?;
    writer.finish()
}

/// Writes one value as if it stood at no member.
struct Bare<'b, 'w>(&'b mut Writer<'w>);

macro_rules! refused {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member, _: $type) -> Result<()> {
            Err(Error::new(ErrorKind::Unsupported, "a payload of this type is no JSON"))
        }
    )*};
}

impl Serializer for Bare<'_, '_> {
    fn structure(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        self.0.structure(&ROOT, schema, value)
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let element = member.target.list_member()?;
        self.0.open(&ROOT, b'[')?;
        items.write_items(element, self.0)?;
        self.0.close(b']');
        Ok(())
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let (key, value) = member.target.map_members()?;
        self.0.open(&ROOT, b'{')?;
        entries.write_entries(key, value, self.0)?;
        self.0.close(b'}');
        Ok(())
    }

    fn document(&mut self, _: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.0.document(&ROOT, value)
    }

    fn null(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    refused! {
        entry: &str,
        boolean: bool,
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
        float: f32,
        double: f64,
        big_integer: &BigInteger,
        big_decimal: &BigDecimal,
        string: &str,
        blob: &[u8],
        timestamp: &Timestamp,
    }
}
