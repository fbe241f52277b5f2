//! Programs of `bench/` in which we and our peers do the same: built, run against the clock, or counted under valgrind.

use std::collections::BTreeMap;
use std::process::Command;

use camino::Utf8PathBuf;
use serde::Deserialize;

use super::{Result, callgrind, cargo, measure};
use crate::workspace::{Failure, note, say};

/// A program, in a package of the same name.
pub(super) struct Contest {
    /// The package.
    pub(super) package: &'static str,
    /// The columns of the table of instructions: what the program calls its contenders, and their titles.
    pub(super) columns: &'static [(&'static str, &'static str)],
}

impl Contest {
    /// Builds the package.
    pub(super) fn build(&self) -> Result<()> {
        note(format_args!("building {}, release", self.package));
        let mut build = cargo::command("build");
        measure::run(build.args(["--release", "--offline", "-p", self.package])).map(drop)
    }

    /// Runs every workload under valgrind, and prints the instructions of an operation as a table in Markdown.
    pub(super) fn count(&self) -> Result<()> {
        note("counting, some minutes");
        let file = cargo::target_dir().join(format!("callgrind.{}.out", self.package));
        let mut command = callgrind::command(&file, "between_contenders")?;
        let (_, output) = measure::run(command.arg(path(self.package)).arg("--count"))?;
        let counted: Vec<Counted> = String::from_utf8_lossy(&output.stdout)
            .lines()
            .map(serde_json::from_str)
            .collect::<std::result::Result<_, _>>()
            .map_err(|error| {
                Failure::work(format!("the program said what is no result: {error}"))
            })?;
        // What prepares a contender, and then its operations.
        let parts = callgrind::parts::<2>(&file, counted.len())?;
        say(table(self.columns, &counted, &parts));
        Ok(())
    }
}

/// What the programs exit with where they have printed that a bar is missed.
const MISSED: i32 = 3;

/// Runs a program that was built, and returns whether the bars hold that it has.
pub(super) fn program(name: &str, arguments: &[String]) -> Result<bool> {
    let status = Command::new(path(name))
        .args(arguments)
        .status()
        .map_err(|error| Failure::work(format!("cannot run {name}: {error}")))?;
    match status.code() {
        Some(0) => Ok(true),
        Some(MISSED) => Ok(false),
        _ => Err(Failure::work(format!("{name} failed"))),
    }
}

/// Where a program was built.
fn path(name: &str) -> Utf8PathBuf {
    cargo::target_dir().join("release").join(name)
}

/// A contender of a workload, as the program tells it.
#[derive(Deserialize)]
struct Counted {
    workload: String,
    contender: String,
    operations: u64,
}

/// A row for each workload, in the order in which they ran.
fn table(columns: &[(&str, &str)], counted: &[Counted], parts: &[[u64; 2]]) -> String {
    let mut rows: Vec<(&str, BTreeMap<&str, u64>)> = Vec::new();
    for (counted, [_, instructions]) in counted.iter().zip(parts) {
        if rows
            .last()
            .is_none_or(|(title, _)| *title != counted.workload)
        {
            rows.push((&counted.workload, BTreeMap::new()));
        }
        if let Some((_, row)) = rows.last_mut() {
            row.insert(&counted.contender, instructions / counted.operations);
        }
    }
    let titles: Vec<_> = columns.iter().map(|(_, title)| *title).collect();
    let mut out = format!(
        "| instructions of an operation | {} |\n|---|{}",
        titles.join(" | "),
        "---|".repeat(columns.len())
    );
    for (title, row) in rows {
        out += &format!("\n| {title} |");
        for (contender, _) in columns {
            out += &match row.get(contender) {
                Some(count) => format!(" {} |", thousands(*count)),
                None => " |".to_owned(),
            };
        }
    }
    out
}

/// A number with a comma between thousands.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Counted, table, thousands};

    #[test]
    fn thousands_are_set_apart() {
        let shown = [0, 999, 1_000, 1_234_567].map(thousands);
        assert_eq!(shown, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_row_for_each_workload() {
        let counted = [("a", "serde_json"), ("a", "farrier"), ("b", "farrier")].map(
            |(workload, contender)| Counted {
                workload: workload.to_owned(),
                contender: contender.to_owned(),
                operations: 2,
            },
        );
        let columns = [
            ("farrier", "Farrier"),
            ("serde_json", "serde_json"),
            ("x", "X"),
        ];
        let table = table(&columns, &counted, &[[1, 4_000], [1, 20], [1, 30]]);
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(rows, ["| a | 10 | 2,000 | |", "| b | 15 | | |"]);
    }
}
