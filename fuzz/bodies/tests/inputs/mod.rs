//! Inputs that know something of what they are for.

mod cbor;
mod events;
mod json;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

pub use cbor::{damaged_cbor, rearranged_cbor};
pub use events::{event_headers, event_messages};
pub use json::{json, rearranged};

/// The model that the project generates from.
pub const HEALTHLAKE: &str = include_str!("../../../../models/healthlake.json");

/// A response with every member, all that is needed to reach every line of the reader.
pub const RESPONSE: &str = r#"{"ImportJobProperties":{"JobId":"0a1b","JobName":"n\u00e9e","JobStatus":"QUEUED",
"SubmitTime":1.718E9,"EndTime":1718000456.789,"DatastoreId":"5c1f","InputDataConfig":{"S3Uri":"s3://in/"},
"JobOutputDataConfig":{"S3Configuration":{"S3Uri":"s3://out/","KmsKeyId":"key/0f1e"}},"JobProgressReport":{
"TotalNumberOfScannedFiles":59,"TotalSizeOfScannedFilesInMB":2048.75,"TotalNumberOfImportedFiles":57,
"Throughput":"NaN"},"DataAccessRoleArn":"arn:aws:iam::210987654321:role/Importer","Message":"fine"}}"#;

/// Anything up to 4 kB.
pub fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..4096)
}

/// A byte that says what to do, before a text.
pub fn tagged((tag, mut text): (u8, Vec<u8>)) -> Vec<u8> {
    text.insert(0, tag);
    text
}

/// A text with up to eight places overwritten, cut out, doubled, or cut off.
pub fn damaged(text: &'static (impl AsRef<[u8]> + ?Sized)) -> impl Strategy<Value = Vec<u8>> {
    let damage = (any::<Index>(), 0..4_u8, 1..64_usize, vec(any::<u8>(), 0..4));
    vec(damage, 1..8).prop_map(|all| {
        let mut bytes = text.as_ref().to_vec();
        for (at, how, length, new) in all {
            if bytes.is_empty() {
                break;
            }
            let start = at.index(bytes.len());
            let end = (start + length).min(bytes.len());
            match how {
                0 => drop(bytes.splice(start..(start + new.len()).min(end), new)),
                1 => drop(bytes.drain(start..end)),
                2 => {
                    let copy = bytes[start..end].to_vec();
                    bytes.splice(start..start, copy);
                }
                // Cutting off leaves little for the rest of the damage, so it is rare.
                _ if length < 4 => bytes.truncate(start),
                _ => bytes[start] = bytes[start].wrapping_add(1),
            }
        }
        bytes
    })
}

/// A request whose members keep the model's constraints more often than not.
pub fn request() -> impl Strategy<Value = Vec<u8>> {
    let member = r"[\p{L}\p{N}_.:/=+%@ -]{0,34}";
    (member, member, ".{0,8}").prop_map(|(datastore, job, other)| {
        let text = serde_json::json!({ "JobId": job, "Other": other, "DatastoreId": datastore });
        text.to_string().into_bytes()
    })
}

/// A text that some matcher takes, as it is or damaged.
pub fn matched() -> impl Strategy<Value = Vec<u8>> {
    let text = select(vec![
        "",
        "aws-us-gov",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "Größe = 5 µm, 天地玄黄",
        "ou-abcd-12345678",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        "-1024",
        "123456789012",
        "arn:aws:iam::123456789012:role/service-role/Importer",
        "arn:aws-iso-b:kms:us-east-1:123456789012:key/1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        "us-isob-east-1",
        "s3://patient-records-eu/import/part-0001.ndjson",
        "/aws/lambda/resize/",
        "a-name",
        "an id is here",
        "a,b;c,\u{e9};d",
        "x2345678901234567890123456789012345678901234567890123456789012",
    ]);
    prop_oneof![
        text.clone().prop_map(|text| text.as_bytes().to_vec()),
        text.prop_flat_map(damaged),
    ]
}

/// A pattern made of what patterns are made of, and a text made of what it may match.
pub fn pattern() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(vec![
        "^",
        "$",
        "(",
        ")",
        "(?:",
        "(?=",
        "(?!",
        "|",
        "[",
        "[^",
        "]",
        "-",
        "a",
        "z",
        "0",
        "9",
        "é",
        "\u{1f40e}",
        ".",
        "*",
        "+",
        "?",
        "{0,3}",
        "{2}",
        "{1,}",
        "{40,1000}",
        r"\d",
        r"\w",
        r"\s",
        r"\S",
        r"\p{L}",
        r"\P{M}",
        r"\b",
        r"\u{1F40E}",
        r"\x41",
        r"\.",
        r"\-",
        r"\/",
        r"\1",
        "a-z",
        "A-Z0-9",
    ]);
    let subject = vec(
        select(vec!["a", "Z", "0", "-", "é", "\u{1f40e}", "/", "\n", " "]),
        0..40,
    );
    (vec(piece, 0..20), subject).prop_map(|(pieces, subject)| {
        format!("{}\0{}", pieces.concat(), subject.concat()).into_bytes()
    })
}
