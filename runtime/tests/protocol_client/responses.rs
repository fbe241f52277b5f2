//! Outputs, errors of the model, and others.

use farrier::protocol::aws_json;
use farrier::{Bytes, Failure, Unit, http};

use crate::protocol_support::*;

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
