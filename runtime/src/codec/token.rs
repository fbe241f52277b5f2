//! Idempotency tokens: random UUIDs.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

/// A fresh [version 4 UUID](https://www.rfc-editor.org/rfc/rfc9562#section-5.4) in lower case.
///
/// The standard library seeds each thread's `RandomState` from the operating system; its keyed hash of a counter makes the
/// bits. That is unique, as a token has to be, but it is no secret and must not be used as one.
pub(crate) fn uuid() -> String {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let count = COUNTER.fetch_add(1, Ordering::Relaxed);
    let (high, low) = (RandomState::new(), RandomState::new());
    let high = high.hash_one((count, 0)) & !0xf000 | 0x4000;
    let low = low.hash_one((count, 1)) & !(0b11 << 62) | 0b10 << 62;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff,
    )
}
