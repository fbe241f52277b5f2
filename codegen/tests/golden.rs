//! Goldens: a small model next to the crate that it becomes. `UPDATE=1 cargo test -p farrier-codegen` writes them anew.
//!
//! Every golden is also compiled, under clippy with warnings denied, in a workspace below the target directory.

mod support;

use std::{env, fs};

use farrier_codegen::Generated;
use farrier_codegen::diagnostic::Diagnostics;
use support::{cargo, goldens, lock, model_text, options, scratch};

/// The names of all cases.
fn cases() -> Vec<String> {
    let files = goldens().read_dir_utf8().expect("the goldens are there");
    let names = files.map(|file| file.expect("a file").path().to_owned());
    let models = names.filter(|path| path.extension() == Some("json"));
    let mut cases: Vec<_> = models
        .filter_map(|path| path.file_stem().map(str::to_owned))
        .collect();
    cases.sort();
    cases
}

fn generate(case: &str) -> (Generated, Diagnostics) {
    let name = format!("golden-{}", case.replace('_', "-"));
    support::generate(model_text(case), options(&name))
}

/// The sources of a crate in one text, and what was said on the way.
fn golden(generated: &Generated, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text += &format!(
            "// {:?} {}: {}\n",
            diagnostic.severity, diagnostic.code, diagnostic.message
        );
    }
    for (path, file) in generated
        .files
        .iter()
        .filter(|(path, _)| path.extension() == Some("rs"))
    {
        let (_marker, rest) = file.split_once('\n').expect("the marker is there");
        text += &format!("// ---- {path}\n{rest}\n");
    }
    text
}

#[test]
fn only_patterns_have_logic() {
    for case in cases() {
        let (generated, _) = generate(&case);
        let files = generated.files.iter();
        for (path, text) in files.filter(|(path, _)| *path != "src/patterns.rs") {
            let code = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.starts_with("//"));
            for line in code.filter(|line| !line.starts_with('"')) {
                let logic = [" if ", "if ", "while ", "loop {", "|_", "| ", "move |"];
                let found = logic
                    .iter()
                    .any(|sign| line.starts_with(sign) || line.contains(&format!("({sign}")));
                assert!(!found, "{case}, {path}: {line}");
            }
        }
    }
}

#[test]
fn goldens_are_as_checked_in() {
    let mut stale = Vec::new();
    for case in cases() {
        let (generated, diagnostics) = generate(&case);
        let new = golden(&generated, &diagnostics);
        let path = goldens().join(format!("{case}.rs"));
        if fs::read_to_string(&path).ok().as_deref() == Some(&new) {
            continue;
        }
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, new).expect("the golden can be written");
        } else {
            stale.push(case);
        }
    }
    assert!(
        stale.is_empty(),
        "not as checked in: {stale:?}; `UPDATE=1 cargo test -p farrier-codegen` writes them anew"
    );
}

#[test]
fn goldens_compile_without_a_warning() {
    let scratch = scratch("goldens");
    let _ = fs::remove_dir_all(&scratch);
    let mut members = String::new();
    for case in cases() {
        let (generated, _) = generate(&case);
        generated
            .write(&scratch.join(&case))
            .expect("the crate can be written");
        members += &format!("\"{case}\", ");
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n");
    fs::write(scratch.join("Cargo.toml"), manifest).expect("the manifest can be written");
    lock(&scratch);
    cargo(&scratch, &["clippy", "--quiet", "--workspace"]);
    cargo(
        &scratch,
        &["clippy", "--quiet", "--workspace", "--all-features"],
    );
    cargo(&scratch, &["doc", "--quiet", "--no-deps"]);
    // The examples of operations are code too.
    cargo(
        &scratch,
        &["test", "--quiet", "--doc", "--package", "golden-examples"],
    );
}
