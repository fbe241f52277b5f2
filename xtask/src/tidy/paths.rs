//! Paths such as `crate::schema::Trait` in Rust tokens: in code, in macros, and in `use` trees, flattened.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Path {
    /// Its segments; `super` and `self` are resolved to `crate::…`. A macro's last one ends with `!`.
    pub(super) segments: Vec<String>,
    /// The line, counted from one.
    pub(super) line: usize,
}

impl Path {
    /// Whether these segments stand in it, next to each other.
    pub(super) fn has(&self, segments: &[&str]) -> bool {
        self.segments
            .windows(segments.len())
            .any(|window| window == segments)
    }

    /// As it would be written.
    pub(super) fn text(&self) -> String {
        self.segments.join("::")
    }
}

/// The paths in the tokens of `file`, which is named from the root of the repository.
pub(super) fn of(tokens: TokenStream, file: &str) -> Vec<Path> {
    let mut scan = Scan {
        module: module(file),
        found: Vec::new(),
    };
    scan.tokens(tokens, &[]);
    scan.found
}

struct Scan {
    module: Vec<String>,
    found: Vec<Path>,
}

impl Scan {
    /// `prefix` is what stands before the braces of a `use` tree.
    fn tokens(&mut self, tokens: TokenStream, prefix: &[String]) {
        let mut path = prefix.to_vec();
        let mut line = 0;
        let mut colons = if prefix.is_empty() { 0 } else { 2 };
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Punct(punct) if punct.as_char() == '!' && path.len() > prefix.len() => {
                    path.last_mut()
                        .expect("it is longer than the prefix")
                        .push('!');
                }
                TokenTree::Ident(ident) if colons == 2 => {
                    path.push(ident.to_string());
                    (line, colons) = (ident.span().start().line, 0);
                }
                TokenTree::Group(group) if colons == 2 && group.delimiter() == Delimiter::Brace => {
                    self.tokens(group.stream(), &path);
                    (path, colons) = (prefix.to_vec(), 0);
                }
                other => {
                    self.end(&path, prefix, line);
                    (path, colons) = (prefix.to_vec(), if prefix.is_empty() { 0 } else { 2 });
                    match other {
                        TokenTree::Group(group) => self.tokens(group.stream(), &[]),
                        TokenTree::Ident(ident) => {
                            (line, colons) = (ident.span().start().line, 0);
                            path.push(ident.to_string());
                        }
                        TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                    }
                }
            }
        }
        self.end(&path, prefix, line);
    }

    fn end(&mut self, path: &[String], prefix: &[String], line: usize) {
        if path.len() > prefix.len() {
            self.found.push(Path {
                segments: self.resolve(path),
                line,
            });
        }
    }

    fn resolve(&self, path: &[String]) -> Vec<String> {
        let supers = path
            .iter()
            .take_while(|segment| *segment == "super")
            .count();
        if supers == 0 && path[0] != "self" {
            return path.to_vec();
        }
        let kept = self.module.len().saturating_sub(supers).max(1);
        let rest = if supers == 0 {
            &path[1..]
        } else {
            &path[supers..]
        };
        self.module[..kept].iter().chain(rest).cloned().collect()
    }
}

/// The module that a file is: `crate`, and what follows `src`.
fn module(file: &str) -> Vec<String> {
    let inside = file
        .split_once("src/")
        .map_or(file, |(_, rest)| rest)
        .trim_end_matches(".rs");
    let names = inside
        .split('/')
        .filter(|name| !matches!(*name, "lib" | "main" | "mod"));
    std::iter::once("crate")
        .chain(names)
        .map(str::to_owned)
        .collect()
}
