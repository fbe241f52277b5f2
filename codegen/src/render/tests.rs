//! The printer beside prettyplease: the same text for every item that it prints, and few that it leaves.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use proc_macro2::TokenStream;

use super::printer::Printer;
use crate::diagnostic::Diagnostics;
use crate::emit::{self, Tokens};
use crate::model::{Model, Source};
use crate::options::Options;
use crate::{lower, slice};

/// How many tokens were printed, and how many were left.
#[derive(Default)]
struct Count {
    printed: usize,
    left: usize,
}

impl Count {
    /// What is printed of all that is no pattern's body, in hundredths.
    fn share(&self) -> usize {
        self.printed * 100 / (self.printed + self.left).max(1)
    }
}

/// Compares every item of a model's crate but for what decides patterns, which is code with logic.
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
        let Tokens { uses, items, .. } = module;
        for item in uses.into_iter().chain(items) {
            same(path, item, &mut printer, count);
        }
    }
}

fn same(path: &Utf8Path, item: TokenStream, printer: &mut Printer, count: &mut Count) {
    let file = syn::parse2(item.clone()).expect("the tokens are Rust");
    let expected = prettyplease::unparse(&file);
    let mut text = String::new();
    match printer.print(item, &mut text) {
        Ok(()) => {
            assert_eq!(text, expected, "{path}");
            count.printed += printer.tape.len();
        }
        Err(_) => {
            let left = syn::parse_str(&printer.tape.source()).expect("the tape is Rust");
            assert_eq!(prettyplease::unparse(&left), expected, "{path}");
            eprintln!("LEFT {} at {} before: {}", printer.tape.len(), printer.at, (printer.at.saturating_sub(6)..printer.at+6).map(|a| printer.tape.text(a)).collect::<Vec<_>>().join(" "));
            count.left += printer.tape.len();
        }
    }
}

fn models(directory: &Utf8Path) -> Vec<Utf8PathBuf> {
    let files = directory.read_dir_utf8().expect("the models are there");
    let paths = files.map(|file| file.expect("a file").into_path());
    paths
        .filter(|path| path.extension() == Some("json"))
        .collect()
}

#[test]
fn goldens_are_printed_as_prettyplease_prints_them() {
    let mut count = Count::default();
    for path in models(&Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")) {
        compare(&path, &mut count);
    }
    eprintln!("{} {}", count.printed, count.left);
    assert!(count.share() >= 90, "{} % printed", count.share());
}

#[test]
fn published_models_are_printed_as_prettyplease_prints_them() {
    let corpus = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/aws-models");
    for path in models(&corpus) {
        let start = std::time::Instant::now();
        let mut count = Count::default();
        compare(&path, &mut count);
        eprintln!("{path} {} {} {} {:?}", count.printed, count.left, count.share(), start.elapsed());
    }
}
