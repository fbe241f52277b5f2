//! The reader: a place in a text, and what can be said of the bytes there.

use super::Settings;
use crate::codec::indices::Indices;
use crate::error::{Error, ErrorKind, Result};
use crate::serde::Missing;

/// Reads one message.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// How many more objects and arrays may be opened.
    pub(super) depth: usize,
    pub(super) settings: &'a Settings,
    pub(super) missing: Missing,
    /// Where the keys of members are that a later member of the same object replaces; `None` while that is unknown.
    pub(super) superseded: Option<&'a Indices>,
    /// Whether reading stopped because it has to be known.
    pub(super) ambiguous: bool,
    /// Whether the members of the last object came sorted by name, and not in the model's order.
    pub(super) sorted: bool,
    /// Where a string with escapes is put together.
    pub(super) scratch: String,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a message.
    pub fn new(text: &'a str, settings: &'a Settings) -> Self {
        Self {
            text,
            at: 0,
            depth: settings.max_depth,
            settings,
            missing: Missing::default(),
            superseded: None,
            sorted: false,
            ambiguous: false,
            scratch: String::new(),
        }
    }

    /// A reader that skips the members whose keys are at these places.
    pub(super) fn without(text: &'a str, settings: &'a Settings, superseded: &'a Indices) -> Self {
        Self {
            superseded: Some(superseded),
            ..Self::new(text, settings)
        }
    }

    /// Checks that nothing but white space follows.
    pub fn end(&mut self) -> Result<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("expected the end of the message")),
        }
    }

    #[inline]
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The byte here, white space skipped.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        let byte = self.byte()?;
        if byte > b' ' {
            Some(byte)
        } else {
            self.peek_slow()
        }
    }

    fn peek_slow(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// The byte exactly here.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    /// Goes past a byte, which white space may precede.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8, or: &'static str) -> Result<()> {
        if self.peek() != Some(byte) {
            return Err(self.syntax(or));
        }
        self.at += 1;
        Ok(())
    }

    /// Goes past `true`, `false` or `null`.
    #[inline]
    pub(super) fn literal(&mut self, literal: &'static str) -> Result<()> {
        if !self.bytes()[self.at..].starts_with(literal.as_bytes()) {
            return Err(self.syntax("expected a value"));
        }
        self.at += literal.len();
        Ok(())
    }

    /// Goes past the start of an object or array.
    #[inline]
    pub(super) fn open(&mut self, bracket: u8, expected: &'static str) -> Result<()> {
        if self.peek() != Some(bracket) {
            return Err(self.mismatch(expected));
        }
        if self.depth == 0 {
            return Err(self.error(ErrorKind::Depth, "values are nested too deeply"));
        }
        self.depth -= 1;
        self.at += 1;
        Ok(())
    }

    /// After an element: whether another one follows. Goes past the comma or the closing bracket.
    #[inline]
    pub(super) fn more(&mut self, close: u8) -> Result<bool> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                self.depth += 1;
                Ok(false)
            }
            _ => Err(self.syntax(if close == b'}' {
                "expected a comma or a closing brace"
            } else {
                "expected a comma or a closing bracket"
            })),
        }
    }

    /// After the opening bracket: whether there is no element. Goes past the closing bracket then.
    #[inline]
    pub(super) fn empty(&mut self, close: u8) -> bool {
        if self.peek() != Some(close) {
            return false;
        }
        self.at += 1;
        self.depth += 1;
        true
    }

    #[cold]
    pub(super) fn error(&self, kind: ErrorKind, message: &'static str) -> Error {
        Error::new(kind, message).at(self.at)
    }

    /// What is here is not JSON.
    #[cold]
    pub(super) fn syntax(&self, message: &'static str) -> Error {
        match self.byte() {
            None => self.error(ErrorKind::Syntax, "the message ends too early"),
            Some(_) => self.error(ErrorKind::Syntax, message),
        }
    }

    /// A value is here that is not of the expected type, or none at all.
    #[cold]
    pub(super) fn mismatch(&self, expected: &'static str) -> Error {
        let found = match self.byte() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "a null",
            Some(b'-' | b'0'..=b'9') => "a number",
            _ => return self.syntax("expected a value"),
        };
        let message = format!("expected {expected}, found {found}");
        Error::new(ErrorKind::TypeMismatch, message).at(self.at)
    }
}
