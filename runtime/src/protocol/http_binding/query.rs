//! Query strings.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::percent;
use crate::error::Result;

/// The names and values of a query, decoded where they can be; a name without a value has an empty one.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    split(query).filter_map(|(name, value)| {
        Some((
            percent::decode_form(name).ok()?,
            percent::decode_form(value).ok()?,
        ))
    })
}

/// Every value of a parameter.
pub(super) fn values<'q>(query: &'q str, wanted: &str) -> Result<Vec<Cow<'q, str>>> {
    let mut values = Vec::new();
    for (name, value) in split(query) {
        if percent::decode_form(name)? == wanted {
            values.push(percent::decode_form(value)?);
        }
    }
    Ok(values)
}

/// Every parameter with its values.
pub(super) fn all(query: &str) -> Result<BTreeMap<String, Vec<Cow<'_, str>>>> {
    let mut all: BTreeMap<String, Vec<Cow<'_, str>>> = BTreeMap::new();
    for (name, value) in split(query) {
        let name = percent::decode_form(name)?.into_owned();
        let value = percent::decode_form(value)?;
        all.entry(name).or_default().push(value);
    }
    Ok(all)
}

/// Writes one more parameter.
pub(super) fn push(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    percent::encode(name, b"", query);
    query.push('=');
    percent::encode(value, b"", query);
}

fn split(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}
