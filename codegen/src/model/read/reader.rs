//! What every part of the JSON AST is made of: objects, shape IDs, references, traits.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Reference, Role};
use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::Traits;
use crate::model::check::value::{Form, describe, form};
use crate::shape_id::ShapeId;

/// Reads the shapes of a file.
pub(in crate::model) struct Reader<'a> {
    pub trait_forms: &'a mut TraitForms,
    pub diagnostics: &'a mut Diagnostics,
}

/// The traits met so far: their ID, and the form of their values where one is known.
pub(in crate::model) type TraitForms = BTreeMap<String, (ShapeId, Option<&'static Form>)>;

/// Keys below a place, joined only when there is something to say.
#[derive(Clone, Copy)]
pub(super) struct At<'a>(pub &'a Place, pub &'a [&'a str]);

impl At<'_> {
    pub(super) fn place(self) -> Place {
        self.1
            .iter()
            .fold(self.0.clone(), |place, key| place.join(key))
    }
}

impl Reader<'_> {
    pub(super) fn traits(&mut self, value: Value, id: &ShapeId, place: &Place) -> Traits {
        let Some(values) = self.object(value, id, At(place, &["traits"])) else {
            return Traits::default();
        };
        let mut read = Vec::with_capacity(values.len());
        for (key, value) in values {
            let Some((trait_id, form)) = self.trait_form(&key) else {
                self.diagnostics
                    .push(bad_id(&key, At(place, &["traits", &key]).place()).on(id));
                continue;
            };
            if let Some(form) = form {
                let wrong = form.wrong(&value);
                let said = wrong.into_iter().map(|wrong| {
                    wrong.diagnostic(&trait_id, id, At(place, &["traits", &key]).place())
                });
                self.diagnostics.extend(said);
            }
            read.push((trait_id, value));
        }
        Traits(read.into_iter().collect())
    }

    fn trait_form(&mut self, key: &str) -> Option<(ShapeId, Option<&'static Form>)> {
        if let Some(known) = self.trait_forms.get(key) {
            return Some(known.clone());
        }
        let id = ShapeId::parse(key).filter(|id| id.member().is_none())?;
        let known = (id, form(key));
        self.trait_forms.insert(key.to_owned(), known.clone());
        Some(known)
    }

    pub(super) fn references(
        &mut self,
        value: Value,
        role: Role,
        id: &ShapeId,
        at: At<'_>,
    ) -> Vec<Reference> {
        let Value::Array(values) = value else {
            self.wrong_type("an array", &value, id, at);
            return Vec::new();
        };
        let place = at.place();
        let read = |(index, value): (usize, Value)| {
            self.reference(value, role, id, &place.join(&index.to_string()))
        };
        values.into_iter().enumerate().filter_map(read).collect()
    }

    /// `{ "target": "namespace#Name" }`.
    pub(super) fn reference(
        &mut self,
        value: Value,
        role: Role,
        id: &ShapeId,
        place: &Place,
    ) -> Option<Reference> {
        let fields = self.object(value, id, At(place, &[]))?;
        for (key, _) in fields.iter().filter(|(key, _)| *key != "target") {
            self.unknown_key(key, id, At(place, &[]), &["target"]);
        }
        let Some(target) = fields.get("target") else {
            self.diagnostics.push(
                model("the reference has no `target`")
                    .on(id)
                    .at(place.clone()),
            );
            return None;
        };
        let place = place.join("target").value();
        let target = self.id_value(target, id, At(&place, &[]))?;
        Some(Reference {
            role,
            target,
            place,
            name: String::new(),
        })
    }

    pub(super) fn id_value(&mut self, value: &Value, id: &ShapeId, at: At<'_>) -> Option<ShapeId> {
        let Some(text) = value.as_str() else {
            self.wrong_type("a shape ID", value, id, at);
            return None;
        };
        let target = ShapeId::parse(text).filter(|target| target.member().is_none());
        if target.is_none() {
            self.diagnostics
                .push(bad_id(text, at.place().value()).on(id));
        }
        target
    }

    pub(super) fn shape_id(&mut self, text: &str, at: At<'_>) -> Option<ShapeId> {
        let id = ShapeId::parse(text);
        if id.is_none() {
            self.diagnostics.push(bad_id(text, at.place()));
        }
        id
    }

    pub(super) fn text(&mut self, value: Value, id: &ShapeId, at: At<'_>) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            other => {
                self.wrong_type("a string", &other, id, at);
                None
            }
        }
    }

    pub(super) fn object(
        &mut self,
        value: Value,
        id: &ShapeId,
        at: At<'_>,
    ) -> Option<Map<String, Value>> {
        match value {
            Value::Object(fields) => Some(fields),
            other => {
                self.wrong_type("an object", &other, id, at);
                None
            }
        }
    }

    /// As Smithy does: a newer version of it may know the key.
    pub(super) fn unknown_key(&mut self, key: &str, id: &ShapeId, at: At<'_>, keys: &[&str]) {
        let help = suggest(key, keys.iter().copied())
            .unwrap_or_else(|| format!("the keys are {}", keys.join(", ")));
        let message = format!("there is no key `{key}` here; it is ignored");
        let diagnostic = Diagnostic::warning("Model", message).on(id);
        self.diagnostics
            .push(diagnostic.at(at.place().join(key)).help(help));
    }

    fn wrong_type(&mut self, expected: &str, found: &Value, id: &ShapeId, at: At<'_>) {
        let message = format!("expected {expected}, found {}", describe(found));
        let place = at.place().value();
        self.diagnostics.push(model(message).on(id).at(place));
    }
}

/// Something that is wrong with the JSON AST.
pub(super) fn model(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("Model", message)
}

/// A name or shape ID that breaks the grammar.
pub(super) fn bad_id(text: &str, place: Place) -> Diagnostic {
    let help = "a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter";
    Diagnostic::error("ShapeId", format!("{text:?} is not a valid ID"))
        .at(place)
        .help(help)
}
