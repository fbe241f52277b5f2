//! From JSON to drafts: every shape as one file says it, with what is wrong in its form reported.

mod draft;
mod kind;

use camino::Utf8Path;
use indexmap::map::Entry as Slot;
use serde_json::{Map, Value};

pub(super) use draft::{Apply, Draft, Entry, Reference, Role};

use self::kind::Form;
use super::ast::{Document, Version};
use super::check::value;
use super::{Kind, Member, Traits, id, prelude};
use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::shape_id::{ShapeId, is_identifier};

/// Reads every shape of every file; what cannot be read is reported and left out.
pub(super) fn read(documents: Vec<Document>, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let mut entries = Vec::new();
    for Document {
        file,
        version,
        shapes,
        ..
    } in documents
    {
        let mut reader = Reader {
            file: &file,
            version,
            diagnostics,
        };
        entries.extend(
            shapes
                .into_iter()
                .filter_map(|(key, value)| reader.entry(&key, value)),
        );
    }
    entries
}

struct Reader<'a> {
    file: &'a Utf8Path,
    version: Version,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn entry(&mut self, key: &str, value: Value) -> Option<Entry> {
        let place = Place::pointer(self.file, "/shapes").join(key);
        let id = self.shape_id(key, &place)?;
        let fields = self.object(value, &id, &place)?;
        let Some(name) = fields.get("type") else {
            let diagnostic = model("the shape has no `type`").on(&id).at(place);
            self.diagnostics
                .push(diagnostic.help(format!("the types are {}", kind::names())));
            return None;
        };
        let form = name.as_str().and_then(Form::from_name);
        let Some(form) = form else {
            let near = suggest(
                name.as_str().unwrap_or_default(),
                kind::NAMES.iter().map(|(name, _)| *name),
            );
            let diagnostic = model(format!("{name} is not the type of a shape"))
                .on(&id)
                .at(place.join("type"));
            let help = near.unwrap_or_else(|| format!("the types are {}", kind::names()));
            self.diagnostics.push(diagnostic.help(help));
            return None;
        };
        match form {
            Form::Apply => self.apply(id, place, fields),
            _ if id.member().is_some() => {
                let diagnostic = bad_id(key, &place).on(&id);
                self.diagnostics.push(
                    diagnostic
                        .help("only `apply` names a member; members are inside of their shape"),
                );
                None
            }
            _ => Some(Entry::Shape(self.shape(form, id, place, fields))),
        }
    }

    fn apply(
        &mut self,
        target: ShapeId,
        place: Place,
        fields: Map<String, Value>,
    ) -> Option<Entry> {
        let mut traits = Traits::default();
        for (key, value) in fields {
            match key.as_str() {
                "type" => {}
                "traits" => traits = self.traits(value, &target, &place),
                _ => self.unknown_key(&key, &target, &place, &["type", "traits"]),
            }
        }
        Some(Entry::Apply(Apply {
            target,
            traits,
            place,
        }))
    }

    fn shape(
        &mut self,
        form: Form,
        id: ShapeId,
        place: Place,
        fields: Map<String, Value>,
    ) -> Draft {
        let mut draft = Draft::new(id, form.kind(), place, self.version);
        if form == Form::Set {
            draft
                .shape
                .traits
                .set(id::UNIQUE_ITEMS, Value::Object(Map::new()));
        }
        for (key, value) in fields {
            let place = &draft.shape.place;
            match (form.keys(), key.as_str()) {
                (_, "type") => {}
                (_, "traits") => {
                    let traits = self.traits(value, &draft.shape.id, place);
                    draft.shape.traits.0.extend(traits.0);
                }
                (_, "mixins") => {
                    let mixins =
                        self.references(value, Role::Mixin, &draft.shape.id, &place.join("mixins"));
                    draft.mixins = mixins.iter().map(|mixin| mixin.target.clone()).collect();
                    draft.references.extend(mixins);
                }
                (keys, "members") if keys.contains(&"members") => self.members(value, &mut draft),
                (keys, "member" | "key" | "value") if keys.contains(&key.as_str()) => {
                    let place = place.join(&key);
                    self.member(&key, value, place, &mut draft);
                }
                (keys, name) if keys.contains(&name) => self.property(name, value, &mut draft),
                (keys, _) => {
                    let keys: Vec<&str> = ["type", "traits", "mixins"]
                        .iter()
                        .chain(keys)
                        .copied()
                        .collect();
                    self.unknown_key(&key, &draft.shape.id, place, &keys);
                }
            }
        }
        draft
    }

    fn members(&mut self, value: Value, draft: &mut Draft) {
        let place = draft.shape.place.join("members");
        let Some(members) = self.object(value, &draft.shape.id, &place) else {
            return;
        };
        for (name, value) in members {
            let place = place.join(&name);
            if is_identifier(&name) {
                self.member(&name, value, place, draft);
            } else {
                self.diagnostics
                    .push(bad_id(&name, &place).on(&draft.shape.id));
            }
        }
    }

    fn member(&mut self, name: &str, value: Value, place: Place, draft: &mut Draft) {
        let id = draft.shape.id.with_member(name);
        let Some(fields) = self.object(value, &id, &place) else {
            return;
        };
        let mut traits = Traits::default();
        let mut target = None;
        let mut named = false;
        for (key, value) in fields {
            match key.as_str() {
                "target" => {
                    named = true;
                    target = self.id_value(&value, &id, &place.join("target"));
                }
                "traits" => traits = self.traits(value, &id, &place),
                _ => self.unknown_key(&key, &id, &place, &["target", "traits"]),
            }
        }
        if !named && matches!(draft.shape.kind, Kind::Enum | Kind::IntEnum) {
            target = Some(prelude::shape_id("Unit"));
        } else if !named {
            self.diagnostics.push(
                model("the member has no `target`")
                    .on(&id)
                    .at(place.clone()),
            );
        }
        let Some(target) = target else {
            draft.broken = true;
            return;
        };
        match draft.shape.members.entry(name.to_owned()) {
            Slot::Occupied(_) => {}
            Slot::Vacant(slot) => {
                slot.insert(Member {
                    id,
                    target,
                    traits,
                    place,
                });
            }
        }
    }

    /// A key of an operation, resource or service.
    fn property(&mut self, key: &str, value: Value, draft: &mut Draft) {
        let place = draft.shape.place.join(key);
        let id = &draft.shape.id;
        let role = Role::of(key);
        let references = match key {
            "version" => {
                let version = self.text(value, id, &place);
                draft.set_version(version.unwrap_or_default());
                return;
            }
            "rename" => {
                let Some(renames) = self.object(value, id, &place) else {
                    return;
                };
                let renames = renames
                    .into_iter()
                    .filter_map(|(from, to)| self.rename(&from, to, id, &place));
                renames.collect::<Vec<_>>()
            }
            "identifiers" | "properties" => {
                let Some(named) = self.object(value, id, &place) else {
                    return;
                };
                let read = |(name, value): (String, Value)| {
                    let reference = self.reference(value, role, id, &place.join(&name))?;
                    Some(Reference { name, ..reference })
                };
                named.into_iter().filter_map(read).collect()
            }
            "errors" | "operations" | "collectionOperations" | "resources" => {
                self.references(value, role, id, &place)
            }
            _ => self
                .reference(value, role, id, &place)
                .into_iter()
                .collect(),
        };
        draft.bind(key, references);
    }

    fn rename(&mut self, from: &str, to: Value, id: &ShapeId, place: &Place) -> Option<Reference> {
        let place = place.join(from);
        let target = self.shape_id(from, &place)?;
        let name = self.text(to, id, &place)?;
        if !is_identifier(&name) {
            self.diagnostics.push(bad_id(&name, &place).on(id));
            return None;
        }
        Some(Reference {
            role: Role::Rename,
            target,
            place,
            name,
        })
    }

    fn references(
        &mut self,
        value: Value,
        role: Role,
        id: &ShapeId,
        place: &Place,
    ) -> Vec<Reference> {
        let Value::Array(values) = value else {
            self.wrong_type("an array", &value, id, place);
            return Vec::new();
        };
        let read = |(index, value): (usize, Value)| {
            self.reference(value, role, id, &place.join(&index.to_string()))
        };
        values.into_iter().enumerate().filter_map(read).collect()
    }

    /// `{ "target": "namespace#Name" }`.
    fn reference(
        &mut self,
        value: Value,
        role: Role,
        id: &ShapeId,
        place: &Place,
    ) -> Option<Reference> {
        let fields = self.object(value, id, place)?;
        for (key, _) in fields.iter().filter(|(key, _)| *key != "target") {
            self.unknown_key(key, id, place, &["target"]);
        }
        let Some(target) = fields.get("target") else {
            self.diagnostics.push(
                model("the reference has no `target`")
                    .on(id)
                    .at(place.clone()),
            );
            return None;
        };
        let place = place.join("target");
        let target = self.id_value(target, id, &place)?;
        Some(Reference {
            role,
            target,
            place,
            name: String::new(),
        })
    }

    fn traits(&mut self, value: Value, id: &ShapeId, place: &Place) -> Traits {
        let place = place.join("traits");
        let mut traits = Traits::default();
        let Some(values) = self.object(value, id, &place) else {
            return traits;
        };
        for (key, value) in values {
            let Some(trait_id) = ShapeId::parse(&key).filter(|id| id.member().is_none()) else {
                self.diagnostics
                    .push(bad_id(&key, &place.join(&key)).on(id));
                continue;
            };
            let wrong = value::check(&trait_id, &value);
            if !wrong.is_empty() {
                let place = place.join(&key);
                self.diagnostics.extend(
                    wrong
                        .into_iter()
                        .map(|wrong| wrong.diagnostic(&trait_id, id, &place)),
                );
            }
            traits.0.insert(trait_id, value);
        }
        traits
    }

    fn id_value(&mut self, value: &Value, id: &ShapeId, place: &Place) -> Option<ShapeId> {
        match value.as_str() {
            Some(text) => match ShapeId::parse(text).filter(|target| target.member().is_none()) {
                Some(target) => Some(target),
                None => {
                    self.diagnostics.push(bad_id(text, place).on(id));
                    None
                }
            },
            None => {
                self.wrong_type("a shape ID", value, id, place);
                None
            }
        }
    }

    fn shape_id(&mut self, text: &str, place: &Place) -> Option<ShapeId> {
        let id = ShapeId::parse(text);
        if id.is_none() {
            self.diagnostics.push(bad_id(text, place));
        }
        id
    }

    fn text(&mut self, value: Value, id: &ShapeId, place: &Place) -> Option<String> {
        match value {
            Value::String(text) => Some(text),
            other => {
                self.wrong_type("a string", &other, id, place);
                None
            }
        }
    }

    fn object(&mut self, value: Value, id: &ShapeId, place: &Place) -> Option<Map<String, Value>> {
        match value {
            Value::Object(fields) => Some(fields),
            other => {
                self.wrong_type("an object", &other, id, place);
                None
            }
        }
    }

    fn wrong_type(&mut self, expected: &str, found: &Value, id: &ShapeId, place: &Place) {
        let message = format!("expected {expected}, found {}", value::describe(found));
        self.diagnostics
            .push(model(message).on(id).at(place.clone()));
    }

    fn unknown_key(&mut self, key: &str, id: &ShapeId, place: &Place, keys: &[&str]) {
        let help = suggest(key, keys.iter().copied())
            .unwrap_or_else(|| format!("the keys are {}", keys.join(", ")));
        let message = format!("there is no key `{key}` here");
        self.diagnostics
            .push(model(message).on(id).at(place.join(key)).help(help));
    }
}

fn model(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("Model", message)
}

fn bad_id(text: &str, place: &Place) -> Diagnostic {
    let help = if text.contains('#') {
        "names are letters, digits and underscores, and begin with a letter; a shape ID is `namespace#Name`"
    } else {
        "a shape ID is absolute: `namespace#Name`; a name is letters, digits and underscores, and begins with a letter"
    };
    Diagnostic::error("ShapeId", format!("{text:?} is not a valid ID"))
        .at(place.clone())
        .help(help)
}
