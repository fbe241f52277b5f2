//! Looking into a message without a schema.

use std::borrow::Cow;

use super::{Reader, Settings, head};
use crate::error::Result;

/// The value of the first of these keys that the map `bytes` has as a text string, not looking into its members; the last one
/// where a key comes twice. `None` also where the bytes are not CBOR.
pub fn find_string<'a>(bytes: &'a [u8], keys: &[&str]) -> Option<Cow<'a, str>> {
    let mut reader = Reader::new(bytes, &Settings::RPC_V2);
    reader.find_string(keys).unwrap_or_default()
}

impl<'a> Reader<'a> {
    fn find_string(&mut self, keys: &[&str]) -> Result<Option<Cow<'a, str>>> {
        let mut found = None;
        // Those of the keys that would still count.
        let mut end = keys.len();
        let mut left = self.open(head::MAP, "a map")?;
        while self.more(&mut left) {
            let key = self.key()?;
            let rank = keys.iter().position(|&wanted| wanted == key);
            match (rank, self.peek()) {
                (Some(rank), Some(first)) if rank < end && first & head::MAJOR == head::TEXT => {
                    found = Some(self.text_value()?);
                    end = rank + 1;
                }
                _ => self.skip()?,
            }
        }
        self.end()?;
        Ok(found)
    }
}
