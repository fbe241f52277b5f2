//! `cargo +nightly fuzz run json`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::json(bytes);
});
