//! Structures.

use super::event_stream::{is_error, is_event_stream};
use super::names::{Scope, builder_setter, setter};
use super::types::{Presence, presence};
use super::{Context, defaults, schema, streams, text};
use crate::diagnostic::Diagnostics;
use crate::ir::{Construction, Debug, ErrorShape, Field, Initial, Structure, Type};
use crate::model::{Kind, Member, Model, Shape};
use crate::options::Options;
use crate::shape_id::ShapeId;

/// How many required members `new` takes before positions no longer tell them apart.
const MOST_POSITIONS: usize = 7;

/// Decides everything about a structure.
pub(super) fn lower(
    context: &Context<'_>,
    shape: &Shape,
    diagnostics: &mut Diagnostics,
) -> Structure {
    streams::warn(context, shape, diagnostics);
    let fields = fields(context, shape);
    Structure {
        docs: context.docs(
            &shape.traits,
            &format!("The structure `{}`.", shape.id.name()),
        ),
        deprecated: text::deprecated(&shape.traits),
        name: context.names.type_of(&shape.id).name,
        schema: schema::item(context, shape),
        construction: construction(context, shape, fields.iter().map(|named| &named.field)),
        debug: debug(context.model, shape),
        non_exhaustive: context.options.non_exhaustive,
        derives: context.derives.of(&shape.id),
        error: shape.traits.error().map(|_| error(context, &fields)),
        fields: fields.into_iter().map(|named| named.field).collect(),
    }
}

/// A field and the member that it stands for.
pub(super) struct NamedField<'m> {
    pub(super) name: &'m str,
    pub(super) member: &'m Member,
    pub(super) field: Field,
}

/// The fields of a structure.
pub(super) fn fields<'c>(context: &'c Context<'_>, shape: &'c Shape) -> Vec<NamedField<'c>> {
    let mut scope = Scope::default();
    let members = fields_of(context.model, shape).enumerate();
    let named = members.map(|(index, (name, member))| NamedField {
        name,
        member,
        field: field(context, shape, &mut scope, index, name, member),
    });
    named.collect()
}

/// The members that are fields or variants: streams travel beside their structure, not in it, and the errors of a stream end
/// it, and are no events.
pub(super) fn fields_of<'m>(
    model: &'m Model,
    shape: &'m Shape,
) -> impl Iterator<Item = (&'m str, &'m Member)> {
    let members = shape
        .members
        .iter()
        .map(|(name, member)| (name.as_str(), member));
    let ends = move |member: &Member| is_event_stream(shape) && is_error(model, member);
    members.filter(move |(_, member)| !streams::is_stream(model, member) && !ends(member))
}

/// Whether a structure has a builder in place of `new`.
pub(super) fn needs_builder(shape: &Shape, options: &Options) -> bool {
    matches!(shape.kind, Kind::Structure) && required(shape, options) > MOST_POSITIONS
}

/// Whether making a structure takes a value for any of its members.
pub(super) fn requires(shape: &Shape, options: &Options) -> bool {
    required(shape, options) > 0
}

fn required(shape: &Shape, options: &Options) -> usize {
    let required =
        |member: &&Member| presence(shape, member, options.nullability) == Presence::Required;
    shape.members.values().filter(required).count()
}

fn field(
    context: &Context<'_>,
    shape: &Shape,
    scope: &mut Scope,
    index: usize,
    member_name: &str,
    member: &Member,
) -> Field {
    let (ty, presence) = context.field_type(shape, member);
    let name = scope.field(member_name);
    let initial = match presence {
        Presence::Defaulted => {
            defaults::literal(context, member, &ty).map_or(Initial::Blank, Initial::Default)
        }
        Presence::Optional | Presence::Required => Initial::Blank,
    };
    Field {
        docs: context.member_docs(member_name, member),
        deprecated: text::deprecated(&member.traits),
        setter: setter(&name),
        builder_setter: builder_setter(&name),
        name,
        index,
        ty,
        required: presence == Presence::Required,
        initial,
    }
}

/// How a value of a structure with these fields is made.
pub(super) fn construction<'f>(
    context: &Context<'_>,
    shape: &Shape,
    mut fields: impl Iterator<Item = &'f Field>,
) -> Construction {
    if !fields.any(|field| field.required) {
        return Construction::Default;
    }
    context
        .names
        .builder_of(&shape.id)
        .map_or(Construction::New, Construction::Builder)
}

/// A structure or union with anything sensitive in it does not derive `Debug`.
pub(super) fn debug(model: &Model, shape: &Shape) -> Debug {
    let sensitive = |member: &Member| member.traits.sensitive() || shows(model, &member.target, 0);
    let any = shape.traits.sensitive() || shape.members.values().any(sensitive);
    if any { Debug::Redacted } else { Debug::Derived }
}

/// Whether a derived `Debug` of a value's container would show something sensitive: structures and unions hide what is
/// theirs, lists and maps do not.
fn shows(model: &Model, id: &ShapeId, depth: usize) -> bool {
    let Some(shape) = model.shapes.get(id) else {
        return false;
    };
    let transparent = matches!(shape.kind, Kind::List | Kind::Map) && depth < 64;
    let inside =
        |member: &Member| member.traits.sensitive() || shows(model, &member.target, depth + 1);
    shape.traits.sensitive() || (transparent && shape.members.values().any(inside))
}

/// The message of an error is its member of that name, in any case.
fn error(context: &Context<'_>, fields: &[NamedField<'_>]) -> ErrorShape {
    let is_message = |NamedField { name, member, .. }: &&NamedField<'_>| {
        let sensitive = member.traits.sensitive() || shows(context.model, &member.target, 0);
        name.eq_ignore_ascii_case("message") && !sensitive
    };
    let field = fields.iter().find(is_message).map(|named| &named.field);
    let message = field.and_then(|field| match &field.ty {
        Type::String => Some((field.name.clone(), false)),
        Type::Option(inner) if matches!(**inner, Type::String) => Some((field.name.clone(), true)),
        _ => None,
    });
    ErrorShape { message }
}
