//! Heads of data items, [RFC 8949, section 3](https://www.rfc-editor.org/rfc/rfc8949#section-3): a major type, and an
//! argument of zero, one, two, four or eight bytes.

use super::Reader;
use crate::error::Result;

/// The bits of a first byte that are the major type.
pub(super) const MAJOR: u8 = 0xe0;
/// The bits of a first byte that are the argument, or say how long it is.
pub(super) const INFO: u8 = 0x1f;

pub(super) const UNSIGNED: u8 = 0x00;
pub(super) const NEGATIVE: u8 = 0x20;
pub(super) const BYTES: u8 = 0x40;
pub(super) const TEXT: u8 = 0x60;
pub(super) const ARRAY: u8 = 0x80;
pub(super) const MAP: u8 = 0xa0;
pub(super) const TAG: u8 = 0xc0;

/// What `INFO` says where the length is indefinite.
pub(super) const INDEFINITE: u8 = 0x1f;

pub(super) const FALSE: u8 = 0xf4;
pub(super) const TRUE: u8 = 0xf5;
pub(super) const NULL: u8 = 0xf6;
pub(super) const UNDEFINED: u8 = 0xf7;
pub(super) const SIMPLE_BYTE: u8 = 0xf8;
pub(super) const HALF: u8 = 0xf9;
pub(super) const SINGLE: u8 = 0xfa;
pub(super) const DOUBLE: u8 = 0xfb;
pub(super) const BREAK: u8 = 0xff;

/// Tags.
pub(super) const EPOCH_TIME: u64 = 1;
pub(super) const UNSIGNED_BIGNUM: u64 = 2;
pub(super) const NEGATIVE_BIGNUM: u64 = 3;
pub(super) const DECIMAL_FRACTION: u64 = 4;

/// What is left of a map or array.
#[derive(Clone, Copy, Debug)]
pub(super) enum Left {
    /// So many entries or elements.
    Counted(u64),
    /// All until a break.
    UntilBreak,
}

/// What an item with this first byte is.
#[cold]
pub(super) fn name(first: u8) -> &'static str {
    match first & MAJOR {
        UNSIGNED | NEGATIVE => "an integer",
        BYTES => "a byte string",
        TEXT => "a text string",
        ARRAY => "an array",
        MAP => "a map",
        TAG => "a tag",
        _ => match first {
            FALSE | TRUE => "a boolean",
            NULL => "a null",
            UNDEFINED => "undefined",
            HALF | SINGLE | DOUBLE => "a float",
            _ => "a simple value",
        },
    }
}

impl<'a> Reader<'a> {
    /// Goes past a head whose length has to be definite: its argument.
    #[inline]
    pub(super) fn argument(&mut self) -> Result<u64> {
        match *self.rest() {
            [first, ..] if first & INFO < 24 => {
                self.at += 1;
                Ok(u64::from(first & INFO))
            }
            [first, argument, ..] if first & INFO == 24 => {
                self.at += 2;
                Ok(u64::from(argument))
            }
            _ => self.long_argument(),
        }
    }

    #[inline(never)]
    fn long_argument(&mut self) -> Result<u64> {
        let Some((first, rest)) = self.rest().split_first() else {
            return Err(self.early_end());
        };
        let width = match first & INFO {
            info @ 24..=27 => 1 << (info - 24),
            INDEFINITE if matches!(first & MAJOR, BYTES..=MAP) => {
                return Err(self.syntax("the length has to be definite here"));
            }
            INDEFINITE if *first == BREAK => {
                return Err(self.syntax("a break ends nothing here"));
            }
            _ => return Err(self.syntax("the first byte is reserved")),
        };
        let Some(bytes) = rest.get(..width) else {
            return Err(self.early_end());
        };
        self.at += 1 + width;
        let mut argument = 0;
        for byte in bytes {
            argument = argument << 8 | u64::from(*byte);
        }
        Ok(argument)
    }

    /// Goes past the head of what may have an indefinite length.
    #[inline]
    pub(super) fn length(&mut self) -> Result<Left> {
        match self.peek() {
            Some(first) if first & INFO == INDEFINITE => {
                self.at += 1;
                Ok(Left::UntilBreak)
            }
            _ => Ok(Left::Counted(self.argument()?)),
        }
    }

    /// Goes past so many bytes.
    #[inline]
    pub(super) fn take(&mut self, count: u64) -> Result<&'a [u8]> {
        let rest = self.rest();
        match usize::try_from(count) {
            Ok(count) if count <= rest.len() => {
                self.at += count;
                Ok(&rest[..count])
            }
            _ => Err(self.early_end()),
        }
    }
}
