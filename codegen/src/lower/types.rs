//! Which Rust type a member gets.

use super::Context;
use crate::ir::Type;
use crate::model::{Kind, Member, Shape};
use crate::options::Nullability;

impl Context<'_> {
    /// The type of a member's values, without the `Option` and with the `Box` that it needs.
    pub(super) fn value_type(&self, member: &Member) -> Type {
        let ty = self
            .shape(&member.target)
            .map_or(Type::Unit, |target| self.shape_type(target));
        if self.boxed.contains(&member.id) {
            Type::Boxed(Box::new(ty))
        } else {
            ty
        }
    }

    /// The type of a structure's field, and whether making the structure takes a value for it.
    pub(super) fn field_type(&self, container: &Shape, member: &Member) -> (Type, Presence) {
        let ty = self.value_type(member);
        match presence(container, member, self.options.nullability) {
            Presence::Optional => (Type::Option(Box::new(ty)), Presence::Optional),
            present => (ty, present),
        }
    }

    fn shape_type(&self, shape: &Shape) -> Type {
        match &shape.kind {
            Kind::Boolean => Type::Boolean,
            Kind::Byte => Type::Byte,
            Kind::Short => Type::Short,
            Kind::Integer => Type::Integer,
            Kind::Long => Type::Long,
            Kind::Float => Type::Float,
            Kind::Double => Type::Double,
            Kind::BigInteger => Type::BigInteger,
            Kind::BigDecimal => Type::BigDecimal,
            Kind::String => Type::String,
            Kind::Blob => Type::Blob,
            Kind::Timestamp => Type::Timestamp,
            Kind::Document => Type::Document,
            Kind::List => Type::List(Box::new(self.element_type(shape, "member"))),
            Kind::Map => Type::Map(
                Box::new(self.key_type(shape)),
                Box::new(self.element_type(shape, "value")),
            ),
            Kind::Structure if shape.id.namespace() == "smithy.api" => Type::Unit,
            Kind::Structure | Kind::Union | Kind::Enum | Kind::IntEnum => {
                Type::Named(self.names.type_of(&shape.id))
            }
            Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_) => Type::Unit,
        }
    }

    fn element_type(&self, shape: &Shape, member: &str) -> Type {
        let ty = shape
            .members
            .get(member)
            .map_or(Type::Unit, |member| self.value_type(member));
        if shape.traits.sparse() {
            Type::Option(Box::new(ty))
        } else {
            ty
        }
    }

    /// Only the values of a sparse map can be null.
    fn key_type(&self, shape: &Shape) -> Type {
        shape
            .members
            .get("key")
            .map_or(Type::String, |member| self.value_type(member))
    }
}

/// Whether a member of a structure always has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It is an `Option`.
    Optional,
    /// Making the structure takes a value for it.
    Required,
    /// The model has a default for it.
    Defaulted,
}

/// Whether a member always has a value, by
/// [Smithy's rules](https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality).
pub(super) fn presence(container: &Shape, member: &Member, nullability: Nullability) -> Presence {
    let loose = member.traits.client_optional() || container.traits.input();
    let default = member
        .traits
        .default_value()
        .is_some_and(|value| !value.is_null());
    match nullability {
        Nullability::Client if loose => Presence::Optional,
        _ if default => Presence::Defaulted,
        _ if member.traits.required() => Presence::Required,
        _ => Presence::Optional,
    }
}
