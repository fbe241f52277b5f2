//! What a server takes at most, and requests that are made to exceed it.

mod protocol_support;

use farrier::protocol::{Limits, Reason, aws_json};
use farrier::serde::MAX_DEPTH;
use farrier::{Bytes, ErrorKind, Rejection, ViolationKind, http};
use protocol_support::*;

fn request(limits: Option<Limits>, encoding: Option<&str>, body: &[u8]) -> http::Request<Bytes> {
    let mut request = http::Request::post("/").header("content-type", "application/x-amz-json-1.0");
    if let Some(encoding) = encoding {
        request = request.header("content-encoding", encoding);
    }
    if let Some(limits) = limits {
        request = request.extension(limits);
    }
    request
        .body(Bytes::copy_from_slice(body))
        .expect("the parts are valid")
}

fn decode(limits: Limits, body: &str) -> Result<PingInput, Rejection> {
    aws_json::decode_request::<Ping>(&request(Some(limits), None, body.as_bytes()))
}

/// What becomes of a request, in a word.
fn outcome(limits: Option<Limits>, encoding: Option<&str>, body: &[u8]) -> &'static str {
    match aws_json::decode_request::<Ping>(&request(limits, encoding, body)) {
        Ok(_) => "taken",
        Err(rejection) => match rejection.reason() {
            Reason::TooLarge => {
                assert_eq!(rejection.into_response().status(), 413);
                "too large"
            }
            Reason::Malformed(error) if error.kind() == ErrorKind::Depth => "too deep",
            Reason::Malformed(_) => "malformed",
            other => panic!("{other:?}"),
        },
    }
}

const INPUT: &str = r#"{"Name":"abc","Token":"t"}"#;

/// An input of this many bytes.
fn padded(len: usize) -> Vec<u8> {
    let mut body = INPUT.as_bytes().to_vec();
    body.resize(len, b' ');
    body
}

#[test]
fn a_body_has_a_size() {
    let default = Limits::default().body();
    for (limit, len, expected) in [
        (None, default, "taken"),
        (None, default + 1, "too large"),
        (Some(1_000), 1_000, "taken"),
        (Some(1_000), 1_001, "too large"),
        (Some(0), 0, "malformed"),
        (Some(0), 1, "too large"),
        (Some(usize::MAX), default + 1, "taken"),
    ] {
        let limits = limit.map(|limit| Limits::default().with_body(limit));
        let body = if len == 0 { Vec::new() } else { padded(len) };
        assert_eq!(outcome(limits, None, &body), expected, "{limit:?} {len}");
        let identity = outcome(limits, Some("identity"), &body);
        assert_eq!(identity, expected, "{limit:?} {len}, identity");
    }
}

#[cfg(feature = "gzip")]
fn gzip(plain: &[u8]) -> Vec<u8> {
    use std::io::Write;

    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(plain).expect("memory");
    encoder.finish().expect("memory")
}

/// A body that is small as it comes is not taken for small.
#[cfg(feature = "gzip")]
#[test]
fn a_compressed_body_has_the_size_that_it_will_have() {
    let compressed = |limit: usize, body: &[u8]| {
        let limits = Limits::default().with_body(limit);
        outcome(Some(limits), Some("gzip"), body)
    };
    let small = gzip(&padded(100_000));
    assert!(small.len() < 1_000, "{}", small.len());
    assert_eq!(compressed(100_000, &small), "taken");
    assert_eq!(compressed(99_999, &small), "too large");
    assert_eq!(compressed(small.len(), &small), "too large");
    assert_eq!(compressed(small.len() - 1, &small), "too large");
    assert_eq!(compressed(usize::MAX, &small), "taken");
    // As large compressed as plain, so that it exceeds the limit before anything is decompressed.
    assert_eq!(compressed(10, &gzip(INPUT.as_bytes())), "too large");
    // Several streams in a row are one body.
    let parts = [padded(60_000), vec![b' '; 60_000]].map(|part| gzip(&part));
    assert_eq!(compressed(120_000, &parts.concat()), "taken");
    assert_eq!(compressed(119_999, &parts.concat()), "too large");
    assert_eq!(compressed(usize::MAX, &small[..50]), "malformed");
}

