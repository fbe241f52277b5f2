//! Sixteen bytes at once, where the processor looks as many up in one instruction (SSSE3, which x86-64 has had since 2006).
//!
//! `unsafe` are the calls of functions that are compiled for such processors; each is guarded by the question whether this is one.
//! Where it is none, and with `--cfg farrier_scalar`, under which the same tests run, bytes are looked up one by one.
#![allow(
    unsafe_code,
    reason = "the calls are guarded by the question that they need"
)]

use super::class::Class;
use super::whole;

/// The ASCII characters of a class: for each value of a byte's lower four bits, a bit for each value of its upper ones.
pub(super) type Nibbles = [u8; 16];

/// [`all`](super::all), of a text that has `min` to `max` bytes, and eight or more.
#[inline]
pub(super) fn all(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    #[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
    if x86::is_there() {
        // SAFETY: the processor has what the function is compiled for.
        return unsafe { x86::all(s, class, min, max) };
    }
    all_elsewhere(s, class, min, max)
}

/// [`all`], where the processor was not asked yet, or said no.
fn all_elsewhere(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    #[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
    x86::ask();
    whole::all_by_flags(s, class, min, max)
}

/// How many bytes are ASCII characters of a class, up to the first that is none, if there are sixteen or more and the processor
/// can say so at once.
#[inline]
pub(super) fn prefix(s: &[u8], class: &Class) -> Option<usize> {
    #[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
    if s.len() >= 16 {
        if x86::is_there() {
            // SAFETY: the processor has what the function is compiled for.
            return Some(unsafe { x86::prefix(s, class) });
        }
        x86::ask();
    }
    // Where there are no such instructions, nobody else reads the table.
    let _ = (s, class.nibbles());
    None
}

/// Whether these bytes, eight or more, are known to be ASCII characters of a class: `false` also where nobody can say so at once.
#[inline]
pub(super) fn each<const N: usize>(bytes: &[u8; N], class: &Class) -> bool {
    #[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
    {
        if x86::is_there() {
            // SAFETY: the processor has what the function is compiled for.
            return unsafe { x86::each(bytes, class) };
        }
        x86::ask();
    }
    let _ = (bytes, class);
    false
}

/// How many bytes are ASCII characters of a class, but for those of a rest, which is returned and not counted.
#[inline]
pub(super) fn count<'a>(s: &'a [u8], class: &Class) -> (usize, &'a [u8]) {
    #[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
    if s.len() >= 16 {
        if x86::is_there() {
            // SAFETY: the processor has what the function is compiled for.
            return unsafe { x86::count(s, class) };
        }
        x86::ask();
    }
    let _ = class;
    (0, s)
}

#[cfg(all(target_arch = "x86_64", not(farrier_scalar)))]
mod x86 {
    use std::arch::x86_64::{
        __m128i, _mm_and_si128, _mm_cmpeq_epi8, _mm_movemask_epi8, _mm_set_epi64x, _mm_set1_epi8,
        _mm_setzero_si128, _mm_shuffle_epi8, _mm_srli_epi16,
    };
    use std::sync::atomic::{AtomicBool, Ordering};

    use crate::pattern::class::Class;
    use crate::pattern::whole;

    /// Whether the processor is known to have the instructions that functions here are compiled for.
    ///
    /// The standard library's own answer takes more instructions than most texts, so a yes is kept. Where it is no, it is asked
    /// for again and again, by code that is slower anyway.
    static IS_THERE: AtomicBool = AtomicBool::new(false);

    /// Whether functions here may be called: not before the processor was asked.
    #[inline]
    pub(super) fn is_there() -> bool {
        IS_THERE.load(Ordering::Relaxed)
    }

    /// Asks the processor.
    #[cold]
    pub(super) fn ask() {
        if std::arch::is_x86_feature_detected!("ssse3") {
            IS_THERE.store(true, Ordering::Relaxed);
        }
    }

