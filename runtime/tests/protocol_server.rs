//! The server's side of awsJson: routing, requests as values, rejections, responses as bytes.

mod protocol_support;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use farrier::Trait;
use farrier::protocol::{Reason, aws_json};
use farrier::schema::prelude;
use farrier::{Bytes, Member, Operation, OperationError, OperationSchema, Schema, Unit, http};
use protocol_support::*;

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

#[test]
fn requests_are_read() {
    let body = br#"{"Name":"abc","Token":"t","New":1,"Kitchen":{"word":"ab"}}"#;
    for media_type in [
        "application/x-amz-json-1.0",
        "application/x-amz-json-1.0; charset=utf-8",
        "Application/X-Amz-Json-1.0;charset=utf-8",
    ] {
        let request = request("POST", &[("content-type", media_type)], body);
        let input = aws_json::decode_request::<Ping>(&request).expect(media_type);
        assert_eq!(input.name, "abc");
    }
    assert!(aws_json::decode_request::<Ping>(&request("POST", &[], body)).is_ok());
    for body in ["", "{}", r#"{"a":1}"#] {
        let request = request("POST", &[TYPE_1_0], body.as_bytes());
        assert_eq!(aws_json::decode_request::<Nop>(&request).expect(body), Unit);
    }
}

#[test]
fn bodies_that_cannot_be_read_are_rejected() {
    for body in [
        "",
        "{",
        "[]",
        "null",
        "x",
        "\u{feff}{}",
        r#"{"Name":5}"#,
        r#"{"Name":"ab","Token":"t"} x"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{}}}"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{"new":1}}}"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{"word":"ab","nothing":{}}}}"#,
    ] {
        let answer = rejected::<Ping>(&[TYPE_1_0], body.as_bytes());
        let expected = r#"400 application/x-amz-json-1.0 {"__type":"smithy.framework#SerializationException","message":""#;
        assert!(answer.starts_with(expected), "{body}: {answer}");
    }
    assert!(rejected::<Ping>(&[], b"\xff").starts_with("400 "));
    let deep = format!(r#"{{"New":{}{}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(rejected::<Ping>(&[], deep.as_bytes()).starts_with("400 "));
}

#[test]
fn other_media_types_are_rejected() {
    let expected = "415 application/x-amz-json-1.1 {\"__type\":\"UnsupportedMediaTypeException\",\
                    \"message\":\"the body's media type is not supported\"}";
    for header in [
        ("content-type", "application/json"),
        ("content-type", "application/x-amz-json-1.0"),
        ("content-type", ""),
        ("content-encoding", "br"),
        ("content-encoding", "gzip, gzip"),
    ] {
        assert_eq!(rejected::<Ping11>(&[header], b"{}"), expected, "{header:?}");
    }
    // Every line counts.
    let encodings = [("content-encoding", "identity"), ("content-encoding", "br")];
    assert_eq!(rejected::<Ping11>(&encodings, b"{}"), expected);
}

/// Rejections as `pointer: sentence` lines.
#[track_caller]
fn violates(body: &str, expected: &[&str]) {
    let request = request("POST", &[TYPE_1_0], body.as_bytes());
    let found = match aws_json::decode_request::<Ping>(&request) {
        Ok(_) => Vec::new(),
        Err(rejection) => match rejection.reason() {
            Reason::Invalid(violations) => violations
                .iter()
                .map(|v| format!("{} {}", v.pointer(), v.kind()))
                .collect(),
            other => panic!("{body}: {other:?}"),
        },
    };
    assert_eq!(found, expected, "{body}");
}

#[test]
fn every_violation_is_told_at_once() {
    let length = "have length between 2 and 4, inclusive";
    violates(r#"{"Name":"abc","Token":"t"}"#, &[]);
    violates(r#"{"Name":"abc"}"#, &["/Token not be null"]);
    violates(r#"{"Token":"t"}"#, &["/Name not be null"]);
    violates(
        r#"{"Name":null,"Token":null}"#,
        &["/Name not be null", "/Token not be null"],
    );
    violates(r#"{"Name":"","Token":"t"}"#, &[&format!("/Name {length}")]);
    violates(
        r#"{"Items":[{"Id":"ab"},{},{"Id":"a"},{"Id":null}],"Kitchen":{"nested":{"word":"A"}}}"#,
        &[
            "/Name not be null",
            &format!("/Kitchen/nested/word {length}"),
            "/Kitchen/nested/word satisfy regular expression pattern: ^[a-z]*$",
            "/Items/1/Id not be null",
            &format!("/Items/2/Id {length}"),
            "/Items/3/Id not be null",
            "/Token not be null",
        ],
    );
}

#[test]
fn missing_members_are_told_wherever_they_are() {
    let missing = |pointer: &str| format!("{pointer} not be null");
    violates(
        r#"{"Name":"abc","Token":"t","Index":{"ab":{},"cd":{"Id":"ab"}}}"#,
        &[&missing("/Index/ab/Id")],
    );
    violates(
        r#"{"Name":"abc","Token":"t","Vault":{"ab":{}}}"#,
        &[&missing("/Vault/*/Id")],
    );
    violates(
        r#"{"Name":"abc","Token":"t","Vault":{"ab":{"Id":"x"},"cd":{},"ef":{"Id":"ab"},"gh":{"Id":"y"}}}"#,
        &[
            "/Vault/*/Id have length between 2 and 4, inclusive",
            &missing("/Vault/*/Id"),
            "/Vault/*/Id have length between 2 and 4, inclusive",
        ],
    );
    violates(
        r#"{"Name":"abc","Token":"t","Cover":{"Index":{"ab":{}}}}"#,
        &[&missing("/Cover/Index/*/Id")],
    );
    violates(
        r#"{"Name":"abc","Items":[{}],"Token":"t","Items":[{"Id":"ab"},{}]}"#,
        &[&missing("/Items/1/Id")],
    );
}

#[test]
fn an_input_may_be_sensitive() {
    for body in [
        r#"{"Index":{"hunter":{}}}"#,
        r#"{"Index":{"hunter":{"Id":"a"}}}"#,
        r#"{"Index":{"hunter":5}}"#,
    ] {
        let answer = rejected::<PingLocked>(&[], body.as_bytes());
        assert!(answer.starts_with("400 "), "{answer}");
        assert!(answer.contains("/Index/*"), "{answer}");
        assert!(!answer.contains("hunter"), "{answer}");
    }
}

#[test]
fn a_service_may_speak_another_protocol() {
    let headers = [TYPE_1_0, ("x-amz-target", "Service.Ping")];
    let message = request("POST", &headers, br#"{"Name":"abc","Token":"t"}"#);
    let answer = aws_json::route(&OTHER, &[&PING_OTHER], &message).expect_err("no awsJson");
    assert_eq!(answer.status(), 404);
    let rejection = aws_json::decode_request::<PingOther>(&message).expect_err("no awsJson");
    assert!(matches!(rejection.reason(), Reason::UnknownOperation));
}

/// Operations that model the error itself, as AWS's services do.
macro_rules! validated {
    ($($name:ident $schema:ident $operation:ident [$($trait:expr),*] [$($member:expr),*];)*) => {$(
        struct $name;

        static $schema: Schema =
            Schema::structure("service#ValidationException", &[$($member),*]).with(&[$($trait),*]);

        static $operation: OperationSchema = OperationSchema {
            id: "test#Validated",
            service: &V1_0,
            input: &ITEM,
            output: &prelude::UNIT,
            errors: &[&$schema],
            traits: &[],
        };

        impl Operation for $name {
            const SCHEMA: &'static OperationSchema = &$operation;
            type Input = Item;
            type Output = Unit;
            type Error = PingError;
        }
    )*};
}

static FIELDS: Schema = Schema::list("service#Fields", &[Member::element(&FIELD, &[])]);
static FIELD: Schema = Schema::structure(
    "service#Field",
    &[
        Member::new("message", &prelude::STRING, &[Trait::Required]),
        Member::new("path", &prelude::STRING, &[Trait::Required]),
    ],
);

validated! {
    Plain PLAIN_ERROR PLAIN [] [Member::new("Message", &prelude::STRING, &[])];
    Listed LISTED_ERROR LISTED [Trait::HttpError(422)] [
        Member::new("fieldList", &FIELDS, &[Trait::Required]),
        Member::new("message", &prelude::STRING, &[Trait::Required]),
        Member::new("reason", &prelude::STRING, &[])
    ];
    OtherList OTHER_LIST_ERROR OTHER_LIST [Trait::HttpError(422)] [
        Member::new("fieldList", &WORDS, &[]),
        Member::new("message", &prelude::STRING, &[])
    ];
    Reasoned REASONED_ERROR REASONED [Trait::HttpError(422)] [
        Member::new("message", &prelude::STRING, &[]),
        Member::new("reason", &prelude::STRING, &[Trait::Required])
    ];
}

/// The framework's where the shape requires what the framework does not know.
#[test]
fn a_modelled_validation_exception_is_answered_as_modelled() {
    let sentence = "Value at '/Id' failed to satisfy constraint: Member must not be null";
    let message = format!("1 validation error detected. {sentence}");
    let list = format!(r#""fieldList":[{{"path":"/Id","message":"{sentence}"}}]"#);
    for (answer, status, members) in [
        (
            rejected::<Plain>(&[], b"{}"),
            400,
            format!(r#""service#ValidationException","Message":"{message}""#),
        ),
        (
            rejected::<Listed>(&[], b"{}"),
            422,
            format!(r#""service#ValidationException","message":"{message}",{list}"#),
        ),
        (
            rejected::<OtherList>(&[], b"{}"),
            422,
            format!(r#""service#ValidationException","message":"{message}""#),
        ),
        (
            rejected::<Reasoned>(&[], b"{}"),
            400,
            format!(r#""smithy.framework#ValidationException","message":"{message}",{list}"#),
        ),
    ] {
        let expected = format!(r#"{status} application/x-amz-json-1.0 {{"__type":{members}}}"#);
        assert_eq!(answer, expected);
    }
}

#[test]
fn violations_are_answered() {
    assert_eq!(
        rejected::<Ping>(&[TYPE_1_0], br#"{"Name":"A"}"#),
        "400 application/x-amz-json-1.0 {\"__type\":\"smithy.framework#ValidationException\",\
         \"message\":\"3 validation errors detected. \
         Value with length 1 at '/Name' failed to satisfy constraint: Member must have length between 2 and 4, inclusive; \
         Value at '/Name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]*$; \
         Value at '/Token' failed to satisfy constraint: Member must not be null\",\
         \"fieldList\":[\
         {\"path\":\"/Name\",\"message\":\"Value with length 1 at '/Name' failed to satisfy constraint: Member must have length between 2 and 4, inclusive\"},\
         {\"path\":\"/Name\",\"message\":\"Value at '/Name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z]*$\"},\
         {\"path\":\"/Token\",\"message\":\"Value at '/Token' failed to satisfy constraint: Member must not be null\"}]}"
    );
    let answer = rejected::<Ping11>(&[], br#"{"Name":"ab"}"#);
    assert!(
        answer.contains(
            r#"{"__type":"ValidationException","message":"1 validation error detected. "#
        ),
        "{answer}"
    );
    let many = format!(r#"{{"Items":[{}{{}}]}}"#, "{},".repeat(5_000));
    let rejection = aws_json::decode_request::<Ping>(&request("POST", &[], many.as_bytes()))
        .expect_err("all lack Id");
    let violations = rejection.violations().expect("violations");
    assert_eq!((violations.len(), violations.is_truncated()), (100, true));
    assert_eq!(size_of_val(&rejection), size_of::<usize>());
}

#[test]
fn answers_are_written() {
    let output = |choice| {
        Ok(PingOutput {
            greeting: "hi".to_owned(),
            choice,
        })
    };
    let not_found = || {
        Err(PingError::from(NotFound {
            message: Some("m".to_owned()),
        }))
    };
    let secretive = || Err(PingError::from(Secretive { message: None }));
    let internal =
        "500 application/x-amz-json-1.0 {\"__type\":\"smithy.framework#InternalFailure\"}";
    let v1_0 = |result| shown(&aws_json::encode_response::<Ping>(&result));
    let v1_1 = |result| shown(&aws_json::encode_response::<Ping11>(&result));
    assert_eq!(
        v1_0(output(None)),
        r#"200 application/x-amz-json-1.0 {"Greeting":"hi"}"#
    );
    assert_eq!(v1_0(output(Some(Choice::Unknown(String::new())))), internal);
    assert_eq!(
        v1_0(not_found()),
        r#"404 application/x-amz-json-1.0 {"__type":"test#NotFound","Message":"m"}"#
    );
    assert_eq!(
        v1_1(not_found()),
        r#"404 application/x-amz-json-1.1 {"__type":"NotFound","Message":"m"}"#
    );
    assert_eq!(
        v1_0(secretive()),
        r#"500 application/x-amz-json-1.0 {"__type":"test#Secretive"}"#
    );
    let unhandled = aws_json::decode_response::<Ping>(
        &http::Response::builder()
            .status(400)
            .body(Bytes::new())
            .expect("a response"),
    );
    assert_eq!(v1_0(unhandled), internal);
    assert_eq!(
        shown(&aws_json::encode_response::<Nop>(&Ok(Unit))),
        "200 application/x-amz-json-1.0 "
    );
    let query = aws_json::encode_response::<PingQuery>(&not_found());
    assert_eq!(query.headers()["x-amzn-query-error"], "Gone.Away;Sender");
    let query = aws_json::encode_response::<PingQuery>(&secretive());
    assert_eq!(query.headers()["x-amzn-query-error"], "Secretive;Receiver");
}

#[test]
fn an_answer_that_cannot_be_written_leaves_a_trace() {
    let answer = |choice| {
        aws_json::encode_response::<Ping>(&Ok(PingOutput {
            greeting: "hi".to_owned(),
            choice,
        }))
    };
    let response = answer(Some(Choice::Unknown("later".to_owned())));
    assert_eq!(response.status(), 500);
    let error = response.extensions().get::<Arc<farrier::Error>>();
    let error = error.expect("the error is in the extensions");
    assert_eq!(error.to_string(), "the variant is not known here");
    assert!(answer(None).extensions().is_empty());
}

#[cfg(feature = "gzip")]
#[test]
fn compressed_requests_are_bounded() {
    use std::io::Write;

    let gzip = |parts: usize| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder
            .write_all(br#"{"Name":"abc","Token":"t"}"#)
            .expect("memory");
        let spaces = vec![b' '; 1 << 20];
        (0..parts).for_each(|_| encoder.write_all(&spaces).expect("memory"));
        encoder.finish().expect("memory")
    };
    let encoded = [TYPE_1_0, ("content-encoding", "gzip")];
    assert_eq!(rejected::<Ping>(&encoded, &gzip(1)), "");
    for encoding in ["identity, GZIP", ", gzip,", "gzip, identity"] {
        let encoded = [TYPE_1_0, ("content-encoding", encoding)];
        assert_eq!(rejected::<Ping>(&encoded, &gzip(1)), "", "{encoding}");
    }
    assert!(rejected::<Ping>(&encoded, &gzip(64)).starts_with("413 "));
    assert!(rejected::<Ping>(&encoded, b"{}").starts_with("400 "));
    assert!(rejected::<Ping>(&encoded, &gzip(1)[..40]).starts_with("400 "));
}

struct Service;

impl Handler for Service {
    async fn ping(&self, input: PingInput) -> Result<PingOutput, PingError> {
        match input.name.as_str() {
            "none" => Err(NotFound { message: None }.into()),
            name => Ok(PingOutput {
                greeting: name.to_owned(),
                choice: None,
            }),
        }
    }

    async fn nop(&self, _: Unit) -> Result<Unit, PingError> {
        Ok(Unit)
    }
}

/// Runs a future that never waits.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a handler here does not wait"),
    }
}

#[test]
fn requests_are_routed_and_served() {
    let serve = |method: &str, target: &str, body: &str| {
        let request = request(
            method,
            &[TYPE_1_0, ("x-amz-target", target)],
            body.as_bytes(),
        );
        shown(&ready(Router(Service).handle(&request)))
    };
    let unknown = "404 application/x-amz-json-1.0 {\"__type\":\"smithy.framework#UnknownOperationException\",\
                   \"message\":\"the service has no such operation\"}";
    let body = |name: &str| format!(r#"{{"Name":"{name}","Token":"t"}}"#);
    assert_eq!(
        serve("POST", "Service.Ping", &body("abc")),
        r#"200 application/x-amz-json-1.0 {"Greeting":"abc"}"#
    );
    assert_eq!(
        serve("POST", "Service.Ping", &body("none")),
        r#"404 application/x-amz-json-1.0 {"__type":"test#NotFound"}"#
    );
    assert_eq!(
        serve("POST", "Service.Nop", ""),
        "200 application/x-amz-json-1.0 "
    );
    assert!(serve("POST", "Service.Ping", "").starts_with("400 "));
    for target in [
        "",
        "Ping",
        "Service.",
        "Service.ping",
        "Other.Ping",
        "test#Service.Ping",
        "Service.Ping ",
    ] {
        assert_eq!(serve("POST", target, "{}"), unknown, "{target}");
    }
    assert_eq!(shown(&aws_json::unknown_operation()), unknown);
    assert!(serve("GET", "Service.Ping", "").starts_with("405 "));
    let response = ready(Router(Service).handle(&request("PUT", &[], b"")));
    assert_eq!(response.headers()["allow"], "POST");
}

#[test]
fn a_served_future_can_be_sent() {
    fn is_send(_: impl Send) {}
    let request = request("POST", &[], b"");
    is_send(Router(Service).handle(&request));
}

#[test]
fn a_failure_of_the_server_itself_is_told_without_a_word_on_it() {
    let error = <Ping as farrier::Operation>::Error::internal("the disk is full");
    assert_eq!(error.message(), Some("the disk is full"));
    let response = aws_json::encode_response::<Ping>(&Err(error));
    assert_eq!(response.status(), 500);
    assert!(!String::from_utf8_lossy(response.body()).contains("disk"));
}
