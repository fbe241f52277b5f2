//! Matchers: functions, and the classes and tables that they share.

mod program;
mod sizes;

use proc_macro2::Ident;

pub(crate) use program::{Argument, Operation, Pass, Program};

/// The module of all matchers of a crate.
#[derive(Debug, Default)]
pub(crate) struct PatternModule {
    /// What it imports from `farrier::pattern`.
    pub(crate) imports: Vec<Ident>,
    /// The functions, in the order in which the model needs them.
    pub(crate) functions: Vec<Function>,
    /// Classes of characters.
    pub(crate) classes: Vec<Class>,
    /// Automata.
    pub(crate) tables: Vec<Table>,
    /// Sets of characters beyond ASCII.
    pub(crate) bitmaps: Vec<Bitmap>,
    /// Patterns that are evaluated.
    pub(crate) programs: Vec<Program>,
}

/// A matcher.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: Ident,
    /// The pattern, as Markdown.
    pub(crate) pattern: String,
    /// How it is decided, as Markdown.
    pub(crate) strategy: String,
    pub(crate) body: Body,
}

/// What a matcher does.
#[derive(Debug)]
pub(crate) enum Body {
    /// It says yes.
    Always,
    /// It says no.
    Never,
    /// It looks for a character of a class.
    Contains(Ident),
    /// It looks at all characters, unless that was done, and at the last.
    Last(Option<Count>, Ident),
    /// It compares with some texts.
    Literals(Vec<String>),
    /// It takes steps and then expects the end.
    Steps(Vec<Step>),
    /// It walks a table.
    Walk(TableKind, Ident),
    /// It checks something, and then does something else.
    After(Check, Box<Body>),
    /// It does what another matcher does.
    Call(Ident),
    /// It does one thing after the other until one says yes.
    Any(Vec<Body>),
    /// It does one thing after the other until one says no.
    All(Vec<Body>),
    /// It evaluates operations.
    Evaluate(Ident),
    /// It says no where another body says yes.
    Not(Box<Body>),
}

/// What a body checks first.
#[derive(Debug)]
pub(crate) enum Check {
    /// How long the text is.
    Size(Size),
    /// How many characters of a class, all of which are ASCII, there are.
    Tally(Count),
    /// That there is no character of a class, all of which are beyond ASCII.
    Without(Ident),
}

/// How long a text may be.
#[derive(Debug)]
pub(crate) struct Size {
    pub(crate) min: u32,
    pub(crate) max: Option<u32>,
    /// Whether what the body accepts is ASCII, so that bytes may be counted for characters.
    pub(crate) bytes: bool,
}

/// A step of a matcher.
#[derive(Debug)]
pub(crate) enum Step {
    /// A text.
    Literal(String),
    /// A text that may be missing.
    Maybe(String),
    /// The first of several texts that is there.
    OneOf(Vec<String>),
    /// Characters of a class.
    Run(Count),
    /// Characters of a class, of which a body says yes.
    Span(Count, Body),
    /// All that is left, of which a body says yes.
    Rest(Box<Body>),
    /// The end.
    End,
    /// The first of these that succeeds; the last may be empty.
    FirstOf(Vec<Vec<Step>>),
    /// Nothing, unless these succeed.
    Unless(Vec<Step>),
    /// The same steps as long as they succeed.
    Rounds {
        body: Vec<Step>,
        min: u32,
        max: Option<u32>,
    },
    /// Different steps for different next characters.
    Choice {
        arms: Vec<(Condition, Vec<Step>)>,
        otherwise: Option<Vec<Step>>,
    },
    /// The same steps as long as the next character is in a class.
    Repeat(Count, Vec<Step>),
}

/// A class, and how many.
#[derive(Debug)]
pub(crate) struct Count {
    pub(crate) class: Ident,
    pub(crate) min: u32,
    pub(crate) max: Option<u32>,
}

/// The function that reads characters at the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// As many as there are.
    Any,
    /// One or more.
    Some,
    /// One.
    One,
    /// So many, which is part of the function.
    Exactly,
    /// Between two counts.
    Run,
}

/// More characters than this are not worth a function of their own.
const MAX_EXACTLY: u32 = 64;

impl Count {
    /// Whether their number is part of the function that reads them.
    pub(crate) fn is_fixed(&self) -> bool {
        matches!(self.reader(), Reader::One | Reader::Exactly)
    }

    /// The function that reads them.
    pub(crate) fn reader(&self) -> Reader {
        match (self.min, self.max) {
            (0, None) => Reader::Any,
            (1, None) => Reader::Some,
            (1, Some(1)) => Reader::One,
            (min, Some(max)) if min == max && min <= MAX_EXACTLY => Reader::Exactly,
            _ => Reader::Run,
        }
    }
}

impl Reader {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Some => "some",
            Self::One => "one",
            Self::Exactly => "exactly",
            Self::Run => "run",
        }
    }
}

/// What the next character must be.
#[derive(Debug)]
pub(crate) enum Condition {
    /// This ASCII character.
    Is(char),
    /// One of a class.
    IsIn(Ident),
}

/// A class of characters.
#[derive(Debug)]
pub(crate) struct Class {
    pub(crate) name: Ident,
    /// All its ranges; where it has a bitmap, those of ASCII.
    pub(crate) ranges: Vec<(char, char)>,
    pub(crate) bitmap: Option<Ident>,
}

/// A set of characters beyond ASCII.
#[derive(Debug)]
pub(crate) struct Bitmap {
    pub(crate) name: Ident,
    /// How many of its ranges have no bits.
    pub(crate) far: usize,
    /// Its ranges, as the runtime reads them.
    pub(crate) lines: Vec<String>,
}

/// An automaton.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: Ident,
    pub(crate) kind: TableKind,
    /// Ranges of bytes and their class, where it is not class 0.
    pub(crate) bytes: Vec<(u8, u8, u8)>,
    /// Where ranges of characters beyond ASCII start, and their class.
    pub(crate) beyond: Vec<(char, u8)>,
    /// For each state, the next state by class.
    pub(crate) rows: Vec<Vec<u16>>,
    pub(crate) start: u16,
    /// The first accepting state.
    pub(crate) accepting: u16,
}

/// How an automaton is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableKind {
    /// A state is a place in a word.
    Shift,
    /// From byte to byte.
    Bytes,
    /// From two bytes to two bytes.
    Pairs,
    /// From character to character.
    Characters,
    /// From byte to byte, from the last to the first.
    BytesBack,
    /// From character to character, from the last to the first.
    CharactersBack,
}

impl TableKind {
    /// Whether it reads characters.
    pub(crate) fn is_wide(self) -> bool {
        matches!(self, Self::Characters | Self::CharactersBack)
    }
}
