//! From bytes to JSON: one [`Document`] for each file, or what is wrong with it.
//!
//! The entries of `shapes` are kept as a list, not as a map, so that a shape that is there twice can be reported.

use std::collections::BTreeMap;
use std::fmt;

use camino::Utf8PathBuf;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::source::Source;
use crate::diagnostic::locate::{locate_entry, position};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// A file that is JSON and says that it is a Smithy model.
#[derive(Debug)]
pub(super) struct Document {
    pub file: Utf8PathBuf,
    pub version: Version,
    pub metadata: Map<String, Value>,
    pub shapes: Vec<(String, Value)>,
}

/// The version of the JSON AST.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    V1,
    V2,
}

/// Reads every file; those that cannot be used are left out.
pub(super) fn parse(sources: &[Source], diagnostics: &mut Diagnostics) -> Vec<Document> {
    sources
        .iter()
        .filter_map(|source| document(source, diagnostics))
        .collect()
}

fn document(source: &Source, diagnostics: &mut Diagnostics) -> Option<Document> {
    let text = match text(source) {
        Ok(text) => text,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    let entries = match entries(source, text) {
        Ok(entries) => entries,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    repeated(
        source,
        text,
        "",
        entries.iter().map(|(key, _)| key),
        diagnostics,
    );
    let mut document = Document {
        file: source.path.clone(),
        version: Version::V2,
        metadata: Map::new(),
        shapes: Vec::new(),
    };
    let mut version = None;
    for (key, entry) in entries {
        let place = Place::pointer(&source.path, "").join(&key);
        match (key.as_str(), entry) {
            ("smithy", Entry::Value(value)) => {
                version = Some(read_version(&value, place, diagnostics))
            }
            ("metadata", Entry::Value(Value::Object(metadata))) => document.metadata = metadata,
            ("metadata", _) => diagnostics.push(wrong("`metadata` must be an object").at(place)),
            ("shapes", Entry::Shapes(shapes)) => document.shapes.extend(shapes),
            ("shapes", _) => diagnostics.push(wrong("`shapes` must be an object").at(place)),
            (other, _) => diagnostics.push(unknown_key(other).at(place)),
        }
    }
    repeated(
        source,
        text,
        "/shapes",
        document.shapes.iter().map(|(key, _)| key),
        diagnostics,
    );
    match version {
        Some(version) => document.version = version?,
        None => {
            diagnostics.push(no_version(source));
            return None;
        }
    }
    Some(document)
}

/// The text of a file, without the byte order mark that RFC 8259 lets a reader ignore.
fn text(source: &Source) -> Result<&str, Diagnostic> {
    let text = std::str::from_utf8(&source.text).map_err(|error| {
        let before = String::from_utf8_lossy(&source.text[..error.valid_up_to()]);
        let at = Place::position(&source.path, position(&before, before.len()));
        Diagnostic::error("Json", "the file is not UTF-8")
            .at(at)
            .help("save it as UTF-8, the encoding of JSON")
    })?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// The entries of the object that the text is.
fn entries(source: &Source, text: &str) -> Result<Vec<(String, Entry)>, Diagnostic> {
    let start = Place::position(&source.path, (1, 1));
    match text
        .trim_start_matches([' ', '\t', '\r', '\n'])
        .bytes()
        .next()
    {
        Some(b'{') => {
            let mut json = serde_json::Deserializer::from_str(text);
            let entries = Top
                .deserialize(&mut json)
                .and_then(|entries| json.end().map(|()| entries));
            entries.map_err(|error| syntax(source, text, &error))
        }
        Some(_) => {
            serde_json::from_str::<IgnoredAny>(text)
                .map_err(|error| syntax(source, text, &error))?;
            Err(
                wrong("this is JSON, but not a Smithy model: a model is an object")
                    .at(start)
                    .help(NOT_SMITHY),
            )
        }
        None => Err(Diagnostic::error("Json", "the file is empty")
            .at(start)
            .help(NOT_SMITHY)),
    }
}

const NOT_SMITHY: &str = "a model in JSON AST begins with `{ \"smithy\": \"2.0\", \"shapes\": { … } }`; `smithy ast` writes it from Smithy IDL";

fn wrong(message: &str) -> Diagnostic {
    Diagnostic::error("Model", message)
}

fn no_version(source: &Source) -> Diagnostic {
    wrong("this is JSON, but not a Smithy model: the key `smithy` with the version is missing")
        .at(Place::pointer(&source.path, ""))
        .help(NOT_SMITHY)
}

fn unknown_key(key: &str) -> Diagnostic {
    wrong(&format!("a model has no key `{key}`"))
        .help("the keys are `smithy`, `metadata` and `shapes`")
}

fn read_version(value: &Value, place: Place, diagnostics: &mut Diagnostics) -> Option<Version> {
    match value.as_str() {
        Some("1" | "1.0") => return Some(Version::V1),
        Some("2" | "2.0") => return Some(Version::V2),
        _ => {}
    }
    let diagnostic = wrong(&format!("Smithy version {value} is not supported")).at(place);
    diagnostics.push(diagnostic.help("the versions are \"1.0\" and \"2.0\", as strings"));
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
    for (key, count) in counts.into_iter().filter(|(_, count)| *count > 1) {
        let at = Place::position(&source.path, locate_entry(text, pointer, key, 1));
        let message = format!("the key `{key}` is there {count} times in one object");
        diagnostics.push(wrong(&message).at(at).help("keep one of them"));
    }
}

/// What serde_json has to say, with the column in characters and without its own mention of the place.
fn syntax(source: &Source, text: &str, error: &serde_json::Error) -> Diagnostic {
    let line = text
        .split('\n')
        .nth(error.line().saturating_sub(1))
        .unwrap_or_default();
    let mut end = error.column().saturating_sub(1).min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let at = Place::position(
        &source.path,
        (error.line().max(1), line[..end].chars().count() + 1),
    );
    if error.is_eof() {
        let diagnostic = Diagnostic::error(
            "Json",
            "the file is cut off: the JSON ends before it is complete",
        );
        return diagnostic.at(at).help("fetch or write the file again");
    }
    let whole = error.to_string();
    let said = whole
        .rfind(" at line ")
        .map_or(whole.as_str(), |at| &whole[..at]);
    if said.starts_with("recursion limit") {
        return Diagnostic::error("Json", "the JSON is nested deeper than 128 levels").at(at);
    }
    Diagnostic::error("Json", format!("this is not JSON: {said}")).at(at)
}

/// An entry of the top-level object.
enum Entry {
    Value(Value),
    Shapes(Vec<(String, Value)>),
    /// `shapes`, but not an object.
    NoShapes,
}

/// Reads the top-level object.
struct Top;

impl<'de> DeserializeSeed<'de> for Top {
    type Value = Vec<(String, Entry)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top {
    type Value = Vec<(String, Entry)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Smithy model")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let entry = match key.as_str() {
                "shapes" => map.next_value_seed(Shapes)?,
                _ => Entry::Value(map.next_value()?),
            };
            entries.push((key, entry));
        }
        Ok(entries)
    }
}

/// Reads the value of `shapes`, whatever it is.
struct Shapes;

impl<'de> DeserializeSeed<'de> for Shapes {
    type Value = Entry;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Entry, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shapes {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shapes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let mut shapes = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            shapes.push((key, map.next_value()?));
        }
        // This is how serde_json hands over a number whose digits it keeps.
        let number = shapes
            .first()
            .is_some_and(|(key, _)| key == "$serde_json::private::Number");
        Ok(if number {
            Entry::NoShapes
        } else {
            Entry::Shapes(shapes)
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Entry, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Entry::NoShapes)
    }

    fn visit_unit<E>(self) -> Result<Entry, E> {
        Ok(Entry::NoShapes)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Entry, E> {
        Ok(Entry::NoShapes)
    }

    fn visit_str<E>(self, _: &str) -> Result<Entry, E> {
        Ok(Entry::NoShapes)
    }
}
