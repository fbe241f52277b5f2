//! Looking into a message without a schema.

use std::borrow::Cow;

use super::{Reader, Settings};

/// The value of the first of these keys that the object `bytes` has as a string, not looking into its members; the last one where
/// a key comes twice. `None` also where the bytes are not JSON.
pub fn find_string<'a>(bytes: &'a [u8], keys: &[&str]) -> Option<Cow<'a, str>> {
    const SETTINGS: Settings = Settings::AWS_JSON;
    let mut reader = Reader::new(std::str::from_utf8(bytes).ok()?, &SETTINGS);
    let mut found: Option<(usize, Cow<'a, str>)> = None;
    reader.open(b'{', "an object").ok()?;
    let mut more = !reader.empty(b'}');
    while more {
        let key = reader.key().ok()?;
        let rank = keys.iter().position(|&wanted| wanted == key);
        let wanted = rank.filter(|&rank| found.as_ref().is_none_or(|&(best, _)| rank <= best));
        match (wanted, reader.peek()) {
            (Some(rank), Some(b'"')) => found = Some((rank, reader.string_value().ok()?)),
            _ => reader.skip().ok()?,
        }
        more = reader.more(b'}').ok()?;
    }
    reader.end().ok()?;
    found.map(|(_, value)| value)
}
