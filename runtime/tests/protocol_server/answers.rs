//! Routing, and responses as bytes.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use farrier::protocol::{Reason, aws_json};
use farrier::{Bytes, OperationError, Unit, http};

use super::{TYPE_1_0, request, shown};
use crate::protocol_support::*;

#[test]
fn a_service_may_speak_another_protocol() {
    let headers = [TYPE_1_0, ("x-amz-target", "Service.Ping")];
    let message = request("POST", &headers, br#"{"Name":"abc","Token":"t"}"#);
    let answer = aws_json::route(&OTHER, &[&PING_OTHER], &message).expect_err("no awsJson");
    assert_eq!(answer.status(), 404);
    let rejection = aws_json::decode_request::<PingOther>(&message).expect_err("no awsJson");
    assert!(matches!(rejection.reason(), Reason::UnknownOperation));
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
    let error = response.extensions().get::<Arc<farrier::Error>>();
    let error = error.expect("the error is in the extensions");
    assert_eq!(error.kind(), farrier::ErrorKind::Unmodeled);
    assert!(error.to_string().contains("the disk is full"), "{error}");
}
