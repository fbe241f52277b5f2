//! The labels of `@http` are members of the input, and each of those is used.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Shape, id};
use crate::shape_id::ShapeId;

/// Checks an operation's URI against the members of its input.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let (Kind::Operation(operation), Some(http)) = (&shape.kind, shape.traits.http()) else {
        return;
    };
    let input = model.shapes.get(&operation.input);
    let place = || {
        shape
            .place
            .join("traits")
            .join(id::HTTP)
            .join("uri")
            .value()
    };
    for (message, help) in problems(http.uri, &operation.input, input) {
        let diagnostic = Diagnostic::error("HttpTrait", message).on(&shape.id);
        diagnostics.push(diagnostic.at(place()).help(help));
    }
}

/// What is wrong, and what helps.
fn problems(uri: &str, target: &ShapeId, input: Option<&Shape>) -> Vec<(String, String)> {
    let mut problems = Vec::new();
    let mut say = |message: String, help: String| problems.push((message, help));
    if !uri.starts_with('/') {
        let help = "the pattern begins with a slash, such as `/shelves/{shelf}`".to_owned();
        say(format!("the URI `{uri}` is not absolute"), help);
    }
    let labels: Vec<_> = labels(uri).collect();
    for label in &labels {
        let member = input.and_then(|input| input.members.get(*label));
        if let Some(problem) = problem(member) {
            say(
                format!("the URI names `{{{label}}}`, but `{target}` {problem}"),
                format!("give the input a member `{label}` with `@required` and `@httpLabel`"),
            );
        }
    }
    let members = input.into_iter().flat_map(|input| &input.members);
    for (name, member) in members {
        if member.traits.http_label() && !labels.contains(&name.as_str()) {
            say(
                format!("the URI has no label `{{{name}}}`, which a member is bound to"),
                format!("put `{{{name}}}` between two slashes, or take `@httpLabel` away"),
            );
        }
    }
    problems
}

fn problem(member: Option<&Member>) -> Option<&'static str> {
    match member {
        None => Some("has no member of that name"),
        Some(member) if !member.traits.http_label() => Some("has it without `@httpLabel`"),
        Some(member) if !member.traits.required() => Some("does not require it"),
        Some(_) => None,
    }
}

/// The names of what stands in braces in the path.
fn labels(uri: &str) -> impl Iterator<Item = &str> {
    let path = uri.split('?').next().unwrap_or_default();
    let labels = path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    labels.map(|label| label.strip_suffix('+').unwrap_or(label))
}
