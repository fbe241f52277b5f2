//! Goldens: a small model next to the crate that it becomes. `UPDATE=1 cargo test -p farrier-codegen` writes them anew.
//!
//! Every golden is also compiled, under clippy with warnings denied, in a workspace below the target directory.

use std::process::Command;
use std::{env, fs};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options, RuntimeSource};

fn directory() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The names of all cases.
fn cases() -> Vec<String> {
    let files = directory().read_dir_utf8().expect("the goldens are there");
    let names = files.map(|file| file.expect("a file").path().to_owned());
    let models = names.filter(|path| path.extension() == Some("json"));
    let mut cases: Vec<_> = models
        .filter_map(|path| path.file_stem().map(str::to_owned))
        .collect();
    cases.sort();
    cases
}

fn generate(case: &str) -> (Generated, Diagnostics) {
    let text = fs::read(directory().join(format!("{case}.json"))).expect("the model is there");
    let source = Source::new(format!("{case}.json"), text);
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&[source], &mut diagnostics).expect("the model is good");
    let options = Options {
        name: Some(format!("golden-{}", case.replace('_', "-"))),
        runtime: RuntimeSource::Path(format!("{}/../runtime", env!("CARGO_MANIFEST_DIR"))),
        ..Options::default()
    };
    let generated = Generator::new(&model)
        .options(options)
        .generate(&mut diagnostics);
    (
        generated.unwrap_or_else(|| panic!("{case}: {diagnostics:?}")),
        diagnostics,
    )
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
fn goldens_are_as_checked_in() {
    let mut stale = Vec::new();
    for case in cases() {
        let (generated, diagnostics) = generate(&case);
        let new = golden(&generated, &diagnostics);
        let path = directory().join(format!("{case}.rs"));
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
    let scratch = Utf8PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("goldens");
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
    let lock = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, scratch.join("Cargo.lock")).expect("the lock file is there");
    for arguments in [
        ["clippy", "--quiet", "--workspace"].as_slice(),
        &["clippy", "--quiet", "--workspace", "--all-features"],
        &["doc", "--quiet", "--no-deps"],
    ] {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(arguments)
            .current_dir(&scratch)
            .env("CARGO_TARGET_DIR", scratch.join("target"));
        cargo
            .env("RUSTFLAGS", "-Dwarnings")
            .env("RUSTDOCFLAGS", "-Dwarnings");
        let output = cargo.output().expect("cargo runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
