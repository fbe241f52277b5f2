//! The writer: bytes are appended, each value with a comma after it, which the end of its container takes back.

use super::{Settings, scan};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Role};

/// Writes one message.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(super) out: &'a mut Vec<u8>,
    /// How many more objects and arrays may be opened.
    depth: usize,
    pub(super) settings: &'a Settings,
}

impl<'a> Writer<'a> {
    /// A writer of a message after what `out` holds.
    pub fn new(out: &'a mut Vec<u8>, settings: &'a Settings) -> Self {
        Self {
            out,
            depth: settings.max_depth,
            settings,
        }
    }

    /// Ends the message.
    pub fn finish(&mut self) -> Result<()> {
        match self.out.pop() {
            Some(b',') => Ok(()),
            _ => Err(Error::new(ErrorKind::Unsupported, "nothing was written")),
        }
    }

    /// Writes the name of a member of a structure; nothing for the place of any other value.
    #[inline]
    pub(super) fn key(&mut self, member: &'static Member) {
        if member.role != Role::Member {
            return;
        }
        let key = &member.json_key;
        let len = key.len(self.settings.json_name);
        if len == 0 {
            return self.key_slow(member);
        }
        let end = self.out.len() + len;
        self.out.extend_from_slice(key.padded());
        self.out.truncate(end);
    }

    #[cold]
    fn key_slow(&mut self, member: &'static Member) {
        self.quote(member.name_in_json(self.settings.json_name), b':');
    }

    /// Writes the start of an object or array.
    #[doc(hidden)]
    #[inline]
    pub fn open(&mut self, member: &'static Member, bracket: u8) -> Result<()> {
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(Error::new(ErrorKind::Depth, "values are nested too deeply"));
        };
        self.depth = depth;
        self.key(member);
        self.out.push(bracket);
        Ok(())
    }

    /// Writes the end of an object or array.
    #[doc(hidden)]
    #[inline]
    pub fn close(&mut self, bracket: u8) {
        self.depth += 1;
        if self.out.last() == Some(&b',') {
            self.out.pop();
        }
        self.out.extend_from_slice(&[bracket, b',']);
    }

    /// Writes what needs no quotes.
    #[inline]
    pub(super) fn plain(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(b',');
    }

    /// Writes a string and the byte after it.
    #[inline]
    pub(super) fn quote(&mut self, text: &str, after: u8) {
        let bytes = text.as_bytes();
        let end = scan::plain_end_near(bytes, 0);
        self.out.reserve(bytes.len() + 3);
        self.out.push(b'"');
        self.out.extend_from_slice(&bytes[..end]);
        if end < bytes.len() {
            self.escape(&bytes[end..]);
        }
        self.out.extend_from_slice(&[b'"', after]);
    }

    #[inline(never)]
    fn escape(&mut self, mut bytes: &[u8]) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        while let Some((&special, rest)) = bytes.split_first() {
            let short = match special {
                b'"' | b'\\' => special,
                0x08 => b'b',
                0x0c => b'f',
                b'\n' => b'n',
                b'\r' => b'r',
                b'\t' => b't',
                _ => 0,
            };
            if short == 0 {
                let digits = [
                    HEX[usize::from(special >> 4)],
                    HEX[usize::from(special & 15)],
                ];
                self.out.extend_from_slice(b"\\u00");
                self.out.extend_from_slice(&digits);
            } else {
                self.out.extend_from_slice(&[b'\\', short]);
            }
            let end = scan::plain_end_near(rest, 0);
            self.out.extend_from_slice(&rest[..end]);
            bytes = &rest[end..];
        }
    }
}
