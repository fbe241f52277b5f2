//! `smithy.api#Unit`: the structure without members.

use crate::error::Result;
use crate::schema::{Member, prelude};
use crate::serde::{Deserialize, Deserializer, ReadMembers, Serialize, Serializer, WriteMembers};

/// `smithy.api#Unit`: what an operation without input or output takes or returns, and what a variant of a union without a
/// payload holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit;

impl Serialize for Unit {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.structure(member, &prelude::UNIT, self)
    }
}

impl WriteMembers for Unit {
    fn write_members(&self, _ser: &mut dyn Serializer) -> Result<()> {
        Ok(())
    }
}

impl Deserialize for Unit {
    fn blank() -> Self {
        Self
    }

    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        de.structure(member, &prelude::UNIT, self)
    }
}

impl ReadMembers for Unit {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> Result<()> {
        Ok(())
    }
}
