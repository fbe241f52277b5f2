//! Checksums in the protocols that bind nothing to HTTP.

mod protocol_support;

use farrier::protocol::checksum::{Algorithm, Expected};
use farrier::protocol::{aws_json, rpc_v2_cbor, rpc_v2_json};
use farrier::{Bytes, Endpoint, Rejection, http};
use protocol_support::*;

const BODY: &str = r#"{"Name":"abc","Token":"t"}"#;

type Encode = fn(&Endpoint, &PingInput) -> farrier::Result<http::Request<Bytes>>;
type DecodeRequest = fn(&http::Request<Bytes>) -> Result<PingInput, Rejection>;
type DecodeResponse = fn(&http::Response<Bytes>) -> Result<PingOutput, PingError>;

fn sum(algorithm: Algorithm, bytes: &[u8]) -> String {
    let mut sum = algorithm.sum();
    sum.update(bytes);
    sum.finish()
}

#[test]
fn requests_have_the_sum_that_is_asked_for() {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let input = PingInput {
        token: Some("SHA256".to_owned()),
        ..PingInput::default()
    };
    let encoders: [(Encode, &str); 6] = [
        (aws_json::encode_request::<Ping>, ""),
        (aws_json::encode_request::<PingSummed>, "content-md5"),
        (rpc_v2_json::encode_request::<PingRpcSummed>, "content-md5"),
        (rpc_v2_cbor::encode_request::<PingCborSummed>, "content-md5"),
        (
            aws_json::encode_request::<PingNamed>,
            "x-amz-checksum-sha256",
        ),
        (
            rpc_v2_json::encode_request::<PingRpcNamed>,
            "x-amz-checksum-sha256",
        ),
    ];
    for (encode, header) in encoders {
        let request = encode(&endpoint, &input).expect("it is written");
        let names = request.headers().keys().map(http::HeaderName::as_str);
        let names: Vec<_> = names
            .filter(|n| n.contains("checksum") || n.contains("md5"))
            .collect();
        assert_eq!(names.concat(), header);
        let mut expected = Expected::of_request::<PingSummed>(request.headers());
        assert_eq!(expected.algorithms().count(), names.len());
        expected.update(request.body());
        expected.finish().expect("the sum is right");
    }
}

#[test]
fn servers_compare_the_sums_of_requests() {
    let decoders: [(DecodeRequest, &str); 2] = [
        (
            aws_json::decode_request::<PingNamed>,
            "application/x-amz-json-1.0",
        ),
        (
            rpc_v2_json::decode_request::<PingRpcNamed>,
            "application/json",
        ),
    ];
    for (decode, media_type) in decoders {
        for (value, is_taken) in [
            (Some(sum(Algorithm::Crc32, BODY.as_bytes())), true),
            (Some(sum(Algorithm::Crc32, b"")), false),
            (None, false),
        ] {
            let mut request = http::Request::post("/").header("content-type", media_type);
            if let Some(value) = &value {
                request = request.header("x-amz-checksum-crc32", value);
            }
            let request = request.body(Bytes::from_static(BODY.as_bytes()));
            let read = decode(&request.expect("a request"));
            assert_eq!(read.is_ok(), is_taken, "{value:?}");
        }
    }
}

#[test]
fn clients_compare_the_sums_of_responses() {
    let decoders: [(DecodeResponse, bool); 3] = [
        (aws_json::decode_response::<PingNamed>, false),
        (rpc_v2_json::decode_response::<PingRpcNamed>, false),
        // It lists no algorithm.
        (aws_json::decode_response::<Ping>, true),
    ];
    let body = r#"{"Greeting":"hi"}"#;
    for (decode, takes_any) in decoders {
        for (value, is_right) in [(body, true), ("", false)] {
            let response = http::Response::builder()
                .header("smithy-protocol", "rpc-v2-json")
                .header(
                    "x-amz-checksum-sha1",
                    sum(Algorithm::Sha1, value.as_bytes()),
                )
                .body(Bytes::from_static(body.as_bytes()));
            let read = decode(&response.expect("a response"));
            assert_eq!(read.is_ok(), is_right || takes_any, "{read:?}");
        }
    }
}
