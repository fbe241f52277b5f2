//! The client's side of awsJson: requests as bytes, responses and errors as values.

#[path = "../protocol_support/mod.rs"]
mod protocol_support;
mod requests;
mod responses;

use protocol_support::PingInput;

const HOST: &str = "https://example.com";

fn ping() -> PingInput {
    PingInput {
        token: Some("t".to_owned()),
        ..PingInput::default()
    }
}
