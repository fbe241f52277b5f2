//! The printer beside prettyplease: the same text for every item that it prints, and few that it leaves.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use proc_macro2::TokenStream;

use super::printer::Printer;
use crate::diagnostic::Diagnostics;
use crate::model::{Model, Source};
use crate::options::Options;
use crate::{emit, lower, slice};

/// How many of a hundred tokens are printed at least.
const FLOOR: usize = 95;

/// How many tokens were printed, and how many were left to prettyplease.
#[derive(Default)]
struct Count {
    printed: usize,
    left: usize,
}

#[test]
fn goldens_are_printed_as_prettyplease_prints_them() {
    all_same("tests/golden", 1);
}

/// Without optimization all of them take minutes, so only some are tried.
#[test]
fn published_models_are_printed_as_prettyplease_prints_them() {
    all_same(
        "../../shared/corpus/aws-models",
        if cfg!(debug_assertions) { 12 } else { 1 },
    );
}

/// Compares every item of every `step`th model of a folder, which need not be there.
fn all_same(folder: &str, step: usize) {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut count = Count::default();
    for path in models(&folder).iter().step_by(step) {
        compare(path, &mut count);
    }
    let Count { printed, left } = count;
    println!("{folder}: {printed} tokens printed, {left} left");
    assert!(printed >= (printed + left) * FLOOR / 100);
}

fn models(folder: &Utf8Path) -> Vec<Utf8PathBuf> {
    let Ok(files) = folder.read_dir_utf8() else {
        return Vec::new();
    };
    let paths = files.map(|file| file.expect("a file").into_path());
    let mut models: Vec<_> = paths
        .filter(|path| path.extension() == Some("json"))
        .collect();
    models.sort();
    models
}

/// Compares every item of a model's crate.
fn compare(path: &Utf8Path, count: &mut Count) {
    let source = Source::new(path.as_str(), fs::read(path).expect("the model is there"));
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&[source], &mut diagnostics).expect("the model is good");
    let slice = slice::slice(&model, None, &[], &mut diagnostics).expect("it has a service");
    let slice = lower::generated(&model, &slice);
    let patterns = lower::patterns(&model, &slice, &mut diagnostics);
    let options = Options::default();
    let krate = lower::lower(&model, &slice, patterns, &options, &mut diagnostics);
    let mut printer = Printer::default();
    for module in emit::emit(&krate).1 {
        for item in module.uses.into_iter().chain(module.items) {
            same(path, item, &mut printer, count);
        }
    }
}

fn same(path: &Utf8Path, item: TokenStream, printer: &mut Printer, count: &mut Count) {
    let file = syn::parse2(item.clone()).expect("the tokens are Rust");
    let expected = prettyplease::unparse(&file);
    let mut text = String::new();
    if printer.print(item, &mut text).is_ok() {
        assert_eq!(text, expected, "{path}");
        count.printed += printer.tape.len();
    } else {
        let left = syn::parse_str(&printer.tape.source()).expect("the tape is Rust");
        assert_eq!(prettyplease::unparse(&left), expected, "{path}");
        count.left += printer.tape.len();
    }
}
