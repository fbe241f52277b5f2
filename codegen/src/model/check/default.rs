//! Defaults are values of the shape that they are for.

use serde_json::Value;

use super::reference::word;
use super::value::describe;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Shape, Traits, id, scalar};
use crate::shape_id::ShapeId;

const FLOAT: &str = r#"a number of 32 bits, "NaN", "Infinity" or "-Infinity""#;
const DOUBLE: &str = r#"a number of 64 bits, "NaN", "Infinity" or "-Infinity""#;
const TIMESTAMP: &str = "a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999";

/// Checks the default of a shape and those of its members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    fits(&shape.id, &shape.traits, &shape.place, shape, diagnostics);
    for member in shape
        .members
        .values()
        .filter(|member| member.traits.has(id::DEFAULT))
    {
        if let Some(target) = model.shapes.get(&member.target) {
            fits(
                &member.id,
                &member.traits,
                &member.place,
                target,
                diagnostics,
            );
        }
    }
}

fn fits(
    on: &ShapeId,
    traits: &Traits,
    place: &Place,
    target: &Shape,
    diagnostics: &mut Diagnostics,
) {
    let Some(value) = traits.default_value() else {
        return;
    };
    let Some(expected) = expectation(target, value) else {
        return;
    };
    let message = format!("the default must be {expected}, found {}", describe(value));
    let place = place.join("traits").join(id::DEFAULT).value();
    diagnostics.push(Diagnostic::error("DefaultTrait", message).on(on).at(place));
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
        Kind::Blob => {
            let bytes = value.as_str().and_then(scalar::base64);
            ("a string of base64", bytes.is_some())
        }
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
