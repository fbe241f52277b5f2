//! Requests, and what cannot be one.

use farrier::protocol::aws_json;
use farrier::{Endpoint, ErrorKind, Operation, Unit};

use super::{HOST, ping};
use crate::protocol_support::*;

/// Encodes and compares with `METHOD uri`, one line for each header, and the body.
#[track_caller]
fn encodes<O: Operation>(endpoint: &str, input: &O::Input, expected: &str) {
    let endpoint = Endpoint::parse(endpoint).expect("an endpoint");
    let request = aws_json::encode_request::<O>(&endpoint, input).expect("can be written");
    let headers = request.headers().iter();
    let mut lines: Vec<_> = headers
        .map(|(name, value)| format!("{name}: {}", value.to_str().expect("ASCII")))
        .collect();
    lines.sort();
    lines.insert(0, format!("{} {}", request.method(), request.uri()));
    lines.push(String::from_utf8(request.body().to_vec()).expect("UTF-8"));
    assert_eq!(lines.join("\n"), expected);
}

#[test]
fn requests() {
    encodes::<Ping>(
        HOST,
        &ping(),
        "POST https://example.com/\n\
         content-length: 26\n\
         content-type: application/x-amz-json-1.0\n\
         x-amz-target: Service.Ping\n\
         {\"Name\":\"abc\",\"Token\":\"t\"}",
    );
    encodes::<Ping11>(
        "http://[::1]:8080/custom",
        &ping(),
        "POST http://[::1]:8080/custom/\n\
         content-length: 26\n\
         content-type: application/x-amz-json-1.1\n\
         x-amz-target: Service.Ping\n\
         {\"Name\":\"abc\",\"Token\":\"t\"}",
    );
    encodes::<PingQuery>(
        HOST,
        &ping(),
        "POST https://example.com/\n\
         content-length: 26\n\
         content-type: application/x-amz-json-1.0\n\
         x-amz-target: Service.Ping\n\
         x-amzn-query-mode: true\n\
         {\"Name\":\"abc\",\"Token\":\"t\"}",
    );
    encodes::<Nop>(
        HOST,
        &Unit,
        "POST https://example.com/\n\
         content-length: 2\n\
         content-type: application/x-amz-json-1.0\n\
         x-amz-target: Service.Nop\n\
         {}",
    );
}

/// The URI of a request of an operation that puts `data-{Name}.api.` before the host.
fn host_uri(endpoint: &str, name: &str) -> Result<String, String> {
    let endpoint = Endpoint::parse(endpoint).map_err(|error| error.to_string())?;
    let input = PingInput {
        name: name.to_owned(),
        ..ping()
    };
    let request = aws_json::encode_request::<PingHost>(&endpoint, &input);
    request
        .map(|r| r.uri().to_string())
        .map_err(|error| error.to_string())
}

#[test]
fn host_prefixes() {
    for (endpoint, name, expected) in [
        (HOST, "x", "https://data-x.api.example.com/"),
        (
            "https://example.com:444/a/b",
            "x-1",
            "https://data-x-1.api.example.com:444/a/b/",
        ),
        (
            "https://data-x.api.example.com",
            "x",
            "https://data-x.api.data-x.api.example.com/",
        ),
        ("http://127.0.0.1:80", "x", "http://127.0.0.1:80/"),
        ("http://[::1]:80", "x", "http://[::1]:80/"),
    ] {
        assert_eq!(
            host_uri(endpoint, name).as_deref(),
            Ok(expected),
            "{endpoint} {name}"
        );
    }
    let long = "x".repeat(64);
    let nearly = "x".repeat(62);
    for name in [
        "",
        "a.b",
        "a/b",
        "a b",
        "-a",
        "a-",
        "ä",
        "a@evil.example",
        &long,
        &nearly,
    ] {
        let error = host_uri(HOST, name).expect_err(name);
        assert!(
            name.is_empty() || !error.contains(name) || name.len() == 1,
            "{error}"
        );
    }
}

