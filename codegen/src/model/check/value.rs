//! The form of the values of the traits that generation reads.

mod forms;

use serde_json::{Map, Value};

use self::forms::FORMS;
use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::Protocol;
use crate::model::traits::decimal;
use crate::shape_id::ShapeId;

/// What is wrong with the value of a trait.
#[derive(Debug)]
pub(in crate::model) struct Wrong {
    /// The keys and indices that lead to what is wrong.
    path: Vec<String>,
    message: String,
    /// Of a key that means nothing: what else may be there.
    known: Option<Vec<&'static str>>,
}

impl Wrong {
    pub(in crate::model) fn diagnostic(
        self,
        trait_id: &ShapeId,
        on: &ShapeId,
        place: Place,
    ) -> Diagnostic {
        self.say("TraitValue", trait_id.as_str(), place).on(on)
    }

    /// What is wrong with the value of a key of the metadata.
    pub(in crate::model) fn in_metadata(self, key: &str, place: Place) -> Diagnostic {
        self.say("Model", key, place)
    }

    fn say(self, code: &'static str, subject: &str, place: Place) -> Diagnostic {
        let place = self.path.iter().fold(place, |place, key| place.join(key));
        let path = self
            .path
            .iter()
            .map(|key| format!(" `{key}`"))
            .collect::<Vec<_>>();
        let message = format!("`{subject}`{}: {}", path.concat(), self.message);
        match self.known {
            None => Diagnostic::error(code, message).at(place.value()),
            Some(known) => {
                let key = self.path.last().map_or("", String::as_str);
                let all = || format!("the keys are {}", known.join(", "));
                let help = suggest(key, known.iter().copied()).unwrap_or_else(all);
                Diagnostic::warning(code, message).at(place).help(help)
            }
        }
    }
}

/// The form of the values of a trait; those that generation does not read may say what they like.
pub(in crate::model) fn form(trait_id: &str) -> Option<&'static Form> {
    let known = FORMS
        .iter()
        .find(|(known, _)| *known == trait_id)
        .map(|(_, form)| form);
    known.or_else(|| {
        Protocol::ALL
            .iter()
            .any(|(_, known)| *known == trait_id)
            .then_some(&Form::Annotation)
    })
}

/// A value in a sentence.
pub(in crate::model) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) if text.chars().count() <= 40 => value.to_string(),
        Value::String(_) => "a string".to_owned(),
        Value::Array(_) => "an array".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// The form of a value.
