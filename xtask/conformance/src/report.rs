//! What became of each test, one JSON object a line on stdout: `cargo xtask conformance` reads it.

use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

use serde_json::json;

use crate::check;
use crate::test::{Kind, Side, Test};

/// Runs one test and prints what became of it; a panic is a failure of this test alone.
pub(crate) fn run(file: &str, test: &Test, side: Side, run: impl FnOnce() -> Result<(), String>) {
    let outcome =
        panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(said(&*panic)));
    let line = json!({
        "file": file,
        "side": side.name(),
        "kind": test.kind.name(),
        "id": test.id,
        "failure": outcome.err(),
        "skipped": skipped(test, side),
        "fed": (test.kind, side) == (Kind::Request, Side::Server) && test.leaves_body_open(),
    });
    // Where nobody reads, nobody is told; the reader counts what it gets.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// What of the test is not compared.
fn skipped(test: &Test, side: Side) -> Option<String> {
    let headers = check::foreign(&test.body).join(", ");
    let unchecked = (test.kind, side) == (Kind::Response, Side::Server) && !headers.is_empty();
    unchecked.then(|| format!("{headers}: a server's protocol does not set it"))
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    format!(
        "panicked: {}",
        text.or(panic.downcast_ref::<&str>().copied())
            .unwrap_or("without a word")
    )
}