#[test]
fn endpoints() {
    for uri in [
        "",
        "/",
        "example.com",
        "example.com:443",
        "ftp://example.com",
        "https://",
        "https://u@example.com",
        "https://example.com/?a=b",
        "https://example.com#f",
        "https://exa mple.com",
        "https://:80",
    ] {
        assert!(Endpoint::parse(uri).is_err(), "{uri}");
    }
    let endpoint: Endpoint = "https://example.com///".parse().expect("an endpoint");
    assert_eq!(endpoint.to_string(), "https://example.com/");
    let input = EndpointInput {
        target: "https://custom.example.com/".to_owned(),
    };
    let request = aws_json::encode_request::<PingEndpoint>(&endpoint, &input).expect("a request");
    assert_eq!(request.uri(), "https://custom.example.com/");
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let endpoint = Endpoint::parse(HOST).expect("an endpoint");
    let choice = Some(Choice::Unknown("new".to_owned()));
    let kitchen = Some(Kitchen {
        choice,
        ..Kitchen::default()
    });
    let input = PingInput { kitchen, ..ping() };
    let error =
        aws_json::encode_request::<Ping>(&endpoint, &input).expect_err("the union is unknown");
    assert_eq!(error.kind(), ErrorKind::UnknownVariant);
}

#[test]
fn a_service_may_speak_another_protocol() {
    let endpoint = Endpoint::parse(HOST).expect("an endpoint");
    let error = aws_json::encode_request::<PingOther>(&endpoint, &ping()).expect_err("no awsJson");
    assert_eq!(error.kind(), ErrorKind::Unsupported);
    assert_eq!(
        error.to_string(),
        "the operation's service does not speak awsJson"
    );
}

/// As Smithy's page says, clients refuse a size that is out of its range.
#[test]
fn sizes_from_which_on_to_compress_have_a_range() {
    let endpoint = Endpoint::parse(HOST).expect("an endpoint");
    assert_eq!(endpoint.min_compression_size(), Some(10_240));
    for bytes in [10_485_761, usize::MAX] {
        let error = endpoint.clone().with_min_compression_size(bytes);
        assert_eq!(
            error.expect_err("it is too large").to_string(),
            "the size from which on to compress is 0 to 10,485,760 bytes"
        );
    }
}

#[cfg(feature = "gzip")]
#[test]
fn large_requests_are_compressed() {
    let endpoint = Endpoint::parse(HOST).expect("an endpoint");
    let encode_to = |endpoint: &Endpoint, name: String| {
        let input = PingInput { name, ..ping() };
        aws_json::encode_request::<PingGzip>(endpoint, &input).expect("a request")
    };
    let encode = |name| encode_to(&endpoint, name);
    // With what is around the name, the body has 23 bytes more than it.
    for (min, length, is_compressed) in [
        (Some(0), 1, true),
        (Some(123), 99, false),
        (Some(123), 100, true),
        (Some(10_485_760), 20_000, false),
        (None, 20_000, false),
    ] {
        let endpoint = endpoint.clone();
        let endpoint = match min {
            Some(min) => endpoint.with_min_compression_size(min).expect("a size"),
            None => endpoint.without_compression(),
        };
        assert_eq!(endpoint.min_compression_size(), min);
        let request = encode_to(&endpoint, "a".repeat(length));
        let has = request.headers().contains_key("content-encoding");
        assert_eq!(
            has,
            is_compressed,
            "{min:?} {length} {}",
            request.body().len()
        );
    }
    let small = encode("a".repeat(10_000));
    assert!(!small.headers().contains_key("content-encoding"));
    let large = encode("a".repeat(10_240));
    assert_eq!(large.headers()["content-encoding"], "gzip");
    assert_eq!(
        large.headers()["content-length"],
        large.body().len().to_string()
    );
    assert!(large.body().len() < 1_000);
    let error = aws_json::decode_request::<Ping>(&large).expect_err("the name is too long");
    assert_eq!(error.violations().map(|v| v.len()), Some(1));
}
