//! A server from end to end: a client's request goes through the router, and the answer back to the client.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use farrier::http::{Method, Request, Response};
use farrier::{Bytes, Unit};
use kitchen_sink::server::{KitchenSink, Router};
use kitchen_sink::*;

use crate::construction::required;
use crate::{request, text};

struct Sink;

impl KitchenSink for Sink {
    async fn boil_kettle(&self, input: Defaults) -> Result<Defaults, BoilKettleError> {
        Ok(input)
    }

    async fn check_limits(&self, input: Limits) -> Result<Required, CheckLimitsError> {
        match input.nickname.as_deref() {
            Some("burn") => Err(Burnt::new(900).with_message("black").into()),
            _ => Ok(required().with_means(Reply::Sorry)),
        }
    }

    async fn keep_secrets(&self, input: Secrets) -> Result<Unit, KeepSecretsError> {
        let error = WrongKey::default().with_message("hunter2");
        input.own.map(|_| Unit).ok_or_else(|| error.into())
    }

    async fn polish_drawer(&self, _: Unit) -> Result<Unit, PolishDrawerError> {
        Err(Busy::new("later").into())
    }

    async fn stir_everything(
        &self,
        input: Everything,
    ) -> Result<StirEverythingOutput, StirEverythingError> {
        std::future::ready(()).await;
        Ok(StirEverythingOutput::new(input))
    }
}

/// The value of a future that never waits.
fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

fn handle(request: &Request<Bytes>) -> Response<Bytes> {
    block_on(Router(Sink).handle(request))
}

fn post(target: &str, body: &str) -> Response<Bytes> {
    let request = Request::post("/").header("x-amz-target", target);
    handle(
        &request
            .body(Bytes::copy_from_slice(body.as_bytes()))
            .expect("a request"),
    )
}

#[track_caller]
fn check(response: &Response<Bytes>, status: u16, body: &str) {
    assert_eq!(
        (response.status().as_u16(), &*text(response.body())),
        (status, body)
    );
    assert_eq!(
        response.headers()["content-type"],
        "application/x-amz-json-1.0"
    );
}

#[test]
fn every_operation_is_reached() {
    let value = Everything::default()
        .with_name("n")
        .with_a_string("soup".repeat(10_000));
    let response = handle(&request::<StirEverything>(&value));
    let output = protocol::decode_response::<StirEverything>(&response).expect("an output");
    assert_eq!(output.everything, value);

    let response = handle(&request::<BoilKettle>(&Defaults::default().with_a_byte(9)));
    let output = protocol::decode_response::<BoilKettle>(&response).expect("an output");
    assert_eq!(output, Defaults::default().with_a_byte(9));

    let response = handle(&request::<CheckLimits>(&Limits::new("n", "soup")));
    let output = protocol::decode_response::<CheckLimits>(&response).expect("an output");
    assert_eq!(output, required().with_means(Reply::Sorry));

    let response = handle(&request::<KeepSecrets>(&Secrets::default().with_own("x")));
    assert_eq!(
        protocol::decode_response::<KeepSecrets>(&response).expect("an output"),
        Unit
    );
    assert!(response.body().is_empty());

    let response = handle(&request::<PolishDrawer>(&Unit));
    let error = protocol::decode_response::<PolishDrawer>(&response).expect_err("always");
    assert_eq!(
        (error.status(), error.to_string()),
        (Some(429), "Busy: later".to_owned())
    );
}

#[test]
fn errors_are_answered_with_their_status_and_shape() {
    let response = handle(&request::<CheckLimits>(
        &Limits::new("n", "soup").with_nickname("burn"),
    ));
    check(
        &response,
        418,
        r#"{"__type":"example.sink#Burnt","message":"black","degrees":900}"#,
    );
    let response = post("KitchenSink.KeepSecrets", "{}");
    check(
        &response,
        400,
        r#"{"__type":"example.sink#WrongKey","message":"hunter2"}"#,
    );
    let error = protocol::decode_response::<KeepSecrets>(&response).expect_err("the wrong key");
    assert!(error.is_wrong_key() && !format!("{error:?}{error}").contains("hunter2"));
}

#[test]
fn an_error_that_is_not_modelled_is_not_passed_on() {
    let secret = crate::response(400, r#"{"__type":"Other","message":"hunter2"}"#);
    let error = protocol::decode_response::<PolishDrawer>(&secret).expect_err("an error");
    let response = protocol::encode_response::<PolishDrawer>(&Err(error));
    check(
        &response,
        500,
        r#"{"__type":"smithy.framework#InternalFailure"}"#,
    );
}

#[test]
fn what_is_violated_is_answered_in_one_list() {
    let response = post(
        "KitchenSink.CheckLimits",
        r#"{"name":"x","pairs":[{"left":""}],"color":null}"#,
    );
    let expected = concat!(
        r#"{"__type":"smithy.framework#ValidationException","message":"4 validation errors detected. "#,
        "Value at '/kitchen' failed to satisfy constraint: Member must not be null; ",
        "Value with length 1 at '/name' failed to satisfy constraint: Member must have length between 2 and 5, inclusive; ",
        "Value with length 0 at '/pairs/0/left' failed to satisfy constraint: Member must have length greater than or equal to 1; ",
        r#"Value at '/pairs/0/right' failed to satisfy constraint: Member must not be null","fieldList":["#,
        r#"{"path":"/kitchen","message":"Value at '/kitchen' failed to satisfy constraint: Member must not be null"},"#,
        r#"{"path":"/name","message":"Value with length 1 at '/name' failed to satisfy constraint: Member must have length between 2 and 5, inclusive"},"#,
        r#"{"path":"/pairs/0/left","message":"Value with length 0 at '/pairs/0/left' failed to satisfy constraint: Member must have length greater than or equal to 1"},"#,
        r#"{"path":"/pairs/0/right","message":"Value at '/pairs/0/right' failed to satisfy constraint: Member must not be null"}]}"#
    );
    check(&response, 400, expected);
}

#[test]
fn what_is_no_request_is_refused() {
    let response = post("KitchenSink.StirEverything", r#"{"aByte":"x"}"#);
    assert_eq!(response.status(), 400);
    assert!(text(response.body()).starts_with(
        r#"{"__type":"smithy.framework#SerializationException","message":"at /aByte: "#
    ));
    for target in ["KitchenSink.Nothing", "Other.BoilKettle", "BoilKettle", ""] {
        assert_eq!(post(target, "{}").status(), 404, "{target}");
    }
    let mut get = request::<BoilKettle>(&Defaults::default());
    *get.method_mut() = Method::GET;
    let response = handle(&get);
    assert_eq!(
        (
            response.status().as_u16(),
            response.headers()["allow"].as_bytes()
        ),
        (405, &b"POST"[..])
    );
    let mut xml = request::<BoilKettle>(&Defaults::default());
    xml.headers_mut()
        .insert("content-type", "text/xml".parse().expect("a value"));
    assert_eq!(handle(&xml).status(), 415);
    let mut long = request::<StirEverything>(&Everything::default());
    long.headers_mut()
        .insert("content-encoding", "gzip".parse().expect("a value"));
    assert_eq!(handle(&long).status(), 400);
}
