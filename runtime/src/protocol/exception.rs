//! The errors of `smithy.framework`, which every service has beside those that it models.

use http::StatusCode;

use super::error::is_message;
use super::rejection::Rejection;
use crate::error::Result;
use crate::schema::{Member, Schema, ShapeType, Trait, prelude, traits};
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
    /// The members that there are for the message and for the violations.
    message_member: Option<&'static Member>,
    list_member: Option<&'static Member>,
    message: String,
    violations: Option<&'a Violations>,
}

impl<'a> Exception<'a> {
    /// An operation may model the error itself; then its own shape is answered, which its clients can read.
    #[inline]
    pub(super) fn of(rejection: &'a Rejection) -> Self {
        let members = match modeled(rejection) {
            Some(schema) => schema.members,
            None => EXCEPTION_MEMBERS,
        };
        Self {
            id: match modeled(rejection) {
                Some(schema) => schema.id.to_owned(),
                None => format!("smithy.framework#{}", rejection.code()),
            },
            message_member: members.iter().find(|member| is_message_member(member)),
            list_member: members.iter().find(|member| is_field_list(member)),
            message: rejection.to_string(),
            violations: rejection.violations(),
        }
    }
}

/// The status that the operation's own shape of the error says it has.
#[inline]
pub(super) fn status(rejection: &Rejection) -> Option<StatusCode> {
    let traits = modeled(rejection)?.traits;
    match traits::find(traits, |t| matches!(t, Trait::HttpError(_))) {
        Some(Trait::HttpError(status)) => StatusCode::from_u16(*status).ok(),
        _ => None,
    }
}

/// The operation's own shape of the error: it has the error's name, in whatever namespace, and requires nothing that is not known
/// here.
#[inline]
fn modeled(rejection: &Rejection) -> Option<&'static Schema> {
    let has_list = rejection.violations().is_some();
    let mut errors = rejection.operation()?.errors.iter().copied();
    errors.find(|schema| {
        let mut required = schema.members.iter().filter(|member| member.required);
        schema.name() == rejection.code()
            && required.all(|member| is_message_member(member) || has_list && is_field_list(member))
    })
}

#[inline]
fn is_message_member(member: &Member) -> bool {
    is_message(member.name) && member.target.shape_type == ShapeType::String
}

/// Whether a member is the framework's `fieldList`, or one that it fits.
#[inline]
fn is_field_list(member: &Member) -> bool {
    let is_text = |name: &str, field: &Member| {
        field.name == name && field.target.shape_type == ShapeType::String
    };
    let [element] = member.target.members else {
        return false;
    };
    let fields = element.target.members;
    let of_framework = |field: &Member| is_text("path", field) || is_text("message", field);
    member.name == "fieldList"
        && member.target.shape_type == ShapeType::List
        && element.target.shape_type == ShapeType::Structure
        && fields.iter().filter(|field| of_framework(field)).count() == FIELD_MEMBERS.len()
        && fields
            .iter()
            .all(|field| of_framework(field) || !field.required)
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
        if let Some(member) = self.message_member {
            ser.member(member, self.message.as_str())?;
        }
        match (self.list_member, self.violations) {
            (Some(member), Some(violations)) => ser.list(member, &FieldList(violations)),
            _ => Ok(()),
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
