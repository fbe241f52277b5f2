//! Errors of operations: modelled ones, those that are not, and responses that cannot be read.

use std::error::Error;

use farrier::schema::Fault;
use kitchen_sink::*;

use crate::response;

#[track_caller]
fn fails(status: u16, body: &str) -> StirEverythingError {
    protocol::decode_response::<StirEverything>(&response(status, body))
        .expect_err("it is an error")
}

#[test]
fn a_modelled_error_is_found_by_its_code() {
    for name in ["Burnt", "example.sink#Burnt", "Burnt:http://example.com/"] {
        let error = fails(
            500,
            &format!(r#"{{"__type":"{name}","message":"black","degrees":900}}"#),
        );
        assert!(
            error.is_burnt() && !error.is_too_hot() && !error.is_busy(),
            "{name}"
        );
        assert_eq!(
            (error.code(), error.message()),
            (Some("Burnt"), Some("black"))
        );
        assert_eq!(
            (error.status(), error.request_id()),
            (Some(500), Some("request-1"))
        );
        assert_eq!(error.headers()["x-extra"], "more");
        assert_eq!(error.to_string(), "Burnt: black");
        assert!(error.source().is_none());
        let StirEverythingError::Burnt(burnt) = error else {
            panic!("{name}");
        };
        assert_eq!((burnt.degrees, burnt.fault()), (900, Fault::Client));
        assert_eq!(burnt.into_inner(), Burnt::new(900).with_message("black"));
    }
}

#[test]
fn errors_of_the_service_belong_to_every_operation() {
    let error = fails(429, r#"{"__type":"Busy","Message":"later"}"#);
    assert!(error.is_busy());
    assert_eq!(error.to_string(), "Busy: later");
    let error = protocol::decode_response::<PolishDrawer>(&response(429, r#"{"__type":"Busy"}"#))
        .expect_err("busy");
    assert!(error.is_busy());
    assert_eq!(error.message(), Some(""));
}

#[test]
fn an_error_that_the_model_does_not_know_is_kept_as_it_is() {
    let body = r#"{"__type":"example.sink#WrongKey","message":"no","more":1}"#;
    let error = fails(400, body);
    assert_eq!(
        (error.code(), error.message()),
        (Some("WrongKey"), Some("no"))
    );
    assert_eq!(
        (error.status(), error.to_string()),
        (Some(400), "WrongKey: no".to_owned())
    );
    let StirEverythingError::Unhandled(error) = error else {
        panic!("it is of another operation");
    };
    assert_eq!(error.body(), body.as_bytes());
    let error = fails(503, "<html>");
    assert_eq!(
        (error.code(), error.status(), error.to_string()),
        (None, Some(503), "HTTP status 503".to_owned())
    );
}

#[test]
fn a_response_that_cannot_be_read_says_why() {
    for (status, code, body) in [
        (200, None, r#"{"everything":{"aByte":"x"}}"#),
        (200, None, "<html>"),
        (418, Some("Burnt"), r#"{"__type":"Burnt","degrees":"hot"}"#),
    ] {
        let error = fails(status, body);
        assert_eq!(
            (error.code(), error.message(), error.status()),
            (code, None, Some(status)),
            "{body}"
        );
        let sentence = format!("the response (HTTP status {status}) could not be read: ");
        assert!(error.to_string().starts_with(&sentence), "{error}");
        assert!(error.source().is_some(), "{body}");
        let StirEverythingError::Decode(error) = error else {
            panic!("{body}");
        };
        assert_eq!(error.body(), body.as_bytes());
    }
    let error = fails(200, r#"{"everything":{"aByte":"x"}}"#);
    let source = error.source().map(ToString::to_string);
    assert!(source.is_some_and(|text| text.starts_with("at /everything/aByte: ")));
}

#[test]
fn an_error_that_a_server_makes() {
    let error = StirEverythingError::from(TooHot::default());
    assert!(error.is_too_hot());
    assert_eq!(
        (error.code(), error.status(), error.message()),
        (Some("TooHot"), Some(500), None)
    );
    assert_eq!((error.request_id(), error.headers().len()), (None, 0));
    assert_eq!(CheckLimitsError::from(Burnt::new(1)).status(), Some(418));
    assert_eq!(TooHot::default().to_string(), "TooHot");
    let shape: &dyn Error = &Burnt::new(1).with_message("black");
    assert_eq!(shape.to_string(), "Burnt: black");
}

#[test]
fn they_are_small() {
    assert!(size_of::<StirEverythingError>() <= 16);
    assert_eq!(size_of::<farrier::Error>(), size_of::<usize>());
}
