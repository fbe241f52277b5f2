//! Traits where they mean something, and none beside one that contradicts it.

mod targets;

use self::targets::{On, TARGETS};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Shape, Traits, id, prelude};
use crate::shape_id::ShapeId;

/// Traits of which a shape or member has one at most, sorted: each with the group that it is of.
const EXCLUSIVE: &[(&str, u8)] = &[
    (id::ERROR, 1),
    (id::EVENT_HEADER, 2),
    (id::EVENT_PAYLOAD, 2),
    (id::HTTP_HEADER, 3),
    (id::HTTP_LABEL, 3),
    (id::HTTP_PAYLOAD, 3),
    (id::HTTP_PREFIX_HEADERS, 3),
    (id::HTTP_QUERY, 3),
    (id::HTTP_QUERY_PARAMS, 3),
    (id::HTTP_RESPONSE_CODE, 3),
    (id::IDEMPOTENT, 4),
    (id::INPUT, 1),
    (id::OUTPUT, 1),
    (id::READONLY, 4),
    (id::SPARSE, 5),
    (id::UNIQUE_ITEMS, 5),
    (id::XML_ATTRIBUTE, 6),
    (id::XML_NAMESPACE, 6),
];

/// Checks the traits of a shape and of its members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut checker = Checker {
        id: &shape.id,
        traits: &shape.traits,
        place: &shape.place,
        diagnostics,
    };
    checker.check(On::Shape, || Some(&shape.kind));
    for member in shape.members.values() {
        let diagnostics = &mut *checker.diagnostics;
        checker = Checker {
            id: &member.id,
            traits: &member.traits,
            place: &member.place,
            diagnostics,
        };
        checker.check(On::Member, || {
            model.shapes.get(&member.target).map(|target| &target.kind)
        });
    }
}

struct Checker<'a> {
    id: &'a ShapeId,
    traits: &'a Traits,
    place: &'a Place,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn check<'k>(&mut self, on: On, kind: impl Fn() -> Option<&'k Kind>) {
        let mut groups: [Option<&ShapeId>; 7] = [None; 7];
        for id in self.traits.0.keys() {
            // By far the most frequent one, and it is right everywhere.
            if id.as_str() == id::DOCUMENTATION {
                continue;
            }
            self.applies(id, on, &kind);
            if let Ok(found) = EXCLUSIVE.binary_search_by(|(known, _)| (*known).cmp(id.as_str())) {
                let earlier = groups[usize::from(EXCLUSIVE[found].1)].replace(id);
                if let Some(first) = earlier {
                    self.say(
                        "TraitConflict",
                        id.as_str(),
                        format!("`{id}` contradicts `{first}`"),
                    );
                }
            }
        }
    }

    fn applies<'k>(&mut self, id: &ShapeId, on: On, kind: &impl Fn() -> Option<&'k Kind>) {
        if let Ok(found) = TARGETS.binary_search_by(|(known, ..)| (*known).cmp(id.as_str())) {
            let (_, place, fits, what) = TARGETS[found];
            let misplaced = place != On::Either && place != on;
            if misplaced || kind().is_some_and(|kind| !fits(kind)) {
                self.say(
                    "TraitTarget",
                    id.as_str(),
                    format!("`{id}` applies to {what} only"),
                );
            }
        } else if id.namespace() == "smithy.api"
            && prelude::TRAITS.binary_search(&id.name()).is_err()
        {
            let message = format!("the prelude has no trait `{id}`; it is ignored");
            let traits = prelude::TRAITS.iter().copied();
            let near = self.diagnostics.suggest(id.name(), traits);
            let place = self.place.join("traits").join(id.as_str());
            self.diagnostics.push(
                Diagnostic::warning("UnknownTrait", message)
                    .on(self.id)
                    .at(place)
                    .maybe_help(near),
            );
        }
    }

    fn say(&mut self, code: &'static str, trait_id: &str, message: String) {
        let place = self.place.join("traits").join(trait_id);
        self.diagnostics
            .push(Diagnostic::error(code, message).on(self.id).at(place));
    }
}

#[cfg(test)]
mod tests {
    use super::{EXCLUSIVE, TARGETS, prelude};

    #[test]
    fn tables_are_sorted() {
        assert!(TARGETS.is_sorted_by_key(|(id, ..)| id));
        assert!(EXCLUSIVE.is_sorted_by_key(|(id, _)| id));
        assert!(prelude::TRAITS.is_sorted());
    }
}
