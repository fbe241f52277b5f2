//! `cargo xtask bench json --compile`: what types cost to compile when they are generic over the format, and when not.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::{Map, Value, json};

use super::measure::{self, Cost};
use super::{Result, cargo, generic, prepare, table};
use crate::workspace::{self, Failure, note, say};

const STRUCTURES: usize = 400;

/// One way to compile the same types.
struct Variant {
    title: &'static str,
    dir: Utf8PathBuf,
    costs: Vec<Cost>,
    rlib_bytes: u64,
    binary_bytes: u64,
}

/// Compiles 400 structures of 8 members both ways, each with a program that reads and writes all of them as JSON.
pub(super) fn run(runs: u32) -> Result<()> {
    let mut variants = prepared()?;
    for variant in &variants {
        note(format_args!("building what {} needs", variant.dir));
        variant.build()?;
    }
    for run in 1..=runs {
        for variant in &mut variants {
            note(format_args!("run {run} of {runs}: {}", variant.title));
            variant.rebuild()?;
        }
    }
    print(&variants, runs);
    Ok(())
}

/// Generates the types, and makes a crate and a program of them for each variant.
fn prepared() -> Result<[Variant; 2]> {
    let dir = prepare::dir().join("compile");
    let model = dir.join("model.json");
    let whole = dir.join("types");
    fs::create_dir_all(&dir).map_err(|error| Failure::disk(&dir, &error))?;
    fs::write(&model, self::model().to_string()).map_err(|error| Failure::disk(&model, &error))?;
    prepare::generate(&[model], "Many", &whole)?;
    let (dynamic, monomorphic) = (dir.join("dyn"), dir.join("generic"));
    generic::reduced(&whole, &dynamic.join("types"), "../../../../../runtime")?;
    generic::generated(
        &whole,
        &monomorphic.join("types"),
        "../../../farrier-generic",
    )?;
    program(
        &dynamic.join("program"),
        "{ path = \"../../../../../runtime\" }",
    )?;
    program(
        &monomorphic.join("program"),
        "{ package = \"farrier-generic\", path = \"../../../farrier-generic\" }",
    )?;
    Ok([
        Variant::new("compiled once for all formats (dyn)", dynamic),
        Variant::new("generic over the format", monomorphic),
    ])
}

/// A service with one operation, whose input has a member for each of the structures.
fn model() -> Value {
    let mut shapes = Map::new();
    let member = |target: &str| json!({ "target": target });
    shapes.insert(
        "many#Many".to_owned(),
        json!({ "type": "service", "version": "1", "operations": [{ "target": "many#Put" }],
            "traits": { "aws.protocols#awsJson1_0": {} } }),
    );
    shapes.insert(
        "many#Put".to_owned(),
        json!({ "type": "operation", "input": { "target": "many#All" } }),
    );
    shapes.insert(
        "many#Tags".to_owned(),
        json!({ "type": "list", "member": { "target": "smithy.api#String" } }),
    );
    let mut all = Map::new();
    for index in 0..STRUCTURES {
        let id = format!("many#Part{index}");
        all.insert(format!("part{index}"), member(&id));
        let members = json!({
            "name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
            "note": { "target": "smithy.api#String" },
            "count": { "target": "smithy.api#Integer" },
            "size": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {} } },
            "rate": { "target": "smithy.api#Double" },
            "active": { "target": "smithy.api#Boolean" },
            "changed": { "target": "smithy.api#Timestamp" },
            "tags": { "target": "many#Tags" },
        });
        shapes.insert(id, json!({ "type": "structure", "members": members }));
    }
    shapes.insert(
        "many#All".to_owned(),
        json!({ "type": "structure", "members": all }),
    );
    json!({ "smithy": "2.0", "shapes": shapes })
}

