//! Unions.

use proc_macro2::Ident;

use super::names::Scope;
use super::{Context, schema, structure, text};
use crate::ir::{Type, Union, UnionVariant};
use crate::model::Shape;

/// The variant of a member, and the type of what is in it.
pub(super) fn variant(
    context: &Context<'_>,
    shape: &Shape,
    member: &str,
) -> Option<(Ident, Option<Type>)> {
    let variants = lower(context, shape).variants;
    let mut named = structure::fields_of(context.model, shape).zip(variants);
    let (_, variant) = named.find(|((name, _), _)| *name == member)?;
    Some((variant.name, variant.payload))
}

/// Decides everything about a union.
pub(super) fn lower(context: &Context<'_>, shape: &Shape) -> Union {
    let (mut scope, mut methods) = (Scope::default(), Scope::default());
    let members = structure::fields_of(context.model, shape).enumerate();
    let variants = members.map(|(index, (name, member))| {
        let payload = context.value_type(member);
        let variant = scope.variant(name);
        let [is, as_] = methods.union_methods(&variant);
        UnionVariant {
            docs: context.member_docs(name, member),
            deprecated: text::deprecated(&member.traits),
            name: variant,
            is,
            as_,
            index,
            payload: if matches!(payload, Type::Unit) {
                None
            } else {
                Some(payload)
            },
        }
    });
    Union {
        docs: context.docs(&shape.traits, &format!("The union `{}`.", shape.id.name())),
        deprecated: text::deprecated(&shape.traits),
        name: context.names.type_of(&shape.id).name,
        schema: schema::item(context, shape),
        variants: variants.collect(),
        debug: structure::debug(context.model, shape),
        non_exhaustive: context.options.non_exhaustive,
        derives: context.derives.of(&shape.id),
    }
}
