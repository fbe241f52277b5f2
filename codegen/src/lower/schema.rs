//! Schemas of shapes.

use super::names::{is_type, shape_type};
use super::{Context, structure, traits};
use crate::ir::{Item, SchemaItem, SchemaMember, SchemaShape};
use crate::model::{Kind, Member, Shape};

/// The schemas of shapes that are no types of their own and not the prelude's.
pub(super) fn lower(context: &Context<'_>) -> Vec<Item> {
    let own = |shape: &&Shape| !is_type(shape) && shape.id.namespace() != "smithy.api";
    context
        .shapes()
        .filter(own)
        .map(|shape| Item::Schema(item(context, shape)))
        .collect()
}

/// The schema of a shape.
pub(super) fn item(context: &Context<'_>, shape: &Shape) -> SchemaItem {
    SchemaItem {
        name: context.names.static_of(&shape.id),
        id: shape.id.to_string(),
        shape: schema_shape(context, shape),
        traits: traits::of_shape(context, shape),
    }
}

fn schema_shape(context: &Context<'_>, shape: &Shape) -> SchemaShape {
    let only = |name: &str| member_at(context, shape, name);
    match &shape.kind {
        Kind::Structure => SchemaShape::Structure(members(context, shape)),
        Kind::Union => SchemaShape::Union(members(context, shape)),
        Kind::Enum => SchemaShape::Enumeration(context.names.type_of(&shape.id).name),
        Kind::IntEnum => SchemaShape::IntEnumeration(context.names.type_of(&shape.id).name),
        Kind::List => only("member").map_or_else(|| simple(&shape.kind), SchemaShape::List),
        Kind::Map => match (only("key"), only("value")) {
            (Some(key), Some(value)) => SchemaShape::Map(key, value),
            _ => simple(&shape.kind),
        },
        kind => simple(kind),
    }
}

fn members(context: &Context<'_>, shape: &Shape) -> Vec<SchemaMember> {
    let fields = structure::fields_of(context.model, shape);
    fields
        .map(|(name, value)| member(context, name, value))
        .collect()
}

fn member_at(context: &Context<'_>, shape: &Shape, name: &str) -> Option<SchemaMember> {
    shape
        .members
        .get(name)
        .map(|value| member(context, name, value))
}

/// A member as its container's schema has it.
pub(super) fn member(context: &Context<'_>, name: &str, member: &Member) -> SchemaMember {
    SchemaMember {
        name: name.to_owned(),
        target: context.names.schema_of(&member.target),
        traits: traits::of_member(context, member),
    }
}

fn simple(kind: &Kind) -> SchemaShape {
    let name = match kind {
        Kind::Blob => "Blob",
        Kind::Boolean => "Boolean",
        Kind::Timestamp => "Timestamp",
        Kind::Byte => "Byte",
        Kind::Short => "Short",
        Kind::Integer => "Integer",
        Kind::Long => "Long",
        Kind::Float => "Float",
        Kind::Double => "Double",
        Kind::BigInteger => "BigInteger",
        Kind::BigDecimal => "BigDecimal",
        Kind::Document => "Document",
        _ => "String",
    };
    SchemaShape::Simple(shape_type(name))
}