/// A program that reads the input of that operation and writes it again.
fn program(dir: &Utf8Path, runtime: &str) -> Result<()> {
    let manifest = format!(
        "[package]\nname = \"program\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         farrier = {runtime}\ntypes = {{ path = \"../types\" }}\n"
    );
    let main = "//! Reads all of the structures and writes them again.\n\n\
        use std::io::Read;\n\n\
        use farrier::codec::json::{Settings, from_slice, to_vec};\n\n\
        fn main() {\n    \
            let mut text = Vec::new();\n    \
            std::io::stdin().read_to_end(&mut text).expect(\"there is an input\");\n    \
            let settings = Settings::default();\n    \
            let (all, _) = from_slice::<types::All>(&text, &settings).expect(\"it is valid\");\n    \
            println!(\"{}\", to_vec(&all, &settings).expect(\"it can be written\").len());\n\
        }\n";
    let write = |path: &str, text: &str| {
        let path = dir.join(path);
        let parent = path.parent().unwrap_or(dir);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| Failure::disk(&path, &error))
    };
    write("Cargo.toml", &manifest)?;
    write("src/main.rs", main)
}

impl Variant {
    fn new(title: &'static str, dir: Utf8PathBuf) -> Self {
        Self {
            title,
            dir,
            costs: Vec::new(),
            rlib_bytes: 0,
            binary_bytes: 0,
        }
    }

    fn build(&self) -> Result<Cost> {
        let manifest = self.dir.join("program/Cargo.toml");
        let mut cargo = cargo::bare();
        cargo
            .args([
                "build",
                "--release",
                "--manifest-path",
                manifest.as_str(),
                "--target-dir",
            ])
            .arg(self.target());
        cargo.env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
        measure::run(&mut cargo).map(|(cost, _)| cost)
    }

    fn target(&self) -> Utf8PathBuf {
        workspace::checkout()
            .join("target/bench-compile")
            .join(self.dir.file_name().unwrap_or_default())
    }

    /// Compiles the types and the program again, and nothing that they need.
    fn rebuild(&mut self) -> Result<()> {
        let mut clean = cargo::bare();
        clean
            .args([
                "clean",
                "--release",
                "-p",
                "types",
                "-p",
                "program",
                "--target-dir",
            ])
            .arg(self.target());
        measure::run(
            clean
                .arg("--manifest-path")
                .arg(self.dir.join("program/Cargo.toml")),
        )?;
        let cost = self.build()?;
        self.costs.push(cost);
        let release = self.target().join("release");
        self.binary_bytes = size(&release.join("program"))?;
        self.rlib_bytes = size(&library(&release.join("deps"))?)?;
        Ok(())
    }
}

/// The library of the types: cargo puts a hash into its name.
fn library(deps: &Utf8Path) -> Result<Utf8PathBuf> {
    let entries = deps
        .read_dir_utf8()
        .map_err(|error| Failure::disk(deps, &error))?;
    entries
        .flatten()
        .map(|entry| entry.into_path())
        .find(|path| {
            let name = path.file_name().unwrap_or_default();
            name.starts_with("libtypes-") && name.ends_with(".rlib")
        })
        .ok_or_else(|| Failure::work(format!("`{deps}` has no library of the types")))
}

fn size(path: &Utf8Path) -> Result<u64> {
    fs::metadata(path)
        .map(|file| file.len())
        .map_err(|error| Failure::disk(path, &error))
}

fn print(variants: &[Variant; 2], runs: u32) {
    let dynamic = measure::medians(&variants[0].costs).0;
    let rows: Vec<[String; 6]> = variants
        .iter()
        .map(|variant| {
            let (cpu, wall) = measure::medians(&variant.costs);
            [
                variant.title.to_owned(),
                format!("{cpu:.2}"),
                format!("{wall:.2}"),
                variant.rlib_bytes.to_string(),
                variant.binary_bytes.to_string(),
                format!("{:.2}", cpu / dynamic),
            ]
        })
        .collect();
    let title = format!("{STRUCTURES} structures of 8 members, release");
    let headings = [
        title.as_str(),
        "CPU s",
        "wall s",
        "rlib bytes",
        "stripped bytes",
        "x dyn",
    ];
    say(table::render(headings, &rows).trim_end());
    say(format_args!(
        "medians of {runs} builds of the types and a program; the runtime was built before\n"
    ));
}
