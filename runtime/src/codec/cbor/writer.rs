//! The writer: bytes are appended, a structure's head filled in once its members are counted.

use super::{Settings, head};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Role};

/// Writes one message.
#[derive(Debug)]
pub struct Writer<'a> {
    pub(super) out: &'a mut Vec<u8>,
    /// How many more maps and arrays may be opened.
    depth: usize,
    pub(super) settings: &'a Settings,
    /// How many members of the innermost structure were written.
    members: usize,
    /// What the outermost structure says of its type.
    type_name: Option<&'a str>,
}

/// A structure that is being written.
pub(super) struct Open {
    /// Where its head is.
    head: usize,
    /// How many members were written of the structure around it.
    outer: usize,
}

impl<'a> Writer<'a> {
    /// A writer of a message after what `out` holds.
    pub fn new(out: &'a mut Vec<u8>, settings: &'a Settings) -> Self {
        Self {
            out,
            depth: settings.max_depth,
            settings,
            members: 0,
            type_name: None,
        }
    }

    /// The same, whose first structure has a member `__type` before its own.
    #[inline]
    pub(super) fn typed(out: &'a mut Vec<u8>, type_name: &'a str, settings: &'a Settings) -> Self {
        Self {
            type_name: Some(type_name),
            ..Self::new(out, settings)
        }
    }

    /// Writes a head in its shortest form.
    #[inline]
    pub(super) fn head(&mut self, major: u8, argument: u64) {
        match argument {
            0..24 => self.out.push(major | argument as u8),
            24..256 => self.out.extend_from_slice(&[major | 24, argument as u8]),
            _ => self.long_head(major, argument),
        }
    }

    /// The argument takes two bytes at least. All eight are written and the rest taken back, which is cheaper than a call.
    #[inline(never)]
    fn long_head(&mut self, major: u8, argument: u64) {
        let power = match argument {
            0..0x1_0000 => 1,
            0x1_0000..0x1_0000_0000 => 2,
            _ => 3,
        };
        let width = 1 << power;
        let mut bytes = [0; 9];
        bytes[0] = major | (24 + power);
        bytes[1..].copy_from_slice(&(argument << (64 - 8 * width)).to_be_bytes());
        let end = self.out.len() + 1 + width;
        self.out.extend_from_slice(&bytes);
        self.out.truncate(end);
    }

    /// Writes the name of a member of a structure; nothing for the place of any other value.
    #[inline]
    pub(super) fn key(&mut self, member: &'static Member) {
        if member.role != Role::Member {
            return;
        }
        self.members += 1;
        let key = &member.cbor_key;
        let len = key.len();
        if len == 0 {
            return self.key_slow(member);
        }
        let end = self.out.len() + len;
        self.out.extend_from_slice(key.padded());
        self.out.truncate(end);
    }

    #[cold]
    fn key_slow(&mut self, member: &'static Member) {
        self.bytes_value(head::TEXT, member.name.as_bytes());
    }

    /// Writes a string of either type.
    #[inline]
    pub(super) fn bytes_value(&mut self, major: u8, bytes: &[u8]) {
        self.out.reserve(bytes.len() + 9);
        self.head(major, bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    #[inline]
    pub(super) fn integer(&mut self, value: i64) {
        match u64::try_from(value) {
            Ok(value) => self.head(head::UNSIGNED, value),
            // Minus one minus the value, which is the value with each bit turned over.
            Err(_) => self.head(head::NEGATIVE, !value as u64),
        }
    }

    #[inline]
    pub(super) fn single_value(&mut self, value: f32) {
        self.out.push(head::SINGLE);
        self.out.extend_from_slice(&value.to_bits().to_be_bytes());
    }

    /// Writes a double, as a single where that is the same number.
    #[inline]
    pub(super) fn double_value(&mut self, value: f64) {
        let single = value as f32;
        if f64::from(single) == value || value.is_nan() {
            return self.single_value(single);
        }
        self.out.push(head::DOUBLE);
        self.out.extend_from_slice(&value.to_bits().to_be_bytes());
    }

    /// Goes one level deeper, for a value at `member`.
    #[inline]
    pub(super) fn descend(&mut self, member: &'static Member) -> Result<()> {
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(Error::new(ErrorKind::Depth, "values are nested too deeply"));
        };
        self.depth = depth;
        self.key(member);
        Ok(())
    }

    /// Goes back to the level before.
    #[inline]
    pub(super) fn ascend(&mut self) {
        self.depth += 1;
    }

    /// Begins a structure. How many members will come is not known, since those that are absent write nothing.
    #[inline]
    pub(super) fn open(&mut self, member: &'static Member) -> Result<Open> {
        self.descend(member)?;
        let open = Open {
            head: self.out.len(),
            outer: std::mem::take(&mut self.members),
        };
        self.out.push(head::MAP | head::INDEFINITE);
        if let Some(type_name) = self.type_name.take() {
            self.members += 1;
            self.bytes_value(head::TEXT, b"__type");
            self.bytes_value(head::TEXT, type_name.as_bytes());
        }
        Ok(open)
    }

    /// Ends a structure: where its head has room for the number of members, it gets that, else they are followed by a break.
    #[inline]
    pub(super) fn close(&mut self, open: &Open) {
        match self.members {
            members @ 0..24 => self.out[open.head] = head::MAP | members as u8,
            _ => self.out.push(head::BREAK),
        }
        self.members = open.outer;
        self.ascend();
    }
}
