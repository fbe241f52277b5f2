//! The bodies on a stable toolchain: arbitrary bytes, and bytes that are nearly right.
//!
//! `cargo test -- --nocapture` shows how many executions ran and how far they came.

mod inputs;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

type Body = fn(&[u8]) -> &'static str;

/// No input of the sizes here may keep a body busy for this long, on however slow a machine.
const LIMIT: Duration = Duration::from_secs(20);

/// Runs a body on that many inputs of a strategy, and prints what became of them. `FUZZ_CASES` multiplies.
fn check(title: &str, body: Body, cases: u32, strategy: impl Strategy<Value = Vec<u8>>) {
    let factor = std::env::var("FUZZ_CASES")
        .ok()
        .and_then(|factor| factor.parse().ok())
        .unwrap_or(1);
    let config = Config {
        cases: cases * factor,
        failure_persistence: None,
        ..Config::default()
    };
    let outcomes = RefCell::new(BTreeMap::<&str, u32>::new());
    let watch = Watch::start();
    let result = TestRunner::new(config).run(&strategy, |bytes| {
        let outcome = watch.during(&bytes, || body(&bytes));
        *outcomes.borrow_mut().entry(outcome).or_default() += 1;
        Ok(())
    });
    let outcomes = outcomes.into_inner();
    println!(
        "{title}: {} executions: {outcomes:?}",
        outcomes.values().sum::<u32>()
    );
    if let Err(failure) = result {
        panic!("{title}: {failure}");
    }
}

/// Ends the process, and says on which input, where a body takes longer than [`LIMIT`]: a hang would say nothing.
struct Watch(Arc<Mutex<Option<(Instant, Vec<u8>)>>>);

impl Watch {
    fn start() -> Self {
        let current = Arc::new(Mutex::new(None::<(Instant, Vec<u8>)>));
        // The thread ends when the test does.
        let watched = Arc::downgrade(&current);
        std::thread::spawn(move || {
            while let Some(current) = watched.upgrade() {
                let late = current
                    .lock()
                    .expect("nothing panics while it holds the lock")
                    .clone();
                if let Some((start, bytes)) = late.filter(|(start, _)| start.elapsed() > LIMIT) {
                    eprintln!(
                        "{:?} and no end: \"{}\"",
                        start.elapsed(),
                        bytes.escape_ascii()
                    );
                    std::process::abort();
                }
                drop(current);
                std::thread::sleep(Duration::from_millis(200));
            }
        });
        Self(current)
    }

    fn during<R>(&self, bytes: &[u8], run: impl FnOnce() -> R) -> R {
        let set = |value| {
            *self
                .0
                .lock()
                .expect("nothing panics while it holds the lock") = value
        };
        set(Some((Instant::now(), bytes.to_vec())));
        let result = run();
        set(None);
        result
    }
}

