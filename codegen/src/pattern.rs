//! `@pattern` → matcher.
//!
//! A pattern is read (`parse`), becomes an automaton over code points, and a `Plan`: how the emitted function
//! decides it. The plan is proved against the automaton before anybody sees it. A pattern is searched for anywhere in a text;
//! `$` is the end of the text and nothing else; `\d`, `\w`, `\s`, `.` and `\b` mean what ECMA-262 says; Unicode properties are
//! those of Unicode 16.0.

mod alphabet;
mod attempts;
mod automaton;
mod backreference;
mod hash;
mod parse;
pub(crate) mod plan;
mod program;
mod prove;
pub(crate) mod set;
pub(crate) mod syntax;

use plan::Plan;
use syntax::Node;

pub use plan::Strategy;

/// Why a pattern was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// Where in the pattern, in bytes.
    pub offset: usize,
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Whether it is our fault and not the pattern's.
    pub internal: bool,
}

impl Error {
    pub(crate) fn new(offset: usize, message: impl Into<String>) -> Self {
        Self {
            offset,
            message: message.into(),
            help: None,
            internal: false,
        }
    }

    pub(crate) fn with_help(mut self, help: &str) -> Self {
        self.help = Some(help.to_owned());
        self
    }
}

/// Something about a pattern that its author may not expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where in the pattern, in bytes.
    pub offset: usize,
    /// What is remarkable, without a full stop.
    pub message: String,
}

/// A pattern that can be decided.
#[derive(Clone, Debug)]
pub struct Compiled {
    plan: Plan,
    notes: Vec<Note>,
}

impl Compiled {
    /// How the emitted function decides it.
    pub fn strategy(&self) -> Strategy {
        self.plan.strategy()
    }

    /// What its author may not expect.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Whether it matches somewhere in a text, as the emitted function would say.
    pub fn is_match(&self, text: &str) -> bool {
        prove::is_match(&self.plan, text)
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }
}

/// Compiles a pattern and proves the result.
pub fn compile(source: &str) -> Result<Compiled, Error> {
    let parse::Parsed { node, mut notes } = parse::parse(source)?;
    notes.extend(half_anchored(&node));
    let node = backreference::expanded(&node)?.simplify().trimmed();
    let plan = attempts::planned(&node)?;
    match plan {
        Plan::Always => notes.push(Note {
            offset: 0,
            message: "this pattern matches every text".to_owned(),
        }),
        Plan::Never => notes.push(Note {
            offset: 0,
            message: "this pattern matches no text".to_owned(),
        }),
        _ => {}
    }
    Ok(Compiled { plan, notes })
}

/// `^a|b$`, which anchors each alternative on one side only.
fn half_anchored(node: &Node) -> Option<Note> {
    let Node::Choice(list) = node else {
        return None;
    };
    let (first, last) = (list.first()?, list.last()?);
    let half = plan::is_open_at_end(first) && plan::is_open_at_start(last);
    half.then(|| Note {
        offset: 0,
        message: "the `^` belongs to the first alternative alone and the `$` to the last alone; for both, write `^(?:…)$`".to_owned(),
    })
}
