//! Requests that are made to cost a server more than their sender: what is asked of the allocator, and how long the answer is. A
//! program without a harness, so that nothing else in the process is counted.

use std::alloc::System;

use farrier::protocol::{aws_json, rpc_v2_cbor};
use farrier::{Bytes, Rejection, http};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

mod protocol_support;

use protocol_support::{Stock, StockCbor};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A request that is made to be dear.
struct Case {
    what: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
    expected: &'static str,
}

/// How many bytes a report may take: its sentences once as a whole and once in parts, written and read over while they grow.
const REPORT: usize = 1 << 20;

/// How many bytes may be asked of the allocator for each of a message's own, beyond those of a report.
const MEMORY: usize = 12;

/// How long an answer may be.
const ANSWER: usize = 128 << 10;

const JSON: &str = "application/x-amz-json-1.0";
const CBOR: &str = "application/cbor";

fn main() {
    let cases = cases();
    for case in &cases {
        case.run();
    }
    println!("{} tests of amplification passed", cases.len());
}

impl Case {
    fn run(&self) {
        let what = self.what;
        let request = http::Request::post("/service/Service/operation/Stock")
            .header("content-type", self.content_type)
            .header("smithy-protocol", "rpc-v2-cbor")
            .body(Bytes::from(self.body.clone()))
            .expect("the parts are valid");
        let region = Region::new(ALLOCATOR);
        let read = match self.content_type {
            CBOR => rpc_v2_cbor::decode_request::<StockCbor>(&request),
            _ => aws_json::decode_request::<Stock>(&request),
        };
        let outcome = outcome(read.as_ref().err());
        let answer = read.map_or_else(|r| r.into_response().into_body().len(), |_| 0);
        let asked = region.change().bytes_allocated;
        println!(
            "{what}: {outcome}; {} bytes, {asked} asked for, {answer} answered",
            self.body.len()
        );
        assert_eq!(outcome, self.expected, "{what}");
        assert!(answer <= ANSWER, "{what}: {answer} bytes answered");
        let most = self.body.len() * MEMORY + REPORT;
        assert!(asked <= most, "{what}: {asked} bytes asked for, of {most}");
    }
}

/// What became of a request: how many violations are listed, or why it is malformed.
fn outcome(rejection: Option<&Rejection>) -> String {
    let Some(rejection) = rejection else {
        return "taken".to_owned();
    };
    match rejection.violations() {
        Some(violations) if violations.is_truncated() => format!("at least {}", violations.len()),
        Some(violations) => violations.len().to_string(),
        None => format!("{rejection}"),
    }
}

fn cases() -> Vec<Case> {
    let long_missing = long_key(400 << 10, &["{}"; 1_000]);
    let long_short = long_key(1 << 20, &["\"a\""; 150]);
    let many = many_keys(1_000, 1 << 10);
    let unknown = b"\x62aa".repeat(100);
    let too_many = "at /Sums/16: the message has too many large numbers (byte 65609)";
    vec![
        of_json(
            "members missing below a long key",
            "Shelves",
            &long_missing,
            "at least 96",
        ),
        of_json(
            "members missing below many keys",
            "Shelves",
            &many,
            "at least 96",
        ),
        of_json(
            "texts too short below a long key",
            "Labels",
            &long_short,
            "at least 87",
        ),
        of_cbor(
            "values of a large enum that nobody knows",
            "Shades",
            &unknown,
            100,
            "at least 1",
        ),
        of_cbor(
            "bignums that are large",
            "Sums",
            &bignums(4_000, 4 << 10),
            4_000,
            too_many,
        ),
        of_cbor(
            "bignums that are small",
            "Sums",
            &bignums(50_000, 64),
            50_000,
            "taken",
        ),
        of_json("sets in sets", "Kitchen", &sets(""), "taken"),
        of_json(
            "sets in sets, with a violation",
            "Kitchen",
            &sets(r#","word":"a""#),
            "1",
        ),
    ]
}

/// Sets of two items in each other, with a long text in the innermost.
fn sets(beside: &str) -> String {
    let text = "a".repeat(1 << 20);
    let inmost = format!(r#"{{"other":"{text}"{beside}}}"#);
    let before = r#"{"boxes":[{"percent":1},"#.repeat(60);
    format!("{before}{inmost}{}", "]}".repeat(60))
}

fn of_json(what: &'static str, member: &str, value: &str, expected: &'static str) -> Case {
    let body = format!("{{\"{member}\":{value}}}").into_bytes();
    Case {
        what,
        content_type: JSON,
        body,
        expected,
    }
}

/// A map whose one key has this many bytes and holds these items.
fn long_key(len: usize, items: &[&str]) -> String {
    format!("{{\"{}\":[{}]}}", "k".repeat(len), items.join(","))
}

/// A map of as many keys of this many bytes, which differ at their end.
fn many_keys(count: usize, len: usize) -> String {
    let entries = (0..count).map(|at| format!("\"{at:0len$}\":[{{}}]"));
    format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
}

/// A map of one member, a list of as many elements.
fn of_cbor(
    what: &'static str,
    member: &str,
    elements: &[u8],
    count: u16,
    expected: &'static str,
) -> Case {
    let mut body = vec![0xa1, 0x60 | member.len() as u8];
    body.extend_from_slice(member.as_bytes());
    body.push(0x99);
    body.extend_from_slice(&count.to_be_bytes());
    body.extend_from_slice(elements);
    Case {
        what,
        content_type: CBOR,
        body,
        expected,
    }
}

/// As many bignums of this many bytes.
fn bignums(count: usize, len: u16) -> Vec<u8> {
    let mut bignum = vec![0xc2, 0x59];
    bignum.extend_from_slice(&len.to_be_bytes());
    bignum.resize(4 + usize::from(len), 0xff);
    bignum.repeat(count)
}
