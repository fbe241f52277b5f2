//! Every option as a key, as a flag, and in the documentation.

use std::fs;
use std::path::Path;
use std::process::Command;

use farrier_codegen::Options;
use tempfile::TempDir;

const MODEL: &str = r#"{"smithy": "2.0", "metadata": {"shapeClosures": [{"id": "a#All", "includeNamespaces": ["a"]}]}, "shapes": {
    "a#Shop": {"type": "service", "version": "1", "operations": [{"target": "a#Buy"}, {"target": "a#Sell"}], "traits": {"aws.protocols#awsJson1_1": {}}},
    "a#Buy": {"type": "operation", "input": {"target": "a#Order"}},
    "a#Sell": {"type": "operation"},
    "a#Order": {"type": "structure", "members": {"what": {"target": "smithy.api#Integer"}}}}}"#;

/// The flag of each key, and a value that is not the default.
const FLAGS: &[(&str, &str)] = &[
    ("service", "--service=Shop"),
    ("operations", "--operation=!S*"),
    ("closures", "--closure=a#All"),
    ("roles", "--role=client"),
    ("name", "--name=corner-shop"),
    ("version", "--crate-version=1.2.3"),
    ("edition", "--edition=2021"),
    ("license", "--license=MIT OR Apache-2.0"),
    ("module", "--module=shop"),
    ("visibility", "--visibility=crate"),
    ("nullability", "--nullability=client"),
    ("non_exhaustive", "--non-exhaustive"),
    ("derives", "--derive=Order=Eq,Hash"),
];

/// The flags that go together; every flag is in one of these.
const TOGETHER: &[&[&str]] = &[
    &[
        "service",
        "operations",
        "roles",
        "name",
        "version",
        "edition",
        "license",
        "nullability",
        "non_exhaustive",
        "derives",
    ],
    &[
        "operations",
        "module",
        "visibility",
        "nullability",
        "derives",
    ],
    &["closures", "name"],
];

/// A directory with the model.
fn directory() -> TempDir {
    let dir = TempDir::new().expect("a directory");
    fs::write(dir.path().join("shop.json"), MODEL).expect("it can be written");
    dir
}

/// The exit code, and what is said.
fn farrier(dir: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_farrier"))
        .args(args)
        .current_dir(dir)
        .output()
        .expect("farrier can be run");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[test]
fn every_option_has_a_flag_and_is_documented() {
    let keys: Vec<_> = FLAGS.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, Options::KEYS);
    let (_, help) = farrier(Path::new("."), &["codegen", "--help"]);
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = fs::read_to_string(readme).expect("it is there");
    for (key, flag) in FLAGS {
        let flag = flag.split('=').next().unwrap_or_default();
        assert!(
            help.contains(&format!("{flag} ")) || help.contains(&format!("{flag}\n")),
            "{flag}"
        );
        let row = readme
            .lines()
            .find(|line| line.starts_with(&format!("| `{key}` |")));
        let row = row.unwrap_or_else(|| panic!("the README's table lacks `{key}`"));
        assert!(row.contains(&format!("`{flag}")), "{row}");
        assert!(TOGETHER.iter().any(|keys| keys.contains(key)), "{key}");
    }
}

/// The first line of a file names a command that generates it again, with every option.
#[test]
fn commands_say_all_that_matters() {
    for keys in TOGETHER {
        let dir = directory();
        let chosen = FLAGS.iter().filter(|(key, _)| keys.contains(key));
        let mut args = vec!["codegen", "--model=shop.json", "--out=made"];
        args.extend(chosen.map(|(_, flag)| *flag));
        let (code, said) = farrier(dir.path(), &args);
        assert_eq!(code, Some(0), "{said}");
        let file = ["src/lib.rs", "shop.rs"].map(|file| dir.path().join("made").join(file));
        let text = file
            .iter()
            .find_map(|file| fs::read_to_string(file).ok())
            .expect("a root");
        let first = text.lines().next().unwrap_or_default();
        let command = first.split('`').nth(1).expect("a command");
        let words = command.strip_prefix("farrier ").expect("it is ours");
        let again = Command::new("sh")
            .args([
                "-c",
                &format!("\"$0\" {words}"),
                env!("CARGO_BIN_EXE_farrier"),
            ])
            .current_dir(dir.path())
            .output()
            .expect("a shell can be run");
        let said = String::from_utf8_lossy(&again.stdout).into_owned();
        assert_eq!(said, "made: up to date\n", "{command}");
    }
}

/// What stands in the table, the exit code, and what is said.
const TABLES: &[(&str, Option<i32>, &str)] = &[
    ("", Some(0), "created generated/shop/src/lib.rs"),
    (
        "operations = [\"!Sell\"]\nroles = [\"client\"]\nnon_exhaustive = true",
        Some(0),
        "created",
    ),
    (
        "out = \"crates/shop\"\nruntime = \"0.1\"",
        Some(0),
        "created crates/shop/src/lib.rs",
    ),
    (
        "out = \"src\"\nmodule = \"shop\"\nvisibility = \"crate\"",
        Some(0),
        "created src/shop/types.rs",
    ),
    ("runtime = \"workspace\"", Some(0), "created"),
    (
        "licence = \"MIT\"",
        Some(2),
        "unknown key `licence`; did you mean `license`?",
    ),
    (
        "operation = [\"Buy\"]",
        Some(2),
        "unknown key `operation`; did you mean `operations`?",
    ),
    (
        "nulability = \"client\"",
        Some(2),
        "unknown key `nulability`; did you mean `nullability`?",
    ),
    (
        "colour = 1",
        Some(2),
        "unknown key `colour`; the keys are `model`, `out`, `runtime`, `service`",
    ),
    (
        "nullability = \"Client\"",
        Some(2),
        "unknown variant `Client`",
    ),
    (
        "operations = \"Buy\"",
        Some(2),
        "invalid type: string \"Buy\", expected a sequence",
    ),
    (
        "visibility = \"crate\"",
        Some(2),
        "[workspace.metadata.farrier.shop]: `visibility`: only a module has one",
    ),
    (
        "out = \"../elsewhere\"",
        Some(2),
        "`out`: `../elsewhere` is not in the workspace",
    ),
    (
        "runtime = \"nowhere\"",
        Some(2),
        "`runtime`: `nowhere` is neither a version nor a directory",
    ),
    (
        "module = \"shop\"\nruntime = \"0.1\"",
        Some(2),
        "`runtime`: a module has no manifest of its own",
    ),
    (
        "derives = { Ordre = [\"Eq\"] }",
        Some(1),
        "did you mean `Order`?",
    ),
];

#[test]
fn tables() {
    for (keys, code, said) in TABLES {
        let dir = directory();
        let manifest = format!(
            "[workspace]\n\n[workspace.metadata.farrier.shop]\nmodel = \"shop.json\"\n{keys}\n"
        );
        fs::write(dir.path().join("Cargo.toml"), manifest).expect("it can be written");
        let (actual, text) = farrier(dir.path(), &["codegen"]);
        assert_eq!(actual, *code, "{keys}: {text}");
        assert!(text.contains(said), "{keys}: `{said}` is not in\n{text}");
        if actual != Some(0) {
            let left = fs::read_dir(dir.path()).expect("a directory").count();
            assert_eq!(left, 2, "{keys}: something was written");
        }
    }
}
