//! The traits that types derive because somebody asked for them.

mod fields;

use std::collections::BTreeMap;

use super::names::is_type;
use super::structure;
use crate::diagnostic::near::{nearest, suggest};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::glob;
use crate::ir::{self, Derive};
use crate::model::{Kind, Model, Shape};
use crate::options::Options;
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// The traits that std can derive.
const STD: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// What each type derives beside what it always has.
#[derive(Debug)]
pub(super) struct Derives(BTreeMap<ShapeId, Vec<Derive>>);

impl Derives {
    /// Those that the options ask for; reports what no type has, what is no trait, and what the types have anyway.
    pub(super) fn lower(
        model: &Model,
        slice: &Slice,
        options: &Options,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut derives: BTreeMap<ShapeId, Vec<Derive>> = BTreeMap::new();
        let shapes = slice.shapes.keys().filter_map(|id| model.shapes.get(id));
        let types: Vec<_> = shapes.filter(|shape| is_type(shape)).collect();
        for (pattern, names) in &options.derives {
            let meant = types.iter().filter(|shape| glob::means(pattern, &shape.id));
            let meant: Vec<_> = meant.collect();
            if meant.is_empty() {
                diagnostics.push(unknown(pattern, &types));
            }
            for name in names {
                let Some(path) = path(name, options, diagnostics) else {
                    continue;
                };
                for shape in &meant {
                    let own = derives.entry(shape.id.clone()).or_default();
                    match has(model, shape, name, options) {
                        Some(why) => diagnostics.push(superfluous(shape, name, why)),
                        // Two patterns may mean one type.
                        None if own.contains(&path) => {}
                        None => own.push(path.clone()),
                    }
                }
            }
        }
        let derives = Self(derives);
        for shape in types {
            diagnostics.extend(fields::check(model, &derives, shape));
        }
        derives
    }

    /// Whether a type is to derive a trait of std.
    fn has(&self, shape: &Shape, name: &str) -> bool {
        let own = self.0.get(&shape.id).into_iter().flatten();
        own.into_iter()
            .any(|Derive(path)| matches!(&path[..], [only] if only == name))
    }

    /// Those of a type.
    pub(super) fn of(&self, id: &ShapeId) -> Vec<Derive> {
        self.0.get(id).cloned().unwrap_or_default()
    }
}

/// The path of a trait that can be derived where the code is.
fn path(name: &str, options: &Options, diagnostics: &mut Diagnostics) -> Option<Derive> {
    let known = STD.contains(&name);
    let path: Option<syn::Path> = syn::parse_str(name).ok();
    let path = path.filter(|path| path.segments.iter().all(|part| part.arguments.is_none()));
    match path {
        Some(path) if known || (options.module.is_some() && path.segments.len() > 1) => {
            let segments = path.segments.into_iter();
            Some(Derive(segments.map(|part| part.ident).collect()))
        }
        _ => {
            diagnostics.push(unknown_trait(name, options));
            None
        }
    }
}

/// Why a type has a trait already, or cannot have it.
fn has(model: &Model, shape: &Shape, name: &str, options: &Options) -> Option<&'static str> {
    let is_enum = matches!(shape.kind, Kind::Enum | Kind::IntEnum);
    let always = ["Clone", "Debug", "PartialEq"].contains(&name);
    let of_enums = ["Eq", "Hash", "Ord", "PartialOrd"].contains(&name);
    match name {
        "Debug" if structure::debug(model, shape) == ir::Debug::Redacted => {
            Some("it has one that hides what is sensitive")
        }
        _ if always || (is_enum && of_enums) => Some("it has it already"),
        "Copy" if shape.kind == Kind::IntEnum => Some("it has it already"),
        "Default" if shape.kind != Kind::Structure => Some("none of its variants is a default"),
        "Default" if structure::requires(shape, options) => {
            Some("some of its members are required")
        }
        "Default" => Some("it has it already"),
        _ => None,
    }
}

fn unknown(pattern: &str, types: &[&Shape]) -> Diagnostic {
    let message = format!("`derives`: no type that is generated is called `{pattern}`");
    let near = match pattern.contains('#') {
        true => suggest(pattern, types.iter().map(|shape| shape.id.as_str())),
        false => suggest(pattern, types.iter().map(|shape| shape.id.name())),
    };
    Diagnostic::error("Options", message).help(near.unwrap_or_else(|| {
        "types are structures, unions and enums, by their names in the model".to_owned()
    }))
}

fn unknown_trait(name: &str, options: &Options) -> Diagnostic {
    let message = format!("`derives`: `{name}` cannot be derived here");
    let help = match (nearest(name, STD), &options.module) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, Some(_)) => format!(
            "name a trait of std ({}), or another by its path, such as `zeroize::Zeroize`",
            STD.join(", ")
        ),
        (None, None) => format!(
            "a generated crate depends on `farrier` alone, so it has the traits of std: {}; a `module` can derive what the crate that it is in depends on",
            STD.join(", ")
        ),
    };
    Diagnostic::error("Options", message).help(help)
}

fn superfluous(shape: &Shape, name: &str, why: &str) -> Diagnostic {
    let message = format!(
        "`derives`: `{}` cannot derive `{name}`: {why}",
        shape.id.name()
    );
    Diagnostic::error("Options", message)
        .on(&shape.id)
        .at(shape.place.clone())
        .help(format!("leave `{name}` out for this type"))
}
