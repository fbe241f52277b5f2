//! Unions: one member, or the name of one that is not known.

use farrier::{Endpoint, ErrorKind};
use kitchen_sink::*;

use crate::{json, receive, response};

/// The union goes out as this text, and comes back from it.
fn check(choice: Choice, text: &str) {
    let value = Everything::default().with_choice(choice);
    let text = format!(r#"{{"choice":{text}}}"#);
    assert_eq!(json::<StirEverything>(&value), text);
    assert_eq!(
        receive::<StirEverything>(&text).expect("it is valid"),
        value
    );
}

#[test]
fn variants_go_and_come() {
    check(Choice::Text("a".to_owned()), r#"{"text":"a"}"#);
    check(Choice::Nothing, r#"{"nothing":{}}"#);
    check(Choice::Everything(Box::default()), r#"{"everything":{}}"#);
    check(
        Choice::Either(Box::new(Choice::Nothing)),
        r#"{"either":{"nothing":{}}}"#,
    );
    check(
        Choice::Many(vec![Choice::Nothing, Choice::UnknownValue(1)]),
        r#"{"many":[{"nothing":{}},{"Unknown":1}]}"#,
    );
    check(
        Choice::Named([("a".to_owned(), Choice::Nothing)].into()),
        r#"{"named":{"a":{"nothing":{}}}}"#,
    );
    check(Choice::UnknownValue(-1), r#"{"Unknown":-1}"#);
}

#[test]
fn a_variant_that_is_not_known_can_be_read_but_not_written() {
    let body = r#"{"everything":{"choice":{"__type":"x","brandNew":[1,2]}}}"#;
    let output =
        protocol::decode_response::<StirEverything>(&response(200, body)).expect("it can be read");
    let choice = output.everything.choice.clone().expect("there is one");
    assert_eq!(*choice, Choice::Unknown("brandNew".to_owned()));
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let error = protocol::encode_request::<StirEverything>(&endpoint, &output.everything);
    let error = error.expect_err("it cannot be written");
    assert_eq!(error.kind(), ErrorKind::UnknownVariant);
    assert_eq!(error.to_string(), "the variant is not known here");
}

#[test]
fn a_union_has_exactly_one_member() {
    for body in [
        r#"{"choice":{}}"#,
        r#"{"choice":{"text":null}}"#,
        r#"{"choice":{"text":"a","nothing":{}}}"#,
    ] {
        let error = receive::<StirEverything>(body).expect_err(body);
        assert!(
            matches!(error.reason(), farrier::protocol::Reason::Malformed(e) if e.kind() == ErrorKind::Union),
            "{error}"
        );
    }
    let null_beside = r#"{"choice":{"text":null,"nothing":{},"Unknown":null}}"#;
    let value = receive::<StirEverything>(null_beside).expect("nulls do not count");
    assert_eq!(value.choice.as_deref(), Some(&Choice::Nothing));
}
