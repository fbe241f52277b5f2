//! Enums of strings and of integers.

use proc_macro2::Ident;
use serde_json::Value;

use super::names::Scope;
use super::{Context, docs, schema, text};
use crate::ir::{EnumVariant, Enumeration, IntEnumeration};
use crate::model::Shape;

/// Decides everything about an enum of strings.
pub(super) fn lower(context: &Context<'_>, shape: &Shape) -> Enumeration {
    let value = |value: &Value| value.as_str().map(str::to_owned);
    Enumeration {
        docs: context.docs(&shape.traits, &format!("The enum `{}`.", shape.id.name())),
        deprecated: text::deprecated(&shape.traits),
        name: context.names.type_of(&shape.id).name,
        schema: schema::item(context, shape),
        derives: context.derives.of(&shape.id),
        variants: variants(context, shape, value),
    }
}

/// Decides everything about an enum of integers.
pub(super) fn lower_int(context: &Context<'_>, shape: &Shape) -> IntEnumeration {
    let value = |value: &Value| value.as_i64().and_then(|value| i32::try_from(value).ok());
    IntEnumeration {
        docs: context.docs(&shape.traits, &format!("The enum `{}`.", shape.id.name())),
        deprecated: text::deprecated(&shape.traits),
        name: context.names.type_of(&shape.id).name,
        schema: schema::item(context, shape),
        derives: context.derives.of(&shape.id),
        variants: variants(context, shape, value),
    }
}

/// The variant that stands for a value of an enum of strings.
pub(super) fn variant(context: &Context<'_>, shape: &Shape, value: &str) -> Option<Ident> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut variants = variants(context, shape, text).into_iter();
    let found = variants.find(|variant| variant.value == value)?;
    Some(found.name)
}

fn variants<V>(
    context: &Context<'_>,
    shape: &Shape,
    value: impl Fn(&Value) -> Option<V>,
) -> Vec<EnumVariant<V>> {
    let mut scope = Scope::default();
    let members = shape.members.iter().filter_map(|(name, member)| {
        let wire = member.traits.enum_value()?;
        let value = value(wire)?;
        // In code marks a backtick would end the code.
        let shown = wire.as_str().map_or_else(
            || wire.to_string(),
            |text| docs::line(text).replace('`', "'"),
        );
        let otherwise = if shown.is_empty() { name } else { &shown };
        Some(EnumVariant {
            docs: context.docs(&member.traits, &format!("The value `{otherwise}`.")),
            deprecated: text::deprecated(&member.traits),
            name: scope.variant(name),
            value,
        })
    });
    members.collect()
}