    /// [`super::all`], on a processor that was asked.
    #[target_feature(enable = "ssse3")]
    pub(super) fn all(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
        match outside_all(s, class) {
            0 => Some(()),
            _ => whole::all_beyond(s, class, min, max),
        }
    }

    /// [`super::each`], on a processor that was asked.
    #[target_feature(enable = "ssse3")]
    pub(super) fn each<const N: usize>(bytes: &[u8; N], class: &Class) -> bool {
        outside_all(bytes, class) == 0
    }

    /// Nothing, if all bytes, eight or more, are ASCII characters of a class.
    #[inline]
    #[target_feature(enable = "ssse3")]
    fn outside_all(s: &[u8], class: &Class) -> u32 {
        let table = load(class.nibbles());
        match s.len() {
            8..16 => outside(table, eights(s, 0, s.len() - 8)),
            16..=32 => {
                let (first, last) = (sixteen(s, 0), sixteen(s, s.len() - 16));
                outside(table, first) | outside(table, last)
            }
            _ => u32::from(prefix(s, class) < s.len()),
        }
    }

    /// [`super::count`], on a processor that was asked.
    #[target_feature(enable = "ssse3")]
    pub(super) fn count<'a>(s: &'a [u8], class: &Class) -> (usize, &'a [u8]) {
        let table = load(class.nibbles());
        let (chunks, rest) = s.as_chunks();
        let outside = chunks
            .iter()
            .map(|chunk| outside(table, load(chunk)).count_ones() as usize);
        (chunks.len() * 16 - outside.sum::<usize>(), rest)
    }

    /// [`super::prefix`], on a processor that was asked.
    #[target_feature(enable = "ssse3")]
    pub(super) fn prefix(s: &[u8], class: &Class) -> usize {
        let table = load(class.nibbles());
        let (chunks, _) = s.as_chunks();
        for (at, chunk) in chunks.iter().enumerate() {
            let outside = outside(table, load(chunk));
            if outside != 0 {
                return at * 16 + outside.trailing_zeros() as usize;
            }
        }
        // Some of these were looked at already, and are of the class.
        let start = s.len().saturating_sub(16);
        let outside = outside(table, sixteen(s, start)) | 1 << 16;
        start + outside.trailing_zeros() as usize
    }

    /// A bit for each byte that is no ASCII character of the class.
    #[inline]
    #[target_feature(enable = "ssse3")]
    fn outside(class: __m128i, bytes: __m128i) -> u32 {
        // What is looked up for a byte that is not ASCII is zero, and so is the bit of its upper half.
        let allowed = _mm_shuffle_epi8(class, bytes);
        let upper = _mm_and_si128(_mm_srli_epi16::<4>(bytes), _mm_set1_epi8(15));
        let bits = _mm_set_epi64x(0, i64::from_le_bytes([1, 2, 4, 8, 16, 32, 64, 128]));
        let found = _mm_and_si128(allowed, _mm_shuffle_epi8(bits, upper));
        _mm_movemask_epi8(_mm_cmpeq_epi8(found, _mm_setzero_si128())) as u32
    }

    /// The sixteen bytes from an offset on, which are there.
    #[inline]
    #[target_feature(enable = "ssse3")]
    fn sixteen(s: &[u8], at: usize) -> __m128i {
        eights(s, at, at + 8)
    }

    /// The eight bytes from one offset on and the eight from another, which are there.
    #[inline]
    #[target_feature(enable = "ssse3")]
    fn eights(s: &[u8], low: usize, high: usize) -> __m128i {
        let [low, high] = [low, high].map(|at| {
            let eight = s.get(at..).and_then(|rest| rest.first_chunk());
            i64::from_le_bytes(eight.copied().unwrap_or_default())
        });
        _mm_set_epi64x(high, low)
    }

    #[inline]
    #[target_feature(enable = "ssse3")]
    fn load(bytes: &[u8; 16]) -> __m128i {
        let [low, high] = [0, 64].map(|shift| (u128::from_le_bytes(*bytes) >> shift) as i64);
        _mm_set_epi64x(high, low)
    }
}
