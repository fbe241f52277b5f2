//! What HTTP bindings make of a message: no two members travel in one place, and none in no place.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Operation, Shape, id};
use crate::shape_id::ShapeId;

/// Checks the messages of operations with `@http`, and that no two operations of a service have one URI.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut messages: BTreeMap<&ShapeId, &Shape> = BTreeMap::new();
    for shape in model.shapes.values() {
        if let (Kind::Operation(operation), Some(_)) = (&shape.kind, shape.traits.http()) {
            messages.extend(of_operation(model, operation));
        }
    }
    for shape in messages.into_values() {
        payload(shape, diagnostics);
        repeated(shape, diagnostics);
    }
    uris(model, diagnostics);
}

fn of_operation<'m>(
    model: &'m Model,
    operation: &'m Operation,
) -> impl Iterator<Item = (&'m ShapeId, &'m Shape)> {
    let messages = [&operation.input, &operation.output];
    let messages = messages.into_iter().chain(&operation.errors);
    messages.filter_map(|id| Some((id, model.shapes.get(id)?)))
}

/// [What is beside a payload is bound to something else.](https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait)
fn payload(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut members = shape.members.iter();
    let Some((payload, _)) = members.find(|(_, member)| member.traits.http_payload()) else {
        return;
    };
    for (name, member) in shape.members.iter().filter(|(_, member)| !is_bound(member)) {
        let message = format!("`{payload}` is the whole body, so `{name}` has no place in it");
        diagnostics.push(
            Diagnostic::error("HttpPayloadTrait", message)
                .on(&member.id)
                .at(member.place.clone())
                .help("bind it to a header, or to a label or the query of a request"),
        );
    }
}

fn is_bound(member: &Member) -> bool {
    let traits = &member.traits;
    let named = [
        id::HTTP_HEADER,
        id::HTTP_LABEL,
        id::HTTP_PAYLOAD,
        id::HTTP_PREFIX_HEADERS,
        id::HTTP_QUERY,
        id::HTTP_QUERY_PARAMS,
        id::HTTP_RESPONSE_CODE,
        id::HOST_LABEL,
    ];
    named.iter().any(|id| traits.has(id))
}

/// [Headers](https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait), by their names without case, and
/// [parameters](https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait) have one member each.
fn repeated(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut headers: BTreeMap<String, &str> = BTreeMap::new();
    let mut parameters: BTreeMap<String, &str> = BTreeMap::new();
    for (name, member) in &shape.members {
        let (traits, lower) = (&member.traits, str::to_ascii_lowercase);
        let header = traits.http_header().map(lower);
        let header = header.and_then(|header| headers.insert(header, name));
        let parameter = traits.http_query().map(str::to_owned);
        let parameter = parameter.and_then(|parameter| parameters.insert(parameter, name));
        let mut say = |code, trait_id, what: &str, earlier: &str| {
            let message = format!("`{earlier}` is bound to the same {what}");
            let place = member.place.join("traits").join(trait_id);
            diagnostics.push(Diagnostic::error(code, message).on(&member.id).at(place));
        };
        if let Some(earlier) = header {
            say("HttpHeaderTrait", id::HTTP_HEADER, "header", earlier);
        }
        if let Some(earlier) = parameter {
            say("HttpQueryTrait", id::HTTP_QUERY, "parameter", earlier);
        }
    }
}

/// A router can tell operations apart that differ in more than the names of their labels.
fn uris(model: &Model, diagnostics: &mut Diagnostics) {
    for (service, _) in model.services() {
        let mut met: BTreeMap<String, &ShapeId> = BTreeMap::new();
        for operation in model.operations_of(&service.id) {
            let Some(shape) = model.shapes.get(&operation) else {
                continue;
            };
            let Some(request) = request(shape) else {
                continue;
            };
            let Some(earlier) = met.insert(request, &shape.id) else {
                continue;
            };
            let message =
                format!("a request for this operation may as well be one for `{earlier}`");
            let place = shape
                .place
                .join("traits")
                .join(id::HTTP)
                .join("uri")
                .value();
            diagnostics.push(
                Diagnostic::warning("HttpUriConflict", message)
                    .on(&shape.id)
                    .at(place)
                    .help("let their URIs differ in a segment or a parameter that is no label, or their methods"),
            );
        }
    }
}

/// The method, the host and the URI, the latter without the names of labels.
fn request(shape: &Shape) -> Option<String> {
    let http = shape.traits.http()?;
    let host = shape.traits.host_prefix().unwrap_or_default();
    let (path, query) = http.uri.split_once('?').unwrap_or((http.uri, ""));
    let segment = |segment: &str| match segment.strip_prefix('{') {
        Some(label) if label.ends_with("+}") => "{+}".to_owned(),
        Some(_) => "{}".to_owned(),
        None => segment.to_owned(),
    };
    let path: Vec<_> = path.split('/').map(segment).collect();
    let mut query: Vec<_> = query.split('&').collect();
    query.sort_unstable();
    Some(format!(
        "{} {host} {}?{}",
        http.method,
        path.join("/"),
        query.join("&")
    ))
}
