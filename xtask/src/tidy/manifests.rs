//! Who may depend on whom.

use toml::{Table, Value};

use super::tree::{File, Tree};
use super::{Finding, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "codegen-and-runtime-are-strangers",
        says: "codegen and runtime do not depend on each other",
        remedy: "move what both need into the data that passes between them: the schemas of the generated code",
        check: strangers,
    },
    Rule {
        name: "generated-depends-on-farrier-alone",
        says: "a generated crate depends on `farrier` and nothing else",
        remedy: "re-export what it needs from the runtime, and have the emitter name it `farrier::…`",
        check: generated,
    },
];

fn strangers(tree: &Tree, findings: &mut Vec<Finding>) {
    for (manifest, stranger) in [
        ("codegen/Cargo.toml", "farrier"),
        ("runtime/Cargo.toml", "farrier-codegen"),
    ] {
        let file = tree.files.iter().filter(|file| file.path == manifest);
        findings.extend(file.flat_map(|file| depends(file, |name| name == stranger)));
    }
}

fn generated(tree: &Tree, findings: &mut Vec<Finding>) {
    let manifest =
        |file: &&File| file.path.starts_with("generated/") && file.path.ends_with("/Cargo.toml");
    let files = tree.files.iter().filter(manifest);
    findings.extend(files.flat_map(|file| depends(file, |name| name != "farrier")));
}

/// The dependencies of a manifest, those for building and for single targets too, that `refused` refuses.
fn depends(file: &File, refused: impl Fn(&str) -> bool) -> Vec<Finding> {
    let Ok(manifest) = file.text.parse::<Table>() else {
        return vec![file.finding(None, "this is not TOML")];
    };
    let targets = manifest.get("target").and_then(Value::as_table);
    let tables = targets
        .into_iter()
        .flat_map(Table::values)
        .filter_map(Value::as_table)
        .chain([&manifest]);
    let names =
        tables.flat_map(|table| ["dependencies", "build-dependencies"].map(|key| table.get(key)));
    let names = names
        .flatten()
        .filter_map(Value::as_table)
        .flat_map(Table::keys);
    names
        .filter(|name| refused(name))
        .map(|name| file.finding(None, format!("depends on `{name}`")))
        .collect()
}
