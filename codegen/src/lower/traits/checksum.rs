//! How the bodies of an operation's messages are summed up, in every protocol.

use super::http::is_bound;
use crate::ir::Checksum;
use crate::lower::{Context, customizations};
use crate::model::{Kind, Shape};

/// What sums up the bodies of an operation's messages, where something does.
pub(in crate::lower) fn of_operation(context: &Context<'_>, shape: &Shape) -> Option<Checksum> {
    let Kind::Operation(operation) = &shape.kind else {
        return None;
    };
    let required = shape.traits.http_checksum_required();
    let legacy = || required.then_some(Checksum::Required);
    let hashes = || customizations::has_tree_hash(context, operation) && is_bound(context);
    modern(shape)
        .or_else(legacy)
        .or_else(|| hashes().then_some(Checksum::TreeHash))
}

/// `@httpChecksum`, which [supersedes](https://smithy.io/2.0/aws/aws-core.html#behavior-with-httpchecksumrequired) the plain trait.
fn modern(shape: &Shape) -> Option<Checksum> {
    let sum = shape.traits.http_checksum()?;
    Some(Checksum::Modern {
        algorithm: sum.algorithm.map(str::to_owned),
        required: sum.required,
        mode: sum.mode.map(str::to_owned),
        response: sum.response.into_iter().map(str::to_owned).collect(),
    })
}
