//! Sums of bodies: which are made, which are compared, and what an empty body is.

use archive::{Mode, StoreTablet, StoreTabletInput, Sum, protocol};
use farrier::protocol::checksum::{Algorithm, Expected};
use farrier::{Bytes, Endpoint, ErrorKind};

use super::server::{answer, shown};
use super::{request, response};

/// The nine digits that every check value is of.
const DIGITS: &str = "123456789";
const CRC32: (&str, &str) = ("x-amz-checksum-crc32", "y/Q5Jg==");
const CRC64: (&str, &str) = ("x-amz-checksum-crc64nvme", "rosUhgp5mIg=");
const SHA1: (&str, &str) = ("x-amz-checksum-sha1", "98O8HYCOBHMq32eZZczDTKeuNEE=");
const XXH3: (&str, &str) = ("x-amz-checksum-xxhash3", "ctyxi2ehff8=");

fn store() -> StoreTabletInput {
    StoreTabletInput::new("a", DIGITS.as_bytes().to_vec())
}

/// The headers of the request that begin like those of sums.
#[track_caller]
fn sent(input: &StoreTabletInput) -> Vec<(String, String)> {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let request = protocol::encode_request::<StoreTablet>(&endpoint, input).expect("a request");
    let headers = request.headers().iter();
    let text = |value: &farrier::http::HeaderValue| value.to_str().expect("ASCII").to_owned();
    let mut sums: Vec<_> = headers
        .map(|(name, value)| (name.to_string(), text(value)))
        .filter(|(name, _)| name.starts_with("x-amz-"))
        .collect();
    sums.sort();
    sums
}

#[test]
fn requests_have_the_sum_that_is_asked_for() {
    let algorithm = |name| ("x-amz-sdk-checksum-algorithm", name);
    for (input, expected) in [
        (store(), vec![CRC32, algorithm("CRC32")]),
        (
            store().with_algorithm(Sum::Crc32),
            vec![CRC32, algorithm("CRC32")],
        ),
        (
            store().with_algorithm(Sum::Crc64Nvme),
            vec![CRC64, algorithm("CRC64NVME")],
        ),
        (
            store().with_algorithm(Sum::Xxhash3),
            vec![XXH3, algorithm("XXHASH3")],
        ),
        // One that is not in the model, but known.
        (
            store().with_algorithm("SHA1"),
            vec![SHA1, algorithm("SHA1")],
        ),
        // What the caller summed up stays.
        (
            store().with_sha1("mine"),
            vec![("x-amz-checksum-sha1", "mine")],
        ),
        // This is no sum, though it begins like one.
        (
            store().with_kind("FULL_OBJECT"),
            vec![
                CRC32,
                ("x-amz-checksum-type", "FULL_OBJECT"),
                algorithm("CRC32"),
            ],
        ),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(sent(&input), expected, "{input:?}");
    }
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let unknown = store().with_algorithm("MD4");
    let error = protocol::encode_request::<StoreTablet>(&endpoint, &unknown).expect_err("no MD4");
    assert_eq!(error.kind(), ErrorKind::Unsupported);
}

#[test]
fn responses_are_compared_with_the_sums_that_the_operation_lists() {
    for (sums, body, is_read) in [
        (vec![], DIGITS, true),
        (vec![CRC64], DIGITS, true),
        (vec![SHA1, CRC64], DIGITS, true),
        (vec![CRC64], "12345678", false),
        (vec![CRC64, ("x-amz-checksum-sha1", "AAAA")], DIGITS, false),
        (vec![("x-amz-checksum-sha1", "")], DIGITS, false),
        // Of an object in parts, and by an algorithm that is not listed.
        (vec![("x-amz-checksum-sha1", "AAAA-2")], DIGITS, true),
        (vec![("x-amz-checksum-crc32", "AAAA")], DIGITS, true),
    ] {
        let read = protocol::decode_response::<StoreTablet>(&response(200, &sums, body));
        match read {
            Ok(output) => assert_eq!((output.seal.as_str(), true), (body, is_read), "{sums:?}"),
            Err(error) => {
                assert!(!is_read, "{sums:?}: {error}");
                let message = error.to_string();
                assert!(
                    message.contains("the body has another checksum"),
                    "{message}"
                );
            }
        }
    }
}

