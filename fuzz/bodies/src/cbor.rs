//! CBOR beside ciborium: what is taken and what is not, and a value that survives being written and read again.

use ciborium::Value;
use farrier::codec::cbor::{self, Settings};
use farrier::{Error, ErrorKind, Unit};
use healthlake::DescribeFhirImportJobResponse;

/// Takes a message.
pub fn cbor(bytes: &[u8]) -> &'static str {
    let ours = cbor::from_slice::<Unit>(bytes, &Settings::RPC_V2).map(drop);
    agree(bytes, &ours);
    let read = cbor::from_slice::<DescribeFhirImportJobResponse>(bytes, &Settings::RPC_V2);
    let (response, missing) = match (read, ours) {
        (Ok(read), Ok(())) => read,
        (Ok(_), Err(error)) => panic!("a type takes what is not CBOR: {error}"),
        (Err(error), ours) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            return if ours.is_ok() { "mistyped" } else { "refused" };
        }
    };
    survives(&response);
    if missing.is_empty() {
        "decoded"
    } else {
        "incomplete"
    }
}

/// The bytes are a map with texts as keys, as any of our structures is, for both or for neither.
fn agree(bytes: &[u8], ours: &Result<(), Error>) {
    let mut rest = bytes;
    let theirs = ciborium::from_reader::<Value, _>(&mut rest);
    let is_structure = match &theirs {
        Ok(Value::Map(members)) => members.iter().all(|(key, _)| key.is_text()),
        _ => false,
    };
    // RFC 8949 takes simple values without a meaning, and refuses them in a form that is too long and pieces of a string that
    // are in pieces themselves; ciborium does not.
    let simple = bytes.iter().any(|byte| matches!(byte, 0xe0..=0xf3 | 0xf8));
    let pieces = bytes
        .iter()
        .filter(|byte| matches!(byte, 0x5f | 0x7f))
        .count();
    let known = match ours {
        Ok(()) => simple,
        Err(error) => pieces > 1 || bytes.contains(&0xf8) || error.kind() == ErrorKind::Depth,
    };
    let same = ours.is_ok() == (is_structure && rest.is_empty());
    assert!(same || known, "{ours:?}, and {theirs:?}");
}

/// They are compared as text: NaN is not NaN. Of a timestamp a double may hold less than the text of one has said, but what is
/// written once is written again.
fn survives(response: &DescribeFhirImportJobResponse) {
    let Ok(written) = cbor::to_vec(response, &Settings::RPC_V2) else {
        // A union member that this model does not know is kept on reading and refused on writing.
        let shown = format!("{response:?}");
        assert!(shown.contains("Unknown("), "it cannot be written: {shown}");
        return;
    };
    let (again, _) = cbor::from_slice::<DescribeFhirImportJobResponse>(&written, &Settings::RPC_V2)
        .expect("what was written can be read");
    assert_eq!(
        format!("{response:?}"),
        format!("{again:?}"),
        "a response changed on its way"
    );
}
