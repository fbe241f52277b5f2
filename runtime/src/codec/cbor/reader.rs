//! The reader: a place in a message, and what can be said of the bytes there.

use super::Settings;
use super::head::{self, Left};
use crate::codec::indices::Indices;
use crate::error::{Error, ErrorKind, Result};
use crate::serde::Missing;

/// Reads one message.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    /// How many more maps and arrays may be opened.
    depth: usize,
    pub(super) settings: &'a Settings,
    pub(super) missing: Missing,
    /// How many more bytes the message's large bignums may have.
    pub(super) bignums: usize,
    /// Where the keys of members are that a later member of the same map replaces; `None` while that is unknown.
    pub(super) superseded: Option<&'a Indices>,
    /// Whether reading stopped because it has to be known.
    pub(super) ambiguous: bool,
    /// Whether the members of the last structure came sorted by name, and not in the model's order.
    pub(super) sorted: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a message, after the tag of three bytes by which CBOR
    /// [describes itself](https://www.rfc-editor.org/rfc/rfc8949#section-3.4.6), if it is there.
    pub fn new(bytes: &'a [u8], settings: &'a Settings) -> Self {
        Self {
            bytes,
            at: match bytes {
                [0xd9, 0xd9, 0xf7, ..] => 3,
                _ => 0,
            },
            depth: settings.max_depth,
            settings,
            missing: Missing::default(),
            bignums: settings.max_bignum.saturating_mul(super::big::LARGEST),
            superseded: None,
            ambiguous: false,
            sorted: false,
        }
    }

    /// A reader that skips the members whose keys are at these places.
    pub(super) fn without(
        bytes: &'a [u8],
        settings: &'a Settings,
        superseded: &'a Indices,
    ) -> Self {
        Self {
            superseded: Some(superseded),
            ..Self::new(bytes, settings)
        }
    }

    /// Checks that nothing follows.
    pub fn end(&mut self) -> Result<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("expected the end of the message")),
        }
    }

    /// The byte here.
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The bytes from here on.
    #[inline]
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes past the head of a map or array: how much is in it.
    #[inline]
    pub(super) fn open(&mut self, major: u8, expected: &'static str) -> Result<Left> {
        match self.peek() {
            Some(first) if first & head::MAJOR == major => {}
            _ => return Err(self.mismatch(expected)),
        }
        if self.depth == 0 {
            return Err(self.error(ErrorKind::Depth, "values are nested too deeply"));
        }
        self.depth -= 1;
        self.length()
    }

    /// Whether a map or array has another entry or element. Goes past the break that ends it.
    #[inline]
    pub(super) fn more(&mut self, left: &mut Left) -> bool {
        let more = match left {
            Left::Counted(0) => false,
            Left::Counted(count) => {
                *count -= 1;
                true
            }
            Left::UntilBreak => self.peek() != Some(head::BREAK),
        };
        if !more {
            self.at += usize::from(matches!(left, Left::UntilBreak));
            self.depth += 1;
        }
        more
    }

    /// Whether a null is here, or `undefined`, which Smithy takes for one.
    #[inline]
    pub(super) fn is_null(&self) -> bool {
        matches!(self.peek(), Some(head::NULL | head::UNDEFINED))
    }

    #[cold]
    pub(super) fn error(&self, kind: ErrorKind, message: &'static str) -> Error {
        Error::new(kind, message).at(self.at)
    }

    /// What is here is not CBOR.
    #[cold]
    pub(super) fn syntax(&self, message: &'static str) -> Error {
        match self.peek() {
            None => self.early_end(),
            Some(_) => self.error(ErrorKind::Syntax, message),
        }
    }

    /// The message should go on.
    #[cold]
    pub(super) fn early_end(&self) -> Error {
        Error::new(ErrorKind::Syntax, "the message ends too early").at(self.bytes.len())
    }

    /// A value is here that is not of the expected type, or none at all.
    #[cold]
    pub(super) fn mismatch(&self, expected: &'static str) -> Error {
        let found = match self.peek() {
            None => return self.early_end(),
            Some(head::BREAK) => return self.syntax("a break ends nothing here"),
            Some(first) => head::name(first),
        };
        let message = format!("expected {expected}, found {found}");
        Error::new(ErrorKind::TypeMismatch, message).at(self.at)
    }
}
