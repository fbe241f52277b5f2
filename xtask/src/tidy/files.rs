//! What every file has.

use super::tree::{File, Tree};
use super::{Finding, Rule};

/// Lines that a hand-written file has at most.
const LONG: usize = 300;
/// Lines that ARCHITECTURE.md has at most.
const LONG_ARCHITECTURE: usize = 200;
/// What says that a file is generated.
const MARKER: &str = "@generated";
/// Words of a diary, split so that this file does not hold them.
const UNFINISHED: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "files-say-what-they-are-for",
        says: "every hand-written Rust file opens with `//!`",
        remedy: "say on the first line what the file is for",
        check: |tree, findings| {
            let bare = tree.written().filter(|file| !file.text.starts_with("//!"));
            findings.extend(bare.map(|file| file.finding(1, "does not open with `//!`")));
        },
    },
    Rule {
        name: "files-are-short",
        says: "hand-written Rust files have at most 300 lines (tests may have more)",
        remedy: "split it by noun, or move its tests to a `tests.rs`",
        check: |tree, findings| {
            let files = tree.written().filter(|file| !file.is_test());
            files.for_each(|file| at_most(file, LONG, findings));
        },
    },
    Rule {
        name: "generated-files-are-marked",
        says: "every generated file has the marker on its first line",
        remedy: "run `cargo xtask codegen`; what people write does not belong into `generated/`",
        check: |tree, findings| {
            let files = tree
                .files
                .iter()
                .filter(|file| file.path.starts_with("generated/"));
            let bare = files.filter(|file| {
                !file
                    .text
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .contains(MARKER)
            });
            findings.extend(bare.map(|file| file.finding(1, format!("no `{MARKER}` here"))));
        },
    },
    Rule {
        name: "unsafe-is-kept-apart",
        says: "there is no `unsafe`, but in files of the runtime whose `//!` says why",
        remedy: "write it safely, or give it a file of its own with its reason and a safe fallback",
        check: no_unsafe,
    },
    Rule {
        name: "architecture-is-short",
        says: "ARCHITECTURE.md is there and has at most 200 lines",
        remedy: "say what a newcomer needs; details belong to the `//!` of the file that they are about",
        check: architecture,
    },
    Rule {
        name: "nothing-is-left-to-do",
        says: "no file says that something is left to do",
        remedy: "do it, or open an issue",
        check: unfinished,
    },
];

fn at_most(file: &File, limit: usize, findings: &mut Vec<Finding>) {
    let lines = file.text.lines().count();
    if lines > limit {
        findings.push(file.finding(None, format!("{lines} lines")));
    }
}

fn no_unsafe(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in tree.files.iter().filter(|file| file.tokens.is_some()) {
        let docs = file.text.lines().take_while(|line| line.starts_with("//!"));
        let allowed =
            file.is_in("runtime/src") && docs.into_iter().any(|line| line.contains("unsafe"));
        let first = file.paths().into_iter().find(|path| path.has(&["unsafe"]));
        findings.extend(
            first
                .filter(|_| !allowed)
                .map(|path| file.finding(path.line, "`unsafe`")),
        );
    }
}

fn architecture(tree: &Tree, findings: &mut Vec<Finding>) {
    match tree
        .files
        .iter()
        .find(|file| file.path == "ARCHITECTURE.md")
    {
        Some(file) => at_most(file, LONG_ARCHITECTURE, findings),
        None => findings.push(Finding {
            place: "ARCHITECTURE.md".to_owned(),
            what: "missing".to_owned(),
        }),
    }
}

fn unfinished(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in tree.files.iter().filter(|file| !file.is_generated()) {
        for (line, text) in (1..).zip(file.text.lines()) {
            let word = UNFINISHED.iter().find(|word| text.contains(*word));
            findings.extend(word.map(|word| file.finding(line, *word)));
        }
    }
}
