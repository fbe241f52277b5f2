//! `cargo xtask bench codegen`: what it costs to generate HealthLake's slice, process start included, and SageMaker beside typify.

use std::fs;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};

use super::measure::{self, Cost};
use super::{Result, cargo, judge, table, typify, verdict};
use crate::workspace::{self, Failure, note, say};

/// How often to generate.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Runs of each row; the median counts
    #[arg(long, default_value_t = 21, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,

    /// Runs of SageMaker by each generator
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    large: u32,
}

/// One way to call the generator.
struct Row {
    title: &'static str,
    arguments: Vec<String>,
    out: Utf8PathBuf,
    /// Whether the directory is emptied before each run, so that every file is written.
    fresh: bool,
    costs: Vec<Cost>,
}

/// The most CPU time that generating the slice may take, in milliseconds.
const BAR: f64 = 15.0;

/// Builds the release binary, runs the rows in turn, and prints one table.
pub(super) fn run(args: &Args) -> Result<()> {
    note("building xtask, release");
    let manifest = workspace::checkout().join("Cargo.toml");
    measure::run(cargo::bare().args([
        "build",
        "--release",
        "-p",
        "xtask",
        "--manifest-path",
        manifest.as_str(),
    ]))?;
    let mut rows = rows();
    for _ in 0..args.runs {
        rows.iter_mut().try_for_each(Row::run)?;
    }
    let mut bars = vec![print(&rows, args.runs)];
    bars.extend(typify::run(args.large)?);
    judge(&bars)
}

fn rows() -> Vec<Row> {
    let ours = workspace::checkout().join("models/healthlake.json");
    let published =
        workspace::checkout().join("../shared/corpus/aws-models/healthlake-2017-07-01.json");
    let mut rows = vec![
        Row::new("the slice, nothing there yet", &ours, &[], "fresh", true),
        Row::new("the slice, nothing changed", &ours, &[], "unchanged", false),
    ];
    if published.exists() {
        let slice = ["--operation", "DescribeFHIRImportJob"];
        rows.push(Row::new(
            "the slice of the model that AWS publishes",
            &published,
            &slice,
            "published-slice",
            true,
        ));
        rows.push(Row::new(
            "all of the model that AWS publishes",
            &published,
            &[],
            "published",
            true,
        ));
    } else {
        note(format_args!(
            "skipped the model that AWS publishes: `{published}` is not here"
        ));
    }
    rows
}

impl Row {
    fn new(title: &'static str, model: &Utf8Path, more: &[&str], dir: &str, fresh: bool) -> Self {
        let out = workspace::checkout().join("target/bench-codegen").join(dir);
        let arguments = ["codegen", "--model", model.as_str(), "--out", out.as_str()];
        let arguments = arguments
            .iter()
            .chain(more)
            .map(|&argument| argument.to_owned())
            .collect();
        Self {
            title,
            arguments,
            out,
            fresh,
            costs: Vec::new(),
        }
    }

    fn run(&mut self) -> Result<()> {
        if self.fresh && self.out.exists() {
            fs::remove_dir_all(&self.out).map_err(|error| Failure::disk(&self.out, &error))?;
        }
        let mut generator = Command::new(workspace::checkout().join("target/release/xtask"));
        let (cost, _) = measure::run(generator.args(&self.arguments))?;
        self.costs.push(cost);
        Ok(())
    }
}

/// Prints the table, and returns whether the bar holds.
fn print(rows: &[Row], runs: u32) -> bool {
    let cells: Vec<[String; 3]> = rows
        .iter()
        .map(|row| {
            let (cpu, wall) = measure::medians(&row.costs);
            [
                row.title.to_owned(),
                format!("{:.1}", cpu * 1e3),
                format!("{:.1}", wall * 1e3),
            ]
        })
        .collect();
    say(table::render(["generating HealthLake", "CPU ms", "wall ms"], &cells).trim_end());
    say(format_args!(
        "medians of {runs} processes each, start and reading the model included\n"
    ));
    let slowest = rows[0].costs.as_slice();
    let ms = measure::medians(slowest).0 * 1e3;
    say(format_args!(
        "the slice in under {BAR} ms of CPU time: {ms:.1}: {}",
        verdict(ms < BAR)
    ));
    ms < BAR
}
