//! What patterns there are, and strings for them: from lists and from models.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
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
    of_model(&model).map_err(wrong)
}

/// The patterns of shapes and members, or what is wrong with the model.
fn of_model(model: &Value) -> Result<Vec<Case>, String> {
    let shapes = model.get("shapes").and_then(Value::as_object);
    let Some(shapes) = shapes.filter(|_| model.get("smithy").is_some()) else {
        return Err("is neither a list of patterns nor a model in Smithy JSON AST".to_owned());
    };
    let mut cases = Vec::new();
    for (id, shape) in shapes {
        let members = shape.get("members").and_then(Value::as_object);
        let one = ["member", "key", "value"].map(|name| shape.get(name));
        let members = members.into_iter().flat_map(|members| members.values());
        for place in [shape]
            .into_iter()
            .chain(members)
            .chain(one.into_iter().flatten())
        {
            match place.get("traits").and_then(|traits| traits.get(PATTERN)) {
                None => {}
                Some(Value::String(pattern)) => cases.push(Case {
                    pattern: pattern.clone(),
                    ..Case::default()
                }),
                Some(_) => return Err(format!("has a `{PATTERN}` at `{id}` that is not a string")),
            }
        }
    }
    Ok(cases)
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
        let found: Vec<_> = of_model(&model)
            .expect("a model")
            .into_iter()
            .map(|case| case.pattern)
            .collect();
        assert_eq!(found, ["s", "k", "m"]);
    }
}
