//! Which members of a message later members of the same map replace.
//!
//! This is a pass of its own over the message, needed only where a member did come twice.

use std::borrow::Cow;

use super::{Reader, Settings, head};
use crate::codec::indices::Indices;
use crate::error::Result;
use crate::repeats::Repeats;

/// The places of the keys whose members are replaced.
pub(super) fn superseded(bytes: &[u8], settings: &Settings) -> Result<Indices> {
    let mut reader = Reader::new(bytes, settings);
    let mut found = Indices::default();
    reader.note_superseded(&mut found)?;
    reader.end()?;
    Ok(found)
}

impl Reader<'_> {
    fn note_superseded(&mut self, found: &mut Indices) -> Result<()> {
        self.skip_tags()?;
        match self.peek().map(|first| first & head::MAJOR) {
            Some(head::MAP) => self.note_in_map(found),
            Some(head::ARRAY) => {
                let mut left = self.open(head::ARRAY, "an array")?;
                while self.more(&mut left) {
                    self.note_superseded(found)?;
                }
                Ok(())
            }
            _ => self.skip(),
        }
    }

    fn note_in_map(&mut self, found: &mut Indices) -> Result<()> {
        let mut keys = Repeats::default();
        let mut left = self.open(head::MAP, "a map")?;
        while self.more(&mut left) {
            let start = self.at;
            match self.peek().map(|first| first & head::MAJOR) {
                Some(head::TEXT) => {
                    let key = match self.key()? {
                        Cow::Borrowed(key) => Cow::Borrowed(key.as_bytes()),
                        Cow::Owned(key) => Cow::Owned(key.into_bytes()),
                    };
                    if let Some(earlier) = keys.note(key, start) {
                        found.insert(earlier);
                    }
                }
                // Nothing in a model has such a key.
                _ => self.skip()?,
            }
            self.note_superseded(found)?;
        }
        Ok(())
    }
}
