//! Streams of events hold structures, and what a structure has beside a payload goes to headers.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Shape};

/// Checks a union of events, or a structure that can be one.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    match shape.kind {
        Kind::Union if shape.traits.streaming() => events(model, shape, diagnostics),
        Kind::Structure => payload(shape, diagnostics),
        _ => {}
    }
}

/// [Each member of a stream targets a structure.](https://smithy.io/2.0/spec/streaming.html#event-streams)
fn events(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    for (name, member) in &shape.members {
        let target = model.shapes.get(&member.target);
        if target.is_some_and(|target| target.kind != Kind::Structure) {
            let message = format!("the event `{name}` is no structure");
            let help = "let it target a structure that has this as a member with `@eventPayload`";
            say("StreamingTrait", member, message, help, diagnostics);
        }
    }
}

/// [One member is the payload](https://smithy.io/2.0/spec/streaming.html#eventpayload-trait), and then all others are headers.
fn payload(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut members = shape.members.iter();
    let Some((payload, _)) = members.find(|(_, member)| member.traits.event_payload()) else {
        return;
    };
    for (name, member) in shape.members.iter().filter(|(name, _)| *name != payload) {
        if !member.traits.event_header() {
            let message =
                format!("`{payload}` is the whole payload, so `{name}` has no place in it");
            let help = "mark it with `@eventHeader`";
            say("EventPayloadTrait", member, message, help, diagnostics);
        }
    }
}

fn say(
    code: &'static str,
    member: &Member,
    message: String,
    help: &str,
    diagnostics: &mut Diagnostics,
) {
    diagnostics.push(
        Diagnostic::error(code, message)
            .on(&member.id)
            .at(member.place.clone())
            .help(help),
    );
}
