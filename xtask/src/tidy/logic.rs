//! Where there may be logic, and how much of it in one place.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::tree::{File, Tree};
use super::{Finding, Rule};

/// Lines that a function must stay under.
const LONG: usize = 40;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "generated-has-no-logic",
        says: "outside patterns.rs, generated code has no `if`, loop or closure",
        remedy: "put the logic into the runtime and have the emitter write data, or one line for each member",
        check: generated,
    },
    Rule {
        name: "functions-are-short",
        says: "functions are under 40 lines (tests, which are tables, may be longer)",
        remedy: "split it by noun; callee below caller",
        check: functions,
    },
];

fn generated(tree: &Tree, findings: &mut Vec<Finding>) {
    let files = tree
        .rust_in(&["generated"])
        .filter(|file| !file.path.ends_with("/patterns.rs"));
    for file in files.filter(|file| file.path.contains("/src/")) {
        visit_file(
            file,
            findings,
            |file| Logic {
                file,
                found: Vec::new(),
            },
            |logic| logic.found,
        );
    }
}

fn functions(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in tree.written().filter(|file| !file.is_test()) {
        visit_file(
            file,
            findings,
            |file| Functions {
                file,
                found: Vec::new(),
            },
            |functions| functions.found,
        );
    }
}

fn visit_file<'a, V: for<'ast> Visit<'ast>>(
    file: &'a File,
    findings: &mut Vec<Finding>,
    visitor: impl FnOnce(&'a File) -> V,
    found: impl FnOnce(V) -> Vec<Finding>,
) {
    let parsed = file
        .tokens
        .clone()
        .and_then(|tokens| syn::parse2::<syn::File>(tokens).ok());
    let Some(parsed) = parsed else {
        findings.push(file.finding(None, "this is not Rust that can be read"));
        return;
    };
    let mut visitor = visitor(file);
    visitor.visit_file(&parsed);
    findings.extend(found(visitor));
}

struct Logic<'a> {
    file: &'a File,
    found: Vec<Finding>,
}

impl Visit<'_> for Logic<'_> {
    fn visit_expr(&mut self, expr: &syn::Expr) {
        let what = match expr {
            syn::Expr::If(_) => "`if`",
            syn::Expr::Loop(_) | syn::Expr::While(_) | syn::Expr::ForLoop(_) => "a loop",
            syn::Expr::Closure(_) => "a closure",
            _ => return visit::visit_expr(self, expr),
        };
        self.found
            .push(self.file.finding(expr.span().start().line, what));
    }
}

struct Functions<'a> {
    file: &'a File,
    found: Vec<Finding>,
}

impl Functions<'_> {
    fn function(&mut self, signature: &syn::Signature, end: Span) {
        let start = signature.span().start().line;
        let lines = end.end().line + 1 - start;
        if lines >= LONG {
            self.found.push(
                self.file
                    .finding(start, format!("`{}` has {lines} lines", signature.ident)),
            );
        }
    }
}

impl Visit<'_> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &syn::ItemFn) {
        self.function(&item.sig, item.block.span());
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &syn::ImplItemFn) {
        self.function(&item.sig, item.block.span());
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block.span());
        }
        visit::visit_trait_item_fn(self, item);
    }
}
