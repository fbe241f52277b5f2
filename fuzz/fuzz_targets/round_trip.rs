//! `cargo +nightly fuzz run round_trip`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::round_trip(bytes);
});
