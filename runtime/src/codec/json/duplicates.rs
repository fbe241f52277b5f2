//! Which members of a message later members of the same object replace.
//!
//! This is a pass of its own over the message, needed only where a member did come twice.

use std::borrow::Cow;

use super::{Reader, Settings};
use crate::error::Result;

/// The places of the keys whose members are replaced, in order.
pub(super) fn superseded(text: &str, settings: &Settings) -> Result<Vec<usize>> {
    let mut reader = Reader::new(text, settings);
    let mut found = Vec::new();
    reader.note_superseded(&mut found)?;
    reader.end()?;
    found.sort_unstable();
    Ok(found)
}

impl Reader<'_> {
    fn note_superseded(&mut self, found: &mut Vec<usize>) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.note_in_object(found),
            Some(b'[') => {
                self.open(b'[', "an array")?;
                let mut more = !self.empty(b']');
                while more {
                    self.note_superseded(found)?;
                    more = self.more(b']')?;
                }
                Ok(())
            }
            _ => self.skip(),
        }
    }

    fn note_in_object(&mut self, found: &mut Vec<usize>) -> Result<()> {
        let mut keys: Vec<(Cow<'_, str>, usize)> = Vec::new();
        self.open(b'{', "an object")?;
        let mut more = !self.empty(b'}');
        while more {
            self.peek();
            let start = self.at;
            keys.push((self.key()?, start));
            self.note_superseded(found)?;
            more = self.more(b'}')?;
        }
        keys.sort_unstable();
        let replaced = keys
            .array_windows()
            .filter(|[(key, _), (next, _)]| key == next);
        found.extend(replaced.map(|[(_, start), _]| *start));
        Ok(())
    }
}
