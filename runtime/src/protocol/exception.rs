//! The errors of `smithy.framework`, which every service has beside those that it models.

use super::error::is_message;
use super::rejection::Rejection;
use crate::error::Result;
use crate::schema::{Member, OperationSchema, Schema, prelude};
use crate::serde::{Serialize, Serializer, WriteItems, WriteMembers};
use crate::validate::{Violation, Violations};

static EXCEPTION: Schema =
    Schema::structure("smithy.framework#ValidationException", EXCEPTION_MEMBERS);
static EXCEPTION_MEMBERS: &[Member] = &[
    Member::new("message", &prelude::STRING, &[]),
    Member::new("fieldList", &FIELDS, &[]),
];
static FIELDS: Schema = Schema::list(
    "smithy.framework#ValidationExceptionFieldList",
    &[Member::element(&FIELD, &[])],
);
static FIELD: Schema =
    Schema::structure("smithy.framework#ValidationExceptionField", FIELD_MEMBERS);
static FIELD_MEMBERS: &[Member] = &[
    Member::new("path", &prelude::STRING, &[]),
    Member::new("message", &prelude::STRING, &[]),
];

/// The absolute shape ID of a failure that a server has no words for.
pub(super) const INTERNAL_FAILURE: &str = "smithy.framework#InternalFailure";

/// What a rejected request is answered with, in every protocol that writes structures.
pub(super) struct Exception<'a> {
    /// The absolute shape ID.
    pub(super) id: String,
    /// The member that the message is written at.
    message_member: &'static Member,
    message: String,
    violations: Option<&'a Violations>,
}

impl<'a> Exception<'a> {
    /// An operation may model the error itself; then its own shape is answered, which its clients can read.
    #[inline]
    pub(super) fn of(rejection: &'a Rejection) -> Self {
        let modeled = rejection
            .operation()
            .and_then(|operation| modeled(operation, rejection.code()));
        let message_member =
            modeled.and_then(|schema| schema.members.iter().find(|m| is_message(m.name)));
        Self {
            id: match modeled {
                Some(schema) => schema.id.to_owned(),
                None => format!("smithy.framework#{}", rejection.code()),
            },
            message_member: message_member.unwrap_or(&EXCEPTION_MEMBERS[0]),
            message: rejection.to_string(),
            violations: rejection.violations(),
        }
    }
}

#[inline]
fn modeled(operation: &'static OperationSchema, name: &str) -> Option<&'static Schema> {
    operation
        .errors
        .iter()
        .copied()
        .find(|schema| schema.name() == name)
}

impl Serialize for Exception<'_> {
    #[inline]
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.structure(member, &EXCEPTION, self)
    }
}

impl WriteMembers for Exception<'_> {
    #[inline]
    fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
        ser.member(self.message_member, self.message.as_str())?;
        match self.violations {
            Some(violations) => ser.list(&EXCEPTION_MEMBERS[1], &FieldList(violations)),
            None => Ok(()),
        }
    }
}

/// What `fieldList` holds.
struct FieldList<'a>(&'a Violations);

impl WriteItems for FieldList<'_> {
    #[inline]
    fn len(&self) -> usize {
        self.0.len()
    }

    #[inline]
    fn write_items(&self, element: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        self.0
            .iter()
            .try_for_each(|violation| ser.structure(element, &FIELD, &Field(violation)))
    }
}

struct Field<'a>(&'a Violation);

impl WriteMembers for Field<'_> {
    #[inline]
    fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
        ser.member(&FIELD_MEMBERS[0], self.0.pointer())?;
        ser.member(&FIELD_MEMBERS[1], self.0.to_string().as_str())
    }
}
