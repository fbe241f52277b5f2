//! Traits where they mean something, and none beside one that contradicts it.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Shape, Traits, id, prelude};
use crate::shape_id::ShapeId;

/// Where a trait may be applied.
#[derive(Clone, Copy, PartialEq)]
enum On {
    Shape,
    Member,
    Either,
}

type Fits = fn(&Kind) -> bool;

/// The traits that generation reads, sorted: what they apply to; of a member, what its target is.
const TARGETS: &[(&str, On, Fits, &str)] = &[
    (
        id::AWS_QUERY_ERROR,
        On::Shape,
        is_structure,
        "error structures",
    ),
    (id::CLIENT_OPTIONAL, On::Member, anything, "members"),
    (id::ENDPOINT, On::Shape, is_operation, "operations"),
    (id::ENUM_VALUE, On::Member, anything, "members of enums"),
    (id::ERROR, On::Shape, is_structure, "structures"),
    (
        id::EVENT_HEADER,
        On::Member,
        fits_header,
        "members that are booleans, bytes, shorts, integers, longs, blobs, strings or timestamps",
    ),
    (
        id::EVENT_PAYLOAD,
        On::Member,
        fits_payload,
        "members that are blobs, strings, structures or unions",
    ),
    (
        id::HOST_LABEL,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (id::HTTP, On::Shape, is_operation, "operations"),
    (id::HTTP_ERROR, On::Shape, is_structure, "error structures"),
    (
        id::IDEMPOTENCY_TOKEN,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (id::JSON_NAME, On::Member, anything, "members"),
    (
        id::LENGTH,
        On::Either,
        has_length,
        "strings, blobs, lists and maps",
    ),
    (id::MEDIA_TYPE, On::Shape, is_text, "blobs and strings"),
    (id::PATTERN, On::Either, is_string, "strings"),
    (id::RANGE, On::Either, is_number, "numbers"),
    (
        id::REQUEST_COMPRESSION,
        On::Shape,
        is_operation,
        "operations",
    ),
    (id::REQUIRED, On::Member, anything, "members"),
    (id::RETRYABLE, On::Shape, is_structure, "error structures"),
    (id::SPARSE, On::Shape, is_collection, "lists and maps"),
    (id::STREAMING, On::Shape, is_stream, "blobs and unions"),
    (
        id::TIMESTAMP_FORMAT,
        On::Either,
        |kind| *kind == Kind::Timestamp,
        "timestamps",
    ),
    (
        id::UNIQUE_ITEMS,
        On::Shape,
        |kind| *kind == Kind::List,
        "lists",
    ),
    (
        id::XML_FLATTENED,
        On::Member,
        is_collection,
        "members that are lists or maps",
    ),
];

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

fn anything(_: &Kind) -> bool {
    true
}

fn is_structure(kind: &Kind) -> bool {
    *kind == Kind::Structure
}

fn is_collection(kind: &Kind) -> bool {
    matches!(kind, Kind::List | Kind::Map)
}

fn is_text(kind: &Kind) -> bool {
    *kind == Kind::Blob || is_string(kind)
}

fn fits_header(kind: &Kind) -> bool {
    let simple = matches!(kind, Kind::Boolean | Kind::Blob | Kind::Timestamp);
    let number = matches!(kind, Kind::Byte | Kind::Short | Kind::Integer | Kind::Long);
    simple || number || is_string(kind) || *kind == Kind::IntEnum
}

fn fits_payload(kind: &Kind) -> bool {
    matches!(kind, Kind::Structure | Kind::Union) || is_text(kind)
}

fn is_stream(kind: &Kind) -> bool {
    matches!(kind, Kind::Blob | Kind::Union)
}

fn has_length(kind: &Kind) -> bool {
    matches!(kind, Kind::Blob | Kind::List | Kind::Map) || is_string(kind)
}

fn is_string(kind: &Kind) -> bool {
    matches!(kind, Kind::String | Kind::Enum)
}

fn is_operation(kind: &Kind) -> bool {
    matches!(kind, Kind::Operation(_))
}

fn is_number(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Byte
            | Kind::Short
            | Kind::Integer
            | Kind::Long
            | Kind::Float
            | Kind::Double
            | Kind::BigInteger
            | Kind::BigDecimal
            | Kind::IntEnum
    )
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
