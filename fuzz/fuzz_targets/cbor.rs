//! `cargo +nightly fuzz run cbor`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::cbor(bytes);
});
