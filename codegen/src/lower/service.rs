//! The service, its server's side, and the crate's root.

use super::names::Scope;
use super::{Context, cycles, docs, event_stream, lints, operation, streams, traits};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::ir::{Docs, Handler, Item, ModuleName, Path, Protocol, Root, Server, Service};
use crate::model::{self, Kind, Model, Shape, Traits};
use crate::slice::Slice;

/// Decides everything about the service.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Service {
    let shape = context.shape(&context.slice.service);
    let none = Traits::default();
    let own = shape.map_or(&none, |shape| &shape.traits);
    let protocol = context.protocol;
    if let (None, Some(shape)) = (protocol, shape) {
        diagnostics.push(no_protocol(shape));
    }
    Service {
        docs: context.docs(
            own,
            &format!("The service `{}`.", context.slice.service.name()),
        ),
        name: context.names.service.name.clone(),
        id: context.slice.service.to_string(),
        version: match shape.map(|shape| &shape.kind) {
            Some(Kind::Service(service)) => service.version.clone(),
            _ => String::new(),
        },
        protocol,
        traits: shape
            .map(|shape| traits::of_service(context, shape))
            .unwrap_or_default(),
    }
}

/// The server's side, which needs a protocol.
pub(super) fn server(context: &Context<'_>) -> Vec<Item> {
    if context.protocol.is_none() {
        return Vec::new();
    }
    let mut scope = Scope::default();
    let handlers = operation::operations(context).filter(|(_, o)| !has_events(context, o));
    let server = Server {
        docs: server_docs(context),
        handler: context.names.handler.clone(),
        service: context.names.service.clone(),
        operations: handlers
            .map(|(shape, operation)| handler(context, &mut scope, shape, operation))
            .collect(),
        by_uri: context.protocol.is_some_and(Protocol::binds_http),
    };
    vec![Item::Server(server)]
}

/// What `lib.rs` declares, given the modules that are not empty.
pub(super) fn root(context: &Context<'_>, modules: &[ModuleName]) -> Root {
    let public = |module: &&ModuleName| {
        matches!(
            module,
            ModuleName::Types | ModuleName::Errors | ModuleName::Operations | ModuleName::Service
        )
    };
    Root {
        modules: modules.to_vec(),
        reexported: modules.iter().filter(public).copied().collect(),
        allowed: lints::allowed(context),
        recursion_limit: cycles::recursion_limit(context.model, context.slice),
    }
}

/// The docs of the crate: the service's title, then its documentation.
pub(super) fn root_docs(context: &Context<'_>) -> Docs {
    let Some(shape) = context.shape(&context.slice.service) else {
        return Docs::default();
    };
    let summary = docs::markdown(&format!("{}.", description(context)));
    let mut lines = vec![docs::line(&summary), String::new()];
    let name = context.slice.service.name();
    lines.extend(
        context
            .docs(&shape.traits, &format!("The service `{name}`."))
            .0,
    );
    Docs(lines)
}

/// One line about the crate.
pub(super) fn description(context: &Context<'_>) -> String {
    let shape = context.shape(&context.slice.service);
    let title = shape.and_then(|shape| shape.traits.title());
    let title = title.unwrap_or(context.slice.service.name());
    // A title is text, not Markdown.
    let plain = title.replace(['[', ']', '<', '>', '`'], "");
    let plain = docs::line(&plain);
    let operations = context.slice.operations.len();
    match operations {
        1 => format!("{plain}: one operation, its types, validators and serializers"),
        n => format!("{plain}: {n} operations, their types, validators and serializers"),
    }
}

/// The feature of the runtime that the service's protocol needs.
pub(super) fn feature(context: &Context<'_>) -> Option<&'static str> {
    match context.protocol {
        Some(Protocol::RpcV2Cbor) => Some("cbor"),
        _ => None,
    }
}

fn server_docs(context: &Context<'_>) -> Docs {
    let name = context.slice.service.name();
    let mut lines = vec![format!("What a server of `{name}` does.")];
    if operation::operations(context).any(|(_, operation)| has_events(context, operation)) {
        lines.push(String::new());
        lines.push(
            "Operations with events are not here, since a router has whole messages only: `protocol::route` tells whether a request"
                .to_owned(),
        );
        lines.push(
            "is for one of them, and `protocol::decode_request_events` reads it where its input has events."
                .to_owned(),
        );
    }
    Docs(lines)
}

/// Whether an operation has events: what receives its requests reads and writes them, since a router has whole messages only.
fn has_events(context: &Context<'_>, operation: &model::Operation) -> bool {
    let messages = [&operation.input, &operation.output];
    let has_events = |message| event_stream::stream_of(context.model, message).is_some();
    messages.into_iter().any(has_events)
}

fn handler(
    context: &Context<'_>,
    scope: &mut Scope,
    shape: &Shape,
    operation: &model::Operation,
) -> Handler {
    let at = |name| Path {
        module: ModuleName::Operations,
        name,
    };
    Handler {
        docs: context.docs(&shape.traits, &format!("Answers `{}`.", shape.id.name())),
        method: scope.field(&context.names.type_of(&shape.id).name.to_string()),
        operation: context.names.type_of(&shape.id),
        schema: at(context.names.static_of(&shape.id)),
        input: operation::message(context, &operation.input).0,
        output: operation::message(context, &operation.output).0,
        streams: (
            streams::beside(context, &operation.input),
            streams::beside(context, &operation.output),
        ),
        error: at(context.names.error_of(&shape.id)),
    }
}

/// The first protocol of the service that the runtime speaks.
pub(super) fn protocol(model: &Model, slice: &Slice) -> Option<Protocol> {
    let service = model.shapes.get(&slice.service)?;
    service.traits.protocols().into_iter().find_map(of_runtime)
}

/// The protocol as the runtime has it; `None` where it has not.
fn of_runtime(protocol: model::Protocol) -> Option<Protocol> {
    match protocol {
        model::Protocol::AwsJson1_0 => Some(Protocol::AwsJson1_0),
        model::Protocol::AwsJson1_1 => Some(Protocol::AwsJson1_1),
        model::Protocol::RestJson1 => Some(Protocol::RestJson1),
        model::Protocol::RpcV2Cbor => Some(Protocol::RpcV2Cbor),
        model::Protocol::RpcV2Json => Some(Protocol::RpcV2Json),
        _ => None,
    }
}

/// The traits of the protocols that the runtime speaks.
fn spoken() -> Vec<&'static str> {
    let all = model::Protocol::ALL.into_iter();
    all.filter(|(protocol, _)| of_runtime(*protocol).is_some())
        .map(|(_, id)| id)
        .collect()
}

fn no_protocol(shape: &Shape) -> Diagnostic {
    let declared = shape.traits.protocols();
    let declared: Vec<_> = declared.into_iter().map(model::Protocol::id).collect();
    let message = match declared.as_slice() {
        [] => format!(
            "The service `{}` declares no protocol, so its crate has types and validators only.",
            shape.id
        ),
        ids => format!(
            "Farrier does not speak {} yet, so the crate has types and validators only.",
            ids.join(", ")
        ),
    };
    Diagnostic {
        severity: Severity::Warning,
        code: "Protocol",
        shape: Some(shape.id.clone()),
        place: shape.place.clone(),
        message,
        help: Some(format!("Farrier speaks {}.", spoken().join(", "))),
    }
}
