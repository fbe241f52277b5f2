//! rpcv2Cbor and rpcv2Json, both sides: requests and responses as bytes and as values, routing, what is refused.

#[path = "../cbor/notation.rs"]
mod notation;
#[path = "../protocol_support/mod.rs"]
mod protocol_support;
mod requests;
mod responses;

use farrier::{Bytes, Endpoint, http};
use protocol_support::PingInput;

const PING: &str = "/service/Service/operation/Ping";

fn ping() -> PingInput {
    PingInput {
        token: Some("t".to_owned()),
        ..PingInput::default()
    }
}

/// The headers, one a line and sorted.
fn headers(headers: &http::HeaderMap) -> String {
    let mut lines: Vec<_> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().expect("ASCII")))
        .collect();
    lines.sort();
    lines.concat()
}

fn head(request: &http::Request<Bytes>) -> String {
    format!(
        "{} {}\n{}",
        request.method(),
        request.uri(),
        headers(request.headers())
    )
}

fn endpoint(uri: &str) -> Endpoint {
    Endpoint::parse(uri).expect("an endpoint")
}

fn request(uri: &str, headers: &[(&str, &str)], body: &[u8]) -> http::Request<Bytes> {
    let mut builder = http::Request::post(uri);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder
        .body(Bytes::copy_from_slice(body))
        .expect("a request")
}

fn headers_of(response: &http::Response<Bytes>) -> [String; 2] {
    ["content-type", "smithy-protocol"]
        .map(|name| response.headers()[name].to_str().expect("ASCII").to_owned())
}

const CBOR_HEADER: (&str, &str) = ("smithy-protocol", "rpc-v2-cbor");
const JSON_HEADER: (&str, &str) = ("smithy-protocol", "rpc-v2-json");
