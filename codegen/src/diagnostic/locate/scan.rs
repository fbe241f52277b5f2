//! A scanner of JSON that accepts anything and keeps nothing.

/// A place in a text that may be JSON.
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    /// The offset of the next byte.
    pub(super) at: usize,
}

impl<'a> Scanner<'a> {
    /// At the start of a text.
    pub(super) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        Self { bytes, at: 0 }
    }

    /// Whether an object or an array begins here.
    pub(super) fn is_at_aggregate(&self) -> bool {
        matches!(self.peek(), Some(b'{' | b'['))
    }

    /// Skips a value, however deep, without recursion.
    pub(super) fn skip_value(&mut self) {
        let mut depth = 0usize;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some(b'"') => self.skip_string(),
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(b'}' | b']') if depth == 0 => return,
                Some(b'}' | b']') => {
                    depth -= 1;
                    self.at += 1;
                }
                Some(b',' | b':') if depth == 0 => return,
                Some(b',' | b':') => self.at += 1,
                Some(_) => self.skip_word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_word(&mut self) {
        while self
            .peek()
            .is_some_and(|b| !b" \t\r\n{}[],:\"".contains(&b))
        {
            self.at += 1;
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'"' => return,
                b'\\' => self.at += 1,
                _ => {}
            }
        }
    }

    /// Skips blanks, and before them the byte order mark.
    pub(super) fn skip_blank(&mut self) {
        if self.at == 0 && self.bytes.starts_with(b"\xef\xbb\xbf") {
            self.at = 3;
        }
        while self.peek().is_some_and(|b| b" \t\r\n".contains(&b)) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

/// An entry of an object, or an element of an array under its index.
pub(super) struct Entry {
    /// The key, or the index.
    pub(super) name: String,
    /// The offset of the key, or of the element.
    pub(super) start: usize,
}

/// Walks the entries of the object or array at which the scanner stands, leaving it before each value.
pub(super) enum Entries {
    Object,
    Array(usize),
    Neither,
}

impl Entries {
    /// Steps into the value.
    pub(super) fn open(scanner: &mut Scanner<'_>) -> Self {
        scanner.skip_blank();
        let entries = match scanner.peek() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::Array(0),
            _ => return Self::Neither,
        };
        scanner.at += 1;
        entries
    }

    /// The next entry, if there is one.
    pub(super) fn next(&mut self, scanner: &mut Scanner<'_>) -> Option<Entry> {
        scanner.skip_blank();
        if let Self::Neither = self {
            return None;
        }
        if scanner.peek() == Some(b',') {
            scanner.at += 1;
            scanner.skip_blank();
        }
        let start = scanner.at;
        match (self, scanner.peek()?) {
            (_, b'}' | b']') => {
                scanner.at += 1;
                None
            }
            (Self::Array(index), byte) if byte != b':' => {
                *index += 1;
                Some(Entry {
                    name: (*index - 1).to_string(),
                    start,
                })
            }
            (Self::Object, b'"') => {
                scanner.skip_string();
                let raw = &scanner.bytes[start..scanner.at.min(scanner.bytes.len())];
                scanner.skip_blank();
                if scanner.peek() == Some(b':') {
                    scanner.at += 1;
                }
                Some(Entry {
                    name: serde_json::from_slice(raw).unwrap_or_default(),
                    start,
                })
            }
            _ => None,
        }
    }
}
