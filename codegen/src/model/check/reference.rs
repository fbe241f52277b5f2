//! Whatever a shape names exists and is of the right kind.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::read::{Draft, Reference, Role};
use crate::model::{Kind, Member, Shape, id};
use crate::shape_id::ShapeId;

/// Shapes of Smithy that stand in no model of a service, and where they are.
const FRAMEWORK: &str = "smithy.framework";
const FRAMEWORK_PACKAGE: &str = "smithy-validation-model";

/// Checks the targets of members and every other shape that is named.
pub(in crate::model) fn references(
    drafts: &BTreeMap<ShapeId, Box<Draft>>,
    diagnostics: &mut Diagnostics,
) {
    let told = diagnostics.iter().filter_map(|known| known.shape.clone());
    let mut checker = Checker {
        drafts,
        unread: told.filter(|id| !drafts.contains_key(id)).collect(),
        diagnostics,
    };
    for draft in drafts.values() {
        for member in draft.shape.members.values() {
            checker.member(&draft.shape, member);
        }
        for reference in &draft.references {
            checker.reference(&draft.shape, reference);
        }
    }
}

struct Checker<'a> {
    drafts: &'a BTreeMap<ShapeId, Box<Draft>>,
    /// Shapes that are there, but could not be read; that was told.
    unread: BTreeSet<ShapeId>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Checker<'a> {
    fn member(&mut self, shape: &Shape, member: &Member) {
        let place = || member.place.join("target").value();
        let Some(target) = self.resolve(&member.target, &member.id, place) else {
            return;
        };
        let name = &target.shape.id;
        let kind = word(&target.shape.kind);
        let message = match (&shape.kind, member.id.member()) {
            (Kind::Enum | Kind::IntEnum, _) if name.as_str() != "smithy.api#Unit" => {
                format!("a member of an enum targets `smithy.api#Unit`, not `{name}`")
            }
            (Kind::Map, Some("key")) if !matches!(target.shape.kind, Kind::String | Kind::Enum) => {
                format!("the key of a map must be a string or an enum, but `{name}` is {kind}")
            }
            _ if !is_data(&target.shape.kind) => {
                format!("members hold data, but `{name}` is {kind}")
            }
            _ if target.shape.traits.mixin() => {
                format!("`{name}` is a mixin, which cannot be a member's target")
            }
            _ => return,
        };
        self.diagnostics.push(
            Diagnostic::error("Target", message)
                .on(&member.id)
                .at(place()),
        );
    }

    fn reference(&mut self, shape: &Shape, reference: &Reference) {
        let place = || reference.place.clone();
        let Some(target) = self.resolve(&reference.target, &shape.id, place) else {
            return;
        };
        let kind = &target.shape.kind;
        let name = &target.shape.id;
        let expected = match reference.role {
            Role::Mixin => return self.mixin(shape, reference, &target.shape),
            Role::Input | Role::Output | Role::Error if *kind != Kind::Structure => "a structure",
            Role::Operation if !matches!(kind, Kind::Operation(_)) => "an operation",
            Role::Resource if !matches!(kind, Kind::Resource(_)) => "a resource",
            Role::Identifier if !matches!(kind, Kind::String | Kind::Enum) => "a string",
            Role::Property if !is_data(kind) => "data",
            Role::Rename if !is_data(kind) => "data, not an operation, resource or service",
            Role::Error if !target.shape.traits.has(id::ERROR) => {
                return self.no_error(shape, reference);
            }
            _ => return,
        };
        let message = format!(
            "`{name}` is {}, but {} must be {expected}",
            word(kind),
            purpose(reference.role)
        );
        self.diagnostics.push(
            Diagnostic::error("Target", message)
                .on(&shape.id)
                .at(place()),
        );
    }

    fn no_error(&mut self, shape: &Shape, reference: &Reference) {
        let message = format!(
            "`{}` is listed as an error, but has no trait `{}`",
            reference.target,
            id::ERROR
        );
        let diagnostic = Diagnostic::warning("Target", message)
            .on(&shape.id)
            .at(reference.place.clone());
        self.diagnostics.push(
            diagnostic
                .help("say whether \"client\" or \"server\" is to blame; \"client\" is assumed"),
        );
    }

    fn mixin(&mut self, shape: &Shape, reference: &Reference, mixin: &Shape) {
        let (own, other) = (word(&shape.kind), word(&mixin.kind));
        let (message, help) = if !mixin.traits.mixin() {
            (
                format!("`{}` is not a mixin", mixin.id),
                format!("give it the trait `{}`", id::MIXIN),
            )
        } else if own != other {
            (
                format!("`{}` is {other}, but is mixed into {own}", mixin.id),
                "mix shapes of one type".to_owned(),
            )
        } else {
            return;
        };
        let diagnostic = Diagnostic::error("Mixin", message)
            .on(&shape.id)
            .at(reference.place.clone());
        self.diagnostics.push(diagnostic.help(help));
    }

    fn resolve(
        &mut self,
        target: &ShapeId,
        on: &ShapeId,
        place: impl Fn() -> Place,
    ) -> Option<&'a Draft> {
        let found = self.drafts.get(target).map(|draft| &**draft);
        if found.is_none() && !self.unread.contains(target) {
            let near = self.suggest(target);
            let message = format!("`{target}` does not exist");
            self.diagnostics.push(
                Diagnostic::error("Target", message)
                    .on(on)
                    .at(place())
                    .maybe_help(near),
            );
        }
        found
    }

    /// A near name in the same namespace or the prelude, or the same name in another.
    fn suggest(&mut self, target: &ShapeId) -> Option<String> {
        if target.namespace() == FRAMEWORK {
            return Some(format!(
                "add the model of Smithy's package `{FRAMEWORK_PACKAGE}`, which has it"
            ));
        }
        let drafts = self.drafts;
        let ids = || drafts.keys().map(ShapeId::as_str);
        let found = &mut *self.diagnostics;
        if found.suggestions_are_spent() {
            return None;
        }
        let near = ids().filter(|id| id.starts_with(target.namespace()));
        if let Some(near) = found.suggest(target.as_str(), near) {
            return Some(near);
        }
        let same = drafts.keys().find(|id| id.name() == target.name());
        match same.map(ShapeId::as_str) {
            Some(same) => found.suggest(same, [same]),
            None => found.suggest(target.as_str(), ids()),
        }
    }
}

