//! Which members of a message later members of the same object replace.
//!
//! This is a pass of its own over the message, needed only where a member did come twice.

use std::borrow::Cow;

use super::{Reader, Settings};
use crate::codec::indices::Indices;
use crate::error::Result;
use crate::repeats::Repeats;

/// The places of the keys whose members are replaced.
pub(super) fn superseded(text: &str, settings: &Settings) -> Result<Indices> {
    let mut reader = Reader::new(text, settings);
    let mut found = Indices::default();
    reader.note_superseded(&mut found)?;
    reader.end()?;
    Ok(found)
}

impl Reader<'_> {
    fn note_superseded(&mut self, found: &mut Indices) -> Result<()> {
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

    fn note_in_object(&mut self, found: &mut Indices) -> Result<()> {
        let mut keys = Repeats::default();
        self.open(b'{', "an object")?;
        let mut more = !self.empty(b'}');
        while more {
            self.peek();
            let start = self.at;
            let key = match self.key()? {
                Cow::Borrowed(key) => Cow::Borrowed(key.as_bytes()),
                Cow::Owned(key) => Cow::Owned(key.into_bytes()),
            };
            if let Some(earlier) = keys.note(key, start) {
                found.insert(earlier);
            }
            self.note_superseded(found)?;
            more = self.more(b'}')?;
        }
        Ok(())
    }
}
