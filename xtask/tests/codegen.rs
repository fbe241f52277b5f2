//! `cargo xtask codegen` as its users see it: what is written, what is printed where, and the exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};
use tempfile::TempDir;

const MODEL: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "example#Shop": {
            "type": "service",
            "version": "1",
            "operations": [{ "target": "example#Buy" }, { "target": "example#Sell" }],
            "traits": { "aws.protocols#awsJson1_1": {} }
        },
        "example#Buy": { "type": "operation" },
        "example#Sell": { "type": "operation" }
    }
}"#;

const WORKSPACE: &str = "[workspace]\n\n[workspace.metadata.farrier.shop]\nmodel = \"models/shop.json\"\noperations = [\"Buy\"]\n";

/// A workspace with a model, in a directory of its own.
struct Workspace(TempDir);

/// What a run gave.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Workspace {
    fn new(manifest: &str, model: &str) -> Self {
        let workspace = Self(TempDir::new().expect("a directory"));
        fs::create_dir(workspace.path("models")).expect("it is new");
        fs::write(workspace.path("Cargo.toml"), manifest).expect("it can be written");
        fs::write(workspace.path("models/shop.json"), model).expect("it can be written");
        workspace
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("it is there")
    }

    fn run(&self, args: &str) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("codegen")
            .args(args.split_whitespace())
            .current_dir(self.0.path())
            .output()
            .expect("xtask can be run");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let code = output.status.code().expect("an exit code");
        Run {
            code,
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }
}

/// A run with these arguments ends with this code and says this, on stdout and then on stderr.
#[track_caller]
fn check(workspace: &Workspace, args: &str, code: i32, said: &Expect) {
    let run = workspace.run(args);
    said.assert_eq(&format!("{}{}", run.out, run.err));
    assert_eq!(run.code, code);
}

fn modified(path: &Path) -> std::time::SystemTime {
    path.metadata()
        .and_then(|meta| meta.modified())
        .expect("it is there")
}

#[test]
fn regenerating_changes_nothing() {
    let workspace = Workspace::new(WORKSPACE, MODEL);
    let run = workspace.run("");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(
        run.out.contains("created generated/shop/src/lib.rs"),
        "{}",
        run.out
    );
    assert!(
        !workspace
            .read("generated/shop/src/operations.rs")
            .contains("Sell")
    );
    let lib = workspace.path("generated/shop/src/lib.rs");
    let before = modified(&lib);
    check(
        &workspace,
        "",
        0,
        &expect![["generated/shop: up to date\n"]],
    );
    check(&workspace, "--check", 0, &expect![[""]]);
    assert_eq!(modified(&lib), before);
}

