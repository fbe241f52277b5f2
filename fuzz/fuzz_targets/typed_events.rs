//! `cargo +nightly fuzz run typed_events`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::typed_events(bytes);
});
