//! The bridge to serde: the same values through formats for people, for machines, and one that does not describe itself.

#![cfg(feature = "serde")]

#[macro_use]
#[path = "../support/mod.rs"]
mod support;

mod forms;
mod moments;
mod reading;

use std::fmt::Debug;

use moments::Moments;
use serde_json::Value;
use support::{Choice, Item, ItemChoice, Items, Level, Sink, Suit, Vault};

farrier::serde_impls!(
    Sink, Item, Items, Choice, ItemChoice, Suit, Level, Moments, Vault
);

trait Serde: serde::Serialize + serde::de::DeserializeOwned + PartialEq + Debug {}
impl<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + Debug> Serde for T {}

/// The value is this JSON, and comes back from it and from CBOR.
fn check<T: Serde>(value: &T, form: &Value) {
    assert_eq!(
        serde_json::to_value(value).expect("it can be written"),
        *form
    );
    let text = serde_json::to_string(value).expect("it can be written");
    let read: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(read, *value, "{text}");
    let read: T = serde_json::from_value(form.clone()).expect("it can be read");
    assert_eq!(read, *value, "{form}");
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("it can be written as CBOR");
    let read: T = ciborium::from_reader(&*bytes).expect("it can be read from CBOR");
    assert_eq!(read, *value, "CBOR");
}

/// The same, through a format that does not describe itself too.
fn check_everywhere<T: Serde>(value: &T, form: &Value) {
    check(value, form);
    let bytes = postcard::to_stdvec(value).expect("it can be written by postcard");
    let read: T = postcard::from_bytes(&bytes).expect("it can be read by postcard");
    assert_eq!(read, *value, "postcard");
}

fn sink(change: impl FnOnce(&mut Sink)) -> Sink {
    let mut sink = Sink::empty();
    change(&mut sink);
    sink
}
