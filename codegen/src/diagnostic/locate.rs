//! From a JSON pointer back to a line and a column, by scanning the text again.
//!
//! Nothing is kept while a model is read; this runs only when there is something to say. The scanner accepts anything:
//! where the text is not JSON, or the pointer leads nowhere, it answers with the deepest value on the way that it found.

mod lines;
mod scan;

use std::collections::{BTreeMap, BTreeSet};

use lines::positions;
use scan::{Entries, Scanner};

pub use lines::position;

/// What of an entry is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key.
    Key,
    /// The value; of an object or array the key, which says more than a brace.
    Value,
}

/// The line and the column, both from one and the column in characters, of a part of what `pointer` (RFC 6901) names: an object's
/// entry, an array's element, which has no key, or the whole text for the empty pointer.
pub fn locate(text: &str, pointer: &str, part: Part) -> (usize, usize) {
    locate_all(text, &[(pointer, part)])[0]
}

/// [`locate`] for many pointers in one pass over the text.
pub fn locate_all(text: &str, pointers: &[(&str, Part)]) -> Vec<(usize, usize)> {
    let mut wanted = Wanted::default();
    for (index, (pointer, part)) in pointers.iter().enumerate() {
        wanted.insert(pointer, (index, *part));
    }
    let mut offsets = vec![0; pointers.len()];
    let mut scanner = Scanner::new(text);
    scanner.skip_blank();
    wanted.found(scanner.at, scanner.at, &mut offsets);
    wanted.visit(&mut scanner, &mut offsets);
    positions(text, &offsets)
}

/// The line and the column of the `n`th (from zero) entry called `key` in the object that `pointer` names.
pub fn locate_entry(text: &str, pointer: &str, key: &str, n: usize) -> (usize, usize) {
    let mut scanner = Scanner::new(text);
    for token in tokens(pointer) {
        let mut entries = Entries::open(&mut scanner);
        while let Some(entry) = entries.next(&mut scanner) {
            if entry.name == token {
                break;
            }
            scanner.skip_value();
        }
    }
    let mut offset = scanner.at;
    let mut left = n + 1;
    let mut entries = Entries::open(&mut scanner);
    while let Some(entry) = entries.next(&mut scanner) {
        if entry.name == key {
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
    /// Indices of the pointers that lead to or through here.
    here: Vec<(usize, Part)>,
    below: BTreeMap<String, Wanted>,
}

impl Wanted {
    fn insert(&mut self, pointer: &str, index: (usize, Part)) {
        let mut node = self;
        node.here.push(index);
        // Deeper than any JSON that is read; what a longer pointer names is not there.
        for token in tokens(pointer).take(200) {
            node = node.below.entry(token).or_default();
            node.here.push(index);
        }
    }

    /// Every pointer that leads through this node is at least here.
    fn found(&self, key: usize, value: usize, offsets: &mut [usize]) {
        for (index, part) in &self.here {
            offsets[*index] = match part {
                Part::Key => key,
                Part::Value => value,
            };
        }
    }

    /// Reads the value at which the scanner stands, descending where something is wanted; as deep as the pointers are.
    fn visit(&self, scanner: &mut Scanner<'_>, offsets: &mut [usize]) {
        let mut entries = Entries::open(scanner);
        let mut met = BTreeSet::new();
        while let Some(entry) = entries.next(scanner) {
            let below = self.below.get_key_value(entry.name.as_str());
            // Of a key that is there twice, the first is meant.
            match below.filter(|(key, _)| !met.contains(key.as_str())) {
                Some((key, node)) => {
                    met.insert(key.as_str());
                    node.descend(entry.start, scanner, offsets);
                }
                None => scanner.skip_value(),
            }
        }
    }

    fn descend(&self, key: usize, scanner: &mut Scanner<'_>, offsets: &mut [usize]) {
        scanner.skip_blank();
        if !scanner.is_at_aggregate() {
            self.found(key, scanner.at, offsets);
            return scanner.skip_value();
        }
        self.found(key, key, offsets);
        if self.below.is_empty() {
            scanner.skip_value();
        } else {
            self.visit(scanner, offsets);
        }
    }
}

#[cfg(test)]
mod tests;
