//! Where in an HTTP message things go: only for services whose protocol looks at it.

use crate::ir::{HttpTrait, Trait};
use crate::lower::{Context, customizations};
use crate::model::{Member, Shape};

/// The traits of a shape.
pub(super) fn of_shape(context: &Context<'_>, shape: &Shape) -> Vec<Trait> {
    if !is_bound(context) {
        return Vec::new();
    }
    let media_type = shape.traits.media_type().map(str::to_owned);
    let requires_length = shape.traits.requires_length();
    let length = requires_length.then_some(HttpTrait::RequiresLength);
    let traits = media_type.map(HttpTrait::MediaType).into_iter();
    traits.chain(length).map(Trait::Http).collect()
}

/// The traits of a member: where it is bound, in one place at most.
pub(super) fn of_member(context: &Context<'_>, member: &Member) -> Vec<Trait> {
    let t = &member.traits;
    let header = || {
        t.http_header()
            .map(|name| HttpTrait::Header(name.to_owned()))
    };
    let prefix = || {
        t.http_prefix_headers()
            .map(|prefix| HttpTrait::PrefixHeaders(prefix.to_owned()))
    };
    let query = || t.http_query().map(|name| HttpTrait::Query(name.to_owned()));
    let bound = header()
        .or_else(prefix)
        .or_else(query)
        .or_else(|| t.http_label().then_some(HttpTrait::Label))
        .or_else(|| t.http_payload().then_some(HttpTrait::Payload))
        .or_else(|| t.http_query_params().then_some(HttpTrait::QueryParams))
        .or_else(|| t.http_response_code().then_some(HttpTrait::ResponseCode));
    let bound = bound.filter(|_| is_bound(context));
    let default = customizations::label_default(context, member);
    bound.into_iter().chain(default).map(Trait::Http).collect()
}

/// The traits of an operation.
pub(super) fn of_operation(context: &Context<'_>, shape: &Shape) -> Vec<Trait> {
    if !is_bound(context) {
        return Vec::new();
    }
    let http = shape.traits.http().map(|http| HttpTrait::Operation {
        method: http.method.to_owned(),
        uri: http.uri.to_owned(),
        code: http.code,
    });
    http.into_iter().map(Trait::Http).collect()
}

/// The traits of a service.
pub(super) fn of_service(context: &Context<'_>, shape: &Shape) -> Option<Trait> {
    let headers = customizations::request_headers(shape);
    headers.filter(|_| is_bound(context)).map(Trait::Http)
}

pub(super) fn is_bound(context: &Context<'_>) -> bool {
    context
        .protocol
        .is_some_and(|protocol| protocol.binds_http())
}
