//! A member's name as CBOR writes it before a value.

use super::padded::{self, SIZE};

/// A name as a [text string](https://www.rfc-editor.org/rfc/rfc8949#section-3.1), with its head.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CborKey {
    bytes: [u8; SIZE],
    /// The length; zero where the name is too long.
    len: u8,
}

impl CborKey {
    pub(crate) const NONE: Self = Self {
        bytes: [0; SIZE],
        len: 0,
    };

    /// [`NONE`](Self::NONE) where the name is too long.
    #[inline]
    pub(crate) const fn of(name: &str) -> Self {
        let name = name.as_bytes();
        let mut key = Self::NONE;
        // Below 24 bytes the head is one byte, and below 256 two.
        let head = if name.len() < 24 { 1 } else { 2 };
        if head + name.len() > SIZE {
            return key;
        }
        key.bytes[0] = 0x60 | if head == 1 { name.len() as u8 } else { 24 };
        key.bytes[1] = name.len() as u8;
        let mut i = 0;
        while i < name.len() {
            key.bytes[head + i] = name[i];
            i += 1;
        }
        key.len = (head + name.len()) as u8;
        key
    }

    /// The length of the key, if the bytes begin with it.
    #[inline]
    pub(crate) fn begins(&self, bytes: &[u8]) -> Option<usize> {
        let len = self.len();
        (len != 0 && padded::begin(bytes, &self.bytes, len)).then_some(len)
    }

    /// The key and what fills up its array.
    #[inline]
    pub(crate) fn padded(&self) -> &[u8; SIZE] {
        &self.bytes
    }

    /// How much of [`padded`](Self::padded) is the key; zero where there is none.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }
}
