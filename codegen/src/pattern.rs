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
mod prefix;
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
    /// What to do about it, a sentence.
    pub help: &'static str,
}

impl Note {
    /// What all notes of one cause say: the meaning of what is not ECMA-262, not the place of it.
    fn cause(&self) -> &str {
        let parts = self.message.split_once(parse::NOT_ECMA);
        parts.map_or(self.message.as_str(), |(_, meaning)| meaning)
    }
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

    /// The first note of each cause, and how many more there are of it.
    pub fn causes(&self) -> Vec<(&Note, usize)> {
        let mut causes: Vec<(&Note, usize)> = Vec::new();
        for note in &self.notes {
            match causes
                .iter_mut()
                .find(|(first, _)| first.cause() == note.cause())
            {
                Some((_, more)) => *more += 1,
                None => causes.push((note, 0)),
            }
        }
        causes
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
    let half = half_anchored(&node);
    let is_said = half.is_some() || (plan::starts_with_start(&node) && plan::ends_with_end(&node));
    notes.extend(half);
    let node = backreference::expanded(&node)?.simplify().trimmed();
    let plan = attempts::planned(&node)?;
    notes.extend(constant(&plan).filter(|_| !is_said || matches!(plan, Plan::Never)));
    Ok(Compiled { plan, notes })
}

/// All texts or none. That all match is no news where the pattern is about whole texts, as `^[\s\S]*$` is, or where a
/// missing group is the cause.
fn constant(plan: &Plan) -> Option<Note> {
    let (message, help) = match plan {
        Plan::Always => (
            "this pattern matches every text, for it may match a part of it, and be it empty",
            "Write `^(?:…)$` around it if whole texts are meant, or take it away.",
        ),
        Plan::Never => (
            "this pattern matches no text",
            "An anchor or an assertion in it contradicts what is beside it.",
        ),
        _ => return None,
    };
    Some(Note {
        offset: 0,
        message: message.to_owned(),
        help,
    })
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
        message: "the `^` belongs to the first alternative alone and the `$` to the last alone"
            .to_owned(),
        help: "Write `^(?:…)$` around all alternatives if whole texts are meant.",
    })
}
