//! What is said about patterns: in diagnostics, and in the documentation of matchers.

use super::{Bounds, PatternUse};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lower::docs::permitted;
use crate::pattern;
use crate::pattern::plan::{Plan, Strategy};

/// Why a pattern is refused.
pub(super) fn refusal(place: &PatternUse, error: pattern::Error) -> Diagnostic {
    let message = format!(
        "The pattern cannot be compiled: {}{}.",
        found_at(&place.source, error.offset),
        error.message
    );
    diagnostic(place, Severity::Error, message, error.help)
}

/// What its author may not expect, and how often it is there besides.
pub(super) fn warning(place: &PatternUse, note: &pattern::Note, more: usize) -> Diagnostic {
    let found = found_at(&place.source, note.offset);
    let more = match more {
        0 => String::new(),
        more => format!(" ({more} more of the kind)"),
    };
    let mut message = format!("{found}{}{more}.", note.message);
    if let Some(first) = message.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    diagnostic(
        place,
        Severity::Warning,
        message,
        Some(note.help.to_owned()),
    )
}

/// A length that no text of the pattern has.
pub(super) fn excluded(place: &PatternUse, bounds: Bounds) -> Diagnostic {
    let message = format!("No text of {} matches the pattern.", length(bounds));
    let help = "Every value violates one of the two constraints; change `@length` or `@pattern`.";
    diagnostic(place, Severity::Warning, message, Some(help.to_owned()))
}

fn diagnostic(
    place: &PatternUse,
    severity: Severity,
    message: String,
    help: Option<String>,
) -> Diagnostic {
    Diagnostic {
        severity,
        code: "Pattern",
        shape: Some(place.shape.clone()),
        place: place.place.clone(),
        message,
        help,
    }
}

/// Where in a pattern something is, unless that is its start.
fn found_at(source: &str, offset: usize) -> String {
    match source.get(offset..) {
        Some(rest) if offset > 0 && !rest.is_empty() => {
            let near: String = rest
                .chars()
                .take(12)
                .map(|c| if c.is_control() { '\u{fffd}' } else { c })
                .collect();
            let more = if rest.chars().nth(12).is_some() {
                "…"
            } else {
                ""
            };
            format!("at offset {offset} (`{near}{more}`), ")
        }
        _ => String::new(),
    }
}

/// How a plan decides, as a sentence.
pub(super) fn described(plan: &Plan) -> String {
    match plan {
        Plan::Always => "Every text matches.".to_owned(),
        Plan::Never => "No text matches.".to_owned(),
        Plan::Contains(_) => "One character of the class is enough.".to_owned(),
        Plan::Literals(_) => "A few texts.".to_owned(),
        Plan::Run(_) => "Characters of one class, counted.".to_owned(),
        Plan::Last(..) => "Characters of one class, the last of another.".to_owned(),
        Plan::Steps(_) if plan.strategy() == Strategy::OnePass => {
            "One pass; the next character always says which way.".to_owned()
        }
        Plan::Any(_) | Plan::All(_) | Plan::Not(_) if plan.strategy() == Strategy::Split => {
            "Parts of the pattern, decided apart.".to_owned()
        }
        Plan::Steps(_) | Plan::Any(_) | Plan::All(_) | Plan::Not(_) => {
            "Steps; one that is tried in vain leaves the text as it was.".to_owned()
        }
        Plan::Sized { plan, .. } => format!("The length first. {}", described(plan)),
        Plan::Tally(run, plan) if run.max == Some(0) => described(plan),
        Plan::Tally(_, plan) => {
            format!("Characters counted instead of rounds. {}", described(plan))
        }
        Plan::Shift(table) => format!("An automaton of {} states in one word.", table.rows.len()),
        Plan::Walk(table) => format!("An automaton of {} states over bytes.", table.rows.len()),
        Plan::WideWalk(table) => format!(
            "An automaton of {} states over characters.",
            table.rows.len()
        ),
        Plan::Evaluate(evaluation) => format!(
            "The evaluator of last resort: {} operations for each character, since no automaton is small enough.",
            evaluation.operations()
        ),
        Plan::Reversed(table) => format!(
            "An automaton of {} states that reads the text from its end.",
            table.rows.len()
        ),
    }
}

/// A length, as half a sentence.
pub(super) fn length((min, max): Bounds) -> String {
    match (min, max) {
        (min, u64::MAX) => format!("{min} or more characters"),
        (min, max) if min == max => format!("{min} characters"),
        (min, max) => format!("{min} to {max} characters"),
    }
}

/// A text as Markdown's inline code.
pub(in crate::lower) fn code_span(text: &str) -> String {
    if text.is_empty() {
        return "The empty pattern.".to_owned();
    }
    let printable: String = text
        .chars()
        .map(|c| {
            if c.is_control() || permitted(c).is_none() {
                c.escape_default().to_string()
            } else {
                c.to_string()
            }
        })
        .collect();
    let longest = printable
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if printable.starts_with(['`', ' ']) || printable.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{printable}{pad}{fence}")
}
