//! [`@idempotencyToken`](https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait) means something at a member of
//! an operation's input only.

use std::collections::{BTreeMap, BTreeSet};

use super::users::{Use, User, containers, users};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, id};
use crate::shape_id::ShapeId;

/// Warns of tokens in structures that are used as something else.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let tokens = containers(model, |member| member.traits.idempotency_token());
    let structures: BTreeSet<&ShapeId> = tokens.iter().map(|(shape, _)| &shape.id).collect();
    let mut ignored: BTreeMap<&ShapeId, User<'_>> = BTreeMap::new();
    for user in users(model, &structures) {
        if user.how != Use::Input {
            ignored.entry(user.used).or_insert(user);
        }
    }
    for (shape, member) in tokens {
        let Some(user) = ignored.get(&shape.id) else {
            continue;
        };
        let role = match user.how {
            Use::Target => "the value",
            Use::Error => "an error",
            _ => "the output",
        };
        let message = format!(
            "the token is ignored where the structure is {role} of `{}`",
            user.by
        );
        diagnostics.push(
            Diagnostic::warning("IdempotencyTokenIgnored", message)
                .on(&member.id)
                .at(member.place.join("traits").join(id::IDEMPOTENCY_TOKEN))
                .help("only the members of an operation's input are filled in"),
        );
    }
}
