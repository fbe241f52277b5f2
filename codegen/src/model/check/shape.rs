//! Members that must be there, and the values of enums.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Shape};

/// Lists have a member, maps a key and a value, unions and enums something to choose from.
pub(super) fn check(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut say = |code, message: String| {
        diagnostics.push(
            Diagnostic::error(code, message)
                .on(&shape.id)
                .at(shape.place.clone()),
        )
    };
    let needed: &[&str] = match shape.kind {
        Kind::List => &["member"],
        Kind::Map => &["key", "value"],
        _ => &[],
    };
    for name in needed
        .iter()
        .filter(|name| !shape.members.contains_key(**name))
    {
        say("Model", format!("the shape has no `{name}`"));
    }
    if shape.members.is_empty() && !shape.traits.mixin() {
        match shape.kind {
            Kind::Union => say("Model", "a union needs a member".to_owned()),
            Kind::Enum | Kind::IntEnum => say("EnumShape", "an enum needs a member".to_owned()),
            _ => {}
        }
    }
    if matches!(shape.kind, Kind::Enum | Kind::IntEnum) {
        values(shape, diagnostics);
    }
}

fn values(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut met = BTreeMap::new();
    for (name, member) in &shape.members {
        let value = member.traits.enum_value();
        let message = match (&shape.kind, value) {
            (Kind::Enum, Some(value)) if value.is_string() => None,
            (Kind::IntEnum, Some(value))
                if value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()) =>
            {
                None
            }
            (Kind::Enum, _) => Some("the value of an enum's member must be a string".to_owned()),
            _ => Some(
                "a member of an intEnum needs `smithy.api#enumValue`, a whole number of 32 bits"
                    .to_owned(),
            ),
        };
        let repeated = || {
            let earlier = met.insert(value?.to_string(), name)?;
            Some(format!("the value is that of `{earlier}` as well"))
        };
        if let Some(message) = message.or_else(repeated) {
            diagnostics.push(
                Diagnostic::error("EnumShape", message)
                    .on(&member.id)
                    .at(member.place.clone()),
            );
        }
    }
}
