//! From JSON to drafts: every shape as one file says it, with what is wrong in its form reported.

mod draft;
mod kind;
mod reader;

use indexmap::map::Entry as Slot;
use serde_json::{Map, Value};

pub(super) use draft::{Apply, Draft, Entry, Reference, Role};
pub(super) use reader::{Reader, TraitForms};

use self::kind::Form;
use self::reader::{At, bad_id, model};
use super::{Kind, Member, Traits, id, prelude};
use crate::diagnostic::Place;
use crate::diagnostic::near::suggest;
use crate::shape_id::{ShapeId, is_identifier};

impl Reader<'_> {
    /// Reads an entry of `shapes`; what cannot be read is reported and left out.
    pub(super) fn entry(&mut self, key: &str, value: Value, place: Place) -> Option<Entry> {
        let id = self.shape_id(key, At(&place, &[]))?;
        let fields = self.object(value, &id, At(&place, &[]))?;
        let form = self.form(fields.get("type"), &id, &place)?;
        if form == Form::Apply {
            return Some(Entry::Apply(self.apply(id, place, fields)));
        }
        if id.member().is_some() {
            let help = "only `apply` names a member; members are inside of their shape";
            self.diagnostics.push(bad_id(key, place).on(&id).help(help));
            return None;
        }
        Some(Entry::Shape(Box::new(self.shape(form, id, place, fields))))
    }

    fn form(&mut self, name: Option<&Value>, id: &ShapeId, place: &Place) -> Option<Form> {
        let text = name.and_then(Value::as_str).unwrap_or_default();
        let form = Form::from_name(text);
        if form.is_none() {
            let near = suggest(text, kind::NAMES.iter().map(|(name, _)| *name));
            let help = near.unwrap_or_else(|| format!("the types are {}", kind::names()));
            let diagnostic = match name {
                Some(name) => model(format!("{name} is not the type of a shape"))
                    .at(place.join("type").value()),
                None => model("the shape has no `type`").at(place.clone()),
            };
            self.diagnostics.push(diagnostic.on(id).help(help));
        }
        form
    }

    fn apply(&mut self, target: ShapeId, place: Place, fields: Map<String, Value>) -> Apply {
        let mut traits = Traits::default();
        for (key, value) in fields {
            match key.as_str() {
                "type" => {}
                "traits" => traits = self.traits(value, &target, &place),
                _ => self.unknown_key(&key, &target, At(&place, &[]), &["type", "traits"]),
            }
        }
        Apply {
            target,
            traits,
            place,
        }
    }

    fn shape(
        &mut self,
        form: Form,
        id: ShapeId,
        place: Place,
        fields: Map<String, Value>,
    ) -> Draft {
        let mut draft = Draft::new(id, form.kind(), place);
        if form == Form::Set {
            let traits = &mut draft.shape.traits;
            traits.set(id::UNIQUE_ITEMS, Value::Object(Map::new()));
        }
        let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
        if form == Form::Resource {
            // Its operations are kept in the order of Smithy, not in that of the file.
            fields.sort_by_key(|(key, _)| form.keys().iter().position(|known| known == key));
        }
        for (key, value) in fields {
            self.field(form, &key, value, &mut draft);
        }
        draft
    }

    fn field(&mut self, form: Form, key: &str, value: Value, draft: &mut Draft) {
        match key {
            "type" => {}
            "traits" => {
                let traits = self.traits(value, &draft.shape.id, &draft.shape.place);
                draft.shape.traits.0.extend(traits.0);
            }
            "mixins" => self.mixins(value, draft),
            _ if !form.keys().contains(&key) => {
                let common = ["type", "traits", "mixins"];
                let keys = [&common, form.keys()].concat();
                self.unknown_key(key, &draft.shape.id, At(&draft.shape.place, &[]), &keys);
            }
            "members" => self.members(value, draft),
            "member" | "key" | "value" => {
                let place = draft.shape.place.join(key);
                self.member(key, value, place, draft);
            }
            _ => self.property(key, value, draft),
        }
    }

    fn mixins(&mut self, value: Value, draft: &mut Draft) {
        let at = At(&draft.shape.place, &["mixins"]);
        let mixins = self.references(value, Role::Mixin, &draft.shape.id, at);
        draft.mixins = mixins.iter().map(|mixin| mixin.target.clone()).collect();
        draft.references.extend(mixins);
    }

    fn members(&mut self, value: Value, draft: &mut Draft) {
        let at = At(&draft.shape.place, &["members"]);
        let Some(members) = self.object(value, &draft.shape.id, at) else {
            return;
        };
        let place = at.place();
        draft.shape.members.reserve(members.len());
        for (name, value) in members {
            let place = place.join(&name);
            if is_identifier(&name) {
                self.member(&name, value, place, draft);
            } else {
                self.diagnostics
                    .push(bad_id(&name, place).on(&draft.shape.id));
            }
        }
    }

    fn member(&mut self, name: &str, value: Value, place: Place, draft: &mut Draft) {
        let id = draft.shape.id.with_member(name);
        let Some(fields) = self.object(value, &id, At(&place, &[])) else {
            return;
        };
        let mut traits = Traits::default();
        let mut target = None;
        let mut named = false;
        for (key, value) in fields {
            match key.as_str() {
                "target" => {
                    named = true;
                    target = self.id_value(&value, &id, At(&place, &["target"]));
                }
                "traits" => traits = self.traits(value, &id, &place),
                _ => self.unknown_key(&key, &id, At(&place, &[]), &["target", "traits"]),
            }
        }
        let is_value = matches!(draft.shape.kind, Kind::Enum | Kind::IntEnum);
        if !named && !is_value {
            self.diagnostics.push(
                model("the member has no `target`")
                    .on(&id)
                    .at(place.clone()),
            );
        }
        // A member whose target cannot be read stays, so that no more is reported than that.
        let target =
            target.unwrap_or_else(|| prelude::shape_id(if is_value { "Unit" } else { "String" }));
        if let Slot::Vacant(slot) = draft.shape.members.entry(name.to_owned()) {
            slot.insert(Member {
                id,
                target,
                traits,
                place,
            });
        }
    }

    /// A key of an operation, resource or service.
    fn property(&mut self, key: &str, value: Value, draft: &mut Draft) {
        let keys = [key];
        let at = At(&draft.shape.place, &keys);
        let id = &draft.shape.id;
        let references = match key {
            "version" => {
                let version = self.text(value, id, at);
                return draft.set_version(version.unwrap_or_default());
            }
            "rename" | "identifiers" | "properties" => {
                let Some(named) = self.object(value, id, at) else {
                    return;
                };
                let place = at.place();
                let read =
                    |(name, value): (String, Value)| self.named(key, name, value, id, &place);
                named.into_iter().filter_map(read).collect()
            }
            "errors" | "operations" | "collectionOperations" | "resources" => {
                self.references(value, Role::of(key), id, at)
            }
            _ => self
                .reference(value, Role::of(key), id, &at.place())
                .into_iter()
                .collect(),
        };
        draft.bind(key, references);
    }

    /// An entry of `identifiers`, `properties` or `rename`.
    fn named(
        &mut self,
        key: &str,
        name: String,
        value: Value,
        id: &ShapeId,
        place: &Place,
    ) -> Option<Reference> {
        let place = place.join(&name);
        if key != "rename" {
            let reference = self.reference(value, Role::of(key), id, &place)?;
            return Some(Reference { name, ..reference });
        }
        let target = self.shape_id(&name, At(&place, &[]))?;
        let name = self.text(value, id, At(&place, &[]))?;
        if !is_identifier(&name) {
            self.diagnostics.push(bad_id(&name, place.value()).on(id));
            return None;
        }
        Some(Reference {
            role: Role::Rename,
            target,
            place,
            name,
        })
    }
}
