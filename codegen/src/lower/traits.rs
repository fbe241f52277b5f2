//! Which traits the runtime reads, and as what.

pub(super) mod checksum;
mod http;

use std::collections::BTreeMap;

use super::customizations::is_endpoint;
use super::patterns::{Bounds, PatternUse};
use super::{Context, streams};
use crate::diagnostic::Place;
use crate::ir::{Fault, Number, Path, TimestampFormat, Trait};
use crate::model::{self, Kind, Member, Model, Shape, Traits};
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// Every pattern of a slice, in the order of shape IDs and members; `whole` is the slice of the whole service.
pub(super) fn pattern_uses(model: &Model, slice: &Slice, whole: &Slice) -> Vec<PatternUse> {
    let (mut first, mut first_of_length) = (BTreeMap::new(), BTreeMap::new());
    for (id, traits, _, source) in patterned(model, whole) {
        first.entry(source).or_insert(id);
        first_of_length
            .entry((source, length(traits)))
            .or_insert(id);
    }
    let uses = patterned(model, slice).map(|(id, traits, place, source)| {
        let length = length(traits);
        let named_after = [first.get(source), first_of_length.get(&(source, length))];
        PatternUse {
            source: source.to_owned(),
            shape: id.clone(),
            place: place.join("traits").join(model::id::PATTERN),
            named_after: named_after.map(|first| (*first.unwrap_or(&id)).clone()),
            length,
        }
    });
    uses.collect()
}

/// The shapes and members of a slice that carry a pattern, and the pattern.
fn patterned<'m>(
    model: &'m Model,
    slice: &'m Slice,
) -> impl Iterator<Item = (&'m ShapeId, &'m Traits, &'m Place, &'m str)> {
    let shapes = slice.shapes.keys().filter_map(|id| model.shapes.get(id));
    let carriers = shapes.flat_map(|shape| {
        let members = shape.members.values();
        let members = members.map(|member| (&member.id, &member.traits, &member.place));
        std::iter::once((&shape.id, &shape.traits, &shape.place)).chain(members)
    });
    carriers.filter_map(|(id, traits, place)| Some((id, traits, place, traits.pattern()?)))
}

/// The traits of a shape.
pub(super) fn of_shape(context: &Context<'_>, shape: &Shape) -> Vec<Trait> {
    let mut traits = constraints(context, &shape.traits);
    let t = &shape.traits;
    traits.extend(t.error().map(|fault| Trait::Error(lower_fault(fault))));
    traits.extend(t.http_error().map(Trait::HttpError));
    traits.extend(
        t.retryable()
            .map(|throttling| Trait::Retryable { throttling }),
    );
    traits.extend(public_values(shape));
    traits.extend(http::of_shape(context, shape));
    traits.extend(streams::trait_of(context, shape));
    traits.extend(t.aws_query_error().map(|error| Trait::AwsQueryError {
        code: error.code,
        http_response_code: error.status,
    }));
    traits
}

/// The traits of a member.
pub(super) fn of_member(context: &Context<'_>, member: &Member) -> Vec<Trait> {
    let t = &member.traits;
    let mut traits = Vec::new();
    // Nothing is missing where a default stands in.
    let has_default = t.default_value().is_some_and(|value| !value.is_null());
    traits.extend((t.required() && !has_default).then_some(Trait::Required));
    traits.extend(constraints(context, t));
    let is_token = t.idempotency_token() && is_of_input(context, member);
    traits.extend(is_token.then_some(Trait::IdempotencyToken));
    traits.extend(t.json_name().map(|name| Trait::JsonName(name.to_owned())));
    traits.extend(t.host_label().then_some(Trait::HostLabel));
    traits.extend(t.event_header().then_some(Trait::EventHeader));
    traits.extend(t.event_payload().then_some(Trait::EventPayload));
    traits.extend(is_endpoint(member).then_some(Trait::EndpointMember));
    traits.extend(http::of_member(context, member));
    traits
}

/// Whether a member is one of an operation's input. Elsewhere
/// [`@idempotencyToken`](https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait) says nothing.
fn is_of_input(context: &Context<'_>, member: &Member) -> bool {
    let operations = &context.slice.operations;
    let mut operations = operations
        .iter()
        .filter_map(|id| context.model.shapes.get(id));
    operations.any(|shape| match &shape.kind {
        Kind::Operation(operation) => operation.input == member.id.without_member(),
        _ => false,
    })
}

