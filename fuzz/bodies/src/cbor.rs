//! CBOR beside ciborium and beside the letter of the RFC: what is taken and what is not, what was read, and that it survives being
//! written and read again.

mod beside;
mod well_formed;

use ciborium::Value;
use farrier::codec::cbor::{self, Settings};
use farrier::{Deserialize, Error, ErrorKind, Serialize, Unit};
use healthlake::DescribeFhirImportJobResponse;
use kitchen_sink::{Everything, Headers, Secrets};

use crate::source::{self, Carried};

/// Takes a message; after a zero, with which no message of a structure begins, what is taken says what to make one of: 24 bytes that
/// say what to change, and a value.
pub fn cbor(bytes: &[u8]) -> &'static str {
    match bytes {
        [0, rest @ ..] => message(&damaged(rest)),
        bytes => message(bytes),
    }
}

fn message(bytes: &[u8]) -> &'static str {
    let ours = cbor::from_slice::<Unit>(bytes, &Settings::RPC_V2).map(drop);
    let theirs = judged(bytes, &ours);
    let read = [
        typed::<Everything>(bytes, theirs.as_ref()),
        typed::<Headers>(bytes, theirs.as_ref()),
        typed::<Secrets>(bytes, theirs.as_ref()),
        typed::<DescribeFhirImportJobResponse>(bytes, theirs.as_ref()),
    ];
    match (ours, read.into_iter().flatten().max()) {
        (Err(_), None) => "refused",
        (Err(error), Some(_)) => panic!("a type takes what is not CBOR: {error}"),
        (Ok(()), None) => "mistyped",
        (Ok(()), Some(0)) => "decoded, and nothing known was there",
        (Ok(()), Some(_)) => "decoded",
    }
}

/// The message that a value makes, with up to eight bytes overwritten, taken out or put in.
fn damaged(bytes: &[u8]) -> Vec<u8> {
    let (changes, value) = bytes.split_at(bytes.len().min(24));
    let value: Everything = source::value(value, Carried::CBOR);
    let mut message = cbor::to_vec(&value, &Settings::RPC_V2).expect("the value can be written");
    for change in changes.chunks_exact(3) {
        let place = usize::from(change[0]) << 2 | usize::from(change[1] >> 6);
        if place >= message.len() {
            continue;
        }
        match change[1] % 16 {
            0 => message[place] = change[2],
            1 => drop(message.remove(place)),
            2 => message.insert(place, change[2]),
            _ => {}
        }
    }
    message
}

/// Whether the bytes are the message of a structure, by three judges of which the one that follows the RFC is right; what ciborium
/// reads, where it does.
fn judged(bytes: &[u8], ours: &Result<(), Error>) -> Option<Value> {
    let judged = well_formed::judge(bytes);
    assert_eq!(
        ours.is_ok(),
        judged.is_structure,
        "{ours:?}, and {judged:?}"
    );
    let mut rest = bytes.strip_prefix(b"\xd9\xd9\xf7").unwrap_or(bytes);
    let theirs = ciborium::from_reader::<Value, _>(&mut rest);
    let is_structure = match &theirs {
        Ok(Value::Map(members)) => rest.is_empty() && members.iter().all(|(key, _)| key.is_text()),
        _ => false,
    };
    assert!(
        is_structure == judged.is_structure || judged.excuse.is_some(),
        "{theirs:?}, and {judged:?}"
    );
    theirs.ok().filter(|_| judged.is_structure)
}

/// How many bytes the value takes beyond an empty one of a type that takes the message.
fn typed<T: Serialize + Deserialize>(bytes: &[u8], theirs: Option<&Value>) -> Option<usize> {
    let value = match cbor::from_slice::<T>(bytes, &Settings::RPC_V2) {
        Ok((value, _)) => value,
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            return None;
        }
    };
    let unknown = theirs.is_some_and(|theirs| beside::compare(&value, theirs).is_err());
    let written = match cbor::to_vec(&value, &Settings::RPC_V2) {
        Ok(written) => written,
        Err(error) => {
            // A variant that the model does not know is kept on reading and refused on writing.
            assert_eq!(error.kind(), ErrorKind::UnknownVariant, "{error}");
            return Some(1);
        }
    };
    assert!(!unknown, "what is not known was written");
    let again = cbor::from_slice::<T>(&written, &Settings::RPC_V2);
    let (again, _) = again.expect("what was written can be read");
    // Of a timestamp a double may hold less than its text has said, but what is written once is written again.
    let second = cbor::to_vec(&again, &Settings::RPC_V2).expect("what was read can be written");
    assert_eq!(second, written, "a value changed on its way");
    Some(written.len() - 1)
}
