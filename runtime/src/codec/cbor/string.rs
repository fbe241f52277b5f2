//! Text strings and byte strings, in one piece or in several.

use std::borrow::Cow;

use super::{Reader, head};
use crate::error::{Error, ErrorKind, Result};

impl<'a> Reader<'a> {
    /// Reads a text string, without copying it where it is in one piece.
    #[inline]
    pub(super) fn text_value(&mut self) -> Result<Cow<'a, str>> {
        match self.peek() {
            Some(first) if first & head::MAJOR != head::TEXT => Err(self.mismatch("a text string")),
            Some(first) if first & head::INFO == head::INDEFINITE => {
                self.text_pieces().map(Cow::Owned)
            }
            _ => self.text_piece().map(Cow::Borrowed),
        }
    }

    /// Reads a text string that is kept.
    #[inline]
    pub(super) fn owned_text(&mut self) -> Result<String> {
        self.text_value().map(Cow::into_owned)
    }

    /// Reads the key of a map's entry, which is a text string.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Cow<'a, str>> {
        self.text_value()
    }

    /// Reads a byte string, without copying it where it is in one piece.
    #[inline]
    pub(super) fn bytes_value(&mut self) -> Result<Cow<'a, [u8]>> {
        match self.peek() {
            Some(first) if first & head::MAJOR != head::BYTES => {
                Err(self.mismatch("a byte string"))
            }
            Some(first) if first & head::INFO == head::INDEFINITE => {
                self.byte_pieces().map(Cow::Owned)
            }
            _ => self.piece().map(Cow::Borrowed),
        }
    }

    /// Goes past a string of either type.
    pub(super) fn skip_string(&mut self, first: u8) -> Result<()> {
        let text = first & head::MAJOR == head::TEXT;
        match (text, first & head::INFO == head::INDEFINITE) {
            (true, false) => self.text_piece().map(drop),
            (true, true) => self.text_pieces().map(drop),
            (false, false) => self.piece().map(drop),
            (false, true) => self.byte_pieces().map(drop),
        }
    }

    /// The bytes of a string in one piece.
    #[inline]
    fn piece(&mut self) -> Result<&'a [u8]> {
        let len = self.argument()?;
        self.take(len)
    }

    #[inline]
    fn text_piece(&mut self) -> Result<&'a str> {
        let bytes = self.piece()?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text),
            Err(error) => Err(not_utf8(self.at - bytes.len(), error)),
        }
    }

    // Each piece of a text is UTF-8 by itself: no character may be spread over two.
    #[cold]
    fn text_pieces(&mut self) -> Result<String> {
        self.at += 1;
        let mut text = String::new();
        while self.has_piece(head::TEXT)? {
            text.push_str(self.text_piece()?);
        }
        Ok(text)
    }

    #[cold]
    fn byte_pieces(&mut self) -> Result<Vec<u8>> {
        self.at += 1;
        let mut bytes = Vec::new();
        while self.has_piece(head::BYTES)? {
            bytes.extend_from_slice(self.piece()?);
        }
        Ok(bytes)
    }

    /// Whether another piece follows the head of a string of indefinite length, or the piece before. Goes past the break.
    fn has_piece(&mut self, major: u8) -> Result<bool> {
        match self.peek() {
            Some(head::BREAK) => {
                self.at += 1;
                Ok(false)
            }
            Some(first) if first & head::MAJOR == major => Ok(true),
            _ => Err(self.syntax("a piece of a string has the type of the string")),
        }
    }
}

#[cold]
fn not_utf8(start: usize, error: std::str::Utf8Error) -> Error {
    Error::new(ErrorKind::InvalidUtf8, "expected UTF-8").at(start + error.valid_up_to())
}
