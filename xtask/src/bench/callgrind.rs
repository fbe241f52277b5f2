//! Instruction counts: a program that calls a function of its own between what is counted, run once under valgrind, which is told
//! to write a part of its file whenever that function is entered. So one run gives all counts.

use std::process::Command;

use camino::Utf8Path;

use super::{Result, measure};
use crate::workspace::Failure;

/// The command before the program and its arguments. `between` is the function's name.
pub(crate) fn command(file: &Utf8Path, between: &str) -> Result<Command> {
    measure::run(Command::new("valgrind").arg("--version"))
        .map_err(|_| Failure::work("`--callgrind` needs valgrind on the PATH"))?;
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--combine-dumps=yes", "--quiet"])
        .arg(format!("--dump-before=*{between}*"))
        .arg(format!("--callgrind-out-file={file}"));
    Ok(valgrind)
}

/// The parts that callgrind wrote, in groups: what prepares, then what is counted. There is one more at the end, with what is
/// left when the program ends.
pub(crate) fn parts<const N: usize>(file: &Utf8Path, groups: usize) -> Result<Vec<[u64; N]>> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::disk(file, &error))?;
    let totals = totals(&text);
    let parts = totals.as_chunks::<N>().0;
    match parts.len() == groups {
        true => Ok(parts.to_vec()),
        false => Err(Failure::work(format!(
            "callgrind wrote {} parts for {groups} that were counted",
            totals.len()
        ))),
    }
}

/// The sums of all parts, in order.
fn totals(text: &str) -> Vec<u64> {
    text.lines()
        .filter_map(|line| line.strip_prefix("totals: "))
        .filter_map(|total| total.trim().parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::totals;

    #[test]
    fn totals_are_found_in_each_part() {
        let text = "part: 1\n\nevents: Ir\nfn=(1) main\n0 5\ntotals: 5\n\npart: 2\nsummary: 9\n\ntotals: 9\n";
        assert_eq!(totals(text), [5, 9]);
    }
}
