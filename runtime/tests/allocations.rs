//! What is asked of the allocator: nothing to write into a buffer that is used again, and to read no more than a message is
//! worth. A program without a harness, so that nothing else in the process is counted.

use std::alloc::System;

use farrier::codec::json::{self, Settings};
use farrier::{BigDecimal, Bytes, Document, Timestamp};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};

#[path = "support/mod.rs"]
mod support;

use support::{Choice, Items, Level, Sink, Suit};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    writing_into_a_reused_buffer();
    reading();
    println!("2 tests of allocations passed");
}

/// What was asked of the allocator meanwhile.
fn counted(run: impl FnOnce()) -> Stats {
    let region = Region::new(ALLOCATOR);
    run();
    region.change()
}

/// Values of every type, shorter and longer ones in turn; only documents are left to others, which copy nothing either.
fn values() -> Vec<Sink> {
    let sink = |round: usize| Sink {
        boolean: Some(true),
        byte: Some(-1),
        short: Some(2),
        integer: Some(1 << (round % 31)),
        long: Some(i64::MIN >> (round % 64)),
        float: Some(0.1),
        double: Some(1e300 / (round + 1) as f64),
        big_decimal: Some("1.50e-7".parse::<BigDecimal>().expect("a number")),
        string: Some("häß \"𝄞\"\n".repeat(round % 20)),
        blob: Some(Bytes::from(vec![7; round])),
        document: Some(Document::from_iter([("a", vec![Document::from(1.5)])])),
        timestamp: Some(Timestamp::from_secs(1_398_796_238)),
        date_time: Some(Timestamp::MAX),
        http_date: Some(Timestamp::MIN),
        suit: Some(Suit::Hearts),
        level: Some(Level::Low),
        strings: Some(vec!["abc".repeat(5); round % 9]),
        counts: Some([("key".to_owned(), round as i32)].into()),
        choice: Some(Choice::Number(5)),
        token: Some("t".to_owned()),
        ..Sink::empty()
    };
    let outer = |round| Sink {
        nested: Some(Box::new(sink(round * 7 % 32))),
        ..sink(round)
    };
    (0..64).map(outer).collect()
}

fn writing_into_a_reused_buffer() {
    let values = values();
    let mut out = Vec::new();
    let write_all = |out: &mut Vec<u8>| {
        for value in &values {
            out.clear();
            json::write(out, value, &Settings::AWS_JSON).expect("the value can be written");
        }
    };
    let first = counted(|| write_all(&mut out));
    assert!(first.allocations > 0, "the counter counts");
    let again = counted(|| write_all(&mut out));
    assert_eq!(
        (again.allocations, again.reallocations),
        (0, 0),
        "{again:?}"
    );
}

/// A message, and how many bytes may be allocated for each of its own.
const MESSAGES: &[(&str, [&str; 3], f64)] = &[
    (
        "members that nobody knows",
        ["{\"x\":[", "{\"a\":[1,\"b\"]},", "1]}"],
        0.1,
    ),
    ("a long string", ["{\"String\":\"", "abcdefgh", "\"}"], 1.1),
    (
        "a long string of escapes",
        ["{\"String\":\"", "\\u0061\\n", "\"}"],
        1.5,
    ),
    (
        "a string that does not end",
        ["{\"String\":\"", "abcdefgh", ""],
        1.1,
    ),
    ("strings", ["{\"Strings\":[", "\"\",", "\"\"]}"], 48.0),
    (
        "nulls that a client drops",
        ["{\"Strings\":[", "null,", "null]}"],
        0.1,
    ),
    (
        "a number of many digits",
        ["{\"BigDecimal\":1.", "12345678", "}"],
        1.1,
    ),
    (
        "a number with a large exponent",
        ["{\"BigInteger\":1e", "9", "}"],
        0.1,
    ),
    ("documents", ["{\"Document\":[", "1,", "1]}"], 48.0),
    (
        "one member again and again",
        ["{", "\"Long\":1,", "\"Long\":2}"],
        1.0,
    ),
    (
        "one unknown member again and again",
        ["{", "\"x\":1,", "\"y\":2}"],
        0.1,
    ),
    (
        "one entry again and again",
        ["{\"Counts\":{", "\"a\":1,", "\"b\":2}}"],
        1.0,
    ),
    ("brackets", ["{\"Document\":", "[", ""], 1.0),
];

fn reading() {
    for (what, [before, repeated, after], most) in MESSAGES {
        let text = format!("{before}{}{after}", repeated.repeat(100_000));
        let stats = counted(|| {
            let _ = json::from_slice::<Sink>(text.as_bytes(), &Settings::AWS_JSON);
        });
        let most = (text.len() as f64 * most) as usize + 4096;
        assert!(
            stats.bytes_allocated <= most,
            "{what}: {stats:?} for {} bytes",
            text.len()
        );
    }
    // A required member that is missing is noted, but not without an end.
    let text = format!("{{\"List\":[{}{{}}]}}", "{},".repeat(100_000));
    let missing = counted(|| {
        let (_, missing) =
            json::from_slice::<Items>(text.as_bytes(), &Settings::AWS_JSON).expect("it is read");
        assert!(missing.is_truncated());
    });
    let items = 2 * 100_000 * size_of::<support::Item>().next_power_of_two();
    assert!(missing.bytes_allocated < items + (1 << 20), "{missing:?}");
}
