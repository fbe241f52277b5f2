//! What violates the model: all of it told, as Smithy or as the model says.

use farrier::Trait;
use farrier::protocol::{Reason, aws_json};
use farrier::schema::prelude;
use farrier::{Member, Operation, OperationSchema, Schema, Unit};

use super::{TYPE_1_0, rejected, request};
use crate::protocol_support::*;

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
