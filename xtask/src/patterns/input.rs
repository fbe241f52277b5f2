//! What patterns there are, and strings for them: from lists and from models.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::locate::{Part, locate_all};
use serde::Deserialize;
use serde_json::Value;

use crate::workspace::Failure;

/// A pattern with its strings.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Case {
    /// The pattern.
    pub(super) pattern: String,
    /// Strings that it must match.
    #[serde(default)]
    pub(super) accept: Vec<String>,
    /// Strings that it must not match.
    #[serde(default)]
    pub(super) reject: Vec<String>,
    /// Where a model has it first: file, line, column, and the shape or member.
    #[serde(skip)]
    pub(super) place: Option<String>,
}

const PATTERN: &str = "smithy.api#pattern";

/// The patterns of all files, each once, in the order in which they appear.
pub(super) fn read(files: &[Utf8PathBuf]) -> Result<Vec<Case>, Failure> {
    let mut all: Vec<Case> = Vec::new();
    let mut known = BTreeMap::new();
    for file in files {
        for case in read_file(file)? {
            let at = *known.entry(case.pattern.clone()).or_insert(all.len());
            match all.get_mut(at) {
                None => all.push(case),
                Some(first) => {
                    first.accept.extend(case.accept);
                    first.reject.extend(case.reject);
                }
            }
        }
    }
    match all.is_empty() {
        true => Err(Failure::work("there are no patterns here")),
        false => Ok(all),
    }
}

fn read_file(file: &Utf8Path) -> Result<Vec<Case>, Failure> {
    let text = std::fs::read(file).map_err(|error| Failure::disk(file, &error))?;
    let wrong = |what: String| Failure::work(format!("`{file}` {what}"));
    if text.trim_ascii_start().starts_with(b"[") {
        return serde_json::from_slice(&text)
            .map_err(|error| wrong(format!("is not a list of patterns: {error}")));
    }
    let model: Value =
        serde_json::from_slice(&text).map_err(|error| wrong(format!("is not JSON: {error}")))?;
    let found = of_model(&model).map_err(wrong)?;
    let pointers: Vec<_> = found
        .iter()
        .map(|found| (found.pointer.as_str(), Part::Key))
        .collect();
    let lines = locate_all(&String::from_utf8_lossy(&text), &pointers);
    let cases = found
        .into_iter()
        .zip(lines)
        .map(|(found, (line, column))| Case {
            pattern: found.pattern.to_owned(),
            place: Some(format!("{file}:{line}:{column}: {}", found.shape)),
            ..Case::default()
        });
    Ok(cases.collect())
}

/// A pattern of a model.
#[derive(Debug)]
struct Found<'m> {
    pattern: &'m str,
    /// The shape or member, by its ID.
    shape: String,
    /// Where it stands, as a JSON pointer.
    pointer: String,
}

/// The patterns of shapes and members, or what is wrong with the model.
fn of_model(model: &Value) -> Result<Vec<Found<'_>>, String> {
    let shapes = model.get("shapes").and_then(Value::as_object);
    let Some(shapes) = shapes.filter(|_| model.get("smithy").is_some()) else {
        return Err("is neither a list of patterns nor a model in Smithy JSON AST".to_owned());
    };
    let mut all = Vec::new();
    for (id, shape) in shapes {
        let own = (shape, id.clone(), format!("/shapes/{}", token(id)));
        let members = shape.get("members").and_then(Value::as_object);
        let members = members.into_iter().flatten();
        let members = members.map(|(name, value)| (value, name.as_str(), "/members"));
        let one = ["member", "key", "value"];
        let one = one
            .iter()
            .filter_map(|name| Some((shape.get(name)?, *name, "")));
        let inner = members.chain(one).map(|(value, name, under)| {
            let pointer = format!("{}{under}/{}", own.2, token(name));
            (value, format!("{id}${name}"), pointer)
        });
        for (place, shape, pointer) in [own.clone()].into_iter().chain(inner) {
            match place.get("traits").and_then(|traits| traits.get(PATTERN)) {
                None => {}
                Some(Value::String(pattern)) => all.push(Found {
                    pattern,
                    shape,
                    pointer: format!("{pointer}/traits/{PATTERN}"),
                }),
                Some(_) => {
                    return Err(format!(
                        "has a `{PATTERN}` at `{shape}` that is not a string"
                    ));
                }
            }
        }
    }
    Ok(all)
}

/// A key as a reference token (RFC 6901).
fn token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::of_model;

    #[test]
    fn patterns_are_found_wherever_they_stand() {
        let trait_ = |text: &str| serde_json::json!({ "smithy.api#pattern": text });
        let model = serde_json::json!({"smithy": "2.0", "shapes": {
            "a#S": {"type": "string", "traits": trait_("s")},
            "a#M": {"type": "map", "key": {"target": "a#S", "traits": trait_("k")}, "value": {"target": "a#S"}},
            "a#T": {"type": "structure", "members": {"m": {"target": "a#S", "traits": trait_("m")}}},
        }});
        let found = of_model(&model).expect("a model");
        let found = found.iter().map(|found| {
            let at = model
                .pointer(&found.pointer)
                .and_then(serde_json::Value::as_str);
            assert_eq!(at, Some(found.pattern));
            format!("{} {}", found.shape, found.pattern)
        });
        let found: Vec<_> = found.collect();
        assert_eq!(found, ["a#S s", "a#M$key k", "a#T$m m"]);
    }
}
