//! The words that generated code and the runtime are made of, read from both: each may be a name of a model.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use camino::Utf8Path;

use super::support;

/// In how many goldens a word stands that is ours rather than a model's.
const COMMON: usize = 4;

/// What generated code says whatever the model, and the names of the runtime's public items, as a sorted list.
pub static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words = emitted();
    words.extend(public(
        &Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src"),
    ));
    // Smithy asks for a letter or digit.
    words.retain(|word| word.contains(|c: char| c.is_ascii_alphanumeric()));
    words.into_iter().collect()
});

fn emitted() -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in sources(&support::goldens()) {
        for word in text.lines().flat_map(words).collect::<BTreeSet<_>>() {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let common = counts.into_iter().filter(|(_, count)| *count >= COMMON);
    common.map(|(word, _)| word).collect()
}

fn public(directory: &Utf8Path) -> BTreeSet<String> {
    const ITEMS: [&str; 9] = [
        "struct",
        "enum",
        "trait",
        "fn",
        "mod",
        "const",
        "static",
        "type",
        "macro_rules",
    ];
    let mut names = BTreeSet::new();
    for text in sources(directory) {
        for line in text.lines() {
            let mut words = words(line).into_iter();
            if words.any(|word| ITEMS.contains(&word)) {
                names.extend(words.next().map(str::to_owned));
            }
        }
    }
    names
}

/// The identifiers of a line of code.
fn words(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or_default();
    let words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let is_word = |word: &&str| word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    words.filter(is_word).collect()
}

/// The texts of the Rust files below a directory.
fn sources(directory: &Utf8Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in directory.read_dir_utf8().expect("it is there") {
        let path = entry.expect("it can be listed").into_path();
        match path.extension() {
            _ if path.is_dir() => texts.extend(sources(&path)),
            Some("rs") => texts.push(fs::read_to_string(path).expect("it can be read")),
            _ => {}
        }
    }
    texts
}
