//! What each option changes, as a diff from what is generated without it; what it makes compiles. And what is refused.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::{env, fs};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options};
use serde::Deserialize;
use similar::TextDiff;
use support::{cargo, lock, scratch};

/// A case that is refused, and what is said then.
#[derive(Deserialize)]
struct Refused {
    options: Options,
    says: String,
}

fn file(name: &str) -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/options")
        .join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(file(name)).expect("it is there")
}

/// The options of each case.
fn cases() -> BTreeMap<String, Options> {
    toml::from_str(&read("cases.toml")).expect("every key is an option")
}

/// Takes the runtime from this checkout, as a module does from the crate that it is in.
fn here(options: &Options) -> Options {
    let runtime = support::options("").runtime;
    Options {
        runtime: runtime.filter(|_| options.module.is_none()),
        ..options.clone()
    }
}

fn generate(model: &str, options: &Options) -> Result<Generated, Diagnostics> {
    let model = Model::parse(
        &[Source::new("shop.json", model)],
        &mut Diagnostics::default(),
    );
    let model = model.expect("the model is good");
    Generator::new(&model).options(here(options)).generate()
}

/// The files by the paths that a crate has them at.
fn files(generated: &Generated, options: &Options) -> BTreeMap<String, String> {
    let at = |path: &Utf8PathBuf| match &options.module {
        None => path.to_string(),
        Some(module) => match path.strip_prefix(module) {
            Ok(inside) => format!("src/{inside}"),
            Err(_) => "src/lib.rs".to_owned(),
        },
    };
    let own = env!("CARGO_MANIFEST_DIR");
    let files = generated.files.iter();
    files
        .map(|(path, text)| (at(path), text.replace(own, "")))
        .collect()
}

/// Hunks of what differs; a file that only one side has is a line.
fn diff(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    let paths: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    for path in paths {
        let _ = match (old.get(path), new.get(path)) {
            (Some(_), None) => writeln!(text, "==== {path} is not there"),
            (None, Some(new)) => writeln!(text, "==== {path} is new\n{new}"),
            (Some(old), Some(new)) if old != new => {
                let diff = TextDiff::from_lines(old, new);
                writeln!(
                    text,
                    "==== {path}\n{}",
                    diff.unified_diff().context_radius(1)
                )
            }
            _ => Ok(()),
        };
    }
    text
}

#[test]
fn each_changes_what_it_says() {
    let model = read("shop.json");
    let default = Options::default();
    let usual = generate(&model, &default).expect("the model is good");
    let usual = files(&usual, &default);
    let mut stale = Vec::new();
    for (case, options) in cases() {
        let generated = generate(&model, &options).expect("the options are good");
        let new = diff(&usual, &files(&generated, &options));
        assert_ne!(new, "", "{case} changes nothing");
        let name = format!("{case}.diff");
        if fs::read_to_string(file(&name)).ok().as_deref() == Some(&new) {
            continue;
        }
        match env::var_os("UPDATE") {
            Some(_) => fs::write(file(&name), new).expect("it can be written"),
            None => stale.push(case),
        }
    }
    assert!(
        stale.is_empty(),
        "not as checked in: {stale:?}; `UPDATE=1 cargo test -p farrier-codegen` writes them anew"
    );
}

#[test]
fn every_option_has_a_case() {
    let cases: toml::Table = read("cases.toml").parse().expect("it is TOML");
    let tables = cases.values().filter_map(toml::Value::as_table);
    let keys: BTreeSet<&str> = tables
        .flat_map(toml::Table::keys)
        .map(String::as_str)
        .collect();
    assert_eq!(keys, Options::KEYS.iter().copied().collect());
}

#[test]
fn refused() {
    let cases: BTreeMap<String, Vec<Refused>> =
        toml::from_str(&read("refused.toml")).expect("every key is an option");
    let model = read("shop.json");
    for case in &cases["case"] {
        let found = generate(&model, &case.options).expect_err("it is refused");
        let said = found.iter().map(|diagnostic| {
            let help = diagnostic.help.as_deref().unwrap_or_default();
            format!("{}: {}; {help}", diagnostic.code, diagnostic.message)
        });
        assert_eq!(said.collect::<Vec<_>>(), [case.says.as_str()]);
    }
}

/// What every option makes of the small model, and some of what protocols with streams and events need, without a warning.
#[test]
fn all_compile_without_a_warning() {
    let root = scratch("options");
    let _ = fs::remove_dir_all(&root);
    let mut members = String::new();
    let whole = [
        "client",
        "server",
        "types",
        "edition",
        "module",
        "module_private",
    ];
    for (model, only) in [
        ("shop", &[][..]),
        ("kitchen_sink", &whole),
        ("rest", &whole),
        // All of its operations have events.
        ("events", &["edition", "module"]),
        // It needs a recursion limit, and has numbers that look like constants.
        ("oddities", &["module", "module_private"]),
    ] {
        let text = match model {
            "shop" => read("shop.json"),
            golden => support::model_text(golden),
        };
        for (case, options) in cases() {
            if !only.is_empty() && !only.contains(&case.as_str()) {
                continue;
            }
            let name = format!("{}-{}", model.replace('_', "-"), case.replace('_', "-"));
            let own = options.module.is_none().then(|| name.clone());
            let options = Options {
                name: own,
                ..options
            };
            let generated = generate(&text, &options).expect("the options are good");
            support::write(&root.join(&name), &name, &generated, &options);
            let _ = write!(members, "\"{name}\", ");
        }
    }
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n");
    fs::write(root.join("Cargo.toml"), manifest).expect("it can be written");
    lock(&root);
    cargo(&root, &["clippy", "--quiet", "--workspace"]);
}
