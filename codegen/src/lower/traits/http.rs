//! Where in an HTTP message things go: only for services whose protocol looks at it.

use crate::ir::{HttpTrait, Trait};
use crate::lower::Context;
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

/// The trait of a member: there is one at most.
pub(super) fn of_member(context: &Context<'_>, member: &Member) -> Option<Trait> {
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
    bound.filter(|_| is_bound(context)).map(Trait::Http)
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
    let required = shape.traits.http_checksum_required();
    let checksum = required.then_some(HttpTrait::ChecksumRequired);
    http.into_iter().chain(checksum).map(Trait::Http).collect()
}

fn is_bound(context: &Context<'_>) -> bool {
    context
        .protocol
        .is_some_and(|protocol| protocol.binds_http())
}
