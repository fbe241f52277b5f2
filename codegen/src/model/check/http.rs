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
    if !http.uri.starts_with('/') {
        let message = format!("the URI `{}` is not absolute", http.uri);
        let diagnostic = Diagnostic::error("HttpTrait", message).on(&shape.id);
        let help = "the pattern begins with a slash, such as `/shelves/{shelf}`";
        diagnostics.push(diagnostic.at(place()).help(help));
    }
    for (message, help) in problems(http.uri, &operation.input, input) {
        let diagnostic = Diagnostic::error("HttpLabelTrait", message).on(&shape.id);
        diagnostics.push(diagnostic.at(place()).help(help));
    }
    for label in labels(http.uri).filter_map(|label| label.strip_suffix('+')) {
        let member = input.and_then(|input| input.members.get(label));
        let target = member.and_then(|member| model.shapes.get(&member.target));
        if target.is_some_and(|target| !matches!(target.kind, Kind::String | Kind::Enum)) {
            let message =
                format!("`{{{label}+}}` takes several segments, but `{label}` is no string");
            let diagnostic = Diagnostic::error("HttpLabelTrait", message).on(&shape.id);
            let help = "let the member target a string, or take the plus away";
            diagnostics.push(diagnostic.at(place()).help(help));
        }
    }
}

/// What is wrong, and what helps.
fn problems<'m>(uri: &'m str, target: &ShapeId, input: Option<&Shape>) -> Vec<(String, String)> {
    let mut problems = Vec::new();
    let mut say = |message: String, help: String| problems.push((message, help));
    let name = |label: &'m str| label.strip_suffix('+').unwrap_or(label);
    let labels: Vec<_> = labels(uri).map(name).collect();
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

/// What stands in braces in the path; a plus says that it takes several segments.
fn labels(uri: &str) -> impl Iterator<Item = &str> {
    let path = uri.split('?').next().unwrap_or_default();
    path.split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}
