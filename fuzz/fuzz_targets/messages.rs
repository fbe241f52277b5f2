//! `cargo +nightly fuzz run messages`

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    fuzz_bodies::messages(bytes);
});
