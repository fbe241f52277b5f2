//! A structure as the format of its document sees it, where some of its members travel elsewhere.

use crate::error::Result;
use crate::schema::{Member, Schema};
use crate::serde::{Deserializer, ReadDocument, ReadMembers, ReadNumber};
use crate::value::Document;

/// A structure that is being read. What has the name of a member that travels elsewhere is none of it.
pub(super) struct Unbound<'u> {
    schema: &'static Schema,
    value: &'u mut dyn ReadMembers,
    is_in_document: &'u dyn Fn(&'static Member) -> bool,
}

impl<'u> Unbound<'u> {
    #[inline]
    pub(super) fn new(
        schema: &'static Schema,
        value: &'u mut dyn ReadMembers,
        is_in_document: &'u dyn Fn(&'static Member) -> bool,
    ) -> Self {
        Self {
            schema,
            value,
            is_in_document,
        }
    }
}

impl ReadMembers for Unbound<'_> {
    #[inline]
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> Result<()> {
        match (self.is_in_document)(member) {
            true => self.value.read_member(index, member, de),
            false => de.document(member, &mut Ignored),
        }
    }

    #[inline]
    fn is_elsewhere(&self, name: &str) -> bool {
        let mut members = self.schema.members.iter();
        members.any(|member| member.name == name && !(self.is_in_document)(member))
    }
}

/// A value that nobody asks for.
struct Ignored;

impl ReadNumber for Ignored {
    #[inline]
    fn read_number(&mut self, _: &str) -> bool {
        true
    }
}

impl ReadDocument for Ignored {
    #[inline]
    fn set(&mut self, _: Document) {}

    #[inline]
    fn item(&mut self) -> &mut dyn ReadDocument {
        self
    }

    #[inline]
    fn member(&mut self, _: String) -> &mut dyn ReadDocument {
        self
    }
}
