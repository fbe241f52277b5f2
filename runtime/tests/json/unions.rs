//! Unions hold exactly one member that is not null.

use farrier::{Document, ErrorKind, codec::json};

use crate::support::{Choice, Sink};
use crate::{SETTINGS, read, read_strict};

fn choice(text: &str) -> Choice {
    read(text).expect(text)
}

#[test]
fn one_member() {
    assert_eq!(choice(r#"{"Text":"a"}"#), Choice::Text("a".to_owned()));
    assert_eq!(
        choice(r#"{"Number":null,"Text":"a","Sink":null}"#),
        Choice::Text("a".to_owned())
    );
    assert_eq!(
        choice(r#"{"__type":"x","Text":"a"}"#),
        Choice::Text("a".to_owned())
    );
    assert_eq!(
        choice(r#"{"Text":"a","__type":"x","Other":null}"#),
        Choice::Text("a".to_owned())
    );
}

/// A null is a document like any other, but where it may say that the variant is another one.
#[test]
fn null_documents() {
    for text in [
        r#"{"Document":null}"#,
        r#"{ "Number" : null , "Document" : null , "Sink" : null }"#,
        r#"{"Document":1,"Document":null}"#,
        r#"{"Document":null,"__type":{"a":[]},"Document":null}"#,
    ] {
        assert_eq!(choice(text), Choice::Document(Document::Null), "{text}");
        let strict = read_strict::<Choice>(text);
        assert_eq!(strict.expect(text), Choice::Document(Document::Null));
    }
    for text in [
        r#"{"Document":null,"Text":"a"}"#,
        r#"{"Text":"a","Document":null}"#,
    ] {
        assert_eq!(choice(text), Choice::Text("a".to_owned()), "{text}");
    }
}

#[test]
fn unknown_member() {
    assert_eq!(
        choice(r#"{"Other":{"a":[1]}}"#),
        Choice::Unknown("Other".to_owned())
    );
    assert_eq!(
        choice(r#"{"Other":1,"Text":null}"#),
        Choice::Unknown("Other".to_owned())
    );
}

#[test]
fn several_members() {
    for text in [
        r#"{"Text":"a","Number":1}"#,
        r#"{"Text":"a","Other":1}"#,
        r#"{"Other":1,"Another":2}"#,
    ] {
        let error = read::<Choice>(text).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Union);
        assert_eq!(error.to_string(), "the union has several members (byte 0)");
    }
}

#[test]
fn no_member() {
    for text in ["{}", r#"{"Text":null}"#, r#"{"__type":"x"}"#] {
        assert_eq!(choice(text), Choice::Unknown(String::new()));
        let error = read_strict::<Choice>(text).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Union);
    }
}

#[test]
fn unknown_variants_are_not_written() {
    for (tag, message) in [
        ("x", "the variant is not known here"),
        ("", "the union holds no variant"),
    ] {
        let sink = Sink {
            choice: Some(Choice::Unknown(tag.to_owned())),
            ..Sink::empty()
        };
        let error = json::to_vec(&sink, &SETTINGS).expect_err(tag);
        assert_eq!(error.to_string(), message);
    }
}
