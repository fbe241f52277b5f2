//! Strings.

use std::borrow::Cow;

use super::{Reader, scan};
use crate::error::Result;

impl<'a> Reader<'a> {
    /// Reads a string; it is borrowed where nothing in it is escaped.
    #[inline]
    pub(super) fn string_value(&mut self) -> Result<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.mismatch("a string"));
        }
        self.at += 1;
        self.rest_of_string()
    }

    /// Reads the key of an object's member, and its colon.
    #[inline]
    pub(super) fn key(&mut self) -> Result<Cow<'a, str>> {
        self.expect(b'"', "expected a string as key")?;
        let key = self.rest_of_string()?;
        self.expect(b':', "expected a colon")?;
        Ok(key)
    }

    /// Reads a string that is kept.
    #[inline]
    pub(super) fn owned_string(&mut self) -> Result<String> {
        if self.peek() != Some(b'"') {
            return Err(self.mismatch("a string"));
        }
        let start = self.at + 1;
        self.at = scan::plain_end(self.bytes(), start);
        if self.byte() == Some(b'"') {
            let plain = &self.text[start..self.at];
            self.at += 1;
            return Ok(plain.to_owned());
        }
        self.unescape(start)
    }

    #[inline]
    fn rest_of_string(&mut self) -> Result<Cow<'a, str>> {
        let start = self.at;
        self.at = scan::plain_end(self.bytes(), start);
        if self.byte() == Some(b'"') {
            let plain = &self.text[start..self.at];
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        self.unescape(start).map(Cow::Owned)
    }

    /// Reads a string from `start`, whose part up to here is plain. What it becomes is as long as it has to be, since it is put
    /// together elsewhere.
    #[inline(never)]
    fn unescape(&mut self, start: usize) -> Result<String> {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        self.unescape_into(&mut scratch, start)?;
        let text = scratch.as_str().to_owned();
        self.scratch = scratch;
        Ok(text)
    }

    #[inline]
    fn unescape_into(&mut self, text: &mut String, mut start: usize) -> Result<()> {
        loop {
            text.push_str(&self.text[start..self.at]);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(self.syntax("a control character has to be escaped")),
            }
            start = self.at;
            self.at = scan::plain_end_near(self.bytes(), start);
        }
    }

    /// Goes past a string without keeping it.
    pub(super) fn skip_string(&mut self) -> Result<()> {
        self.expect(b'"', "expected a string")?;
        loop {
            self.at = scan::plain_end(self.bytes(), self.at);
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    self.escape()?;
                }
                _ => return Err(self.syntax("a control character has to be escaped")),
            }
        }
    }

    /// Reads what a backslash introduces.
    fn escape(&mut self) -> Result<char> {
        self.at += 1;
        let plain = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.syntax("expected an escape sequence")),
        };
        self.at += 1;
        Ok(plain)
    }

    /// Reads `uXXXX`, and the second half of a surrogate pair after it.
    fn unicode_escape(&mut self) -> Result<char> {
        let high = self.code_unit()?;
        let code = match (high, self.byte()) {
            (0xd800..0xdc00, Some(b'\\')) => {
                self.at += 1;
                match self.code_unit()? {
                    low @ 0xdc00..0xe000 => 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00),
                    _ => high,
                }
            }
            _ => high,
        };
        char::from_u32(code).ok_or_else(|| self.syntax("half of a surrogate pair stands alone"))
    }

    fn code_unit(&mut self) -> Result<u32> {
        if self.byte() != Some(b'u') {
            return Err(self.syntax("half of a surrogate pair stands alone"));
        }
        let digits = self
            .bytes()
            .get(self.at + 1..)
            .and_then(<[u8]>::first_chunk::<4>);
        let mut unit = 0;
        for byte in digits.unwrap_or(&[0; 4]) {
            match char::from(*byte).to_digit(16) {
                Some(digit) => unit = unit << 4 | digit,
                None => return Err(self.syntax("expected four hexadecimal digits")),
            }
        }
        self.at += 5;
        Ok(unit)
    }
}
