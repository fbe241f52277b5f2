//! [`@streaming`](https://smithy.io/2.0/spec/streaming.html): what streams travels beside one message, at its end.

use std::collections::BTreeSet;

use super::users::{Use, User, containers, users};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Protocol, Shape, id};
use crate::shape_id::ShapeId;

/// Checks members that stream, and what uses their structures.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let streams = containers(model, |member| target(model, member).is_some());
    for (_, member) in &streams {
        blob(model, member, diagnostics);
    }
    let structures: BTreeSet<&ShapeId> = streams.iter().map(|(shape, _)| &shape.id).collect();
    for user in users(model, &structures) {
        let mut within = streams.iter().filter(|(shape, _)| shape.id == *user.used);
        let is_sized = within.any(|(_, member)| {
            target(model, member).is_some_and(|target| target.traits.requires_length())
        });
        diagnostics.extend(misused(&user, is_sized));
    }
    payloads(model, &structures, diagnostics);
}

/// The shape that a member streams.
fn target<'m>(model: &'m Model, member: &Member) -> Option<&'m Shape> {
    let target = model.shapes.get(&member.target)?;
    target.traits.streaming().then_some(target)
}

/// A blob that streams is never absent, only empty.
fn blob(model: &Model, member: &Member, diagnostics: &mut Diagnostics) {
    let is_blob = target(model, member).is_some_and(|target| target.kind == Kind::Blob);
    let is_there = member.traits.required() || member.traits.has(id::DEFAULT);
    if is_blob && !is_there {
        let message = "a blob that streams is always there, so its member must say so";
        diagnostics.push(
            Diagnostic::error("StreamingTrait", message)
                .on(&member.id)
                .at(member.place.clone())
                .help("give it `@required`, or the default \"\""),
        );
    }
}

fn misused(user: &User<'_>, is_sized: bool) -> Option<Diagnostic> {
    let used = user.used;
    let message = match user.how {
        Use::Target => format!("`{used}` has a stream, so no member can target it"),
        Use::Error => format!("`{used}` has a stream, so it cannot be an error"),
        Use::Output if is_sized => {
            format!("`{used}` has a stream whose length must be known, so it cannot be an output")
        }
        _ => return None,
    };
    let diagnostic = Diagnostic::error("StreamingTrait", message).on(user.by);
    let help = "a stream is a member of an operation's input or output; with `@requiresLength`, of its input";
    Some(diagnostic.at(user.place()).help(help))
}

/// Where a protocol knows HTTP payloads, what streams is one.
fn payloads(model: &Model, structures: &BTreeSet<&ShapeId>, diagnostics: &mut Diagnostics) {
    let binds = |protocol| matches!(protocol, Protocol::RestJson1 | Protocol::RestXml);
    let mut met: BTreeSet<&ShapeId> = BTreeSet::new();
    for (service, bound) in model.services() {
        if structures.is_empty() || !service.traits.protocols().into_iter().any(binds) {
            continue;
        }
        let operations = model.operations_of(&service.id);
        let reached = model.reach(&operations, &bound.errors);
        let structures = structures.iter().filter(|id| reached.contains_key(**id));
        for shape in structures.filter_map(|id| model.shapes.get(*id)) {
            for member in shape.members.values() {
                let streams = target(model, member).is_some();
                if streams && !member.traits.http_payload() && met.insert(&member.id) {
                    let message = format!("`{}` streams, so it is the body", member.target);
                    diagnostics.push(
                        Diagnostic::error("StreamingTrait", message)
                            .on(&member.id)
                            .at(member.place.clone())
                            .help("mark it with `@httpPayload`"),
                    );
                }
            }
        }
    }
}