#[test]
fn check_shows_what_is_stale() {
    let workspace = Workspace::new(WORKSPACE, MODEL);
    workspace.run("");
    let service = workspace.path("generated/shop/src/service.rs");
    let edited = workspace
        .read("generated/shop/src/service.rs")
        .replace("example#Shop", "example#Stop");
    fs::write(&service, &edited).expect("it can be written");
    fs::write(
        workspace.path("generated/shop/src/mine.rs"),
        "//! Not generated.\n",
    )
    .expect("it can be written");
    let run = workspace.run("--check");
    assert_eq!(run.code, 1);
    assert!(
        run.out
            .contains("--- generated/shop/src/service.rs\n+++ generated/shop/src/service.rs\n@@ "),
        "{}",
        run.out
    );
    let lines = |sign| {
        run.out
            .lines()
            .filter(|line| line.starts_with(sign) && line.contains("example#"))
            .count()
    };
    assert_eq!((lines("-"), lines("+")), (1, 1), "{}", run.out);
    assert!(!run.out.contains("mine.rs"));
    expect![[r#"
        error: `generated/shop`: not what the model says; to fix it, run

            cargo xtask codegen

    "#]]
    .assert_eq(&run.err);
    assert_eq!(fs::read_to_string(service).expect("it is there"), edited);
}

#[test]
fn one_crate() {
    let workspace = Workspace::new(WORKSPACE, MODEL);
    let args = "--model models/shop.json --operation Sell --out made --name shop-two --runtime 0.1";
    let run = workspace.run(args);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let manifest = workspace.read("made/Cargo.toml");
    let first = manifest.lines().next().unwrap_or_default();
    let command = "cargo xtask codegen --model models/shop.json --operation Sell --name shop-two --runtime 0.1 --out made";
    assert!(first.contains(command), "{first}");
    assert!(
        manifest.contains("name = \"shop-two\"") && manifest.contains("farrier = \"0.1\""),
        "{manifest}"
    );
    assert!(!workspace.path("generated").exists());
}

#[test]
fn models_that_are_wrong() {
    let workspace = Workspace::new(
        WORKSPACE,
        &MODEL.replace("example#Sell\": {", "example#Sold\": {"),
    );
    check(
        &workspace,
        "",
        1,
        &expect![[r#"
            error[Target]: `example#Sell` does not exist
             --> models/shop.json:7:69
              |
            7 |             "operations": [{ "target": "example#Buy" }, { "target": "example#Sell" }],
              |                                                                     ^^^^^^^^^^^^^^ example#Shop
              |
              = help: did you mean `example#Sold`?

        "#]],
    );
    check(
        &workspace,
        "--message-format json",
        1,
        &expect![[r#"
            {"severity":"error","code":"Target","message":"`example#Sell` does not exist","help":"did you mean `example#Sold`?","shape":"example#Shop","file":"models/shop.json","line":7,"column":69,"pointer":"/shapes/example#Shop/operations/1/target"}
        "#]],
    );
    check(
        &workspace,
        "--message-format github",
        1,
        &expect![[r#"
            ::error file=models/shop.json,line=7,col=69,title=Target::`example#Sell` does not exist%0Ahelp: did you mean `example#Sold`?
        "#]],
    );
    assert!(
        !workspace.path("generated").exists(),
        "nothing is written where something is wrong"
    );
}

#[test]
fn a_model_in_one_line_is_cut() {
    let model = MODEL
        .replace('\n', "")
        .replace("example#Sell\": {", "example#Sold\": {");
    let workspace = Workspace::new(WORKSPACE, &model.replace("    ", &" ".repeat(50_000)));
    let run = workspace.run("");
    assert_eq!(run.code, 1);
    assert!(run.err.len() < 2_000, "{} bytes", run.err.len());
}

#[test]
fn invocations_that_are_wrong() {
    let workspace = Workspace::new("[workspace]\n", MODEL);
    check(
        &workspace,
        "",
        2,
        &expect![[r#"
        error: `Cargo.toml` lists no crates to generate

        To list one, add to it

            [workspace.metadata.farrier.healthlake]
            model = "models/healthlake.json"

        or generate a single crate with --model and --out (see --help).
    "#]],
    );
    check(
        &workspace,
        "--model models/shop.json",
        2,
        &expect![[r#"
            error: the following required arguments were not provided:
              --out <DIR>

            Usage: cargo xtask codegen --out <DIR> <--model <FILE>...|--stdin>

            For more information, try '--help'.
        "#]],
    );
    check(
        &workspace,
        "--model models/shop.json --out made --runtime nowhere",
        2,
        &expect![[r#"
            error: `runtime`: `nowhere` is neither a version nor a directory with a `Cargo.toml`
        "#]],
    );
    let misspelt = Workspace::new(&WORKSPACE.replace("operations", "operation"), MODEL);
    check(
        &misspelt,
        "",
        2,
        &expect![[r#"
        error: `Cargo.toml`, [workspace.metadata.farrier.shop]: unknown key `operation`; did you mean `operations`?
    "#]],
    );
    let named = Workspace::new(&format!("{WORKSPACE}name = \"bad name\"\n"), MODEL);
    check(
        &named,
        "",
        2,
        &expect![[r#"
            error: `Cargo.toml`, [workspace.metadata.farrier.shop]: `name`: `bad name` cannot be the name of a crate; choose letters, digits, `-` and `_`, a letter first, and no word of Rust
        "#]],
    );
    let versioned = Workspace::new(&format!("{WORKSPACE}version = \"1.0\"\n"), MODEL);
    check(
        &versioned,
        "",
        2,
        &expect![[r#"
            error: `Cargo.toml`, [workspace.metadata.farrier.shop]: `version`: `1.0` is no version; one looks like `0.1.0` or `1.0.0-rc.1`
        "#]],
    );
    let args = "--model models/shop.json --out made --name 123";
    check(
        &workspace,
        args,
        2,
        &expect![[r#"
            error: `name`: `123` cannot be the name of a crate; choose letters, digits, `-` and `_`, a letter first, and no word of Rust
        "#]],
    );
}

#[test]
fn a_service_named_by_digits_makes_a_crate() {
    let workspace = Workspace::new("[workspace]\n", &MODEL.replace("#Shop", "#_123"));
    workspace.run("--model models/shop.json --out made");
    assert!(
        workspace
            .read("made/Cargo.toml")
            .contains("name = \"service123\"")
    );
}
