//! Whether what is in a type has the traits that the type is to derive: rustc says so of the generated code, which is late.

use super::{Derives, superfluous};
use crate::diagnostic::Diagnostic;
use crate::lower::structure::fields_of;
use crate::model::{Kind, Model, Shape};

/// The traits of std that not every field has, in the order in which they are looked at.
const SCARCE: [&str; 5] = ["Copy", "Eq", "Hash", "Ord", "PartialOrd"];

/// What stands in the way of the traits that a type is to derive.
pub(super) fn check(model: &Model, derives: &Derives, shape: &Shape) -> Vec<Diagnostic> {
    let asked = SCARCE.iter().filter(|name| derives.has(shape, name));
    let refused = asked.filter_map(|name| {
        let why = obstacle(model, derives, shape, name)?;
        Some(superfluous(shape, name, &why))
    });
    refused.collect()
}

/// Why a type cannot derive a trait.
fn obstacle(model: &Model, derives: &Derives, shape: &Shape, name: &str) -> Option<String> {
    if name == "Copy" && shape.kind != Kind::Structure {
        return Some("what the model does not know is kept as text".to_owned());
    }
    if let Some(other) = ["Eq", "PartialOrd"]
        .iter()
        .find(|other| name == "Ord" && !derives.has(shape, other))
    {
        return Some(format!("that takes `{other}`, which it does not derive"));
    }
    let mut fields = fields_of(model, shape);
    let lacks = |shape: &Shape| !has(model, derives, shape, name);
    let (field, member) =
        fields.find(|(_, member)| model.shapes.get(&member.target).is_some_and(&lacks))?;
    Some(format!(
        "its member `{field}`, of `{}`, has none",
        member.target
    ))
}

/// Whether values of a shape have a trait.
fn has(model: &Model, derives: &Derives, shape: &Shape, name: &str) -> bool {
    let is_copy = name == "Copy";
    match shape.kind {
        Kind::Float | Kind::Double => is_copy || name == "PartialOrd",
        Kind::Document => false,
        Kind::String | Kind::Blob | Kind::BigInteger | Kind::BigDecimal | Kind::Enum => !is_copy,
        Kind::List | Kind::Map => {
            let mut held = shape.members.values();
            !is_copy
                && held.all(|member| {
                    let target = model.shapes.get(&member.target);
                    target.is_none_or(|target| has(model, derives, target, name))
                })
        }
        Kind::Structure | Kind::Union => {
            shape.id.namespace() == "smithy.api" || derives.has(shape, name)
        }
        _ => true,
    }
}
