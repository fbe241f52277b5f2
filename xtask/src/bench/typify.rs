//! SageMaker, the largest model that AWS publishes: Farrier's crate beside the types that typify and prettyplease make of the same
//! shapes.

use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Deserialize;

use super::measure::{self, Cost};
use super::{Result, cargo, schema, table, verdict};
use crate::workspace::{self, Failure, note, say};

/// Where the model is, if it is at hand.
const MODEL: &str = "../shared/corpus/aws-models/sagemaker-2017-07-24.json";

/// The most CPU time that generating may take without patterns, in milliseconds.
const BAR: f64 = 800.0;

/// What a process of ours says of itself.
#[derive(Deserialize)]
struct Said {
    pattern_cpu: f64,
}

/// Runs both in turn, prints a table, and returns whether the bars hold.
pub(super) fn run(runs: u32) -> Result<Vec<bool>> {
    let model = workspace::checkout().join(MODEL);
    if !model.exists() {
        note(format_args!(
            "skipped the comparison with typify: `{model}` is not here"
        ));
        return Ok(Vec::new());
    }
    let dir = workspace::checkout().join("target/bench-codegen");
    let (schema, types) = (dir.join("sagemaker.schema.json"), dir.join("sagemaker.rs"));
    write_schema(&model, &schema)?;
    let typify = build()?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        ours.push(generate(&model, &dir.join("sagemaker"))?);
        let mut command = Command::new(&typify);
        let (Cost { cpu, .. }, _) = measure::run(command.args([&schema, &types]))?;
        theirs.push(cpu.as_secs_f64());
    }
    let costs =
        [&ours, &theirs].map(|cpu| measure::median(cpu.iter().copied()).unwrap_or(f64::NAN));
    let lines = [lines(&dir.join("sagemaker/src"))?, lines(&types)?];
    Ok(print(costs, lines, runs))
}

fn write_schema(model: &Utf8Path, out: &Utf8Path) -> Result<()> {
    let text = fs::read(model).map_err(|error| Failure::disk(model, &error))?;
    let model = serde_json::from_slice(&text)
        .map_err(|error| Failure::work(format!("`{model}` is not JSON: {error}")))?;
    let dir = out.parent().unwrap_or(out);
    fs::create_dir_all(dir).map_err(|error| Failure::disk(dir, &error))?;
    let schema = schema::schema(&model).to_string();
    fs::write(out, schema).map_err(|error| Failure::disk(out, &error))
}

/// Builds typify's program as this one is built, and says where it is.
fn build() -> Result<Utf8PathBuf> {
    cargo::prepare()?;
    note("building bench-typify, release");
    let mut build = cargo::command("build");
    measure::run(build.args(["--profile", "generator", "--offline", "-p", "bench-typify"]))?;
    Ok(cargo::target_dir().join("generator/bench-typify"))
}

/// The CPU time of generating the whole crate from nothing, in seconds, without what its patterns took.
fn generate(model: &Utf8Path, out: &Utf8Path) -> Result<f64> {
    if out.exists() {
        fs::remove_dir_all(out).map_err(|error| Failure::disk(out, &error))?;
    }
    let mut command = Command::new(workspace::checkout().join("target/release/xtask"));
    command.args(["corpus-model", model.as_str(), out.as_str(), "sagemaker"]);
    let (cost, output) = measure::run(&mut command)?;
    let said: Said = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::work(format!("the program said what is no result: {error}")))?;
    Ok(cost.cpu.as_secs_f64() - said.pattern_cpu)
}

/// How many lines a file has, or the files of a folder.
fn lines(path: &Utf8Path) -> Result<usize> {
    if path.is_file() {
        let text = fs::read_to_string(path).map_err(|error| Failure::disk(path, &error))?;
        return Ok(text.lines().count());
    }
    let entries = path
        .read_dir_utf8()
        .map_err(|error| Failure::disk(path, &error))?;
    entries
        .map(|entry| lines(entry.map_err(|error| Failure::disk(path, &error))?.path()))
        .sum()
}

fn print(costs: [f64; 2], lines: [usize; 2], runs: u32) -> Vec<bool> {
    let titles = [
        "Farrier, the crate without its patterns",
        "typify and prettyplease, the types",
    ];
    let row = |index: usize| {
        [
            titles[index].to_owned(),
            format!("{:.0}", costs[index] * 1e3),
            lines[index].to_string(),
        ]
    };
    let rows = [row(0), row(1)];
    say(table::render(["generating SageMaker", "CPU ms", "lines"], &rows).trim_end());
    say(format_args!("medians of {runs} processes each\n"));
    let [ours, theirs] = costs;
    let bars = [ours * 1e3 < BAR, ours <= theirs];
    say(format_args!(
        "SageMaker in under {BAR} ms of CPU time: {:.0}: {}",
        ours * 1e3,
        verdict(bars[0])
    ));
    say(format_args!(
        "no slower than typify and prettyplease: {:.2} of their time: {}",
        ours / theirs,
        verdict(bars[1])
    ));
    bars.to_vec()
}
