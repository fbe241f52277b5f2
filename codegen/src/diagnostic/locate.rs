//! From a JSON pointer back to a line and a column, by scanning the text again.
//!
//! Nothing is kept while a model is read; this runs only when there is something to say. The scanner accepts anything:
//! where the text is not JSON, or the pointer leads nowhere, it answers with the deepest value on the way that it found.

use std::collections::BTreeMap;

/// The line and the column, both from one and the column in characters, of what `pointer` (RFC 6901) names: the key of an object's
/// entry, the start of an array's element, the start of the text for the empty pointer.
pub fn locate(text: &str, pointer: &str) -> (usize, usize) {
    locate_all(text, &[pointer])[0]
}

/// [`locate`] for many pointers in one pass over the text.
pub fn locate_all(text: &str, pointers: &[&str]) -> Vec<(usize, usize)> {
    let mut wanted = Wanted::default();
    for (index, pointer) in pointers.iter().enumerate() {
        wanted.insert(pointer, index);
    }
    let mut offsets = vec![0; pointers.len()];
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    scanner.skip_blank();
    wanted.found(scanner.at, &mut offsets);
    scanner.visit(&wanted, &mut offsets);
    positions(text, &offsets)
}

/// The line and the column of the `n`th (from zero) entry called `key` in the object that `pointer` names.
pub fn locate_entry(text: &str, pointer: &str, key: &str, n: usize) -> (usize, usize) {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    for token in tokens(pointer) {
        let mut entries = Entries::open(&mut scanner);
        while let Some(entry) = entries.next(&mut scanner) {
            if entry.is(&token) {
                break;
            }
            scanner.skip_value();
        }
    }
    let mut offset = scanner.at;
    let mut left = n + 1;
    let mut entries = Entries::open(&mut scanner);
    while let Some(entry) = entries.next(&mut scanner) {
        if entry.is(key) {
            offset = entry.start;
            left -= 1;
        }
        if left == 0 {
            break;
        }
        scanner.skip_value();
    }
    position(text, offset)
}

/// The line and the column of the character at a byte offset.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    positions(text, &[offset])[0]
}

/// Lines and columns of byte offsets, counting newlines once.
fn positions(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets[index]);
    let mut answers = vec![(1, 1); offsets.len()];
    let (mut line, mut line_start, mut at) = (1, 0, 0);
    for index in order {
        let mut offset = offsets[index].min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        for (newline, _) in text[at..offset].match_indices('\n') {
            line += 1;
            line_start = at + newline + 1;
        }
        at = offset;
        answers[index] = (
            line,
            text[line_start..offset]
                .trim_start_matches('\u{feff}')
                .chars()
                .count()
                + 1,
        );
    }
    answers
}

/// The tokens of a pointer, unescaped.
fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer
        .split('/')
        .skip(1)
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// The pointers that are looked for, as a tree of their tokens.
#[derive(Default)]
struct Wanted {
    here: Vec<usize>,
    below: BTreeMap<String, Wanted>,
}

impl Wanted {
    fn insert(&mut self, pointer: &str, index: usize) {
        let mut node = self;
        node.here.push(index);
        // Deeper than any JSON that is read; what a longer pointer names is not there.
        for token in tokens(pointer).take(200) {
            node = node.below.entry(token).or_default();
            node.here.push(index);
        }
    }

    /// Every pointer that leads through this node is at least here.
    fn found(&self, offset: usize, offsets: &mut [usize]) {
        for &index in &self.here {
            offsets[index] = offset;
        }
    }
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// Reads one value, descending where something is wanted; as deep as the pointers are.
    fn visit(&mut self, wanted: &Wanted, offsets: &mut [usize]) {
        let mut entries = Entries::open(self);
        let mut met: Vec<&str> = Vec::new();
        while let Some(entry) = entries.next(self) {
            let below = wanted.below.get_key_value(entry.name.as_str());
            // Of a key that is there twice, the first is meant.
            match below.filter(|(key, _)| !met.contains(&key.as_str())) {
                Some((key, node)) => {
                    met.push(key);
                    node.found(entry.start, offsets);
                    self.descend(node, offsets);
                }
                None => self.skip_value(),
            }
        }
    }

    fn descend(&mut self, node: &Wanted, offsets: &mut [usize]) {
        self.skip_blank();
        match self.peek() {
            Some(b'{' | b'[') if !node.below.is_empty() => self.visit(node, offsets),
            _ => self.skip_value(),
        }
    }

    /// Skips a value, however deep, without recursion.
    fn skip_value(&mut self) {
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

    fn skip_blank(&mut self) {
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
struct Entry {
    name: String,
    start: usize,
}

impl Entry {
    fn is(&self, name: &str) -> bool {
        self.name == name
    }
}

/// Walks the entries of the object or array at which the scanner stands, leaving it before each value.
enum Entries {
    Object,
    Array(usize),
    Neither,
}

impl Entries {
    fn open(scanner: &mut Scanner<'_>) -> Self {
        scanner.skip_blank();
        let entries = match scanner.peek() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::Array(0),
            _ => return Self::Neither,
        };
        scanner.at += 1;
        entries
    }

    fn next(&mut self, scanner: &mut Scanner<'_>) -> Option<Entry> {
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

#[cfg(test)]
mod tests;
