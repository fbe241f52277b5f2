//! Query strings.

use std::borrow::Cow;
use std::cell::OnceCell;
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

/// A query as it was received, whose names are decoded once, for whoever asks first.
pub(in crate::protocol) struct Query<'q> {
    text: &'q str,
    parameters: OnceCell<Vec<(Cow<'q, str>, &'q str)>>,
}

impl<'q> Query<'q> {
    pub(in crate::protocol) fn of(text: &'q str) -> Self {
        let parameters = OnceCell::new();
        Self { text, parameters }
    }

    /// Every value of a parameter.
    pub(super) fn values(&self, wanted: &str) -> Result<Vec<Cow<'q, str>>> {
        let mut values = Vec::new();
        for (name, value) in self.parameters()? {
            if name == wanted {
                values.push(percent::decode_form(value)?);
            }
        }
        Ok(values)
    }

    /// Every parameter with its values.
    pub(super) fn all(&self) -> Result<BTreeMap<String, Vec<Cow<'q, str>>>> {
        let mut all: BTreeMap<String, Vec<Cow<'q, str>>> = BTreeMap::new();
        for (name, value) in self.parameters()? {
            let values = all.entry(name.clone().into_owned()).or_default();
            values.push(percent::decode_form(value)?);
        }
        Ok(all)
    }

    /// The decoded names, each with its value as it stands.
    fn parameters(&self) -> Result<&[(Cow<'q, str>, &'q str)]> {
        if let Some(parameters) = self.parameters.get() {
            return Ok(parameters);
        }
        let mut parameters = Vec::new();
        for (name, value) in split(self.text) {
            parameters.push((percent::decode_form(name)?, value));
        }
        Ok(self.parameters.get_or_init(|| parameters))
    }
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
