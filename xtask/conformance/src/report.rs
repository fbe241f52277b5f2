//! What became of each test, one JSON object a line on stdout: `cargo xtask conformance` reads it.

use std::io::Write;
use std::panic::{self, AssertUnwindSafe};

use serde_json::json;

use crate::test::{Side, Test};

/// What became of a test: why it failed, or which help it took to pass.
pub(crate) type Verdict = Result<Help, String>;

/// What the runner added to a message because the test leaves it open; nothing, where a test passes by itself.
#[derive(Debug, Default)]
pub(crate) struct Help(Vec<String>);

impl Help {
    /// One thing that was added.
    pub(crate) fn with(what: impl Into<String>) -> Self {
        Self(vec![what.into()])
    }

    /// Both.
    #[must_use]
    pub(crate) fn and(mut self, mut other: Self) -> Self {
        self.0.append(&mut other.0);
        self
    }
}

/// Runs one test and prints what became of it; a panic is a failure of this test alone.
pub(crate) fn run(file: &str, test: &Test, side: Side, run: impl FnOnce() -> Verdict) {
    let verdict =
        panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| Err(said(&*panic)));
    let (help, failure) = match verdict {
        Ok(Help(help)) => (help, None),
        Err(failure) => (Vec::new(), Some(failure)),
    };
    let line = json!({
        "file": file,
        "side": side.name(),
        "kind": test.kind.name(),
        "shape": test.shape,
        "id": test.id,
        "failure": failure,
        "help": help,
    });
    // Where nobody reads, nobody is told; the reader counts what it gets.
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    format!(
        "panicked: {}",
        text.or(panic.downcast_ref::<&str>().copied())
            .unwrap_or("without a word")
    )
}
