//! Requests that are read, and those that are refused before their members are looked at.

use farrier::Unit;
use farrier::protocol::aws_json;

use super::{TYPE_1_0, rejected, request};
use crate::protocol_support::*;

#[test]
fn requests_are_read() {
    let body = br#"{"Name":"abc","Token":"t","New":1,"Kitchen":{"word":"ab"}}"#;
    for media_type in [
        "application/x-amz-json-1.0",
        "application/x-amz-json-1.0; charset=utf-8",
        "Application/X-Amz-Json-1.0;charset=utf-8",
    ] {
        let request = request("POST", &[("content-type", media_type)], body);
        let input = aws_json::decode_request::<Ping>(&request).expect(media_type);
        assert_eq!(input.name, "abc");
    }
    assert!(aws_json::decode_request::<Ping>(&request("POST", &[], body)).is_ok());
    for body in ["", "{}", r#"{"a":1}"#] {
        let request = request("POST", &[TYPE_1_0], body.as_bytes());
        assert_eq!(aws_json::decode_request::<Nop>(&request).expect(body), Unit);
    }
}

#[test]
fn bodies_that_cannot_be_read_are_rejected() {
    for body in [
        "",
        "{",
        "[]",
        "null",
        "x",
        "\u{feff}{}",
        r#"{"Name":5}"#,
        r#"{"Name":"ab","Token":"t"} x"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{}}}"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{"new":1}}}"#,
        r#"{"Name":"ab","Token":"t","Kitchen":{"choice":{"word":"ab","nothing":{}}}}"#,
    ] {
        let answer = rejected::<Ping>(&[TYPE_1_0], body.as_bytes());
        let expected = r#"400 application/x-amz-json-1.0 {"__type":"smithy.framework#SerializationException","message":""#;
        assert!(answer.starts_with(expected), "{body}: {answer}");
    }
    assert!(rejected::<Ping>(&[], b"\xff").starts_with("400 "));
    let deep = format!(r#"{{"New":{}{}}}"#, "[".repeat(10_000), "]".repeat(10_000));
    assert!(rejected::<Ping>(&[], deep.as_bytes()).starts_with("400 "));
}

#[test]
fn other_media_types_are_rejected() {
    let expected = "415 application/x-amz-json-1.1 {\"__type\":\"UnsupportedMediaTypeException\",\
                    \"message\":\"the body's media type is not supported\"}";
    for header in [
        ("content-type", "application/json"),
        ("content-type", "application/x-amz-json-1.0"),
        ("content-type", ""),
        ("content-encoding", "br"),
        ("content-encoding", "gzip, gzip"),
    ] {
        assert_eq!(rejected::<Ping11>(&[header], b"{}"), expected, "{header:?}");
    }
    // Every line counts.
    let encodings = [("content-encoding", "identity"), ("content-encoding", "br")];
    assert_eq!(rejected::<Ping11>(&encodings, b"{}"), expected);
}

#[cfg(feature = "gzip")]
#[test]
fn compressed_requests_are_bounded() {
    use std::io::Write;

    let gzip = |parts: usize| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder
            .write_all(br#"{"Name":"abc","Token":"t"}"#)
            .expect("memory");
        let spaces = vec![b' '; 1 << 20];
        (0..parts).for_each(|_| encoder.write_all(&spaces).expect("memory"));
        encoder.finish().expect("memory")
    };
    let encoded = [TYPE_1_0, ("content-encoding", "gzip")];
    assert_eq!(rejected::<Ping>(&encoded, &gzip(1)), "");
    for encoding in ["identity, GZIP", ", gzip,", "gzip, identity"] {
        let encoded = [TYPE_1_0, ("content-encoding", encoding)];
        assert_eq!(rejected::<Ping>(&encoded, &gzip(1)), "", "{encoding}");
    }
    assert!(rejected::<Ping>(&encoded, &gzip(64)).starts_with("413 "));
    assert!(rejected::<Ping>(&encoded, b"{}").starts_with("400 "));
    assert!(rejected::<Ping>(&encoded, &gzip(1)[..40]).starts_with("400 "));
}
