//! The server's side of awsJson: routing, requests as values, rejections, responses as bytes.

mod answers;
#[path = "../protocol_support/mod.rs"]
mod protocol_support;
mod requests;
mod violations;

use farrier::protocol::aws_json;
use farrier::{Bytes, Operation, http};

const TYPE_1_0: (&str, &str) = ("content-type", "application/x-amz-json-1.0");

fn request(method: &str, headers: &[(&str, &str)], body: &[u8]) -> http::Request<Bytes> {
    let mut builder = http::Request::builder().method(method).uri("/");
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder
        .body(Bytes::copy_from_slice(body))
        .expect("a request")
}

fn shown(response: &http::Response<Bytes>) -> String {
    let body = std::str::from_utf8(response.body()).expect("UTF-8");
    format!(
        "{} {} {body}",
        response.status().as_u16(),
        response.headers()["content-type"].to_str().expect("ASCII")
    )
}

/// The answer to a request that is not taken, or nothing.
fn rejected<O: Operation>(headers: &[(&str, &str)], body: &[u8]) -> String {
    match aws_json::decode_request::<O>(&request("POST", headers, body)) {
        Ok(_) => String::new(),
        Err(rejection) => shown(&rejection.into_response()),
    }
}
