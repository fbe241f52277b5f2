//! What a crate does whose model binds members to parts of HTTP messages. Built and run by `rest.rs` in the crate of that model.

mod checksums;
mod client;
mod compression;
mod events;
mod seals;
mod server;

use std::collections::BTreeMap;

use archive::{FindScrollsInput, PutScrollInput};
use farrier::Bytes;
use farrier::http::{HeaderMap, Request, Response};

/// Names and values of headers, by name.
fn headers(headers: &HeaderMap) -> Vec<String> {
    let mut all: Vec<_> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().expect("ASCII")))
        .collect();
    all.sort();
    all
}

fn request(method: &str, uri: &str, headers: &[(&str, &str)], body: &str) -> Request<Bytes> {
    let mut request = Request::builder().method(method).uri(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("a request")
}

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response<Bytes> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("a response")
}

fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    owned.collect()
}

fn words(words: &[&str]) -> Option<Vec<String>> {
    Some(words.iter().map(|word| (*word).to_owned()).collect())
}

fn find() -> FindScrollsInput {
    FindScrollsInput {
        since: Some(farrier::Timestamp::EPOCH),
        topics: words(&["a&b", "c d"]),
        others: Some(texts(&[("topic", "mine"), ("é", "1+1")])),
        ..FindScrollsInput::new("north/1")
    }
}

fn put(name: &str) -> PutScrollInput {
    PutScrollInput {
        scribes: words(&["Ani", "Enheduanna, of Ur"]),
        ..PutScrollInput::new(name)
    }
}
