//! The README shows code that compiles: each of its blocks of Rust stands in a source file, line for line.

use std::fs;

#[test]
fn what_the_readme_shows_is_compiled() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let read =
        |path: &str| fs::read_to_string(format!("{root}/{path}")).expect("the file is there");
    let sources = [
        read("examples/import-job/src/main.rs"),
        read("codegen/src/lib.rs").replace("//! ", ""),
        read("codegen/tests/foreign/inline/build.rs"),
        read("codegen/tests/foreign/inline/src/lib.rs"),
        read("codegen/tests/kitchen_sink/behaviour/events/readme.rs"),
    ];
    let sources = sources.map(|source| unindented(&source));
    let readme = read("README.md");
    let blocks: Vec<_> = readme
        .split("```rust\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let block = unindented(block);
        assert!(
            sources.iter().any(|source| source.contains(&block)),
            "in no source file:\n{block}"
        );
    }
}

fn unindented(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}
