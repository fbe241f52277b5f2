//! Documentation and deprecation of items.

use super::docs::markdown;
use crate::ir::{Deprecated, Docs};
use crate::model::Traits;

/// The documentation of a shape or member, or `otherwise` where the model has none.
pub(super) fn docs(traits: &Traits, otherwise: &str) -> Docs {
    let text = traits.documentation().map(markdown).unwrap_or_default();
    let text = if text.trim().is_empty() {
        otherwise
    } else {
        text.trim_end()
    };
    Docs(text.lines().map(str::to_owned).collect())
}

/// The `#[deprecated]` of a shape or member.
pub(super) fn deprecated(traits: &Traits) -> Option<Deprecated> {
    let deprecated = traits.deprecated()?;
    let note = match (deprecated.message, deprecated.since) {
        (Some(message), Some(since)) => Some(format!("{message} (since {since})")),
        (message, since) => message.or_else(|| since.map(|since| format!("since {since}"))),
    };
    Some(Deprecated { note })
}
