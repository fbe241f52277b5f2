//! `cargo xtask bench json --callgrind`: instructions of an operation, as a table in Markdown.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::{Result, callgrind, cargo, measure};
use super::path;
use crate::workspace::{Failure, note, say};

/// The columns, by what the program calls its contenders.
const COLUMNS: [(&str, &str); 6] = [
    ("farrier", "Farrier"),
    ("serde_json", "serde_json"),
    ("sonic-rs", "sonic-rs"),
    (
        "aws-smithy-json, as the SDK writes a body",
        "aws-smithy-json",
    ),
    ("farrier, whole HTTP message", "Farrier, HTTP"),
    ("aws-sdk-healthlake, whole HTTP message", "aws-sdk, HTTP"),
];

/// A contender of a workload, as the program tells it.
#[derive(Deserialize)]
struct Counted {
    workload: String,
    contender: String,
    operations: u64,
}

/// Runs every workload under valgrind and prints the table.
pub(super) fn run() -> Result<()> {
    note("counting, some minutes");
    let file = cargo::target_dir().join("callgrind.json.out");
    let mut command = callgrind::command(&file, "between_contenders")?;
    let (_, output) = measure::run(command.arg(path("bench-json")).arg("--count"))?;
    let counted: Vec<Counted> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(serde_json::from_str)
        .collect::<std::result::Result<_, _>>()
        .map_err(|error| Failure::work(format!("the program said what is no result: {error}")))?;
    // What prepares a contender, and then its operations.
    let parts = callgrind::parts::<2>(&file, counted.len())?;
    say(table(&counted, &parts));
    Ok(())
}

/// A row for each workload, in the order in which they ran.
fn table(counted: &[Counted], parts: &[[u64; 2]]) -> String {
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
    let titles = COLUMNS.map(|(_, title)| title).join(" | ");
    let mut out = format!(
        "| instructions of an operation | {titles} |\n|---|{}",
        "---|".repeat(COLUMNS.len())
    );
    for (title, row) in rows {
        out += &format!("\n| {title} |");
        for (contender, _) in COLUMNS {
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
        let table = table(&counted, &[[1, 4_000], [1, 20], [1, 30]]);
        let rows: Vec<_> = table.lines().skip(2).collect();
        assert_eq!(rows, ["| a | 10 | 2,000 | | | | |", "| b | 15 | | | | | |"]);
    }
}
