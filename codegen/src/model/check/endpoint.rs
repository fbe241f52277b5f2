//! [`@endpoint`](https://smithy.io/2.0/spec/endpoint-traits.html): its labels are members of the input, each of those is used,
//! and with them a host comes of it.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Model, Shape, id};

/// Checks an operation's host prefix against its input's `@hostLabel` members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let (Kind::Operation(operation), Some(prefix)) = (&shape.kind, shape.traits.host_prefix())
    else {
        return;
    };
    let input = model.shapes.get(&operation.input);
    let target = &operation.input;
    let place = shape.place.join("traits").join(id::ENDPOINT);
    let place = place.join("hostPrefix").value();
    let mut say = |make: Make, message, help: String| {
        let diagnostic = make("HostLabelTrait", message).on(&shape.id);
        diagnostics.push(diagnostic.at(place.clone()).help(help));
    };
    for label in labels(prefix) {
        if let Some(problem) = problem(input, label) {
            let message = format!("the host prefix names `{{{label}}}`, but `{target}` {problem}");
            let help =
                format!("give the input a member `{label}` with `@required` and `@hostLabel`");
            say(Diagnostic::error, message, help);
        }
    }
    let members = input.into_iter().flat_map(|input| &input.members);
    for (name, _) in members.filter(|(_, member)| member.traits.host_label()) {
        if labels(prefix).all(|label| label != name) {
            let message = format!(
                "the host prefix `{prefix}` has no label `{{{name}}}`, which a member is bound to"
            );
            let help = format!("put `{{{name}}}` into it, or take `@hostLabel` away");
            say(Diagnostic::error, message, help);
        }
    }
    if let Some((make, message, help)) = host(prefix) {
        say(make, message, help.to_owned());
    }
}

type Make = fn(&'static str, String) -> Diagnostic;

/// What is wrong with the prefix, whatever its labels are.
fn host(prefix: &str) -> Option<(Make, String, &'static str)> {
    let has_labels = labels(prefix).next().is_some();
    if !is_host(prefix) {
        let message = format!("no host begins with `{prefix}`");
        let help = "its parts are at most 63 letters, digits and hyphens, with dots between them";
        return Some((Diagnostic::error, message, help));
    }
    let message = format!("the host prefix `{prefix}` has labels and does not end with a dot");
    let help = "a value could name the host of somebody else; end the prefix with a dot";
    (has_labels && !prefix.ends_with('.')).then_some((Diagnostic::warning, message, help))
}

fn problem(input: Option<&Shape>, label: &str) -> Option<&'static str> {
    match input.and_then(|input| input.members.get(label)) {
        None => Some("has no member of that name"),
        Some(member) if !member.traits.host_label() => Some("has it without `@hostLabel`"),
        Some(member) if !member.traits.required() => Some("does not require it"),
        Some(_) => None,
    }
}

/// Whether a host can begin so, with something short for each label.
fn is_host(prefix: &str) -> bool {
    let mut text = prefix.to_owned();
    for label in labels(prefix) {
        text = text.replace(&format!("{{{label}}}"), "foo");
    }
    let text = text.strip_suffix('.').unwrap_or(&text);
    let is_part = |part: &str| {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&part.len()) && part.bytes().all(good)
    };
    text.split('.').all(is_part) && !text.starts_with('-')
}

/// What stands in braces.
fn labels(prefix: &str) -> impl Iterator<Item = &str> {
    prefix
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(label, _)| label))
}
