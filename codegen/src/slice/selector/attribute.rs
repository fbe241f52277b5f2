//! `[id|namespace = 'a.b']`: what is looked at, and what it is compared with.

use serde_json::Value;

use crate::model::{Kind, Shape};

/// A test of an attribute: that it is there, or that one of its values stands in a relation to one of those that are listed.
#[derive(Clone, Debug)]
pub(super) struct Attribute {
    /// `trait`, `smithy.api#tags`, `(values)`.
    pub(super) path: Vec<String>,
    pub(super) compared: Option<Comparison>,
}

#[derive(Clone, Debug)]
pub(super) struct Comparison {
    pub(super) relation: Relation,
    pub(super) values: Vec<String>,
    /// Whether case matters not.
    pub(super) folds_case: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Unequal,
    Starts,
    Ends,
    Contains,
    /// `?=`: whether it is there is `true` or `false`.
    Exists,
}

impl Attribute {
    pub(super) fn matches(&self, shape: &Shape) -> bool {
        let found = self.found(shape);
        let Some(comparison) = &self.compared else {
            return !found.is_empty();
        };
        if comparison.relation == Relation::Exists {
            let exists = (!found.is_empty()).to_string();
            return comparison.values.contains(&exists);
        }
        found.iter().any(|value| comparison.holds(value))
    }

    /// The values of the attribute: several where the path projects a list or an object.
    fn found(&self, shape: &Shape) -> Vec<Value> {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let text = |text: &str| vec![Value::from(text)];
        match path.as_slice() {
            ["id"] => text(shape.id.as_str()),
            ["id", "namespace"] => text(shape.id.namespace()),
            ["id", "name"] => text(shape.id.name()),
            ["service", "version"] => match &shape.kind {
                Kind::Service(service) => text(&service.version),
                _ => Vec::new(),
            },
            ["trait", id, inside @ ..] => {
                let value = shape.traits.get(id).cloned();
                inside.iter().fold(Vec::from_iter(value), |values, step| {
                    values
                        .iter()
                        .flat_map(|value| project(value, step))
                        .collect()
                })
            }
            _ => Vec::new(),
        }
    }
}

fn project(value: &Value, step: &str) -> Vec<Value> {
    match (step, value) {
        ("(values)", Value::Array(items)) => items.clone(),
        ("(values)", Value::Object(entries)) => entries.values().cloned().collect(),
        ("(keys)", Value::Object(entries)) => {
            entries.keys().map(|key| key.as_str().into()).collect()
        }
        (key, Value::Object(entries)) => entries.get(key).cloned().into_iter().collect(),
        _ => Vec::new(),
    }
}

impl Comparison {
    fn holds(&self, value: &Value) -> bool {
        let fold = |text: &str| match self.folds_case {
            true => text.to_lowercase(),
            false => text.to_owned(),
        };
        let text = match value {
            Value::String(text) => fold(text),
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            // Lists and objects have no text; they are there, that is all.
            Value::Null | Value::Array(_) | Value::Object(_) => return false,
        };
        let mut listed = self.values.iter().map(|value| fold(value));
        match self.relation {
            Relation::Equal => listed.any(|value| text == value),
            Relation::Unequal => listed.any(|value| text != value),
            Relation::Starts => listed.any(|value| text.starts_with(&value)),
            Relation::Ends => listed.any(|value| text.ends_with(&value)),
            Relation::Contains => listed.any(|value| text.contains(&value)),
            Relation::Exists => false,
        }
    }
}