/// Whether values of the shape exist.
pub(super) fn is_data(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_)
    )
}

/// The kind with its article, for a sentence.
pub(super) fn word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Blob => "a blob",
        Kind::Boolean => "a boolean",
        Kind::String => "a string",
        Kind::Timestamp => "a timestamp",
        Kind::Byte => "a byte",
        Kind::Short => "a short",
        Kind::Integer => "an integer",
        Kind::Long => "a long",
        Kind::Float => "a float",
        Kind::Double => "a double",
        Kind::BigInteger => "a bigInteger",
        Kind::BigDecimal => "a bigDecimal",
        Kind::Document => "a document",
        Kind::Enum => "an enum",
        Kind::IntEnum => "an intEnum",
        Kind::List => "a list",
        Kind::Map => "a map",
        Kind::Structure => "a structure",
        Kind::Union => "a union",
        Kind::Operation(_) => "an operation",
        Kind::Resource(_) => "a resource",
        Kind::Service(_) => "a service",
    }
}

fn purpose(role: Role) -> &'static str {
    match role {
        Role::Mixin => "a mixin",
        Role::Input => "the input of an operation",
        Role::Output => "the output of an operation",
        Role::Error => "an error",
        Role::Operation => "what is bound here",
        Role::Resource => "an entry of `resources`",
        Role::Identifier => "an identifier",
        Role::Property => "a property",
        Role::Rename => "what is renamed",
    }
}
