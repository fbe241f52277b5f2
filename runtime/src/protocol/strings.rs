//! [`Strings`]: members of an input whose values are to be known before it is written.

use crate::error::Result;
use crate::schema::{Member, ROOT, Role, Schema};
use crate::serde::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// The strings and enums among the members of a structure that somebody asks for.
pub(super) struct Strings<'w> {
    is_wanted: &'w dyn Fn(&'static Member) -> bool,
    found: Vec<(&'static Member, String)>,
}

impl<'w> Strings<'w> {
    /// The members that are wanted and have a value, in their order.
    pub(super) fn of(
        input: &dyn Serialize,
        is_wanted: &'w dyn Fn(&'static Member) -> bool,
    ) -> Result<Vec<(&'static Member, String)>> {
        let found = Vec::new();
        let mut strings = Self { is_wanted, found };
        input.serialize(&ROOT, &mut strings)?;
        Ok(strings.found)
    }
}

macro_rules! ignored {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member, _: $type) -> Result<()> {
            Ok(())
        }
    )*};
}

impl Serializer for Strings<'_> {
    fn structure(
        &mut self,
        member: &'static Member,
        _: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        match member.role {
            Role::Root => value.write_members(self),
            _ => Ok(()),
        }
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        if (self.is_wanted)(member) {
            self.found.push((member, value.to_owned()));
        }
        Ok(())
    }

    fn null(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    ignored! {
        list: &dyn WriteItems,
        map: &dyn WriteEntries,
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
        blob: &[u8],
        timestamp: &Timestamp,
        document: &dyn WriteDocument,
    }
}
