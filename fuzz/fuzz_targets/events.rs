//! `cargo +nightly fuzz run events`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::events(bytes);
});
