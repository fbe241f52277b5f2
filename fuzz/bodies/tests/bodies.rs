//! The bodies on a stable toolchain: arbitrary bytes, and bytes that are nearly right.
//!
//! `cargo test -- --nocapture` shows how many executions ran and how far they came.

mod check;
mod inputs;

use proptest::prelude::*;

use check::{check, check_findings};

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
fn cbor_from_values_of_the_kitchen_sink() {
    let strategy = (Just(0), inputs::any_bytes()).prop_map(inputs::tagged);
    check("cbor, values", fuzz_bodies::cbor, 20_000, strategy);
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
fn messages_from_any_bytes() {
    check(
        "messages, any bytes",
        fuzz_bodies::messages,
        50_000,
        inputs::any_bytes(),
    );
}

#[test]
fn sent_events_from_any_bytes() {
    check(
        "sent events, any bytes",
        fuzz_bodies::sent_events,
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
    check_findings("messages", fuzz_bodies::messages);
    check_findings("round_trip", fuzz_bodies::round_trip);
    check_findings("sent_events", fuzz_bodies::sent_events);
    check_findings("pattern", fuzz_bodies::pattern);
    check_findings("matchers", fuzz_bodies::matchers);
}
