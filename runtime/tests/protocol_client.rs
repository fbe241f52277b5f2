//! The client's side of awsJson: requests as bytes, responses and errors as values.

mod protocol_support;

use farrier::protocol::aws_json;
use farrier::{Bytes, Endpoint, ErrorKind, Failure, Operation, Unit, http};
use protocol_support::*;

const HOST: &str = "https://example.com";

fn ping() -> PingInput {
    PingInput {
        token: Some("t".to_owned()),
        ..PingInput::default()
    }
}

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
        (0, 1, true),
        (123, 99, false),
        (123, 100, true),
        (usize::MAX, 20_000, false),
    ] {
        let endpoint = endpoint.clone().with_min_compression_size(min);
        let request = encode_to(&endpoint, "a".repeat(length));
        let has = request.headers().contains_key("content-encoding");
        assert_eq!(
            has,
            is_compressed,
            "{min} {length} {}",
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

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> http::Response<Bytes> {
    let mut builder = http::Response::builder().status(status);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("a response")
}

#[test]
fn outputs() {
    for (body, greeting, missing) in [
        (r#"{"Greeting":"hi"}"#, "hi", &[][..]),
        (r#"{"Greeting":"hi","New":[1]}"#, "hi", &[]),
        (r#"{"Choice":{"nothing":{}}}"#, "", &["/Greeting"]),
        (r#"{"Greeting":null}"#, "", &["/Greeting"]),
        ("{}", "", &["/Greeting"]),
        ("", "", &["/Greeting"]),
    ] {
        let response = response(200, &[], body);
        let (output, noted) = aws_json::decode_response_noting::<Ping>(&response).expect(body);
        assert_eq!(output.greeting, greeting, "{body}");
        assert_eq!(noted.pointers().collect::<Vec<_>>(), missing, "{body}");
    }
    for body in ["", "{}", r#"{"foo":true}"#, "ignored"] {
        assert_eq!(
            aws_json::decode_response::<Nop>(&response(200, &[], body)).expect(body),
            Unit
        );
    }
}

#[test]
fn outputs_that_cannot_be_read() {
    for body in ["[]", "{", r#"{"Greeting":1}"#, "<html>", "\u{0}"] {
        let response = response(200, &[("x-amzn-requestid", "id-1")], body);
        let error = aws_json::decode_response::<Ping>(&response).expect_err(body);
        assert_eq!(
            (error.status(), error.request_id(), error.code()),
            (Some(200), Some("id-1"), None)
        );
        assert!(std::error::Error::source(&error).is_some(), "{error}");
        let PingError::Decode(error) = error else {
            panic!("{body}: {error:?}")
        };
        assert_eq!(error.body(), body);
    }
}

#[test]
fn modeled_errors_are_found_by_code() {
    let uri = ":http://internal.example.com/coral/";
    let by_body = |key: &str, name: &str| {
        response(400, &[], &format!(r#"{{"{key}":"{name}","Message":"m"}}"#))
    };
    let by_header = |name: &str| {
        response(
            500,
            &[("X-Amzn-Errortype", name)],
            r#"{"__type":"Secretive","Message":"m"}"#,
        )
    };
    for response in [
        by_body("__type", "NotFound"),
        by_body("__type", "test#NotFound"),
        by_body("__type", "other.namespace#NotFound"),
        by_body("__type", &format!("test#NotFound{uri}")),
        by_body("code", "NotFound"),
        by_body("code", &format!("NotFound{uri}")),
        by_header("NotFound"),
        by_header(&format!("NotFound{uri}")),
        by_header(&format!("test#NotFound{uri}")),
        response(
            503,
            &[],
            r#"{"a":[{"__type":"no"}],"code":"x","__type":"NotFound","Message":"m"}"#,
        ),
    ] {
        let error = aws_json::decode_response::<Ping>(&response).expect_err("an error");
        assert_eq!(error.to_string(), "NotFound: m");
        assert_eq!(error.status(), Some(response.status().as_u16()));
        let PingError::NotFound(inner) = &error else {
            panic!("{error:?}")
        };
        assert_eq!(inner.message.as_deref(), Some("m"));
    }
    let bare = response(404, &[("x-amzn-errortype", "NotFound")], "");
    let error = aws_json::decode_response::<Ping>(&bare).expect_err("an error");
    assert_eq!((error.code(), error.message()), (Some("NotFound"), None));
}

#[test]
fn errors_keep_what_was_received() {
    let decode = |headers: &[(&str, &str)], body: &str| {
        aws_json::decode_response::<Ping>(&response(400, headers, body)).expect_err("an error")
    };
    // The model says `Message`.
    let error = decode(&[], r#"{"__type":"NotFound","message":"m"}"#);
    assert_eq!(error.message(), Some("m"));
    assert_eq!(error.to_string(), "NotFound: m");
    let error = decode(&[], r#"{"__type":"NotFound","message":"a","Message":"b"}"#);
    assert_eq!(error.message(), Some("b"));
    assert_eq!(error.to_string(), "NotFound: b");
    // The model says `message`, and that it is sensitive.
    let error = decode(&[], r#"{"__type":"Secretive","Message":"hunter2"}"#);
    assert_eq!(error.message(), None);
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    let header = [("x-amzn-errortype", "NotFound")];
    for error in [
        decode(&header, "<html>"),
        decode(&[], r#"{"__type":"NotFound","Message":{}}"#),
    ] {
        assert!(matches!(error, PingError::Decode(_)), "{error:?}");
        assert_eq!(error.code(), Some("NotFound"));
    }
}

#[test]
fn errors_tell_what_their_model_says() {
    use farrier::schema::Fault;
    for (status, body, fault, is_retryable, is_throttling) in [
        // The model goes before the status.
        (
            503,
            r#"{"__type":"NotFound"}"#,
            Some(Fault::Client),
            true,
            true,
        ),
        (
            400,
            r#"{"__type":"Secretive"}"#,
            Some(Fault::Server),
            true,
            false,
        ),
        (429, "{}", Some(Fault::Client), false, false),
        (503, "{}", Some(Fault::Server), false, false),
        (302, "{}", None, false, false),
    ] {
        let response = response(status, &[], body);
        let error = aws_json::decode_response::<Ping>(&response).expect_err(body);
        assert_eq!(
            (error.fault(), error.is_retryable(), error.is_throttling()),
            (fault, is_retryable, is_throttling),
            "{status} {body}"
        );
    }
    assert_eq!(V1_1.signing_name(), Some("signed"));
    assert_eq!(V1_0.signing_name(), None);
}

#[test]
fn other_errors_are_kept() {
    for (status, body, code, message, display) in [
        (
            400,
            r#"{"__type":"a#Odd","message":"m"}"#,
            Some("Odd"),
            Some("m"),
            "Odd: m",
        ),
        (
            429,
            r#"{"code":"Odd","Message":"m"}"#,
            Some("Odd"),
            Some("m"),
            "Odd: m",
        ),
        (302, r#"{"code":5}"#, None, None, "HTTP status 302"),
        (503, "<html>down</html>", None, None, "HTTP status 503"),
        (500, "", None, None, "HTTP status 500"),
    ] {
        let response = response(status, &[("x-amz-request-id", "id-2")], body);
        let error = aws_json::decode_response::<Ping>(&response).expect_err(body);
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert_eq!(
            (error.status(), error.request_id()),
            (Some(status), Some("id-2"))
        );
        assert_eq!(error.to_string(), display);
        assert_eq!(error.headers()["x-amz-request-id"], "id-2");
        assert!(!format!("{error:?}").contains("down"), "{error:?}");
        let PingError::Unhandled(error) = error else {
            panic!("{body}: {error:?}")
        };
        assert_eq!(error.body(), body);
    }
    let broken = response(400, &[], r#"{"__type":"NotFound","Message":{}}"#);
    let error = aws_json::decode_response::<Ping>(&broken).expect_err("an error");
    assert!(matches!(error, PingError::Decode(_)), "{error:?}");
}

#[test]
fn query_codes() {
    let body = r#"{"__type":"test#NotFound","Message":"m"}"#;
    for (header, body, code) in [
        ("Gone.Away;Sender", body, "Gone.Away"),
        ("Gone.Away", "{}", "Gone.Away"),
        ("Other;Sender", body, "Other"),
        ("", body, "NotFound"),
    ] {
        let response = response(400, &[("x-amzn-query-error", header)], body);
        let error = aws_json::decode_response::<PingQuery>(&response).expect_err("an error");
        assert_eq!(error.code(), Some(code), "{header}");
        assert!(matches!(error, PingError::NotFound(_)), "{error:?}");
        let error = aws_json::decode_response::<Ping>(&response).expect_err("an error");
        assert_ne!(
            error.code(),
            Some("Gone.Away"),
            "a service that never spoke awsQuery"
        );
    }
    let response = response(400, &[("x-amzn-query-error", "New.Code;Sender")], "{}");
    let error = aws_json::decode_response::<PingQuery>(&response).expect_err("an error");
    assert_eq!(error.code(), Some("New.Code"));
    assert!(matches!(error, PingError::Unhandled(_)), "{error:?}");
}

#[test]
fn errors_of_a_server_have_the_modelled_status() {
    let error = PingError::from(NotFound { message: None });
    assert_eq!(
        (error.status(), error.request_id(), error.headers().len()),
        (Some(404), None, 0)
    );
    let PingError::NotFound(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.fault(), farrier::schema::Fault::Client);
    assert!(error.response().is_none());
    assert_eq!(error.into_inner(), NotFound { message: None });
}
