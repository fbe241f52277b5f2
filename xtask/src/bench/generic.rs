//! The alternative that Farrier did not take: types and runtime generic over the format, made from ours by replacing
//! `dyn` with `impl`. Both are measured, so that the choice can be looked at again.

use std::fs;

use camino::Utf8Path;

use super::Result;
use crate::workspace::Failure;

/// Modules of the runtime that the comparison does without: they keep trait objects, or use what does.
const RUNTIME_WITHOUT: [&str; 3] = ["incomplete", "protocol", "redact"];
/// Modules of a generated crate that name what the runtime then lacks.
const GENERATED_WITHOUT: [&str; 4] = ["errors", "operations", "server", "service"];

/// Traits that are passed as `&mut dyn`, and as `&dyn`.
const MUTABLE: [&str; 5] = [
    "Serializer",
    "Deserializer",
    "ReadMembers",
    "ReadItems",
    "ReadEntries",
];
const SHARED: [&str; 4] = ["Serialize", "WriteMembers", "WriteItems", "WriteEntries"];

/// Makes the generic runtime, a crate called `farrier-generic`.
pub(super) fn runtime(from: &Utf8Path, to: &Utf8Path) -> Result<()> {
    copy(
        &from.join("src"),
        &to.join("src"),
        &RUNTIME_WITHOUT,
        &generic,
    )?;
    let manifest = read(&from.join("Cargo.toml"))?;
    let dependencies = manifest
        .split_once("[dependencies]")
        .and_then(|(_, rest)| rest.split("\n[").next());
    let dependencies = dependencies.unwrap_or_default();
    write(
        &to.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"farrier-generic\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]{dependencies}{LINTS}"
        ),
    )
}

/// Makes the generic form of a generated crate, on the runtime at this path.
pub(super) fn generated(from: &Utf8Path, to: &Utf8Path, runtime: &str) -> Result<()> {
    copy(
        &from.join("src"),
        &to.join("src"),
        &GENERATED_WITHOUT,
        &generic,
    )?;
    manifest(
        to,
        &format!("farrier = {{ package = \"farrier-generic\", path = \"{runtime}\" }}"),
    )
}

/// Copies a generated crate with the same modules left out and nothing changed, so that the two can be compared.
pub(super) fn reduced(from: &Utf8Path, to: &Utf8Path, runtime: &str) -> Result<()> {
    copy(
        &from.join("src"),
        &to.join("src"),
        &GENERATED_WITHOUT,
        &str::to_owned,
    )?;
    manifest(to, &format!("farrier = {{ path = \"{runtime}\" }}"))
}

fn manifest(to: &Utf8Path, dependency: &str) -> Result<()> {
    let name = to.file_name().unwrap_or_default();
    write(
        &to.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependency}\n{LINTS}"
        ),
    )
}

/// What was left out had uses for some of what is left.
const LINTS: &str = "\n[lints.rust]\nunexpected_cfgs = \"allow\"\nunused = \"allow\"\n";

/// `dyn` becomes `impl` wherever a value of the vocabulary is passed.
fn generic(text: &str) -> String {
    // What a trait object can do, the trait then does itself.
    let mut text = text.to_owned();
    for name in ["Serializer", "Deserializer"] {
        let object = format!("}}\n\nimpl dyn {name} + '_ {{\n");
        if let Some((before, after)) = text.split_once(&object) {
            let before = before.replace(
                &format!("pub trait {name} {{"),
                &format!("pub trait {name}: Sized {{"),
            );
            text = before + &after.replace("    pub fn", "    fn");
        }
    }
    // An argument needs no cast to what it is.
    text = text.replace(" as &mut dyn Deserializer", "");
    text = text.replace("FnMut(&mut dyn Deserializer)", "FnMut(&mut Reader<'_>)");
    for path in ["", "$crate::"] {
        for name in MUTABLE {
            text = text.replace(
                &format!("&mut dyn {path}{name}"),
                &format!("&mut impl {path}{name}"),
            );
        }
        for name in SHARED {
            text = text.replace(
                &format!("&dyn {path}{name}"),
                &format!("&impl {path}{name}"),
            );
        }
    }
    text
}

/// Copies a tree of Rust files without some modules, each through `change`.
fn copy(
    from: &Utf8Path,
    to: &Utf8Path,
    without: &[&str],
    change: &dyn Fn(&str) -> String,
) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| Failure::disk(to, &error))?;
    }
    for entry in from
        .read_dir_utf8()
        .map_err(|error| Failure::disk(from, &error))?
    {
        let entry = entry.map_err(|error| Failure::disk(from, &error))?;
        let (path, name) = (entry.path(), entry.file_name());
        let module = name.strip_suffix(".rs").unwrap_or(name);
        if without.contains(&module) {
            continue;
        }
        if path.is_dir() {
            copy(path, &to.join(name), &[], change)?;
        } else if module == "lib" {
            write(
                &to.join(name),
                &change(&without_modules(&read(path)?, without)),
            )?;
        } else {
            write(&to.join(name), &change(&read(path)?))?;
        }
    }
    Ok(())
}

/// `lib.rs` without the items that name one of these modules. An item is what ends with a semicolon.
fn without_modules(text: &str, without: &[&str]) -> String {
    let names = |item: &str| {
        let code: String = item
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let mut words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|word| without.contains(&word))
    };
    text.split_inclusive(';')
        .filter(|item| !names(item))
        .collect()
}

fn read(path: &Utf8Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure::disk(path, &error))
}

fn write(path: &Utf8Path, text: &str) -> Result<()> {
    let dir = path.parent().unwrap_or(path);
    fs::create_dir_all(dir)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| Failure::disk(path, &error))
}
