//! The JSON codec.

mod duplicates;
mod errors;
mod grammar;
mod random;
mod table;
mod unions;

#[path = "../support/mod.rs"]
mod support;

use farrier::codec::json::{self, Settings};
use farrier::{Deserialize, Serialize};

/// What is written does not depend on chance: the token is fixed.
const SETTINGS: Settings = Settings {
    idempotency_token: Some(|| "token".to_owned()),
    ..Settings::AWS_JSON
};

fn write(value: &dyn Serialize) -> String {
    let bytes = json::to_vec(value, &SETTINGS).expect("the value can be written");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

fn read<T: Deserialize>(text: &str) -> farrier::Result<T> {
    json::from_slice(text.as_bytes(), &SETTINGS).map(|(value, _)| value)
}

fn read_strict<T: Deserialize>(text: &str) -> farrier::Result<T> {
    json::from_slice(text.as_bytes(), &SETTINGS.strict()).map(|(value, _)| value)
}
