//! The JSON of a model file, read in one pass by serde_json.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::{NOT_SMITHY, wrong};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::read::{Entry, Reader, TraitForms};
use crate::model::source::Source;

/// What is under a key of the top-level object.
pub(super) enum Top {
    Value(Value),
    Shapes {
        /// With those that are there twice.
        keys: Vec<String>,
        entries: Vec<Entry>,
    },
    /// `shapes`, but not an object.
    NoShapes,
}

/// The entries of the object that the text is.
pub(super) fn parse(
    source: &Source,
    text: &str,
    trait_forms: &mut TraitForms,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<(String, Top)>> {
    let text = text.trim_end_matches(BLANK);
    if text.trim_start_matches(BLANK).starts_with('{') {
        // Of a file that is no JSON in the end, only that is said.
        let mut found = Diagnostics::default();
        let reader = Reader {
            trait_forms,
            diagnostics: &mut found,
        };
        match object(source, text, reader) {
            Ok(top) => {
                diagnostics.extend(found);
                return Some(top);
            }
            Err(error) => diagnostics.push(syntax(source, text, &error)),
        }
        return None;
    }
    let problem = match serde_json::from_str::<IgnoredAny>(text) {
        _ if text.is_empty() => Diagnostic::error("Json", "the file is empty"),
        Ok(_) => wrong("this is JSON, but not a Smithy model: a model is an object"),
        Err(error) => {
            diagnostics.push(syntax(source, text, &error));
            return None;
        }
    };
    let start = Place::position(&source.path, (1, 1));
    diagnostics.push(problem.at(start).help(NOT_SMITHY));
    None
}

/// What JSON calls blank.
const BLANK: [char; 4] = [' ', '\t', '\r', '\n'];

fn object(
    source: &Source,
    text: &str,
    reader: Reader<'_>,
) -> serde_json::Result<Vec<(String, Top)>> {
    let mut json = serde_json::Deserializer::from_str(text);
    let top = Object { source, reader }.deserialize(&mut json)?;
    json.end()?;
    Ok(top)
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
        let message = "the file is cut off: the JSON ends before it is complete";
        return Diagnostic::error("Json", message)
            .at(at)
            .help("fetch or write the file again");
    }
    let whole = error.to_string();
    let said = whole
        .rfind(" at line ")
        .map_or(whole.as_str(), |at| &whole[..at]);
    if said.starts_with("recursion limit") {
        return Diagnostic::error("Json", "the JSON is nested deeper than 127 levels").at(at);
    }
    Diagnostic::error("Json", format!("this is not JSON: {said}")).at(at)
}

/// Reads the top-level object.
struct Object<'a> {
    source: &'a Source,
    reader: Reader<'a>,
}

impl<'de> DeserializeSeed<'de> for Object<'_> {
    type Value = Vec<(String, Top)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Object<'_> {
    type Value = Vec<(String, Top)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Smithy model")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut top = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let value = match key.as_str() {
                "shapes" => {
                    let place = Place::pointer(&self.source.path, "/shapes");
                    map.next_value_seed(Shapes {
                        place,
                        reader: &mut self.reader,
                    })?
                }
                _ => Top::Value(map.next_value()?),
            };
            top.push((key, value));
        }
        Ok(top)
    }
}

/// Reads the value of `shapes`, whatever it is.
struct Shapes<'r, 'a> {
    place: Place,
    reader: &'r mut Reader<'a>,
}

impl<'de> DeserializeSeed<'de> for Shapes<'_, '_> {
    type Value = Top;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Top, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shapes<'_, '_> {
    type Value = Top;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("shapes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top, A::Error> {
        let (mut keys, mut entries) = (Vec::new(), Vec::new());
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value()?;
            // This is how serde_json may hand over a number whose digits it keeps.
            if key == "$serde_json::private::Number" {
                return Ok(Top::NoShapes);
            }
            entries.extend(self.reader.entry(&key, value, self.place.join(&key)));
            keys.push(key);
        }
        Ok(Top::Shapes { keys, entries })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Top, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Top::NoShapes)
    }

    fn visit_unit<E>(self) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }

    fn visit_str<E>(self, _: &str) -> Result<Top, E> {
        Ok(Top::NoShapes)
    }
}
