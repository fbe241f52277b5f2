//! `[workspace.metadata.farrier.<crate>]`: the crates that the workspace generates.

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::near::nearest;
use farrier_codegen::{Options, RuntimeSource};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Input, Job, options};
use crate::Program;
use crate::workspace::{self, Failure};

/// What a table has beside the options: where things are.
#[derive(Deserialize)]
struct Places {
    model: OneOrMany,
    out: Option<Utf8PathBuf>,
    runtime: Option<String>,
}

/// The keys of [`Places`].
const PLACES: [&str; 3] = ["model", "out", "runtime"];

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

fn job(program: &Program, root: &Utf8Path, name: &str, table: &Value) -> Result<Job, String> {
    let table = table
        .as_table()
        .ok_or("a table is expected, with `model` and what else is wanted")?;
    table.keys().try_for_each(|key| known(key))?;
    let is_place = |key: &String| PLACES.contains(&key.as_str());
    let (places, chosen): (Table, Table) = table
        .clone()
        .into_iter()
        .partition(|(key, _)| is_place(key));
    let places = Places::deserialize(places).map_err(|error| error.message().to_owned())?;
    let chosen = Options::deserialize(chosen).map_err(|error| error.message().to_owned())?;
    let is_crate = chosen.module.is_none();
    let own_name = chosen.name.or_else(|| is_crate.then(|| name.to_owned()));
    let out = out(places.out, name)?;
    let options = Options {
        name: own_name,
        runtime: match (places.runtime, is_crate) {
            (Some(from), _) => Some(runtime(root, &out, &from)?),
            (None, true) => default_runtime(program, root, &out),
            (None, false) => None,
        },
        command: Some(program.command.to_owned()),
        ..chosen
    };
    options::check(&options)?;
    Ok(Job {
        input: places.model.input(root),
        out: root.join(out),
        options,
    })
}

/// The directory of the crate, from the root.
fn out(chosen: Option<Utf8PathBuf>, name: &str) -> Result<Utf8PathBuf, String> {
    let Some(out) = chosen else {
        return Ok(Utf8Path::new("generated").join(name));
    };
    let is_plain = |part: Utf8Component<'_>| matches!(part, Utf8Component::Normal(_));
    match out.components().all(is_plain) && !out.as_str().is_empty() {
        true => Ok(out),
        false => Err(format!(
            "`out`: `{out}` is not in the workspace; name a directory from its root, such as `crates/{name}`"
        )),
    }
}

/// The runtime that was chosen: a version, or a directory from the root, which the manifest names from the crate's.
fn runtime(root: &Utf8Path, out: &Utf8Path, from: &str) -> Result<RuntimeSource, String> {
    match options::runtime(from, root)? {
        RuntimeSource::Path(_) => Ok(RuntimeSource::Path(from_crate(out, Utf8Path::new(from)))),
        version => Ok(version),
    }
}

/// The runtime of a crate for which none was chosen; `None` is the published one.
fn default_runtime(program: &Program, root: &Utf8Path, out: &Utf8Path) -> Option<RuntimeSource> {
    let dir = program.runtime.as_ref()?;
    let path = match dir.strip_prefix(root) {
        Ok(dir) => from_crate(out, dir),
        Err(_) => dir.to_string(),
    };
    Some(RuntimeSource::Path(path))
}

/// A directory from the root as the manifest of a crate in `out` names it, the same on every machine.
fn from_crate(out: &Utf8Path, dir: &Utf8Path) -> String {
    let up = "../".repeat(out.components().count());
    match dir.is_absolute() {
        true => dir.to_string(),
        false => format!("{up}{dir}"),
    }
}

/// Refuses a key that is none, and names the nearest that is.
fn known(key: &str) -> Result<(), String> {
    let keys: Vec<&str> = PLACES.iter().chain(Options::KEYS).copied().collect();
    if keys.contains(&key) {
        return Ok(());
    }
    match nearest(key, keys.iter().copied()) {
        Some(near) => Err(format!("unknown key `{key}`; did you mean `{near}`?")),
        None => {
            let list: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
            Err(format!(
                "unknown key `{key}`; the keys are {}",
                list.join(", ")
            ))
        }
    }
}
