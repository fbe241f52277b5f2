//! The `metadata` of several files as one: lists are joined, equal values kept once, anything else is a conflict.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ast::Document;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};

/// Merges by the [rules of Smithy](https://smithy.io/2.0/spec/model.html#merging-metadata).
pub(super) fn merge(
    documents: &[Document],
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Value> {
    let mut merged: BTreeMap<String, Value> = BTreeMap::new();
    let mut first: BTreeMap<&str, &Document> = BTreeMap::new();
    for document in documents {
        for (key, value) in &document.metadata {
            let earlier = *first.entry(key).or_insert(document);
            match (merged.get_mut(key), value) {
                (None, value) => {
                    merged.insert(key.clone(), value.clone());
                }
                (Some(Value::Array(list)), Value::Array(more)) => list.extend_from_slice(more),
                (Some(old), value) if old == value => {}
                (Some(_), _) => diagnostics.push(conflict(key, earlier, document)),
            }
        }
    }
    merged
}

fn conflict(key: &str, earlier: &Document, later: &Document) -> Diagnostic {
    Diagnostic::error(
        "Model",
        format!("the metadata `{key}` has another value in {}", earlier.file),
    )
    .at(Place::pointer(&later.file, "/metadata").join(key))
    .help("only lists are joined; give both files the same value")
}
