//! Decoding HealthLake's messages: bytes become a value or an error, and a value survives being written and read again.

use farrier::http::{Request, Response};
use farrier::{Bytes, Endpoint};
use healthlake::{DescribeFhirImportJob, protocol};

/// Takes the first byte for what to decode, and the rest for the body.
pub fn decode(bytes: &[u8]) -> &'static str {
    let Some((&what, body)) = bytes.split_first() else {
        return "refused";
    };
    let body = Bytes::copy_from_slice(body);
    match what % 8 {
        0..3 => request(body),
        3..6 => response(body),
        6 => error(body, None),
        _ => error(body, Some("ResourceNotFoundException")),
    }
}

/// A request that a server takes is written by the client as a request that the server takes for the same.
fn request(body: Bytes) -> &'static str {
    let request = Request::post("https://healthlake.example/")
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Target", "HealthLake.DescribeFHIRImportJob")
        .body(body)
        .expect("the parts are valid");
    let input = match protocol::decode_request::<DescribeFhirImportJob>(&request) {
        Ok(input) => input,
        Err(rejection) => {
            assert!(
                !rejection.to_string().is_empty(),
                "a rejection has nothing to say"
            );
            return "refused";
        }
    };
    let endpoint = Endpoint::parse("https://healthlake.example").expect("the endpoint is valid");
    let again = protocol::encode_request::<DescribeFhirImportJob>(&endpoint, &input)
        .expect("what was validated can be written");
    let again = protocol::decode_request::<DescribeFhirImportJob>(&again);
    assert_eq!(Some(input), again.ok(), "a request changed on its way");
    "decoded"
}

/// The same for a response in which everything required has arrived. They are compared as text: NaN is not NaN.
fn response(body: Bytes) -> &'static str {
    let response = Response::new(body);
    let (output, missing) =
        match protocol::decode_response_noting::<DescribeFhirImportJob>(&response) {
            Ok(decoded) => decoded,
            Err(error) => {
                assert!(!error.to_string().is_empty(), "an error has nothing to say");
                return "refused";
            }
        };
    if !missing.is_empty() {
        return "incomplete";
    }
    let shown = format!("{output:?}");
    let again = protocol::encode_response::<DescribeFhirImportJob>(&Ok(output));
    if again.status() != 200 {
        // A union member that this model does not know is kept on reading and refused on writing.
        assert!(
            shown.contains("Unknown("),
            "a response cannot be written: {shown}"
        );
        return "decoded";
    }
    let again = protocol::decode_response::<DescribeFhirImportJob>(&again)
        .expect("what was written can be read");
    assert_eq!(shown, format!("{again:?}"), "a response changed on its way");
    "decoded"
}

/// Whatever comes with an error's status is an error, one that can be shown and has the status received.
fn error(body: Bytes, header: Option<&str>) -> &'static str {
    let mut response = Response::builder().status(400);
    if let Some(code) = header {
        response = response.header("x-amzn-errortype", code);
    }
    let response = response.body(body).expect("the parts are valid");
    let error = protocol::decode_response::<DescribeFhirImportJob>(&response)
        .expect_err("status 400 is an error");
    assert!(!error.to_string().is_empty(), "an error has nothing to say");
    assert_eq!(error.status(), Some(400));
    if error.is_resource_not_found_exception() {
        "modelled"
    } else {
        "unhandled"
    }
}
