//! Any value of the kitchen sink is written and read again as the same, in every dialect of JSON and in CBOR; and what is written
//! is JSON, and CBOR, to others too.

use farrier::codec::cbor;
use farrier::codec::json::{self, Settings};
use farrier::{Deserialize, ErrorKind, Missing, Serialize};
use kitchen_sink::{Defaults, Everything, Headers, Limits, Required, Secrets};

use crate::same::same;
use crate::source::{self, Carried};

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
    match what % 12 {
        0 => every_dialect::<Everything>(bytes),
        1 => every_dialect::<Secrets>(bytes),
        2 => every_dialect::<Limits>(bytes),
        3 => every_dialect::<Required>(bytes),
        4 => every_dialect::<Defaults>(bytes),
        5 => every_dialect::<Headers>(bytes),
        6 => in_cbor::<Everything>(bytes, Carried::CBOR),
        7 => in_cbor::<Secrets>(bytes, Carried::CBOR),
        8 => in_cbor::<Limits>(bytes, Carried::CBOR),
        9 => in_cbor::<Headers>(bytes, Carried::CBOR),
        10 => in_cbor::<Everything>(bytes, Carried::EVERYTHING),
        _ => in_cbor::<Required>(bytes, Carried::EVERYTHING),
    }
}

/// On both sides of each, and once more: the second text is the first.
fn every_dialect<T: Serialize + Deserialize>(bytes: &[u8]) -> &'static str {
    let value: T = source::value(bytes, Carried::EVERYTHING);
    for (dialect, client) in DIALECTS {
        for settings in [client, client.strict()] {
            let text = json::to_vec(&value, &settings).expect("the value can be written");
            let shown = String::from_utf8_lossy(&text);
            if let Err(error) = serde_json::from_slice::<serde_json::Value>(&text) {
                panic!("{dialect}: {error}: {shown}");
            }
            let read = json::from_slice::<T>(&text, &settings);
            let again = came_back(&value, read, &shown);
            let second = json::to_vec(&again, &settings).expect("the value can be written");
            assert_eq!(String::from_utf8_lossy(&second), shown, "{dialect}");
        }
    }
    "JSON came back"
}

/// The same in CBOR. Documents are refused; of other moments than whole milliseconds comes back what a double says.
fn in_cbor<T: Serialize + Deserialize>(bytes: &[u8], carried: Carried) -> &'static str {
    let value: T = source::value(bytes, carried);
    for settings in [cbor::Settings::RPC_V2, cbor::Settings::RPC_V2.strict()] {
        let written = match cbor::to_vec(&value, &settings) {
            Ok(written) => written,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Unsupported, "{error}");
                assert!(carried.documents, "it holds no document");
                return "refused";
            }
        };
        let shown = written.escape_ascii().to_string();
        if let Err(error) = ciborium::from_reader::<ciborium::Value, _>(&written[..]) {
            panic!("{error}: {shown}");
        }
        let read = cbor::from_slice::<T>(&written, &settings);
        let again = match carried.nanos {
            false => came_back(&value, read, &shown),
            true => read.expect("what was written can be read").0,
        };
        let second = cbor::to_vec(&again, &settings).expect("the value can be written");
        assert_eq!(second.escape_ascii().to_string(), shown);
    }
    "CBOR came back"
}

fn came_back<T: Serialize>(value: &T, read: farrier::Result<(T, Missing)>, written: &str) -> T {
    let (again, missing) = read.unwrap_or_else(|error| panic!("{error}: {written}"));
    assert!(missing.is_empty(), "{missing:?}: {written}");
    same(&again, value, written);
    again
}