#[test]
fn requests_are_compared_with_their_sums() {
    let named = |name| ("x-amz-sdk-checksum-algorithm", name);
    let trailer = |name| ("x-amz-trailer", name);
    let (taken, refused) = ("200 ", "400 SerializationException");
    for (headers, expected) in [
        (vec![CRC32], taken),
        (vec![XXH3, SHA1], taken),
        (vec![CRC64, named("CRC64NVME")], taken),
        (vec![("content-md5", "JfnnlDI7RTiF9RgfG2JNCw==")], taken),
        (vec![trailer("x-other, x-amz-checksum-crc32c")], taken),
        (vec![], refused),
        (vec![trailer("x-other")], refused),
        (vec![CRC32, named("CRC64NVME")], refused),
        (vec![CRC32, ("x-amz-checksum-sha1", "AAAA")], refused),
        (vec![("content-md5", "AAAA")], refused),
        (vec![("x-amz-checksum-crc32", "y/Q5Jg")], refused),
    ] {
        let request = request("PUT", "/tablets/a", &headers, DIGITS);
        assert_eq!(shown(&answer(&request)), expected, "{headers:?}");
    }
}

#[test]
fn responses_have_the_sum_that_the_input_asks_for() {
    for (mode, expected) in [(Some(Mode::Enabled), Some(CRC64.1)), (None, None)] {
        let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
        let input = StoreTabletInput { mode, ..store() };
        let sent = protocol::encode_request::<StoreTablet>(&endpoint, &input).expect("a request");
        let answered = answer(&sent);
        let sum = answered.headers().get(CRC64.0);
        assert_eq!(sum.map(|sum| sum.to_str().expect("ASCII")), expected);
        let read = protocol::decode_response::<StoreTablet>(&answered).expect("it is right");
        assert_eq!(read.seal, DIGITS);
    }
}

/// What streams is compared by whom it goes by.
#[test]
fn sums_of_what_goes_by() {
    for (sums, algorithms, is_right) in [
        (vec![], vec![], true),
        (
            vec![CRC64, SHA1],
            vec![Algorithm::Crc64Nvme, Algorithm::Sha1],
            true,
        ),
        (
            vec![("x-amz-checksum-sha1", "AAAA")],
            vec![Algorithm::Sha1],
            false,
        ),
    ] {
        let response = response(200, &sums, "");
        let mut expected = Expected::of_response::<StoreTablet>(response.headers());
        assert_eq!(expected.algorithms().collect::<Vec<_>>(), algorithms);
        DIGITS
            .split_inclusive('5')
            .for_each(|part| expected.update(part.as_bytes()));
        assert_eq!(expected.finish().is_ok(), is_right, "{sums:?}");
    }
    let sent = request("PUT", "/tablets/a", &[CRC32, ("content-md5", "AAAA")], "");
    let expected = Expected::of_request::<StoreTablet>(sent.headers());
    assert_eq!(format!("{expected:?}"), "[Crc32, Md5]");
}

/// HTTP does not tell an empty payload from none, so one that is required is empty.
#[test]
fn required_payloads_may_be_empty() {
    let empty = request(
        "PUT",
        "/tablets/a",
        &[("x-amz-checksum-crc32", "AAAAAA==")],
        "",
    );
    let input = protocol::decode_request::<StoreTablet>(&empty).expect("it is empty");
    assert_eq!(input.clay, Bytes::new());
    let (output, missing) =
        protocol::decode_response_noting::<StoreTablet>(&response(200, &[], "")).expect("empty");
    assert_eq!((output.seal.as_str(), missing.pointers().count()), ("", 0));
}
