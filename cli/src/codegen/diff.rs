//! What would change, as a unified diff.

use std::fmt::Write;

use camino::Utf8Path;
use clap::builder::styling::{AnsiColor, Style};
use farrier_codegen::output::Change;
use similar::{ChangeTag, TextDiff};

use crate::workspace;

/// The `changes` of the crate in `dir`, in colour; without the colour it is what `patch -p0` takes.
pub(super) fn unified(dir: &Utf8Path, changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        match change {
            Change::Write {
                path,
                old: None,
                new,
            } => file(&mut text, "/dev/null", &shown(dir, path), ["", new]),
            Change::Write {
                path,
                old: Some(old),
                new,
            } => {
                file(&mut text, &shown(dir, path), &shown(dir, path), [old, new]);
            }
            Change::Remove { path, old } => {
                file(&mut text, &shown(dir, path), "/dev/null", [old, ""])
            }
        }
    }
    text
}

fn shown(dir: &Utf8Path, path: &Utf8Path) -> String {
    workspace::shown(&dir.join(path)).into_string()
}

fn file(text: &mut String, from: &str, to: &str, [old, new]: [&str; 2]) {
    styled(
        text,
        Style::new().bold(),
        format_args!("--- {from}\n+++ {to}"),
    );
    for hunk in TextDiff::from_lines(old, new).unified_diff().iter_hunks() {
        styled(text, AnsiColor::Cyan.on_default(), hunk.header());
        for change in hunk.iter_changes() {
            let line = change.value().trim_end_matches('\n');
            styled(
                text,
                style(change.tag()),
                format_args!("{}{line}", change.tag()),
            );
            if change.missing_newline() {
                text.push_str("\\ No newline at end of file\n");
            }
        }
    }
}

fn styled(text: &mut String, style: Style, line: impl std::fmt::Display) {
    writeln!(text, "{style}{line}{style:#}").expect("writing to a string cannot fail");
}

fn style(tag: ChangeTag) -> Style {
    match tag {
        ChangeTag::Equal => Style::new(),
        ChangeTag::Delete => AnsiColor::Red.on_default(),
        ChangeTag::Insert => AnsiColor::Green.on_default(),
    }
}
