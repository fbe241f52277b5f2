//! The labels of `@endpoint` are members of the input, and each of those is used.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Model, Shape, id};

/// Checks an operation's host prefix against its input's `@hostLabel` members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let (Kind::Operation(operation), Some(prefix)) = (&shape.kind, shape.traits.host_prefix())
    else {
        return;
    };
    let input = model.shapes.get(&operation.input);
    let place = || {
        shape
            .place
            .join("traits")
            .join(id::ENDPOINT)
            .join("hostPrefix")
            .value()
    };
    for label in labels(prefix) {
        let member = input.and_then(|input| input.members.get(label));
        let problem = match member {
            None => "has no member of that name",
            Some(member) if !member.traits.host_label() => "has it without `@hostLabel`",
            Some(member) if !member.traits.required() => "does not require it",
            Some(_) => continue,
        };
        let message = format!(
            "the host prefix names `{{{label}}}`, but `{}` {problem}",
            operation.input
        );
        let help = format!("give the input a member `{label}` with `@required` and `@hostLabel`");
        diagnostics.push(
            Diagnostic::error("HostLabelTrait", message)
                .on(&shape.id)
                .at(place())
                .help(help),
        );
    }
}

/// What stands in braces.
fn labels(prefix: &str) -> impl Iterator<Item = &str> {
    prefix
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(label, _)| label))
}
