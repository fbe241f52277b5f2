//! Traits where they mean something, and none beside one that contradicts it.

use crate::diagnostic::near::suggest;
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

/// The traits that generation reads: what they apply to; of a member, what its target is.
const TARGETS: &[(&str, On, Fits, &str)] = &[
    (
        id::LENGTH,
        On::Either,
        has_length,
        "strings, blobs, lists and maps",
    ),
    (id::RANGE, On::Either, is_number, "numbers"),
    (id::PATTERN, On::Either, is_string, "strings"),
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
        id::SPARSE,
        On::Shape,
        |kind| matches!(kind, Kind::List | Kind::Map),
        "lists and maps",
    ),
    (
        id::MEDIA_TYPE,
        On::Shape,
        |kind| *kind == Kind::Blob || is_string(kind),
        "blobs and strings",
    ),
    (
        id::STREAMING,
        On::Shape,
        |kind| matches!(kind, Kind::Blob | Kind::Union),
        "blobs and unions",
    ),
    (
        id::IDEMPOTENCY_TOKEN,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (
        id::HOST_LABEL,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (
        id::XML_FLATTENED,
        On::Member,
        |kind| matches!(kind, Kind::List | Kind::Map),
        "members that are lists or maps",
    ),
    (id::REQUIRED, On::Member, |_| true, "members"),
    (id::CLIENT_OPTIONAL, On::Member, |_| true, "members"),
    (id::JSON_NAME, On::Member, |_| true, "members"),
    (id::ENUM_VALUE, On::Member, |_| true, "members of enums"),
    (
        id::ERROR,
        On::Shape,
        |kind| *kind == Kind::Structure,
        "structures",
    ),
    (
        id::HTTP_ERROR,
        On::Shape,
        |kind| *kind == Kind::Structure,
        "error structures",
    ),
    (
        id::RETRYABLE,
        On::Shape,
        |kind| *kind == Kind::Structure,
        "error structures",
    ),
    (
        id::AWS_QUERY_ERROR,
        On::Shape,
        |kind| *kind == Kind::Structure,
        "error structures",
    ),
    (id::ENDPOINT, On::Shape, is_operation, "operations"),
    (id::HTTP, On::Shape, is_operation, "operations"),
    (
        id::REQUEST_COMPRESSION,
        On::Shape,
        is_operation,
        "operations",
    ),
    (
        id::SIGV4,
        On::Shape,
        |kind| matches!(kind, Kind::Service(_)),
        "services",
    ),
];

const BINDINGS: [&str; 7] = [
    id::HTTP_HEADER,
    id::HTTP_LABEL,
    id::HTTP_PAYLOAD,
    id::HTTP_PREFIX_HEADERS,
    id::HTTP_QUERY,
    id::HTTP_QUERY_PARAMS,
    id::HTTP_RESPONSE_CODE,
];

/// Traits of which a shape or member has one at most.
const EXCLUSIVE: &[&[&str]] = &[
    &BINDINGS,
    &[id::INPUT, id::OUTPUT, id::ERROR],
    &[id::UNIQUE_ITEMS, id::SPARSE],
    &[id::READONLY, id::IDEMPOTENT],
    &[id::EVENT_HEADER, id::EVENT_PAYLOAD],
    &[id::XML_ATTRIBUTE, id::XML_NAMESPACE],
];

/// Checks the traits of a shape and of its members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut checker = Checker {
        id: &shape.id,
        traits: &shape.traits,
        place: &shape.place,
        diagnostics,
    };
    checker.check(On::Shape, Some(&shape.kind));
    for member in shape.members.values() {
        let target = model.shapes.get(&member.target).map(|target| &target.kind);
        let diagnostics = &mut *checker.diagnostics;
        checker = Checker {
            id: &member.id,
            traits: &member.traits,
            place: &member.place,
            diagnostics,
        };
        checker.check(On::Member, target);
    }
}

struct Checker<'a> {
    id: &'a ShapeId,
    traits: &'a Traits,
    place: &'a Place,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn check(&mut self, on: On, kind: Option<&Kind>) {
        for (id, _) in &self.traits.0 {
            if id.namespace() == "smithy.api" {
                self.applies(id, on, kind);
            }
        }
        for group in EXCLUSIVE {
            let mut present = group.iter().filter(|id| self.traits.has(id));
            if let (Some(first), Some(second)) = (present.next(), present.next()) {
                self.say(
                    "TraitConflict",
                    second,
                    format!("`{second}` contradicts `{first}`"),
                );
            }
        }
    }

    fn applies(&mut self, id: &ShapeId, on: On, kind: Option<&Kind>) {
        match TARGETS.iter().find(|(known, ..)| *known == id.as_str()) {
            Some((_, place, fits, what)) => {
                let misplaced = *place != On::Either && *place != on;
                if misplaced || kind.is_some_and(|kind| !fits(kind)) {
                    self.say(
                        "TraitTarget",
                        id.as_str(),
                        format!("`{id}` applies to {what} only"),
                    );
                }
            }
            None if !prelude::TRAITS.contains(&id.name()) => {
                let message = format!("the prelude has no trait `{id}`; it is ignored");
                let near = suggest(id.name(), prelude::TRAITS.iter().copied());
                let place = self.place.join("traits").join(id.as_str());
                self.diagnostics.push(
                    Diagnostic::warning("UnknownTrait", message)
                        .on(self.id)
                        .at(place)
                        .maybe_help(near),
                );
            }
            None => {}
        }
    }

    fn say(&mut self, code: &'static str, trait_id: &str, message: String) {
        let place = self.place.join("traits").join(trait_id);
        self.diagnostics
            .push(Diagnostic::error(code, message).on(self.id).at(place));
    }
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
