//! The service, its server's side, and the crate's root.

use super::names::Scope;
use super::{Context, docs, event_stream, lints, operation, streams, traits};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::ir::{
    Docs, Functions, Handler, Item, ModuleName, Path, Protocol, Root, Server, Service,
};
use crate::model::{self, Kind, Model, Shape};
use crate::options::{Edition, Role};
use crate::slice::Slice;

/// Decides everything about the service.
pub(super) fn lower(
    context: &Context<'_>,
    shape: &Shape,
    diagnostics: &mut Diagnostics,
) -> Service {
    let protocol = context.protocol;
    if protocol.is_none() {
        diagnostics.push(no_protocol(shape));
    }
    Service {
        docs: own_docs(context, shape),
        name: context.names.service.name.clone(),
        id: shape.id.to_string(),
        version: match &shape.kind {
            Kind::Service(service) => service.version.clone(),
            _ => String::new(),
        },
        protocol,
        functions: functions(context),
        traits: traits::of_service(context, shape),
    }
}

/// What is called of the protocol by those that the crate is for.
fn functions(context: &Context<'_>) -> Functions {
    let mut shapes = context.shapes();
    match (context.is_for(Role::Client), context.is_for(Role::Server)) {
        (true, false) => Functions::Client {
            events: shapes.any(event_stream::is_event_stream),
        },
        (false, true) => Functions::Server {
            events: shapes.any(event_stream::is_event_stream),
        },
        _ => Functions::All,
    }
}

/// The server's side, which needs a protocol.
pub(super) fn server(context: &Context<'_>, service: &Shape) -> Vec<Item> {
    if context.protocol.is_none() || !context.is_for(Role::Server) {
        return Vec::new();
    }
    let options = context.options;
    let is_newest = options.edition.unwrap_or_default() == Edition::E2024;
    let mut scope = Scope::default();
    let handlers = operation::operations(context).filter(|(_, o)| !has_events(context, o));
    let operations: Vec<_> = handlers
        .map(|(shape, operation)| handler(context, &mut scope, shape, operation))
        .collect();
    let is_module = options.module.is_some();
    let server = Server {
        docs: server_docs(context, service),
        handler: context.names.handler.clone(),
        service: context.names.service.clone(),
        // Where every operation has events, no method returns one.
        imports_future: (is_module || !is_newest) && !operations.is_empty(),
        operations,
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
        allowed: lints::allowed(context, modules),
        recursion_limit: context.recursion_limit,
    }
}

/// The docs of the crate: the service's title, then its documentation.
pub(super) fn root_docs(context: &Context<'_>) -> Docs {
    let summary = docs::markdown(&format!("{}.", description(context)));
    let mut lines = vec![docs::line(&summary)];
    if context.options.module.is_some() {
        let limit = context.recursion_limit;
        lines.extend(["".to_owned(), needed(&super::features(context), limit)]);
    }
    if let Some(shape) = context.service() {
        lines.push(String::new());
        lines.extend(own_docs(context, shape).0);
    }
    Docs(lines)
}

/// What a module needs of the crate that it is in: features of the runtime, and a limit that a crate alone can set.
fn needed(features: &[&str], limit: Option<usize>) -> String {
    let names: Vec<_> = features.iter().map(|name| format!("`{name}`")).collect();
    let features = match names.as_slice() {
        [] => String::new(),
        [only] => format!(" with the feature {only}"),
        names => format!(" with the features {}", names.join(", ")),
    };
    let limit = limit.map(|limit| format!(", and says `#![recursion_limit = \"{limit}\"]`"));
    let limit = limit.unwrap_or_default();
    format!("The crate that this is in depends on `farrier`{features}{limit}.")
}

fn own_docs(context: &Context<'_>, shape: &Shape) -> Docs {
    context.docs(
        &shape.traits,
        &format!("The service `{}`.", shape.id.name()),
    )
}

/// One line about the crate.
pub(super) fn description(context: &Context<'_>) -> String {
    let Some(shape) = context.service() else {
        let closures = context.options.closures.join(", ");
        return format!("{closures}: types, validators and serializers");
    };
    let title = shape.traits.title().unwrap_or(shape.id.name());
    // A title is text, not Markdown.
    let plain = title.replace(['[', ']', '<', '>', '`'], "");
    let plain = docs::line(&plain);
    match context.slice.operations.len() {
        n if context.is_for(Role::Types) => {
            format!("{plain}: types, validators and serializers of {n} operations")
        }
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

fn server_docs(context: &Context<'_>, service: &Shape) -> Docs {
    let name = service.id.name();
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
    let service = model.shapes.get(slice.service.as_ref()?)?;
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
