//! From bytes to drafts: one [`Document`] for each file, or what is wrong with it.
//!
//! A shape is read as soon as its JSON is there, so that the whole of a large file is never in memory as JSON.

mod json;

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use serde_json::{Map, Value};

use self::json::Top;
use super::read::{Entry, TraitForms};
use super::source::Source;
use crate::diagnostic::locate::{locate_entry, position};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// A file that is JSON and says that it is a Smithy model.
#[derive(Debug)]
pub(super) struct Document {
    pub file: Utf8PathBuf,
    pub metadata: Map<String, Value>,
    pub entries: Vec<Entry>,
}

/// The version of the JSON AST.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    V1,
    V2,
}

/// Reads every file; those that cannot be used are left out.
pub(super) fn parse(sources: &[Source], diagnostics: &mut Diagnostics) -> Vec<Document> {
    let mut trait_forms = TraitForms::default();
    sources
        .iter()
        .filter_map(|source| document(source, &mut trait_forms, diagnostics))
        .collect()
}

fn document(
    source: &Source,
    trait_forms: &mut TraitForms,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let text = text(source, diagnostics)?;
    let top = json::parse(source, text, trait_forms, diagnostics)?;
    let version = version(source, &top, diagnostics);
    let mut document = Document {
        file: source.path.clone(),
        metadata: Map::new(),
        entries: Vec::new(),
    };
    repeated(
        source,
        text,
        "",
        top.iter().map(|(key, _)| key),
        diagnostics,
    );
    for (key, value) in top {
        take(&mut document, &key, value, source, text, diagnostics);
    }
    let version = version?;
    for entry in &mut document.entries {
        if let Entry::Shape(draft) = entry {
            draft.version = version;
        }
    }
    Some(document)
}

/// Takes one entry of the top-level object into the document.
fn take(
    document: &mut Document,
    key: &str,
    value: Top,
    source: &Source,
    text: &str,
    diagnostics: &mut Diagnostics,
) {
    let place = Place::pointer(&source.path, "").join(key);
    match (key, value) {
        ("smithy", _) => {}
        ("metadata", Top::Value(Value::Object(metadata))) => document.metadata = metadata,
        ("metadata", _) => {
            diagnostics.push(wrong("`metadata` must be an object").at(place.value()));
        }
        ("shapes", Top::Shapes { keys, entries }) => {
            repeated(source, text, "/shapes", keys.iter(), diagnostics);
            document.entries.extend(entries);
        }
        ("shapes", _) => diagnostics.push(wrong("`shapes` must be an object").at(place.value())),
        (other, _) => diagnostics.push(unknown_key(other).at(place)),
    }
}

/// The text of a file, without the byte order mark that RFC 8259 lets a reader ignore.
fn text<'a>(source: &'a Source, diagnostics: &mut Diagnostics) -> Option<&'a str> {
    match std::str::from_utf8(&source.text) {
        Ok(text) => Some(text.trim_start_matches('\u{feff}')),
        Err(error) => {
            let before = String::from_utf8_lossy(&source.text[..error.valid_up_to()]);
            let at = Place::position(&source.path, position(&before, before.len()));
            let diagnostic = Diagnostic::error("Json", "the file is not UTF-8").at(at);
            diagnostics.push(diagnostic.help("save it as UTF-8, the encoding of JSON"));
            None
        }
    }
}

const NOT_SMITHY: &str = "a model in JSON AST begins with `{ \"smithy\": \"2.0\", \"shapes\": { … } }`; `smithy ast` writes it from Smithy IDL";

fn wrong(message: &str) -> Diagnostic {
    Diagnostic::error("Model", message)
}

fn unknown_key(key: &str) -> Diagnostic {
    let message = format!("a model has no key `{key}`; it is ignored");
    Diagnostic::warning("Model", message).help("the keys are `smithy`, `metadata` and `shapes`")
}

fn version(
    source: &Source,
    top: &[(String, Top)],
    diagnostics: &mut Diagnostics,
) -> Option<Version> {
    let place = Place::pointer(&source.path, "");
    let Some((key, value)) = top.iter().find(|(key, _)| key == "smithy") else {
        let message =
            "this is JSON, but not a Smithy model: the key `smithy` with the version is missing";
        diagnostics.push(wrong(message).at(place).help(NOT_SMITHY));
        return None;
    };
    match value {
        Top::Value(Value::String(text)) if matches!(text.as_str(), "1" | "1.0") => {
            return Some(Version::V1);
        }
        Top::Value(Value::String(text)) if matches!(text.as_str(), "2" | "2.0") => {
            return Some(Version::V2);
        }
        Top::Value(value) => {
            let diagnostic = wrong(&format!("Smithy version {value} is not supported"))
                .at(place.join(key).value());
            diagnostics.push(diagnostic.help("the versions are \"1.0\" and \"2.0\", as strings"));
        }
        Top::Shapes { .. } | Top::NoShapes => {}
    }
    None
}

/// Reports keys that one object has more than once.
fn repeated<'a>(
    source: &Source,
    text: &str,
    pointer: &str,
    keys: impl Iterator<Item = &'a String>,
    diagnostics: &mut Diagnostics,
) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    for (key, count) in counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .take(REPEATED)
    {
        let at = Place::position(&source.path, locate_entry(text, pointer, key, 1));
        let message = format!("the key `{key}` is there {count} times in one object");
        diagnostics.push(wrong(&message).at(at).help("keep one of them"));
    }
}

/// So many repeated keys of one object are reported: each costs a scan of the text.
const REPEATED: usize = 100;
