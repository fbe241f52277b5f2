//! Host names, as [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123#section-2.1) has them, and their prefixes.

use std::net::Ipv4Addr;

use super::invalid;
use super::labels::Labels;
use crate::error::{Error, ErrorKind, Result};

const MAX_LABEL: usize = 63;
const MAX_HOST: usize = 253;

/// A host prefix with its labels replaced by the members they name.
pub(super) fn expand(prefix: &str, labels: &Labels) -> Result<String> {
    let mut expanded = String::with_capacity(prefix.len() + 16);
    let mut rest = prefix;
    while let Some((before, label)) = rest.split_once('{') {
        let (name, after) = label
            .split_once('}')
            .ok_or_else(|| invalid("a brace stays open"))?;
        let value = labels
            .get(name)
            .ok_or_else(|| wrong_label(name, "has no value"))?;
        // A dot would let a value choose the host.
        if !is_label(value) {
            return Err(wrong_label(name, "is no label of a host name"));
        }
        expanded.push_str(before);
        expanded.push_str(value);
        rest = after;
    }
    expanded.push_str(rest);
    Ok(expanded)
}

/// Whether every part of a host between dots is a label.
pub(super) fn check(host: &str) -> Result<()> {
    let name = host.strip_suffix('.').unwrap_or(host);
    match name.len() <= MAX_HOST && name.split('.').all(is_label) {
        true => Ok(()),
        false => Err(invalid("the host with its prefix is no host name")),
    }
}

pub(super) fn is_ip_address(host: &str) -> bool {
    host.starts_with('[') || host.parse::<Ipv4Addr>().is_ok()
}

fn is_label(text: &str) -> bool {
    let is_inner = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    matches!(text.len(), 1..=MAX_LABEL)
        && text.bytes().all(is_inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The value may be sensitive, so it is not shown.
fn wrong_label(name: &str, what: &str) -> Error {
    Error::new(
        ErrorKind::InvalidValue,
        format!("the host label `{name}` {what}"),
    )
}
