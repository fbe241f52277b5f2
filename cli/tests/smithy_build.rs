//! `farrier codegen --stdin` as `smithy build` calls it: a model on the standard input, everything under `SMITHY_PLUGIN_DIR`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const MODEL: &str = r#"{"smithy": "2.0", "shapes": {
    "example#Shop": {
        "type": "service",
        "version": "1",
        "operations": [{"target": "example#Buy"}, {"target": "example#Sell"}],
        "traits": {"aws.protocols#awsJson1_1": {}}
    },
    "example#Buy": {"type": "operation", "input": {"target": "example#Order"}},
    "example#Sell": {"type": "operation"},
    "example#Order": {"type": "structure", "members": {"what": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}}}}"#;

/// What `"sendPrelude": true` adds: definitions of shapes and of traits.
const PRELUDE: &str = r#"
    "smithy.api#String": {"type": "string", "traits": {"smithy.api#unitType": {}}},
    "smithy.api#required": {"type": "structure", "members": {}, "traits": {"smithy.api#trait": {"selector": "structure > member"}}},"#;

/// A build in progress: its root, with the directory that Smithy makes for the plugin `run::shop`.
struct Build(TempDir);

const PLUGIN_DIR: &str = "build/smithy/source/shop";

impl Build {
    fn new() -> Self {
        let build = Self(TempDir::new().expect("a directory"));
        fs::create_dir_all(build.path(PLUGIN_DIR)).expect("it is new");
        fs::create_dir(build.path("runtime")).expect("it is new");
        fs::write(build.path("runtime/Cargo.toml"), "").expect("it can be written");
        build
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Runs the program as Smithy does: in the plugin's directory, with what `run` promises in the environment.
    fn run(&self, args: &[&str], model: &str) -> Output {
        let dir = self.path(PLUGIN_DIR);
        let environment = [
            ("SMITHY_ROOT_DIR", self.0.path()),
            ("SMITHY_PLUGIN_DIR", dir.as_path()),
            ("SMITHY_PROJECTION_NAME", Path::new("source")),
            ("SMITHY_ARTIFACT_NAME", Path::new("shop")),
            ("SMITHY_INCLUDES_PRELUDE", Path::new("false")),
        ];
        let mut command = Command::new(env!("CARGO_BIN_EXE_farrier"));
        command.current_dir(&dir).envs(environment);
        run(command, args, model)
    }

    /// Every file of the build, from its root, but for the runtime.
    fn files(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![self.path("")];
        while let Some(dir) = open.pop() {
            for entry in fs::read_dir(dir).expect("a directory").flatten() {
                match entry.path().is_dir() {
                    true => open.push(entry.path()),
                    false => found.push(entry.path()),
                }
            }
        }
        let name = |path: &PathBuf| {
            let name = path
                .strip_prefix(self.0.path())
                .expect("it is in the build");
            name.to_string_lossy().replace('\\', "/")
        };
        let mut names: Vec<_> = found.iter().map(name).collect();
        names.retain(|name| name != "runtime/Cargo.toml");
        names.sort();
        names
    }
}

fn run(mut command: Command, args: &[&str], model: &str) -> Output {
    let mut child = command
        .arg("codegen")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("farrier can be run");
    let stdin = child.stdin.take().expect("it is piped");
    // A program that does not want the model may have ended.
    let _ = { stdin }.write_all(model.as_bytes());
    child.wait_with_output().expect("it ends")
}

/// Runs with these arguments and this model end with this code, say this, and write these files in the plugin's directory alone.
#[track_caller]
fn check(args: &[&str], model: &str, code: i32, said: &str, written: &[&str]) -> Build {
    let build = Build::new();
    let output = build.run(args, model);
    let all = [output.stdout, output.stderr].concat();
    let all = String::from_utf8_lossy(&all);
    assert_eq!(output.status.code(), Some(code), "{args:?}: {all}");
    assert!(all.contains(said), "{args:?}: `{said}` is not in\n{all}");
    let files = build.files();
    for file in &files {
        assert!(file.starts_with(PLUGIN_DIR), "{args:?} wrote {file}");
    }
    for file in written {
        let path = format!("{PLUGIN_DIR}/{file}");
        assert!(files.contains(&path), "{args:?} did not write {path}");
    }
    assert_eq!(files.is_empty(), written.is_empty(), "{files:?}");
    build
}

#[test]
fn a_crate_in_the_plugins_directory() {
    let args = ["--stdin", "--operation", "Buy", "--runtime", "runtime"];
    let written = ["Cargo.toml", "src/lib.rs", "src/types.rs"];
    let build = check(&args, MODEL, 0, "created", &written);
    let manifest = fs::read_to_string(build.path(PLUGIN_DIR).join("Cargo.toml")).expect("there");
    let runtime = build.path("runtime");
    for part in [
        "Do not edit: `smithy build` writes it again.",
        "name = \"shop\"",
        &format!("path = \"{}\"", runtime.display()),
    ] {
        assert!(manifest.contains(part), "`{part}` is not in\n{manifest}");
    }
    let again = build.run(&args, MODEL);
    let said = String::from_utf8_lossy(&again.stdout).into_owned();
    assert!(said.contains("up to date"), "{said}");
}

#[test]
fn a_crate_below_the_plugins_directory() {
    check(
        &["--stdin", "--out", "./rust/shop", "--name", "shop"],
        MODEL,
        0,
        "created",
        &["rust/shop/Cargo.toml", "rust/shop/src/lib.rs"],
    );
}

#[test]
fn the_prelude_may_be_there() {
    let whole = MODEL.replacen("\"shapes\": {", &format!("\"shapes\": {{{PRELUDE}"), 1);
    assert_ne!(whole, MODEL);
    let generated = |model| {
        let build = check(&["--stdin"], model, 0, "created", &["src/types.rs"]);
        let read = |name: &String| fs::read_to_string(build.path(name)).expect("it is there");
        build.files().iter().map(read).collect::<Vec<_>>()
    };
    assert_eq!(generated(&whole), generated(MODEL));
}

#[test]
fn nothing_is_written_elsewhere() {
    let outside = "writes in SMITHY_PLUGIN_DIR only";
    for out in ["../other", "a/../../b", "/tmp/farrier-elsewhere"] {
        check(&["--stdin", "--out", out], MODEL, 2, outside, &[]);
    }
    let misspelt = MODEL.replace("\"example#Sell\": {", "\"example#Sold\": {");
    let help = "<stdin>:5:62";
    check(&["--stdin"], &misspelt, 1, help, &[]);
    check(
        &["--stdin"],
        "",
        1,
        "nothing came on the standard input",
        &[],
    );
    check(
        &["--stdin", "--model", "x.json"],
        MODEL,
        2,
        "cannot be used with",
        &[],
    );
}

#[test]
fn without_smithy_build() {
    let here = TempDir::new().expect("a directory");
    let farrier = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_farrier"));
        command
            .current_dir(here.path())
            .env_remove("SMITHY_PLUGIN_DIR");
        command
    };
    let output = run(farrier(), &["--stdin"], MODEL);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("--stdin needs --out DIR"), "{said}");
    let output = run(farrier(), &["--stdin", "--out", "made"], MODEL);
    assert_eq!(output.status.code(), Some(0));
    let manifest = fs::read_to_string(here.path().join("made/Cargo.toml")).expect("it is there");
    assert!(
        manifest.contains("`farrier codegen --stdin --out made`"),
        "{manifest}"
    );
}
