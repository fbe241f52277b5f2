//! What a crate as a whole asks of rustc and Clippy, beyond what every crate does.

use super::{Context, operation};
use crate::ir::{Lint, ModuleName, Type};
use crate::model::{Kind, Shape, Traits};

/// From which score on Clippy calls a type [complex](https://rust-lang.github.io/rust-clippy/master/#type_complexity).
const COMPLEX: u64 = 250;

/// The lints that something in the crate would trip, because the model is such.
pub(super) fn allowed(context: &Context<'_>, modules: &[ModuleName]) -> Vec<Lint> {
    let found = [
        (Lint::Deprecated, is_deprecated(context)),
        (Lint::ApproxConstant, context.shapes().any(has_fraction)),
        (
            Lint::TypeComplexity,
            context.shapes().any(|shape| is_complex(context, shape)),
        ),
        (Lint::ModuleInception, is_nested(context, modules)),
    ];
    let found = found.into_iter().filter(|(_, found)| *found);
    found.map(|(lint, _)| lint).collect()
}

/// Whether the name that was chosen for all of it is that of a part.
fn is_nested(context: &Context<'_>, modules: &[ModuleName]) -> bool {
    let own = context.options.module.as_deref();
    modules.iter().any(|part| own == Some(part.as_str()))
}

/// Whether any item is deprecated: the crate uses its own.
fn is_deprecated(context: &Context<'_>) -> bool {
    let deprecated = |traits: &Traits| traits.deprecated().is_some();
    let any = context.shapes().any(|shape| {
        deprecated(&shape.traits)
            || shape
                .members
                .values()
                .any(|member| deprecated(&member.traits))
    });
    any || operation::operations(context).any(|(shape, _)| deprecated(&shape.traits))
}

/// Whether a default of a member is a number with a fraction, which may look like π or another constant to Clippy.
fn has_fraction(shape: &Shape) -> bool {
    let defaults = shape.members.values();
    let mut defaults = defaults.filter_map(|member| member.traits.default_value()?.as_f64());
    defaults.any(|number| number.fract() != 0.0)
}

/// Whether a field or variant holds lists in maps in lists.
fn is_complex(context: &Context<'_>, shape: &Shape) -> bool {
    let is_collection = |id| {
        let shape = context.shape(id);
        shape.is_some_and(|shape| matches!(shape.kind, Kind::List | Kind::Map))
    };
    let typed = matches!(shape.kind, Kind::Structure | Kind::Union);
    let mut members = shape.members.values().filter(|_| typed);
    members.any(|member| {
        // What is required is an `Option` too, in the builder.
        is_collection(&member.target) && score(&context.value_type(member), 2) + 10 > COMPLEX
    })
}

/// Clippy counts each name in a type by how deep it stands.
fn score(ty: &Type, depth: u64) -> u64 {
    let inner = match ty {
        Type::List(inner) | Type::Option(inner) | Type::Boxed(inner) => score(inner, depth + 1),
        Type::Map(key, value) => score(key, depth + 1) + score(value, depth + 1),
        _ => 0,
    };
    inner + 10 * depth
}
