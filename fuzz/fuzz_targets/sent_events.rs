//! `cargo +nightly fuzz run sent_events`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::sent_events(bytes);
});
