//! What a model asks not to be told, or to be told louder: `suppressions` and `severityOverrides` of its metadata, and
//! `@suppress`, by the [rules of Smithy](https://smithy.io/2.0/spec/model-validation.html).

use serde_json::Value;

use super::ast::Document;
use super::check::value::{Field, Form};
use super::{Model, Traits, id};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use crate::shape_id::ShapeId;

const SUPPRESSIONS: &str = "suppressions";
const OVERRIDES: &str = "severityOverrides";

/// The keys of the metadata that are read, and what their values are.
const FORMS: [(&str, Form); 2] = [
    (
        SUPPRESSIONS,
        Form::List(&Form::Object(&[
            Field("id", true, Form::Name),
            Field("namespace", true, Form::Name),
            Field("reason", false, Form::Text),
        ])),
    ),
    (
        OVERRIDES,
        Form::List(&Form::Object(&[
            Field("id", true, Form::Name),
            Field("namespace", true, Form::Name),
            Field("severity", true, Form::Word(&["WARNING", "DANGER"])),
        ])),
    ),
];

/// Reports rules that are none.
pub(super) fn check(documents: &[Document], diagnostics: &mut Diagnostics) {
    for document in documents {
        for (key, form) in &FORMS {
            let value = document.metadata.get(*key);
            let wrong = value.map(|value| form.wrong(value)).unwrap_or_default();
            let place = Place::pointer(&document.file, "/metadata").join(key);
            let wrong = wrong.into_iter();
            diagnostics.extend(wrong.map(|wrong| wrong.in_metadata(key, place.clone())));
        }
    }
}

impl Model {
    /// Leaves out what the model suppresses, which errors never are, and makes errors of what it overrides to `DANGER`.
    pub(crate) fn judge(&self, diagnostics: &mut Diagnostics) {
        let [suppressions, overrides] = [SUPPRESSIONS, OVERRIDES].map(|key| self.rules(key));
        diagnostics.revise(|mut diagnostic| {
            let any = |rules: &[Value]| rules.iter().any(|rule| applies(rule, &diagnostic));
            let suppressed = any(suppressions) || self.has_own(&diagnostic);
            if diagnostic.severity != Severity::Error && suppressed {
                return None;
            }
            let danger = overrides.iter().filter(|rule| rule["severity"] == "DANGER");
            if danger.into_iter().any(|rule| applies(rule, &diagnostic)) {
                diagnostic.severity = Severity::Error;
            }
            Some(diagnostic)
        });
    }

    fn rules(&self, key: &str) -> &[Value] {
        let rules = self.metadata.get(key).and_then(Value::as_array);
        rules.map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the shape or member itself suppresses what is said of it.
    fn has_own(&self, diagnostic: &Diagnostic) -> bool {
        let Some(on) = &diagnostic.shape else {
            return false;
        };
        let ids = self
            .traits_of(on)
            .and_then(|traits| traits.get(id::SUPPRESS)?.as_array());
        let mut ids = ids.into_iter().flatten().filter_map(Value::as_str);
        ids.any(|id| is_within(diagnostic.code, id))
    }

    fn traits_of(&self, on: &ShapeId) -> Option<&Traits> {
        match on.member() {
            Some(_) => self.member(on).map(|member| &member.traits),
            None => self.shape(on).map(|shape| &shape.traits),
        }
    }
}

/// Whether a rule is about this; of what is said of no shape, only one for all namespaces is.
fn applies(rule: &Value, diagnostic: &Diagnostic) -> bool {
    let own = diagnostic.shape.as_ref().map(ShapeId::namespace);
    let namespace = rule["namespace"].as_str();
    let here = namespace == Some("*") || (own.is_some() && namespace == own);
    here && rule["id"]
        .as_str()
        .is_some_and(|id| is_within(diagnostic.code, id))
}

/// Whether an event has this ID, or one below it: `A.B` is below `A`.
fn is_within(code: &str, id: &str) -> bool {
    let rest = code.strip_prefix(id);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