/// The traits of an operation.
pub(super) fn of_operation(
    context: &Context<'_>,
    shape: &Shape,
    events: &[Option<Path>; 2],
) -> Vec<Trait> {
    let prefix = shape
        .traits
        .host_prefix()
        .map(|prefix| Trait::Endpoint(prefix.to_owned()));
    let encodings = shape.traits.request_compression();
    let compression = encodings.map(|encodings| {
        Trait::RequestCompression(encodings.into_iter().map(str::to_owned).collect())
    });
    let events = [Trait::InputEvents, Trait::OutputEvents]
        .into_iter()
        .zip(events)
        .filter_map(|(t, events)| events.is_some().then_some(t));
    prefix
        .into_iter()
        .chain(compression)
        .chain(http::of_operation(context, shape))
        .chain(checksum::of_operation(context, shape).map(Trait::Checksum))
        .chain(events)
        .collect()
}

/// The traits of a service.
pub(super) fn of_service(context: &Context<'_>, shape: &Shape) -> Vec<Trait> {
    let signing = shape
        .traits
        .sigv4_name()
        .map(|name| Trait::SigV4(name.to_owned()));
    let query = shape
        .traits
        .aws_query_compatible()
        .then_some(Trait::AwsQueryCompatible);
    let bound = http::of_service(context, shape);
    signing.into_iter().chain(query).chain(bound).collect()
}

/// What both shapes and members can have.
fn constraints(context: &Context<'_>, t: &Traits) -> Vec<Trait> {
    let mut traits = Vec::new();
    traits.extend(length(t).map(|(min, max)| Trait::Length { min, max }));
    traits.extend(t.range().map(|range| Trait::Range {
        min: range.min.as_deref().map(number),
        max: range.max.as_deref().map(number),
    }));
    traits.extend(
        t.pattern()
            .and_then(|source| pattern(context, source, length(t))),
    );
    traits.extend(t.unique_items().then_some(Trait::UniqueItems));
    traits.extend(t.sparse().then_some(Trait::Sparse));
    traits.extend(t.sensitive().then_some(Trait::Sensitive));
    traits.extend(
        t.timestamp_format()
            .and_then(timestamp_format)
            .map(Trait::TimestampFormat),
    );
    traits
}

/// The bounds of `@length`.
fn length(t: &Traits) -> Option<Bounds> {
    let length = t.length()?;
    Some((length.min.unwrap_or(0), length.max.unwrap_or(u64::MAX)))
}

/// A pattern that was refused has no function, and the crate is not written.
fn pattern(context: &Context<'_>, source: &str, length: Option<Bounds>) -> Option<Trait> {
    let matchers = &context.matchers;
    let within = length.and_then(|bounds| {
        let function = matchers.within.get(&(source.to_owned(), bounds))?;
        Some((bounds, function.clone()))
    });
    Some(Trait::Pattern {
        source: source.to_owned(),
        function: matchers.by_source.get(source)?.clone(),
        within,
    })
}

/// The values of an enum that may be told of, where some are `@internal`.
fn public_values(shape: &Shape) -> Option<Trait> {
    let is_enum = matches!(shape.kind, model::Kind::Enum);
    let internal = shape
        .members
        .values()
        .any(|member| member.traits.internal());
    let public = shape
        .members
        .values()
        .filter(|member| !member.traits.internal());
    let value = |member: &Member| member.traits.enum_value()?.as_str().map(str::to_owned);
    (is_enum && internal).then(|| Trait::PublicValues(public.filter_map(value).collect()))
}

fn number(text: &str) -> Number {
    text.parse()
        .map_or_else(|_| Number::Decimal(text.to_owned()), Number::Integer)
}

fn timestamp_format(text: &str) -> Option<TimestampFormat> {
    match text {
        "date-time" => Some(TimestampFormat::DateTime),
        "http-date" => Some(TimestampFormat::HttpDate),
        "epoch-seconds" => Some(TimestampFormat::EpochSeconds),
        _ => None,
    }
}

fn lower_fault(fault: model::Fault) -> Fault {
    match fault {
        model::Fault::Client => Fault::Client,
        model::Fault::Server => Fault::Server,
    }
}
