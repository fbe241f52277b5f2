//! `[workspace.metadata.farrier.<crate>]`: the crates that the workspace generates.

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::near::nearest;
use farrier_codegen::{Nullability, Options, RuntimeSource};
use serde::Deserialize;
use toml::Value;

use super::{Input, Job};
use crate::Program;
use crate::workspace::{self, Failure};

const KEYS: [&str; 7] = [
    "model",
    "service",
    "operations",
    "name",
    "version",
    "nullability",
    "non_exhaustive",
];

/// One table. `KEYS` holds the same names.
#[derive(Deserialize)]
struct Crate {
    model: OneOrMany,
    service: Option<String>,
    #[serde(default)]
    operations: Vec<String>,
    name: Option<String>,
    version: Option<String>,
    #[serde(default)]
    nullability: NullabilityKey,
    #[serde(default)]
    non_exhaustive: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(Utf8PathBuf),
    Many(Vec<Utf8PathBuf>),
}

impl OneOrMany {
    fn input(self, root: &Utf8Path) -> Input {
        let files = match self {
            Self::One(file) => vec![file],
            Self::Many(files) => files,
        };
        let shown = files.iter().map(|file| workspace::shown(&root.join(file)));
        Input::Files(shown.collect())
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum NullabilityKey {
    #[default]
    Strict,
    Client,
}

/// The crates of the workspace around the current directory.
pub(super) fn jobs(program: &Program) -> Result<Vec<Job>, Failure> {
    let (root, manifest) = workspace::find()?;
    let file = workspace::shown(&root.join("Cargo.toml"));
    let tables = ["workspace", "metadata", "farrier"]
        .iter()
        .try_fold(&manifest, |table, key| {
            table.get(*key).and_then(Value::as_table)
        })
        .ok_or_else(|| Failure::Usage(nothing_listed(&file)))?;
    tables
        .iter()
        .map(|(name, table)| {
            job(program, &root, name, table).map_err(|why| wrong(&file, name, &why))
        })
        .collect()
}

fn nothing_listed(file: &Utf8Path) -> String {
    format!(
        "`{file}` lists no crates to generate\n\nTo list one, add to it\n\n    [workspace.metadata.farrier.healthlake]\n    model = \"models/healthlake.json\"\n\nor generate a single crate with --model and --out (see --help)."
    )
}

fn wrong(file: &Utf8Path, name: &str, why: &str) -> Failure {
    Failure::Usage(format!(
        "`{file}`, [workspace.metadata.farrier.{name}]: {why}"
    ))
}

fn job(
    program: &Program,
    root: &Utf8Path,
    name_of_table: &str,
    table: &Value,
) -> Result<Job, String> {
    let keys = table
        .as_table()
        .ok_or("a table is expected, with `model` and what else is wanted")?;
    keys.keys().try_for_each(|key| known(key))?;
    let config = Crate::deserialize(table.clone()).map_err(|error| error.message().to_owned())?;
    let name = config.name.as_deref().unwrap_or(name_of_table);
    crate_name(name)?;
    let version = version(config.version)?;
    Ok(Job {
        input: config.model.input(root),
        service: config.service,
        operations: config.operations,
        out: root.join("generated").join(name_of_table),
        options: Options {
            name: Some(name.to_owned()),
            runtime: RuntimeSource::Path("../../runtime".into()),
            nullability: match config.nullability {
                NullabilityKey::Strict => Nullability::Strict,
                NullabilityKey::Client => Nullability::Client,
            },
            non_exhaustive: config.non_exhaustive,
            standalone: false,
            command: program.command.to_owned(),
            version,
        },
    })
}

/// The version of a crate, if Cargo takes it.
fn version(version: Option<String>) -> Result<String, String> {
    let version = version.unwrap_or(Options::default().version);
    match Options::is_version(&version) {
        true => Ok(version),
        false => Err(format!(
            "`version = {version:?}` is no version; one looks like `0.1.0` or `1.0.0-rc.1`"
        )),
    }
}

/// Refuses a name that Cargo would refuse, or that the crate could not be used by.
pub(super) fn crate_name(name: &str) -> Result<(), String> {
    match Options::is_crate_name(name) {
        true => Ok(()),
        false => Err(format!(
            "`{name}` cannot be the name of a crate; choose letters, digits, `-` and `_`, a letter first, and no word of Rust"
        )),
    }
}

/// Refuses a key that is none of `KEYS`, and names the nearest that is.
fn known(key: &str) -> Result<(), String> {
    if KEYS.contains(&key) {
        return Ok(());
    }
    match nearest(key, KEYS) {
        Some(near) => Err(format!("unknown key `{key}`; did you mean `{near}`?")),
        None => Err(format!(
            "unknown key `{key}`; the keys are {}",
            KEYS.map(|k| format!("`{k}`")).join(", ")
        )),
    }
}
