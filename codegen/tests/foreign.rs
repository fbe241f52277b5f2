//! The library in a workspace that is not ours: `foreign` generates in a build script and by an `xtask` of its own.
//!
//! It is copied, so that what it builds and changes is below the target directory.

mod support;

use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use support::{cargo, copy, lock, scratch, target};

/// The workspace as it is checked in.
fn source() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign")
}

/// A copy that depends on this checkout.
fn workspace() -> Utf8PathBuf {
    let root = scratch("foreign");
    copy(&source(), &root).expect("it can be copied");
    let manifest = fs::read_to_string(source().join("Cargo.toml")).expect("it is there");
    let ours = env!("CARGO_MANIFEST_DIR");
    let manifest = manifest
        .replace("\"../../../runtime\"", &format!("\"{ours}/../runtime\""))
        .replace("\"../..\"", &format!("\"{ours}\""));
    fs::write(root.join("Cargo.toml"), manifest).expect("it can be written");
    lock(&root);
    root
}

/// What the workspace's own task says.
#[track_caller]
fn xtask(root: &Utf8Path) -> String {
    let (is_good, said) = run(root, &["run", "--quiet", "--package", "xtask"]);
    assert!(is_good, "{said}");
    said
}

/// Whether cargo succeeds, and what is said.
fn run(root: &Utf8Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(root)
        .env("CARGO_TARGET_DIR", target())
        .env("RUSTFLAGS", "-Dwarnings")
        .output()
        .expect("cargo runs");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// `UPDATE=1` writes the generated crate anew.
#[test]
fn both_ways() {
    let root = workspace();
    let said = xtask(&root);
    if std::env::var_os("UPDATE").is_some() {
        let made = root.join("generated/shop");
        copy(&made, &source().join("generated/shop")).expect("it can be copied");
    } else {
        assert_eq!(
            said, "",
            "`UPDATE=1 cargo test -p farrier-codegen` writes it anew"
        );
    }
    // What is stale is written, and nothing else.
    let types = root.join("generated/shop/src/types.rs");
    let text = fs::read_to_string(&types).expect("it is there");
    fs::write(&types, text.replace("Offer", "Offre")).expect("it can be written");
    assert_eq!(xtask(&root), "wrote src/types.rs\n");
    cargo(
        &root,
        &["clippy", "--quiet", "--workspace", "--all-targets"],
    );
    cargo(&root, &["test", "--quiet", "--workspace"]);
    build_scripts_say_what_is_wrong(&root);
}

/// A model that has changed is read again; what is wrong with it stops the build, with its line and the remedy.
#[track_caller]
fn build_scripts_say_what_is_wrong(root: &Utf8Path) {
    let model = root.join("models/shop.json");
    let good = fs::read_to_string(&model).expect("it is there");
    let broken = good.replace("\"example#Buy\": {", "\"example#By\": {");
    fs::write(&model, broken).expect("it can be written");
    let (is_good, said) = run(root, &["build", "--package", "inline"]);
    fs::write(&model, good).expect("it can be written");
    let place =
        "../models/shop.json:7:40: error[Target] example#Shop: `example#Buy` does not exist";
    let help = "help: did you mean `example#By`?";
    assert!(
        !is_good && said.contains(place) && said.contains(help),
        "{said}"
    );
}
