//! What no trait of a model says and AWS documents elsewhere: one entry for each case, by shape ID.

use super::{Context, streams};
use crate::ir::HttpTrait;
use crate::model::{Kind, Member, Operation, Shape};

/// Members whose value is the endpoint of their request, in place of the client's.
const ENDPOINTS: [&str; 1] = [
    // Amazon Machine Learning serves each model from an endpoint of its own.
    "com.amazonaws.machinelearning#PredictInput$PredictEndpoint",
];

const API_GATEWAY: &str = "com.amazonaws.apigateway#BackplaneControlService";
const GLACIER: &str = "com.amazonaws.glacier#Glacier";

/// Whether the member's value is the endpoint of its request.
pub(super) fn is_endpoint(member: &Member) -> bool {
    ENDPOINTS.contains(&member.id.as_str())
}

/// The headers that every request of a service has.
pub(super) fn request_headers(service: &Shape) -> Option<HttpTrait> {
    let version = match &service.kind {
        Kind::Service(service) => service.version.as_str(),
        _ => "",
    };
    let (name, value) = match service.id.as_str() {
        // Without it API Gateway answers in the hypertext format of its first version.
        API_GATEWAY => ("accept", "application/json"),
        GLACIER => ("x-amz-glacier-version", version),
        _ => return None,
    };
    Some(HttpTrait::RequestHeader(name.to_owned(), value.to_owned()))
}

/// What a label stands for where its member has no value: in Glacier, a hyphen is the account of who signs.
pub(super) fn label_default(context: &Context<'_>, member: &Member) -> Option<HttpTrait> {
    let is_account = member.id.member() == Some("accountId") && member.traits.http_label();
    (is_account && is_glacier(context)).then(|| HttpTrait::LabelDefault("-".to_owned()))
}

/// Glacier wants hashes of what is uploaded.
pub(super) fn has_tree_hash(context: &Context<'_>, operation: &Operation) -> bool {
    is_glacier(context) && streams::beside(context, &operation.input)
}

fn is_glacier(context: &Context<'_>) -> bool {
    context
        .slice
        .service
        .as_ref()
        .is_some_and(|id| id.as_str() == GLACIER)
}
