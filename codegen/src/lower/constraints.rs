//! What constrains a member's values, told on one line of its documentation.

use serde_json::Value;

use super::Context;
use super::patterns::code_span;
use crate::ir::Docs;
use crate::model::{Kind, Length, Member, Range, Shape, Traits};

/// A longer pattern is not repeated: the line would be about nothing else.
const LONGEST_PATTERN: usize = 120;

impl Context<'_> {
    /// The documentation of a member, and what constrains it.
    pub(super) fn member_docs(&self, name: &str, member: &Member) -> Docs {
        let mut docs = self.docs(&member.traits, &format!("The member `{name}`."));
        let target = self.shape(&member.target);
        let told = target.map_or_else(String::new, |target| sentence(member, target));
        if !told.is_empty() {
            docs.0.extend([String::new(), told]);
        }
        docs
    }
}

/// All that constrains a member, each thing by its own trait or else by that of its target.
fn sentence(member: &Member, target: &Shape) -> String {
    let traits = [&member.traits, &target.traits];
    let length = traits.iter().find_map(|traits| traits.length());
    let range = traits.iter().find_map(|traits| traits.range());
    let pattern = traits.iter().find_map(|traits| traits.pattern());
    let parts = [
        member.traits.required().then(|| "required".to_owned()),
        length.and_then(|length| count(length, unit(&target.kind)?)),
        range.and_then(extent),
        pattern.map(matching),
        (target.traits.unique_items()).then(|| "no two items are alike".to_owned()),
        default(&member.traits),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let mut text = parts.join("; ");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
        text.push('.');
    }
    text
}

fn matching(pattern: &str) -> String {
    match pattern.chars().count() {
        0 => "matches the empty pattern".to_owned(),
        1..=LONGEST_PATTERN => format!("matches {}", code_span(pattern)),
        length => format!("matches a pattern of {length} characters"),
    }
}

/// What a length counts: one, and several.
fn unit(kind: &Kind) -> Option<[&'static str; 2]> {
    match kind {
        Kind::String | Kind::Enum => Some(["character", "characters"]),
        Kind::Blob => Some(["byte", "bytes"]),
        Kind::List => Some(["item", "items"]),
        Kind::Map => Some(["entry", "entries"]),
        _ => None,
    }
}

fn count(length: Length, [one, many]: [&str; 2]) -> Option<String> {
    let unit = |count| if count == 1 { one } else { many };
    match (length.min.filter(|min| *min > 0), length.max) {
        (None, None) => None,
        (Some(min), None) => Some(format!("at least {min} {}", unit(min))),
        (None, Some(max)) => Some(format!("at most {max} {}", unit(max))),
        (Some(min), Some(max)) if min == max => Some(format!("exactly {min} {}", unit(min))),
        (Some(min), Some(max)) => Some(format!("{min} to {max} {many}")),
    }
}

fn extent(range: Range) -> Option<String> {
    match (range.min, range.max) {
        (None, None) => None,
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (Some(min), Some(max)) if min == max => Some(format!("exactly {min}")),
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
    }
}

/// What a member is where nobody sets it, unless that is the least that its type has.
fn default(traits: &Traits) -> Option<String> {
    match traits.default_value()? {
        Value::Null | Value::Array(_) | Value::Object(_) | Value::Bool(false) => None,
        Value::String(text) if text.is_empty() => None,
        Value::Number(number) if number.as_f64() == Some(0.0) => None,
        Value::String(text) => Some(format!("{} by default", code_span(text))),
        value => Some(format!("`{value}` by default")),
    }
}
