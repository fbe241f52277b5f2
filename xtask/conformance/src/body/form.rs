//! `application/x-www-form-urlencoded` bodies: pairs, in any order.

use std::collections::BTreeMap;

use crate::tree::Tree;

/// The values of each name, in order.
pub(super) fn tree(body: &[u8]) -> Result<Tree, String> {
    let text = std::str::from_utf8(body).map_err(|_| "not UTF-8")?;
    let mut names: BTreeMap<String, Vec<Tree>> = BTreeMap::new();
    for pair in text.trim().split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        names
            .entry(decoded(name)?)
            .or_default()
            .push(Tree::text(decoded(value)?));
    }
    Ok(Tree::Map(
        names
            .into_iter()
            .map(|(name, values)| (name, Tree::List(values)))
            .collect(),
    ))
}

fn decoded(text: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let mut rest = text.trim().bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
                let (high, low) = (digit(), digit());
                high.zip(low)
                    .map(|(high, low)| (high * 16 + low) as u8)
                    .ok_or_else(|| format!("`{text}` ends in %"))?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).map_err(|_| format!("`{text}` is not UTF-8"))
}
