//! `@default` values as Rust.

use serde_json::{Number, Value};

use super::Context;
use crate::ir::{DocumentLiteral, Literal, Type};
use crate::model::{Kind, Member, Shape, scalar};

/// The member's default as a value of its type; `None` where it has none: the model's check has refused those that do not fit.
pub(super) fn literal(context: &Context<'_>, member: &Member, ty: &Type) -> Option<Literal> {
    let value = member.traits.default_value()?;
    let literal = scalar(context, context.shape(&member.target)?, value)?;
    Some(if matches!(ty, Type::Boxed(_)) {
        Literal::Boxed(Box::new(literal))
    } else {
        literal
    })
}

/// A value of a shape that holds no others, or that is empty.
pub(super) fn scalar(context: &Context<'_>, target: &Shape, value: &Value) -> Option<Literal> {
    Some(match (&target.kind, value) {
        (Kind::Boolean, Value::Bool(value)) => Literal::Boolean(*value),
        (Kind::Byte | Kind::Short | Kind::Integer | Kind::Long, Value::Number(value)) => {
            Literal::Integer(value.as_i64()?)
        }
        (Kind::Float, value) => Literal::Float(scalar::float(value)?),
        (Kind::Double, value) => Literal::Double(scalar::double(value)?),
        (Kind::BigInteger, value) => Literal::BigNumber(scalar::big_integer(value)?),
        (Kind::BigDecimal, value) => Literal::BigNumber(scalar::big_decimal(value)?),
        (Kind::String, Value::String(text)) => Literal::String(text.clone()),
        (Kind::Blob, Value::String(text)) => Literal::Blob(scalar::blob(text)),
        (Kind::Timestamp, value) => {
            let (seconds, nanos) = scalar::timestamp(value)?;
            Literal::Timestamp { seconds, nanos }
        }
        (Kind::List, Value::Array(items)) if items.is_empty() => Literal::EmptyList,
        (Kind::Map, Value::Object(entries)) if entries.is_empty() => Literal::EmptyMap,
        (Kind::Enum, Value::String(text)) => {
            Literal::Enum(context.names.type_of(&target.id), text.clone())
        }
        (Kind::IntEnum, Value::Number(value)) => {
            let value = i32::try_from(value.as_i64()?).ok()?;
            Literal::IntEnum(context.names.type_of(&target.id), value)
        }
        (Kind::Document, value) => Literal::Document(document(value)?),
        _ => return None,
    })
}

fn document(value: &Value) -> Option<DocumentLiteral> {
    match value {
        Value::Bool(value) => Some(DocumentLiteral::Boolean(*value)),
        Value::Number(value) => Some(number(value)?),
        Value::String(text) => Some(DocumentLiteral::String(text.clone())),
        Value::Array(items) if items.is_empty() => Some(DocumentLiteral::EmptyArray),
        Value::Object(entries) if entries.is_empty() => Some(DocumentLiteral::EmptyObject),
        _ => None,
    }
}

fn number(value: &Number) -> Option<DocumentLiteral> {
    let float = || {
        value
            .as_f64()
            .filter(|value| value.is_finite())
            .map(DocumentLiteral::Float)
    };
    value.as_i64().map(DocumentLiteral::Integer).or_else(float)
}