pub(in crate::model) enum Form {
    /// `{}`: being there is all it says.
    Annotation,
    Bool,
    Text,
    /// A text that is not empty.
    Name,
    Word(&'static [&'static str]),
    /// A whole number from the first to the second.
    Integer(u64, u64),
    /// A string or a whole number.
    EnumValue,
    Decimal,
    List(&'static Form),
    /// An object of texts.
    Texts,
    Object(&'static [Field]),
    /// An object with `min` and `max`, of which at least one is there.
    Bounds(&'static Form),
}

/// A key of an object and whether it must be there.
pub(in crate::model) struct Field(
    pub(in crate::model) &'static str,
    pub(in crate::model) bool,
    pub(in crate::model) Form,
);

impl Form {
    /// What is wrong with a value.
    pub(in crate::model) fn wrong(&self, value: &Value) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        if !self.accepts(value) {
            self.check(value, &mut Vec::new(), &mut wrong);
        }
        wrong
    }

    fn check(&self, value: &Value, path: &mut Vec<String>, wrong: &mut Vec<Wrong>) {
        match (self, value) {
            (Self::List(form), Value::Array(values)) => {
                for (index, value) in values.iter().enumerate() {
                    within(index.to_string(), form, value, path, wrong);
                }
            }
            (Self::Texts, Value::Object(values)) => {
                for (key, value) in values {
                    within(key.clone(), &Self::Text, value, path, wrong);
                }
            }
            (Self::Object(fields), Value::Object(values)) => object(fields, values, path, wrong),
            (Self::Bounds(form), Value::Object(values)) => bounds(form, values, path, wrong),
            _ if self.accepts(value) => {}
            _ => {
                let message = format!("expected {}, found {}", self.expectation(), describe(value));
                wrong.push(Wrong {
                    path: path.clone(),
                    message,
                    known: None,
                });
            }
        }
    }

    /// Whether a value that has no parts of interest is of this form.
    fn accepts(&self, value: &Value) -> bool {
        match self {
            Self::Annotation => value.is_object() || value.is_null(),
            Self::Bool => value.is_boolean(),
            Self::Text => value.is_string(),
            Self::Name => value.as_str().is_some_and(|text| !text.is_empty()),
            Self::Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            Self::Integer(min, max) => value.as_u64().is_some_and(|n| (min..=max).contains(&&n)),
            Self::EnumValue => {
                value.is_i64() || value.as_str().is_some_and(|text| !text.is_empty())
            }
            Self::Decimal => decimal(value).is_some(),
            Self::List(_) | Self::Texts | Self::Object(_) | Self::Bounds(_) => false,
        }
    }

    fn expectation(&self) -> String {
        match self {
            Self::Annotation => "an empty object".to_owned(),
            Self::Bool => "true or false".to_owned(),
            Self::Text => "a string".to_owned(),
            Self::Name => "a string that is not empty".to_owned(),
            Self::Word(words) => format!("one of {}", words.join(", ")),
            Self::Integer(0, u64::MAX) => "a whole number that is not negative".to_owned(),
            Self::Integer(min, max) => format!("a whole number from {min} to {max}"),
            Self::EnumValue => "a string that is not empty, or a whole number".to_owned(),
            Self::Decimal => "a number".to_owned(),
            Self::List(_) => "an array".to_owned(),
            Self::Texts | Self::Object(_) | Self::Bounds(_) => "an object".to_owned(),
        }
    }
}

fn within(key: String, form: &Form, value: &Value, path: &mut Vec<String>, wrong: &mut Vec<Wrong>) {
    path.push(key);
    form.check(value, path, wrong);
    path.pop();
}

fn object(
    fields: &[Field],
    values: &Map<String, Value>,
    path: &mut Vec<String>,
    wrong: &mut Vec<Wrong>,
) {
    for Field(key, required, form) in fields {
        match values.get(*key) {
            Some(value) => within((*key).to_owned(), form, value, path, wrong),
            None if *required => wrong.push(Wrong {
                path: path.clone(),
                message: format!("`{key}` is missing"),
                known: None,
            }),
            None => {}
        }
    }
    ignored(
        fields.iter().map(|Field(key, ..)| *key),
        values,
        path,
        wrong,
    );
}

/// Keys that mean nothing are misspelt ones, as a rule.
fn ignored(
    known: impl Iterator<Item = &'static str>,
    values: &Map<String, Value>,
    path: &[String],
    wrong: &mut Vec<Wrong>,
) {
    let known: Vec<_> = known.collect();
    for key in values.keys().filter(|key| !known.contains(&key.as_str())) {
        wrong.push(Wrong {
            path: [path, std::slice::from_ref(key)].concat(),
            message: "there is no such key; it is ignored".to_owned(),
            known: Some(known.clone()),
        });
    }
}

fn bounds(
    form: &Form,
    values: &Map<String, Value>,
    path: &mut Vec<String>,
    wrong: &mut Vec<Wrong>,
) {
    let mut say = |message: String| {
        wrong.push(Wrong {
            path: path.clone(),
            message,
            known: None,
        })
    };
    let (min, max) = (values.get("min"), values.get("max"));
    if min.is_none() && max.is_none() {
        say("`min` or `max` is needed".to_owned());
    }
    for (key, value) in [("min", min), ("max", max)] {
        if let Some(value) = value {
            within(key.to_owned(), form, value, path, wrong);
        }
    }
    ignored(["min", "max"].into_iter(), values, path, wrong);
}
