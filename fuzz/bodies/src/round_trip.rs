//! Any value of the kitchen sink is written and read again as the same, in every dialect of JSON; and what is written is JSON.

use std::fmt::Debug;

use farrier::codec::json::{Settings, from_slice, to_vec};
use farrier::protocol::aws_json;
use farrier::{Deserialize, Serialize};
use kitchen_sink::{Defaults, Everything, Limits, Secrets, StirEverything, StirEverythingOutput};

use crate::source;

const DIALECTS: [(&str, Settings); 3] = [
    ("awsJson", Settings::AWS_JSON),
    ("restJson1", Settings::REST_JSON),
    ("rpcv2Json", Settings::RPC_V2_JSON),
];

/// Takes the first byte for the type, and the rest for the value.
pub fn round_trip(bytes: &[u8]) -> &'static str {
    let Some((&what, bytes)) = bytes.split_first() else {
        return "nothing";
    };
    match what % 6 {
        0 => every_dialect::<Everything>(bytes),
        1 => every_dialect::<Secrets>(bytes),
        2 => every_dialect::<Limits>(bytes),
        3 => every_dialect::<Defaults>(bytes),
        _ => response(bytes),
    }
}

/// On both sides of each, and once more: the second text is the first, also where the value may not be shown.
fn every_dialect<T: Serialize + Deserialize + Debug>(bytes: &[u8]) -> &'static str {
    let value: T = source::value(bytes);
    for (dialect, client) in DIALECTS {
        for settings in [client, client.strict()] {
            let text = to_vec(&value, &settings).expect("the value can be written");
            let shown = String::from_utf8_lossy(&text);
            if let Err(error) = serde_json::from_slice::<serde_json::Value>(&text) {
                panic!("{dialect}: {error}: {shown}");
            }
            let (again, missing) = from_slice::<T>(&text, &settings)
                .unwrap_or_else(|error| panic!("{dialect}: {error}: {shown}"));
            assert!(missing.is_empty(), "{dialect}: {missing:?}: {shown}");
            assert_eq!(
                format!("{again:?}"),
                format!("{value:?}"),
                "{dialect}: {shown}"
            );
            let second = to_vec(&again, &settings).expect("the value can be written");
            assert_eq!(String::from_utf8_lossy(&second), shown, "{dialect}");
        }
    }
    "came back"
}

/// Through the protocol that the model declares, headers and all.
fn response(bytes: &[u8]) -> &'static str {
    let output: StirEverythingOutput = source::value(bytes);
    let shown = format!("{output:?}");
    let sent = aws_json::encode_response::<StirEverything>(&Ok(output));
    assert_eq!(sent.status(), 200, "{shown}");
    let (again, missing) = aws_json::decode_response_noting::<StirEverything>(&sent)
        .expect("what was written can be read");
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(format!("{again:?}"), shown);
    "came back by HTTP"
}
