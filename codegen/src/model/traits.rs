//! The traits applied to a shape or member, and what those that generation reads say.

mod http;
pub mod id;
mod marks;
mod types;
mod values;

use std::collections::BTreeMap;

use serde_json::{Number, Value};

pub use types::{
    Deprecated, Example, Fault, Http, HttpChecksum, Length, Protocol, QueryError, Range,
};

use crate::shape_id::ShapeId;

/// The traits applied to a shape or member: the ID of the trait and its value, unknown ones too.
///
/// The accessors trust the checks of the reader: a value of a wrong form is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traits(pub BTreeMap<ShapeId, Value>);

impl Traits {
    /// The value of the trait with this ID.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Whether the trait with this ID is applied.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// Applies a trait, in place of an earlier value.
    pub(super) fn set(&mut self, id: &str, value: Value) {
        self.0.insert(
            ShapeId::parse(id).expect("the IDs of known traits are valid"),
            value,
        );
    }

    /// The value of the trait with this ID, where it is a string.
    fn text(&self, id: &str) -> Option<&str> {
        self.get(id)?.as_str()
    }
}

/// The digits of a number, or of a string that spells one.
pub(super) fn decimal(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    text.parse::<Number>().is_ok().then_some(text)
}
