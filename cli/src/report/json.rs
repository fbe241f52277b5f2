//! Diagnostics for programs: one JSON object a line.

use serde_json::json;

use super::located::Located;
use farrier_codegen::diagnostic::{Severity, Spot};

/// The diagnostic as one line. What is not known is null.
pub(super) fn render(located: &Located<'_>) -> String {
    let diagnostic = located.diagnostic;
    let pointer = match &diagnostic.place.spot {
        Spot::Entry(pointer) | Spot::Value(pointer) => Some(pointer),
        Spot::File | Spot::Position { .. } => None,
    };
    json!({
        "severity": match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "shape": diagnostic.shape.as_ref().map(|shape| shape.as_str()),
        "file": diagnostic.place.file,
        "line": located.position.as_ref().map(|position| position.line),
        "column": located.position.as_ref().map(|position| position.column),
        "pointer": pointer,
    })
    .to_string()
}
