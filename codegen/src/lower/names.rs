//! The only maker of identifiers.
//!
//! Words are split where Smithy's names have them (`DescribeFHIRImportJob` → `describe_fhir_import_job`), Rust's
//! keywords become raw identifiers, and a name that generated code needs for itself gets a suffix. Names are handed
//! out over the whole service, whatever part of it is generated, in the order of shape IDs and of members: the same model
//! always gets the same ones, an operation more changes none, and a shape elsewhere in the model changes none either, unless it
//! is called the same and its ID comes first.

mod assign;
pub(crate) mod patterns;
mod words;

use crate::options::Options;
use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};

pub(crate) use assign::{Names, is_type};

use words::{pascal, snake};

/// Names of types that generated code writes without a path, and of derive macros, beside which a link to a type of that name would
/// be ambiguous; a shape of such a name gets the suffix `Value`.
const RESERVED_TYPES: &[&str] = &[
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Future",
    "Hash",
    "Into",
    "Iterator",
    "New",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Router",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names of variants that every open enum, union and error enum has.
const RESERVED_VARIANTS: &[&str] = &["Decode", "Self", "Unhandled", "Unknown"];

/// How many letters of a shape's name a type or static has at most: rustdoc writes a file for each, and file systems take names of
/// 255 bytes.
const LONGEST: usize = 200;

/// A namespace in which no name is given out twice.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A namespace in which these are given out.
    fn of(taken: impl Iterator<Item = String>) -> Self {
        Self {
            taken: taken.collect(),
        }
    }

    /// The wanted name, or the first free one of `wanted2`, `wanted3`, …
    fn claim_camel(&mut self, wanted: &str) -> Ident {
        self.claim(wanted, "")
    }

    /// The wanted name, or the first free one of `wanted_2`, `wanted_3`, …
    fn claim_snake(&mut self, wanted: &str) -> Ident {
        self.claim(wanted, "_")
    }

    fn claim(&mut self, wanted: &str, joint: &str) -> Ident {
        let mut name = wanted.to_owned();
        let mut n = 2;
        while !self.taken.insert(name.clone()) {
            name = format!("{wanted}{joint}{n}");
            n += 1;
        }
        ident(&name)
    }

    /// The name of a type.
    pub(crate) fn type_name(&mut self, shape: &str) -> Ident {
        let name = pascal(shape);
        self.claim_camel(&suffixed(capped(&name), RESERVED_TYPES))
    }

    /// The name of a variant of an enum or union.
    pub(crate) fn variant(&mut self, member: &str) -> Ident {
        let name = pascal(member);
        self.claim_camel(&suffixed(&name, RESERVED_VARIANTS))
    }

    /// `is_<variant>`; an underscore follows where the runtime gives every error a method of that name.
    pub(crate) fn is_variant(&mut self, variant: &Ident) -> Ident {
        let name = format!("is_{}", snake(&variant.to_string()));
        match name.as_str() {
            "is_retryable" | "is_throttling" => self.claim_snake(&format!("{name}_")),
            _ => self.claim_snake(&name),
        }
    }

    /// `is_<variant>` and `as_<variant>`, the methods of a union.
    pub(crate) fn union_methods(&mut self, variant: &Ident) -> [Ident; 2] {
        let variant = snake(&variant.to_string());
        ["is", "as"].map(|verb| self.claim_snake(&format!("{verb}_{variant}")))
    }

    /// The name of a field, method or argument.
    pub(crate) fn field(&mut self, member: &str) -> Ident {
        self.claim_snake(&snake(member))
    }

    /// The name of a static.
    pub(crate) fn static_name(&mut self, shape: &str) -> Ident {
        self.claim_snake(capped(&snake(shape).to_uppercase()))
    }
}

/// `with_<field>`; the underscore in front of a digit is not needed there.
pub(crate) fn setter(field: &Ident) -> Ident {
    ident(&format!("with_{}", plain(field).trim_start_matches('_')))
}

/// The field's own name, but for a field that is called as the method that ends the builder.
pub(crate) fn builder_setter(field: &Ident) -> Ident {
    match plain(field).as_str() {
        "build" => ident("build_"),
        _ => field.clone(),
    }
}

/// A variant of the runtime's `ShapeType`.
pub(crate) fn shape_type(name: &str) -> Ident {
    ident(name)
}

/// The name of a crate for a service: what is left of its name in lower case, behind a word where Cargo would refuse that.
pub(crate) fn crate_name(service: &str) -> String {
    let name: String = service
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let name = name.to_ascii_lowercase();
    match Options::is_crate_name(&name) {
        true => name,
        false => format!("service{name}"),
    }
}

/// A crate as its users name it.
pub(crate) fn crate_ident(name: &str) -> Ident {
    ident(&name.replace('-', "_"))
}

/// An identifier without the sign of raw ones.
pub(crate) fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#")
        .map_or_else(|| text.clone(), str::to_owned)
}

/// As much of a name as there is room for.
fn capped(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST)]
}

fn suffixed(name: &str, reserved: &[&str]) -> String {
    if reserved.contains(&name) {
        format!("{name}Value")
    } else {
        name.to_owned()
    }
}

/// The identifier, raw where it is a keyword; those that cannot be raw get an underscore.
fn ident(name: &str) -> Ident {
    let guarded = match name {
        "" => "_unnamed".to_owned(),
        "self" | "Self" | "super" | "crate" | "_" => format!("{name}_"),
        name if name.starts_with(|c: char| c.is_ascii_digit()) => format!("_{name}"),
        name => name.to_owned(),
    };
    match is_keyword(&guarded) {
        true => Ident::new_raw(&guarded, Span::call_site()),
        false => Ident::new(&guarded, Span::call_site()),
    }
}

/// Whether Rust reserves the word; `gen`, which the edition 2024 does, is an identifier to syn.
fn is_keyword(word: &str) -> bool {
    word == "gen" || syn::parse_str::<Ident>(word).is_err()
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn types_are_named() {
        let long = "ListOf".repeat(50);
        for (shape, expected) in [
            ("EC2Fleet", "Ec2Fleet"),
            ("Option", "OptionValue"),
            // A derive macro of the prelude, beside which a link to the type would be ambiguous.
            ("Hash", "HashValue"),
            ("self", "SelfValue"),
            (&long, &long[..200]),
        ] {
            assert_eq!(Scope::default().type_name(shape).to_string(), expected);
        }
        let mut scope = Scope::default();
        let names = [&long, &format!("{long}s")].map(|shape| scope.static_name(shape).to_string());
        assert_ne!(names[0], names[1]);
        assert!(names.iter().all(|name| name.len() < 210), "{names:?}");
    }
}
