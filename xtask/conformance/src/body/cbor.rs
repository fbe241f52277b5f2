//! `application/cbor` bodies ([RFC 8949](https://www.rfc-editor.org/rfc/rfc8949)): read apart from any codec.

use std::collections::BTreeMap;

use crate::tree::Tree;

/// What the bytes say; lengths that are known and lengths that are not are the same.
pub(super) fn tree(body: &[u8]) -> Result<Tree, String> {
    let mut reader = Reader { rest: body };
    let tree = reader.item()?.ok_or("a break outside of any item")?;
    match reader.rest {
        [] => Ok(tree),
        rest => Err(format!("{} bytes after the end", rest.len())),
    }
}

struct Reader<'a> {
    rest: &'a [u8],
}

/// The argument of an item's head: the length or value; none where the length is not known.
struct Head {
    major: u8,
    minor: u8,
    argument: Option<u64>,
}

impl Reader<'_> {
    /// The next item; none at a break.
    fn item(&mut self) -> Result<Option<Tree>, String> {
        let head = self.head()?;
        Ok(Some(match (head.major, head.argument) {
            (0, Some(value)) => Tree::number(&value.to_string()),
            (1, Some(value)) => Tree::number(&(-1 - i128::from(value)).to_string()),
            (2, length) => Tree::Leaf("blob", self.chunks(length)?.escape_ascii().to_string()),
            (3, length) => Tree::text(
                String::from_utf8(self.chunks(length)?).map_err(|_| "a text is not UTF-8")?,
            ),
            (4, length) => Tree::List(self.items(length)?),
            (5, length) => self.map(length)?,
            (6, Some(tag)) => Tree::Map(BTreeMap::from([(format!("tag {tag}"), self.value()?)])),
            (7, Some(value)) => simple(head.minor, value),
            (7, None) => return Ok(None),
            (major, _) => return Err(format!("an item of type {major} without a value")),
        }))
    }

    fn value(&mut self) -> Result<Tree, String> {
        self.item()?
            .ok_or_else(|| "a break in place of a value".to_owned())
    }

    fn head(&mut self) -> Result<Head, String> {
        let first = self.take(1)?[0];
        let (major, minor) = (first >> 5, first & 0x1f);
        let argument = match minor {
            0..=23 => Some(u64::from(minor)),
            24..=27 => Some(
                self.take(1 << (minor - 24))?
                    .iter()
                    .fold(0, |value, byte| value << 8 | u64::from(*byte)),
            ),
            31 => None,
            _ => return Err(format!("the head {first:#04x}")),
        };
        Ok(Head {
            major,
            minor,
            argument,
        })
    }

    fn take(&mut self, count: u64) -> Result<Vec<u8>, String> {
        let count = usize::try_from(count).map_err(|_| "a length beyond all memory")?;
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or("it ends too early")?;
        self.rest = rest;
        Ok(taken.to_vec())
    }

    fn chunks(&mut self, length: Option<u64>) -> Result<Vec<u8>, String> {
        if let Some(length) = length {
            return self.take(length);
        }
        let mut all = Vec::new();
        loop {
            let head = self.head()?;
            match head.argument {
                None => return Ok(all),
                Some(length) => all.extend(self.take(length)?),
            }
        }
    }

    fn items(&mut self, length: Option<u64>) -> Result<Vec<Tree>, String> {
        let mut items = Vec::new();
        while length.is_none_or(|length| (items.len() as u64) < length) {
            match (self.item()?, length) {
                (Some(item), _) => items.push(item),
                (None, None) => break,
                (None, Some(_)) => return Err("a break in a list of known length".to_owned()),
            }
        }
        Ok(items)
    }

    fn map(&mut self, length: Option<u64>) -> Result<Tree, String> {
        let mut flat = self
            .items(length.map(|length| length.saturating_mul(2)))?
            .into_iter();
        let mut members = BTreeMap::new();
        while let (Some(key), value) = (flat.next(), flat.next()) {
            let Tree::Leaf("text", key) = key else {
                return Err(format!("the key {key}"));
            };
            members.insert(key, value.ok_or("a key without a value")?);
        }
        Ok(Tree::Map(members))
    }
}

/// Floats are compared as numbers: which width a writer chooses is its own affair.
fn simple(minor: u8, value: u64) -> Tree {
    let number = match minor {
        20 | 21 => return Tree::Leaf("boolean", (minor == 21).to_string()),
        22 | 23 => return Tree::Null,
        25 => half(value),
        26 => f64::from(f32::from_bits(value as u32)),
        27 => f64::from_bits(value),
        _ => return Tree::Leaf("simple", value.to_string()),
    };
    match number.is_finite() {
        true => Tree::number(&number.to_string()),
        false => Tree::Leaf("float", number.to_string()),
    }
}

fn half(bits: u64) -> f64 {
    let fraction = (bits & 0x3ff) as f64;
    let magnitude = match bits >> 10 & 0x1f {
        0 => fraction * 2_f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        exponent => (1.0 + fraction / 1024.0) * 2_f64.powi(exponent as i32 - 15),
    };
    if bits >> 15 == 1 {
        -magnitude
    } else {
        magnitude
    }
}
