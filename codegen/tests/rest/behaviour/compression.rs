//! What is compressed although it streams: a blob that is at hand as a whole.

use archive::{FireTablet, FireTabletInput, protocol};
use farrier::http::Request;
use farrier::protocol::{Limits, Stream};
use farrier::{Bytes, Endpoint};

use super::server::answer;
use super::{headers, request};

fn endpoint() -> Endpoint {
    Endpoint::parse("https://example.com").expect("an endpoint")
}

fn sent(endpoint: &Endpoint, clay: &'static str) -> Request<Bytes> {
    let input = FireTabletInput::new("ur");
    let clay = Bytes::from_static(clay.as_bytes());
    protocol::encode_streaming_request::<FireTablet, _>(endpoint, &input, clay).expect("a request")
}

/// Whatever its size is, as the rules for `@requestCompression` say of blobs that stream.
#[test]
fn clients_compress_and_handlers_get_what_was_meant() {
    for clay in ["", "clay", "clay, clay, clay, clay, clay, clay, clay, clay"] {
        let sent = sent(&endpoint(), clay);
        assert_eq!(
            headers(sent.headers()),
            [
                "content-encoding: gzip".to_owned(),
                format!("content-length: {}", sent.body().len()),
                "content-type: application/octet-stream".to_owned(),
            ]
        );
        assert_ne!(sent.body(), clay);
        let answered = answer(&sent);
        assert_eq!(answered.status(), 200);
        assert_eq!(answered.body(), clay);
    }
}

#[test]
fn what_is_not_compressed() {
    let plain = sent(&endpoint().without_compression(), "clay");
    assert_eq!(plain.body(), "clay");
    assert!(!plain.headers().contains_key("content-encoding"));
    let input = FireTabletInput::new("ur");
    let stream = Stream::sized("any type", 8);
    let sent = protocol::encode_streaming_request::<FireTablet, _>(&endpoint(), &input, stream);
    assert!(!sent.expect("a request").headers().contains_key("content-encoding"));
}

/// The limit is that of the blob before it was compressed; other codings are not taken.
#[test]
fn what_servers_refuse() {
    let mut large = sent(&endpoint(), "clay, clay, clay, clay, clay, clay, clay, clay");
    large.extensions_mut().insert(Limits::default().with_body(40));
    assert!(large.body().len() <= 40, "{}", large.body().len());
    assert_eq!(answer(&large).status(), 413);
    for (coding, status) in [("br", 415), ("gzip, gzip", 415), ("gzip", 400)] {
        let sent = request("PUT", "/kilns/ur", &[("content-encoding", coding)], "clay");
        assert_eq!(answer(&sent).status(), status, "{coding}");
    }
}

/// Who reads the head alone gets the body as it came, and its coding with it.
#[test]
fn heads_are_read_whatever_the_coding() {
    let sent = sent(&endpoint(), "clay");
    let read = protocol::decode_request_head::<FireTablet, _>(&sent);
    assert_eq!(read.expect("it streams").expect("an input").name, "ur");
}