/// Bytes that were found to break a body once, each a file.
fn check_findings(title: &str, body: Body) {
    let dir = format!("{}/tests/findings/{title}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(&dir)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("a directory can be listed").path())
        .collect();
    paths.sort();
    for path in &paths {
        println!("{}", path.display());
        body(&std::fs::read(path).expect("a finding can be read"));
    }
    println!("{title}: {} findings of earlier runs", paths.len());
}

#[test]
fn model_from_any_bytes() {
    check(
        "model, any bytes",
        fuzz_bodies::model,
        2000,
        inputs::any_bytes(),
    );
}

#[test]
fn model_from_damaged_text() {
    check(
        "model, damaged text",
        fuzz_bodies::model,
        400,
        inputs::damaged(inputs::HEALTHLAKE),
    );
}

#[test]
fn model_from_rearranged_json() {
    check(
        "model, rearranged JSON",
        fuzz_bodies::model,
        400,
        inputs::rearranged(inputs::HEALTHLAKE),
    );
}

#[test]
fn decode_from_any_bytes() {
    check(
        "decode, any bytes",
        fuzz_bodies::decode,
        5000,
        inputs::any_bytes(),
    );
}

#[test]
fn decode_from_damaged_text() {
    let strategy = (any::<u8>(), inputs::damaged(inputs::RESPONSE)).prop_map(inputs::tagged);
    check("decode, damaged text", fuzz_bodies::decode, 5000, strategy);
}

#[test]
fn decode_from_rearranged_json() {
    let strategy = (any::<u8>(), inputs::rearranged(inputs::RESPONSE)).prop_map(inputs::tagged);
    check(
        "decode, rearranged JSON",
        fuzz_bodies::decode,
        5000,
        strategy,
    );
}

#[test]
fn decode_from_requests() {
    let strategy = (0..3_u8, inputs::request()).prop_map(inputs::tagged);
    check("decode, requests", fuzz_bodies::decode, 5000, strategy);
}

#[test]
fn cbor_from_any_bytes() {
    check(
        "cbor, any bytes",
        fuzz_bodies::cbor,
        20_000,
        inputs::any_bytes(),
    );
}

#[test]
fn cbor_from_damaged_bytes() {
    let strategy = inputs::damaged_cbor();
    check("cbor, damaged bytes", fuzz_bodies::cbor, 50_000, strategy);
}

#[test]
fn cbor_from_rearranged_values() {
    let strategy = inputs::rearranged_cbor();
    check(
        "cbor, rearranged values",
        fuzz_bodies::cbor,
        20_000,
        strategy,
    );
}

#[test]
fn events_from_any_bytes() {
    check(
        "events, any bytes",
        fuzz_bodies::events,
        5000,
        inputs::any_bytes(),
    );
}

#[test]
fn json_from_any_bytes() {
    check(
        "json, any bytes",
        fuzz_bodies::json,
        5000,
        inputs::any_bytes(),
    );
}

#[test]
fn events_from_headers() {
    check(
        "events, headers",
        fuzz_bodies::events,
        20_000,
        inputs::event_headers(),
    );
}

#[test]
fn json_from_damaged_text() {
    let strategy = inputs::damaged(inputs::RESPONSE);
    check("json, damaged text", fuzz_bodies::json, 20_000, strategy);
}

#[test]
fn json_from_rearranged_json() {
    let strategy = inputs::rearranged(inputs::RESPONSE);
    check("json, rearranged JSON", fuzz_bodies::json, 5000, strategy);
}

#[test]
fn json_from_pieces() {
    check("json, pieces", fuzz_bodies::json, 50_000, inputs::json());
}

#[test]
fn round_trip_from_any_bytes() {
    check(
        "round trip, any bytes",
        fuzz_bodies::round_trip,
        20_000,
        inputs::any_bytes(),
    );
}

#[test]
fn typed_events_from_messages() {
    check(
        "typed events, messages",
        fuzz_bodies::typed_events,
        20_000,
        inputs::event_messages(),
    );
}

#[test]
fn pattern_from_any_bytes() {
    check(
        "pattern, any bytes",
        fuzz_bodies::pattern,
        2000,
        inputs::any_bytes(),
    );
}

#[test]
fn pattern_from_pieces() {
    check(
        "pattern, pieces",
        fuzz_bodies::pattern,
        2000,
        inputs::pattern(),
    );
}

#[test]
fn matchers_from_any_bytes() {
    check(
        "matchers, any bytes",
        fuzz_bodies::matchers,
        5000,
        inputs::any_bytes(),
    );
}

#[test]
fn matchers_from_damaged_text() {
    let strategy = (any::<u8>(), inputs::matched()).prop_map(inputs::tagged);
    check(
        "matchers, damaged text",
        fuzz_bodies::matchers,
        50_000,
        strategy,
    );
}

#[test]
fn findings_of_earlier_runs() {
    check_findings("model", fuzz_bodies::model);
    check_findings("cbor", fuzz_bodies::cbor);
    check_findings("decode", fuzz_bodies::decode);
    check_findings("events", fuzz_bodies::events);
    check_findings("typed_events", fuzz_bodies::typed_events);
    check_findings("json", fuzz_bodies::json);
    check_findings("round_trip", fuzz_bodies::round_trip);
    check_findings("pattern", fuzz_bodies::pattern);
    check_findings("matchers", fuzz_bodies::matchers);
}
