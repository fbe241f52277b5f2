//! Tokens, one after the other in one text: what the printer reads, without a syntax tree and without an allocation each.

use std::fmt::Write;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// The tokens of an item. What opens a group and what closes it are tokens of their own, and so are `::` and other signs of
/// several characters, and lifetimes.
#[derive(Default)]
pub(super) struct Tape {
    text: String,
    tokens: Vec<Token>,
}

#[derive(Clone, Copy)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
    /// Where the group that this opens is closed.
    close: usize,
}

/// What kind of token it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Ident,
    Lifetime,
    Literal,
    Punct,
    /// A sign that belongs to the one after it.
    Joint,
    Open,
    Close,
    /// After the last token.
    End,
}

/// Signs of several characters that the printer knows.
const SIGNS: [&str; 9] = ["::", "->", "=>", "..", "..=", "<=", ">=", "==", "!="];

impl Tape {
    /// Holds the tokens of `item` and nothing else.
    pub(super) fn record(&mut self, item: TokenStream) {
        self.text.clear();
        self.tokens.clear();
        self.stream(item);
        self.push(Kind::End, "");
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::End, |token| token.kind)
    }

    /// The token as it is written.
    pub(super) fn text(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |token| &self.text[token.start..token.end])
    }

    /// The token after this one, or after the group that this one opens.
    pub(super) fn after(&self, at: usize) -> usize {
        match self.tokens.get(at) {
            Some(token) if token.kind == Kind::Open => token.close + 1,
            _ => at + 1,
        }
    }

    /// How many tokens there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.tokens.len() - 1
    }

    /// All tokens as a text that is read as the same tokens.
    pub(super) fn source(&self) -> String {
        let mut source = String::with_capacity(self.text.len() * 2);
        for token in &self.tokens {
            source.push_str(&self.text[token.start..token.end]);
            if token.kind != Kind::Joint {
                source.push(' ');
            }
        }
        source
    }

    fn stream(&mut self, stream: TokenStream) {
        for tree in stream {
            match tree {
                TokenTree::Ident(ident) => self.ident(format_args!("{ident}")),
                TokenTree::Literal(literal) => {
                    self.display(Kind::Literal, format_args!("{literal}"))
                }
                TokenTree::Punct(punct) => self.punct(punct.as_char(), punct.spacing()),
                TokenTree::Group(group) => {
                    let (delimiter, stream) = (group.delimiter(), group.stream());
                    // The stream's tokens are moved, not copied, where nothing else holds them.
                    drop(group);
                    self.group(delimiter, stream);
                }
            }
        }
    }

    fn group(&mut self, delimiter: Delimiter, stream: TokenStream) {
        let (open, close) = match delimiter {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => return self.stream(stream),
        };
        let opened = self.tokens.len();
        self.push(Kind::Open, open);
        self.stream(stream);
        self.tokens[opened].close = self.tokens.len();
        self.push(Kind::Close, close);
    }

    fn ident(&mut self, ident: std::fmt::Arguments<'_>) {
        match self.tokens.last() {
            Some(&Token {
                kind: Kind::Joint,
                start,
                ..
            }) if self.text[start..] == *"'" => {
                self.tokens.pop();
                self.display(Kind::Lifetime, ident);
                if let Some(lifetime) = self.tokens.last_mut() {
                    lifetime.start = start;
                }
            }
            _ => self.display(Kind::Ident, ident),
        }
    }

    fn display(&mut self, kind: Kind, token: std::fmt::Arguments<'_>) {
        let start = self.text.len();
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(token);
        self.token(kind, start);
    }

    fn punct(&mut self, sign: char, spacing: Spacing) {
        let start = match self.tokens.last() {
            Some(&Token {
                kind: Kind::Joint,
                start,
                ..
            }) => {
                self.text.push(sign);
                let known = SIGNS.contains(&&self.text[start..]);
                self.text.pop();
                known.then_some(start)
            }
            _ => None,
        };
        if start.is_some() {
            self.tokens.pop();
        }
        let start = start.unwrap_or(self.text.len());
        self.text.push(sign);
        let kind = match spacing {
            Spacing::Joint => Kind::Joint,
            Spacing::Alone => Kind::Punct,
        };
        self.token(kind, start);
    }

    fn push(&mut self, kind: Kind, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.token(kind, start);
    }

    fn token(&mut self, kind: Kind, start: usize) {
        self.tokens.push(Token {
            kind,
            start,
            end: self.text.len(),
            close: 0,
        });
    }
}
