//! Documentation and deprecation of items.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::Context;
use super::docs::{self, markdown};
use crate::ir::{Deprecated, Docs};
use crate::model::Traits;

/// What was made of texts before: errors and operations are documented in several places, and members alike in many shapes.
pub(super) type Known = RefCell<BTreeMap<String, Docs>>;

impl Context<'_> {
    /// The documentation of a shape or member, or `otherwise` where the model has none, and what other traits add to it.
    pub(super) fn docs(&self, traits: &Traits, otherwise: &str) -> Docs {
        let mut docs = self.documentation(traits, otherwise);
        for remark in remarks(traits) {
            docs.0.push(String::new());
            docs.0.extend(lines(&markdown(&remark)).0);
        }
        docs
    }

    fn documentation(&self, traits: &Traits, otherwise: &str) -> Docs {
        let source = traits.documentation().unwrap_or_default();
        if let Some(docs) = self.known_docs.borrow().get(source) {
            return docs.clone();
        }
        let docs = lines(&markdown(source));
        if docs.0.is_empty() {
            return lines(otherwise);
        }
        let known = &mut self.known_docs.borrow_mut();
        known.insert(source.to_owned(), docs.clone());
        docs
    }
}

/// What traits say that readers should know, as HTML.
fn remarks(traits: &Traits) -> Vec<String> {
    let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let mut remarks = Vec::new();
    if traits.unstable() {
        remarks.push("<p><b>Unstable</b>: this may change.</p>".to_owned());
    }
    if traits.internal() {
        remarks.push("<p><b>Internal</b>: this is not meant for everybody.</p>".to_owned());
    }
    if let Some(since) = traits.since() {
        remarks.push(format!("<p>Since {}.</p>", text(since)));
    }
    for (name, url) in traits.external_documentation() {
        let url = text(url).replace('"', "&quot;");
        remarks.push(format!(
            "<p>See also: <a href=\"{url}\">{}</a></p>",
            text(name)
        ));
    }
    remarks
}

fn lines(text: &str) -> Docs {
    let text = text.trim_end();
    Docs(text.lines().map(str::to_owned).collect())
}

/// The `#[deprecated]` of a shape or member.
pub(super) fn deprecated(traits: &Traits) -> Option<Deprecated> {
    let deprecated = traits.deprecated()?;
    let note = match (deprecated.message, deprecated.since) {
        (Some(message), Some(since)) => Some(format!("{message} (since {since})")),
        (message, since) => message.or_else(|| since.map(|since| format!("since {since}"))),
    };
    // rustdoc reads it as Markdown, and rustc shows it as it is: where nothing is markup, both are the same.
    let note = note.map(|note| docs::line(&markdown(&note)));
    Some(Deprecated { note })
}
