//! [Defaults](https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait) are values of the shape that they are for.

mod constraints;

use serde_json::Value;

use super::reference::word;
use super::value::describe;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Member, Model, Shape, Traits, id, scalar};
use crate::shape_id::ShapeId;

const FLOAT: &str = r#"a number of 32 bits, "NaN", "Infinity" or "-Infinity""#;
const DOUBLE: &str = r#"a number of 64 bits, "NaN", "Infinity" or "-Infinity""#;
const TIMESTAMP: &str = "a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999";

/// Checks the default of a shape and those of its members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut say = |on: &ShapeId, place: &Place, diagnostic: Diagnostic| {
        let place = place.join("traits").join(id::DEFAULT).value();
        diagnostics.push(diagnostic.on(on).at(place));
    };
    if let Some(value) = shape.traits.default_value() {
        let null = value
            .is_null()
            .then(|| error("only the default of a member can be null"));
        let wrong = null.or_else(|| problem(&shape.traits, shape, value));
        if let Some(diagnostic) = wrong {
            say(&shape.id, &shape.place, diagnostic);
        }
    }
    for member in shape.members.values() {
        let Some(target) = model.shapes.get(&member.target) else {
            continue;
        };
        let value = member.traits.default_value();
        let wrong = value.and_then(|value| problem(&member.traits, target, value));
        if let Some(diagnostic) = wrong {
            say(&member.id, &member.place, diagnostic);
        }
    }
    if shape.kind == Kind::Structure {
        for member in shape.members.values() {
            diagnostics.extend(differing(model, member));
        }
    }
}

fn error(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("DefaultTrait", message)
}

fn problem(traits: &Traits, target: &Shape, value: &Value) -> Option<Diagnostic> {
    match expectation(target, value) {
        Some(expected) => {
            let found = describe(value);
            let message = format!("the default must be {expected}, found {found}");
            Some(error(message))
        }
        None if value.is_null() => None,
        None => constraints::violation(traits, target, value)
            .map(|violation| error(format!("the default violates a constraint: {violation}")))
            .or_else(|| literal_blob(target, value)),
    }
}

/// A text that is no base64 stands for itself: models are published with such defaults.
fn literal_blob(target: &Shape, value: &Value) -> Option<Diagnostic> {
    let text = value.as_str().filter(|_| target.kind == Kind::Blob)?;
    if scalar::base64(text).is_some() {
        return None;
    }
    let message = format!(
        "the default {} is no base64, so the bytes of the text are taken",
        describe(value)
    );
    let diagnostic = Diagnostic::warning("DefaultTrait", message);
    Some(diagnostic.help("write the default of a blob in base64"))
}

/// What a member of a structure targets has a default of its own: then the member repeats it, or says null.
fn differing(model: &Model, member: &Member) -> Option<Diagnostic> {
    let target = model.shapes.get(&member.target)?;
    let theirs = target
        .traits
        .default_value()
        .filter(|value| !value.is_null())?;
    let own = member.traits.default_value();
    let same = |own: &Value| own == theirs || (own.is_number() && own.as_f64() == theirs.as_f64());
    if own.is_some_and(|own| own.is_null() || same(own)) {
        return None;
    }
    let message = match own {
        Some(own) => format!(
            "the default is {}, that of `{}` is {}",
            describe(own),
            target.id,
            describe(theirs)
        ),
        None => format!(
            "`{}` has the default {}, which the member does not repeat",
            target.id,
            describe(theirs)
        ),
    };
    let diagnostic = error(message).on(&member.id);
    let help = "a member has the default of its target, or null to have none";
    Some(diagnostic.at(member.place.clone()).help(help))
}

/// What a default of this shape must be, where the value is not that.
fn expectation(target: &Shape, value: &Value) -> Option<String> {
    if value.is_null() {
        return None;
    }
    let (expected, fits) = match target.kind {
        Kind::Byte => return whole(value, i8::MIN.into(), i8::MAX.into()),
        Kind::Short => return whole(value, i16::MIN.into(), i16::MAX.into()),
        Kind::Integer => return whole(value, i32::MIN.into(), i32::MAX.into()),
        Kind::Long => return whole(value, i64::MIN, i64::MAX),
        Kind::Float => (FLOAT, scalar::float(value).is_some()),
        Kind::Double => (DOUBLE, scalar::double(value).is_some()),
        Kind::Boolean => ("true or false", value.is_boolean()),
        Kind::BigInteger => ("a whole number", scalar::big_integer(value).is_some()),
        Kind::BigDecimal => ("a number", scalar::big_decimal(value).is_some()),
        Kind::String => ("a string", value.is_string()),
        Kind::Blob => ("a string of base64", value.is_string()),
        Kind::Timestamp => (TIMESTAMP, scalar::timestamp(value).is_some()),
        Kind::Enum | Kind::IntEnum => ("a value of the enum", is_member(target, value)),
        Kind::Document => {
            let fits = value.as_number().is_none_or(scalar::is_document_number);
            ("a scalar, [] or {}", fits && is_empty_or(value, true))
        }
        Kind::List => ("[]", value.is_array() && is_empty_or(value, false)),
        Kind::Map => ("{}", value.is_object() && is_empty_or(value, false)),
        _ => return Some(format!("null, since {} has no default", word(&target.kind))),
    };
    (!fits).then(|| expected.to_owned())
}

fn whole(value: &Value, min: i64, max: i64) -> Option<String> {
    let fits = value.as_i64().is_some_and(|n| (min..=max).contains(&n));
    (!fits).then(|| format!("a whole number from {min} to {max}"))
}

/// Whether an array or object is empty; of anything else, what is given.
fn is_empty_or(value: &Value, other: bool) -> bool {
    match value {
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => other,
    }
}

fn is_member(target: &Shape, value: &Value) -> bool {
    target
        .members
        .values()
        .any(|member| member.traits.enum_value() == Some(value))
}
