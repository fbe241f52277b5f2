//! Operations.

use super::names::Scope;
use super::{Context, event_stream, examples, text, traits};
use crate::diagnostic::Diagnostics;
use crate::ir::{ErrorEnum, ErrorVariant, Item, Operation, SchemaRef, Type};
use crate::model::{self, Kind, Shape};
use crate::shape_id::ShapeId;

/// The operations of the slice.
pub(super) fn lower(context: &Context<'_>, diagnostics: &mut Diagnostics) -> Vec<Item> {
    let operations = operations(context);
    operations
        .map(|(shape, kind)| Item::Operation(operation(context, shape, kind, diagnostics)))
        .collect()
}

/// The operations of the slice, by ID.
pub(super) fn operations<'c>(
    context: &'c Context<'_>,
) -> impl Iterator<Item = (&'c Shape, &'c model::Operation)> {
    let shapes = context
        .slice
        .operations
        .iter()
        .filter_map(|id| context.shape(id));
    shapes.filter_map(|shape| match &shape.kind {
        Kind::Operation(operation) => Some((shape, operation)),
        _ => None,
    })
}

/// The type and the schema of an operation's input or output.
pub(super) fn message(context: &Context<'_>, id: &ShapeId) -> (Type, SchemaRef) {
    let ty = match id.namespace() {
        "smithy.api" => Type::Unit,
        _ => Type::Named(context.names.type_of(id)),
    };
    (ty, context.names.schema_of(id))
}

fn operation(
    context: &Context<'_>,
    shape: &Shape,
    operation: &model::Operation,
    diagnostics: &mut Diagnostics,
) -> Operation {
    let mut scope = Scope::default();
    let errors = errors(context, operation);
    let messages = [&operation.input, &operation.output];
    let events = messages.map(|message| event_stream::of_message(context, message));
    Operation {
        docs: context.docs(
            &shape.traits,
            &format!("The operation `{}`.", shape.id.name()),
        ),
        examples: examples::lower(context, shape, operation, diagnostics),
        deprecated: text::deprecated(&shape.traits),
        name: context.names.type_of(&shape.id).name,
        id: shape.id.to_string(),
        schema: context.names.static_of(&shape.id),
        service: context.names.service.clone(),
        input: message(context, &operation.input),
        output: message(context, &operation.output),
        traits: traits::of_operation(context, shape, &events),
        events,
        error: ErrorEnum {
            of: context.names.type_of(&shape.id).name,
            name: context.names.error_of(&shape.id),
            variants: errors
                .into_iter()
                .map(|id| error(context, &mut scope, id))
                .collect(),
            decoded: "A response",
        },
    }
}

/// The operation's errors, then those that every operation of the service can return.
fn errors<'c>(context: &'c Context<'_>, operation: &'c model::Operation) -> Vec<&'c ShapeId> {
    let common = context.service().and_then(|shape| match &shape.kind {
        Kind::Service(service) => Some(&service.errors),
        _ => None,
    });
    let mut errors: Vec<&ShapeId> = Vec::new();
    for id in operation.errors.iter().chain(common.into_iter().flatten()) {
        let is_error = context
            .shape(id)
            .is_some_and(|shape| shape.traits.error().is_some());
        if is_error && !errors.contains(&id) {
            errors.push(id);
        }
    }
    errors
}

fn error(context: &Context<'_>, scope: &mut Scope, id: &ShapeId) -> ErrorVariant {
    let ty = context.names.type_of(id);
    let name = scope.variant(&ty.name.to_string());
    let traits = context.shape(id).map(|shape| &shape.traits);
    let otherwise = format!("The error `{}`.", id.name());
    ErrorVariant {
        docs: traits
            .map(|traits| context.docs(traits, &otherwise))
            .unwrap_or_default(),
        is: scope.is_variant(&name),
        name,
        schema: context.names.schema_of(id),
        ty,
        converts: true,
    }
}
