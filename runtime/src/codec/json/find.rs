//! Looking into a message without a schema.

use std::borrow::Cow;

use super::{Reader, Settings};
use crate::error::Result;

/// The value of the first of these keys that the object `bytes` has as a string, not looking into its members; the last one where
/// a key comes twice. `None` also where the bytes are not JSON.
pub fn find_string<'a>(bytes: &'a [u8], keys: &[&str]) -> Option<Cow<'a, str>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut reader = Reader::new(text, &Settings::AWS_JSON);
    reader.find_string(keys).unwrap_or_default()
}

impl<'a> Reader<'a> {
    fn find_string(&mut self, keys: &[&str]) -> Result<Option<Cow<'a, str>>> {
        let mut found = None;
        // Those of the keys that would still count.
        let mut end = keys.len();
        self.open(b'{', "an object")?;
        let mut more = !self.empty(b'}');
        while more {
            let key = self.key()?;
            let rank = keys.iter().position(|&wanted| wanted == key);
            match (rank, self.peek()) {
                (Some(rank), Some(b'"')) if rank < end => {
                    found = Some(self.string_value()?);
                    end = rank + 1;
                }
                _ => self.skip()?,
            }
            more = self.more(b'}')?;
        }
        self.end()?;
        Ok(found)
    }
}
