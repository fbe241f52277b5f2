//! Blobs that stream: tests have them among the `params`, crates beside the structure.

use farrier::{Bytes, Schema, Trait};
use serde_json::Value;

use crate::test::Test;

/// The `params` of a test without the blob that streams beside the structure of this schema, and the blob; an empty one where
/// the test has none.
pub(crate) fn split(test: &Test, schema: &Schema) -> (Value, Option<Bytes>) {
    let mut params = test.params();
    let Some(member) = member(schema) else {
        return (params, None);
    };
    let blob = params
        .as_object_mut()
        .and_then(|params| params.remove(member));
    let text = blob.as_ref().and_then(Value::as_str).unwrap_or_default();
    (params, Some(Bytes::from(text.to_owned())))
}

/// Whether a body is the blob that is expected to have streamed, where one is.
pub(crate) fn compare(expected: Option<&Bytes>, body: &Bytes) -> Result<(), String> {
    match expected {
        Some(expected) if expected != body => Err(format!(
            "stream: expected `{}`, got `{}`",
            expected.escape_ascii(),
            body.escape_ascii()
        )),
        _ => Ok(()),
    }
}

/// The name of the blob that streams beside a structure.
fn member(schema: &Schema) -> Option<&'static str> {
    schema.traits.iter().find_map(|of| match of {
        Trait::Streaming(member) => Some(member.name),
        _ => None,
    })
}
