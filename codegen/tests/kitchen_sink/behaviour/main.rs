//! What the emitted API does, seen as its users see it. Built and run by `kitchen_sink.rs` in the crate of that model.
#![allow(deprecated, reason = "what the model deprecates is there all the same")]

mod client;
mod construction;
mod enums;
mod errors;
mod events;
mod reading;
mod redaction;
mod server;
mod threads;
mod unions;
mod validation;

use farrier::http::{Request, Response};
use farrier::{Bytes, Endpoint, Operation, Rejection};
use kitchen_sink::protocol;

/// What a client would send.
fn request<O: Operation>(input: &O::Input) -> Request<Bytes> {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    protocol::encode_request::<O>(&endpoint, input).expect("it can be sent")
}

/// The JSON of what a client would send.
fn json<O: Operation>(input: &O::Input) -> String {
    text(request::<O>(input).body())
}

/// What a server takes of a JSON text.
fn receive<O: Operation>(body: &str) -> Result<O::Input, Rejection> {
    let request = Request::post("/").header("content-type", "application/x-amz-json-1.0");
    let body = Bytes::copy_from_slice(body.as_bytes());
    protocol::decode_request::<O>(&request.body(body).expect("a request"))
}

/// A response as a client receives it.
fn response(status: u16, body: &str) -> Response<Bytes> {
    let response = Response::builder().status(status);
    let response = response
        .header("x-amzn-requestid", "request-1")
        .header("x-extra", "more");
    response
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("a response")
}

fn text(body: &[u8]) -> String {
    String::from_utf8(body.to_vec()).expect("UTF-8")
}