/// A way to nest containers, each as deep as one likes.
struct Nesting {
    what: &'static str,
    /// What comes before the repeated part, after it, and what the repeated part is.
    outside: [&'static str; 2],
    repeated: [&'static str; 2],
    inside: &'static str,
    /// How many containers are inside each other in what is not repeated, the outermost object among them.
    fixed: usize,
    /// How many one repetition adds.
    each: usize,
}

impl Nesting {
    fn message(&self, times: usize) -> String {
        let [before, after] = self.outside;
        let [open, close] = self.repeated.map(|part| part.repeat(times));
        let members = INPUT.trim_end_matches('}');
        format!("{members},{before}{open}{}{close}{after}}}", self.inside)
    }
}

const fn nesting(
    what: &'static str,
    outside: [&'static str; 2],
    repeated: [&'static str; 2],
    inside: &'static str,
    [fixed, each]: [usize; 2],
) -> Nesting {
    Nesting {
        what,
        outside,
        repeated,
        inside,
        fixed,
        each,
    }
}

const KITCHEN: [&str; 2] = [r#""Kitchen":"#, ""];
const NESTED: [&str; 2] = [r#"{"nested":"#, "}"];

const NESTINGS: &[Nesting] = &[
    nesting("structures", KITCHEN, NESTED, "{}", [2, 1]),
    nesting("lists", KITCHEN, [r#"{"boxes":["#, "]}"], "{}", [2, 2]),
    nesting(
        "sets",
        KITCHEN,
        [r#"{"boxes":[{},"#, "]}"],
        r#"{"word":"ab"}"#,
        [2, 2],
    ),
    nesting(
        "unions",
        KITCHEN,
        [r#"{"choice":{"box":"#, "}}"],
        "{}",
        [2, 2],
    ),
    nesting("a map", KITCHEN, NESTED, r#"{"tags":{}}"#, [3, 1]),
    nesting(
        "document, arrays",
        [r#""Kitchen":{"document":"#, "}"],
        ["[", "]"],
        "[]",
        [3, 1],
    ),
    nesting(
        "document, objects",
        [r#""Kitchen":{"document":"#, "}"],
        [r#"{"":"#, "}"],
        "{}",
        [3, 1],
    ),
    nesting(
        "unknown, arrays",
        [r#""New":"#, ""],
        ["[", "]"],
        "[]",
        [2, 1],
    ),
    nesting(
        "unknown, objects",
        [r#""New":"#, ""],
        [r#"{"":"#, "}"],
        "{}",
        [2, 1],
    ),
    nesting(
        "replaced later",
        [r#""Kitchen":"#, r#","Kitchen":{}"#],
        NESTED,
        "{}",
        [2, 1],
    ),
    nesting(
        "replacing",
        [r#""Kitchen":{},"Kitchen":"#, ""],
        NESTED,
        "{}",
        [2, 1],
    ),
];

#[test]
fn nesting_has_a_depth() {
    for nesting in NESTINGS {
        for times in [1, 2, 20, 60, 150] {
            let levels = nesting.fixed + nesting.each * times;
            let message = nesting.message(times);
            let of = |limits| outcome(limits, None, message.as_bytes());
            let at = |levels| of(Some(Limits::default().with_depth(levels)));
            let what = nesting.what;
            assert_eq!(at(levels), "taken", "{what}, {levels} levels");
            assert_eq!(at(levels - 1), "too deep", "{what}, {levels} levels");
            assert_eq!(at(0), "too deep", "{what}");
            let by_default = if levels > MAX_DEPTH {
                "too deep"
            } else {
                "taken"
            };
            assert_eq!(of(None), by_default, "{what}, {levels} levels");
        }
        let bottomless = nesting.message(400_000);
        assert_eq!(outcome(None, None, bottomless.as_bytes()), "too deep");
        // Only opened, never closed.
        let end = bottomless.len() / 2;
        assert_eq!(
            outcome(None, None, &bottomless.as_bytes()[..end]),
            "too deep"
        );
    }
}

/// As deep as a limit allows is as deep as the stack of a thread has to allow, even where nothing is optimized.
#[test]
fn the_default_depth_fits_a_small_stack() {
    let all = || {
        for nesting in NESTINGS {
            let times = (MAX_DEPTH - nesting.fixed) / nesting.each;
            let message = nesting.message(times);
            assert_eq!(outcome(None, None, message.as_bytes()), "taken");
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(all);
    thread
        .expect("a thread")
        .join()
        .expect("every message is taken");
}

const STACK: usize = 256 << 10;

/// The validator goes as deep as the reader did.
#[test]
fn what_is_deep_is_validated() {
    let nesting = nesting("", KITCHEN, NESTED, r#"{"word":"a"}"#, [2, 1]);
    let limits = Limits::default().with_depth(302);
    let rejection = decode(limits, &nesting.message(300)).expect_err("the word is short");
    let violations = rejection.violations().expect("that is the reason");
    let pointer = format!("/Kitchen{}/word", "/nested".repeat(300));
    let found: Vec<_> = violations
        .iter()
        .map(|v| (v.pointer(), *v.kind()))
        .collect();
    let short = ViolationKind::Length {
        actual: Some(1),
        min: 2,
        max: 4,
    };
    assert_eq!(found, [(pointer.as_str(), short)]);
    // Sets too are compared as deep as they were read.
    let twin = format!("{}{{}}{}", NESTED[0].repeat(200), NESTED[1].repeat(200));
    let twins = format!(r#"{{"Name":"abc","Token":"t","Kitchen":{{"boxes":[{twin},{twin}]}}}}"#);
    let rejection = decode(limits, &twins).expect_err("the boxes are equal");
    let found = rejection.violations().expect("that is the reason");
    assert!(
        found
            .iter()
            .any(|v| matches!(v.kind(), ViolationKind::UniqueItems { .. }))
    );
}
