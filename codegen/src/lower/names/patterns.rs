//! The names of matchers and of what they share.

use std::collections::BTreeSet;

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::{Ident, Span};

use crate::ShapeId;
use crate::pattern::set::Set;

/// The functions that matchers call, and the local variables that they have.
const RESERVED: &[&str] = &[
    "MAX",
    "all",
    "any",
    "bytes",
    "chars",
    "contains",
    "either",
    "end",
    "evaluate",
    "exactly",
    "last",
    "lit",
    "maybe",
    "one",
    "optional",
    "part",
    "peek",
    "repeat",
    "rounds",
    "run",
    "s",
    "shift",
    "some",
    "span",
    "tally",
    "unless",
    "walk",
    "walk_back",
    "walk_pairs",
    "walk_wide",
    "walk_wide_back",
    "without",
];

/// Classes that have a name of their own, as inclusive ranges.
const KNOWN: &[(&str, &[(u32, u32)])] = &[
    ("ANY", &[(0, 0x10FFFF)]),
    ("ASCII", &[(0, 0x7F)]),
    ("PRINTABLE", &[(0x20, 0x7E)]),
    ("GRAPHIC", &[(0x21, 0x7E)]),
    ("DIGIT", &[(0x30, 0x39)]),
    ("LOWER", &[(0x61, 0x7A)]),
    ("UPPER", &[(0x41, 0x5A)]),
    ("ALPHA", &[(0x41, 0x5A), (0x61, 0x7A)]),
    ("ALNUM", &[(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)]),
    ("LOWER_ALNUM", &[(0x30, 0x39), (0x61, 0x7A)]),
    ("UPPER_ALNUM", &[(0x30, 0x39), (0x41, 0x5A)]),
    ("HEX", &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)]),
    ("LOWER_HEX", &[(0x30, 0x39), (0x61, 0x66)]),
    ("UPPER_HEX", &[(0x30, 0x39), (0x41, 0x46)]),
    (
        "WORD",
        &[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)],
    ),
    ("LINE_SEPARATOR", &[(0x2028, 0x2029)]),
    (
        "LINE_TERMINATOR",
        &[(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)],
    ),
];

/// ASCII's punctuation.
const PUNCTUATION: &[(char, &str)] = &[
    (' ', "BLANK"),
    ('!', "EXCLAMATION"),
    ('"', "QUOTE"),
    ('#', "HASH"),
    ('$', "DOLLAR"),
    ('%', "PERCENT"),
    ('&', "AMPERSAND"),
    ('\'', "APOSTROPHE"),
    ('*', "ASTERISK"),
    ('+', "PLUS"),
    (',', "COMMA"),
    ('-', "HYPHEN"),
    ('.', "DOT"),
    ('/', "SLASH"),
    (':', "COLON"),
    (';', "SEMICOLON"),
    ('=', "EQUALS"),
    ('?', "QUESTION"),
    ('@', "AT"),
    ('\\', "BACKSLASH"),
    ('_', "UNDERSCORE"),
    ('|', "PIPE"),
    ('~', "TILDE"),
];

/// The names of one module.
pub(crate) struct PatternNames {
    taken: BTreeSet<String>,
}

impl PatternNames {
    /// No names but those that matchers call.
    pub(crate) fn new() -> Self {
        Self {
            taken: RESERVED.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    /// The function of a pattern, after the shape that carries it.
    pub(crate) fn function(&mut self, shape: &ShapeId) -> Ident {
        let name = function_name(shape);
        self.unique(&name)
    }

    /// The function of a pattern and a length.
    pub(crate) fn function_within(&mut self, shape: &ShapeId, (min, max): (u64, u64)) -> Ident {
        let name = function_name(shape);
        let name = name.trim_end_matches('_');
        self.unique(&match max {
            u64::MAX => format!("{name}_from_{min}"),
            max if min == max => format!("{name}_of_{min}"),
            max => format!("{name}_of_{min}_to_{max}"),
        })
    }

    /// A class of characters: what it is known as, or whose it is.
    pub(crate) fn class(&mut self, set: &Set, function: &Ident) -> Ident {
        let name =
            known(set).or_else(|| known(&set.complement()).map(|name| format!("NOT_{name}")));
        self.unique(&name.unwrap_or_else(|| suffixed(function, "CHARS")))
    }

    /// The bitmap of a class.
    pub(crate) fn bitmap(&mut self, class: &Ident) -> Ident {
        self.unique(&suffixed(class, "BEYOND_ASCII"))
    }

    /// The automaton of a function.
    pub(crate) fn table(&mut self, function: &Ident) -> Ident {
        self.unique(&suffixed(function, "STATES"))
    }

    /// The operations of a function.
    pub(crate) fn program(&mut self, function: &Ident) -> Ident {
        self.unique(&suffixed(function, "OPERATIONS"))
    }

    fn unique(&mut self, name: &str) -> Ident {
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let free = std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| !self.taken.contains(name));
        let free = free.expect("there is always one more number");
        let ident = Ident::new(&free, Span::call_site());
        self.taken.insert(free);
        ident
    }
}

fn function_name(shape: &ShapeId) -> String {
    let whole = format!("{} {}", shape.name(), shape.member().unwrap_or_default());
    let mut name = whole.to_snake_case();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert_str(0, "pattern_");
    }
    if super::is_keyword(&name) {
        name.push('_');
    }
    name
}

/// What is imported from the runtime.
pub(crate) fn import(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

fn known(set: &Set) -> Option<String> {
    if let Some(c) = set.single() {
        let found = PUNCTUATION.iter().find(|(known, _)| *known == c);
        let letter = || match c {
            'a'..='z' => Some(format!("LOWER_{}", c.to_ascii_uppercase())),
            'A'..='Z' => Some(format!("UPPER_{c}")),
            _ => None,
        };
        return found.map(|(_, name)| (*name).to_owned()).or_else(letter);
    }
    let found = KNOWN
        .iter()
        .find(|(_, ranges)| Set::from_ranges(ranges.iter().copied()) == *set);
    found.map(|(name, _)| (*name).to_owned())
}

fn suffixed(name: &Ident, suffix: &str) -> String {
    format!(
        "{}_{suffix}",
        name.to_string()
            .trim_end_matches('_')
            .to_shouty_snake_case()
    )
}
