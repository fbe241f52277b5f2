//! The CBOR codec.

mod bounds;
mod duplicates;
mod errors;
mod forms;
mod malformed;
mod notation;
mod peer;
mod random;
mod table;
mod unions;

#[path = "../support/mod.rs"]
mod support;

use farrier::codec::cbor::{self, Settings};
use farrier::{Deserialize, Serialize};

use notation::bytes;

/// What is written does not depend on chance: the token is fixed.
const SETTINGS: Settings = Settings {
    idempotency_token: Some(|| "token".to_owned()),
    ..Settings::RPC_V2
};

fn write(value: &dyn Serialize) -> Vec<u8> {
    cbor::to_vec(value, &SETTINGS).expect("the value can be written")
}

/// Reads what the notation says.
fn read<T: Deserialize>(text: &str) -> farrier::Result<T> {
    read_bytes(&bytes(text))
}

fn read_bytes<T: Deserialize>(bytes: &[u8]) -> farrier::Result<T> {
    cbor::from_slice(bytes, &SETTINGS).map(|(value, _)| value)
}

fn read_strict<T: Deserialize>(text: &str) -> farrier::Result<T> {
    cbor::from_slice(&bytes(text), &SETTINGS.strict()).map(|(value, _)| value)
}
