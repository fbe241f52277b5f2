//! `cargo xtask tidy`: the invariants of the architecture, checked.
//!
//! Each rule has a name, a sentence that says what must hold, and a remedy. The rules read the sources as text and as
//! tokens; what the compiler and clippy can check is left to them.

mod files;
mod layers;
mod logic;
mod manifests;
mod paths;
#[cfg(test)]
mod tests;
mod tree;

use std::process::ExitCode;

use crate::workspace::{self, Failure, say};
use tree::Tree;

/// Check the invariants of the architecture (ARCHITECTURE.md lists them).
///
/// The same check runs as a test: `cargo test -p xtask --test tidy`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// List the rules and check nothing
    #[arg(long)]
    rules: bool,
}

/// Something that must always hold.
struct Rule {
    /// How it is called.
    name: &'static str,
    /// What holds, as a sentence.
    says: &'static str,
    /// What to do where it does not.
    remedy: &'static str,
    /// Finds where it does not.
    check: fn(&Tree, &mut Vec<Finding>),
}

/// A place where a rule does not hold.
#[derive(Debug)]
struct Finding {
    /// The file, with the line where one is to blame.
    place: String,
    /// What is there.
    what: String,
}

/// Checks every rule and prints what it finds.
pub(crate) fn run(args: &Args) -> ExitCode {
    if args.rules {
        rules().for_each(|rule| say(format_args!("{}: {}", rule.name, rule.says)));
        return ExitCode::SUCCESS;
    }
    workspace::finish(check())
}

fn check() -> Result<(), Failure> {
    let (root, _) = workspace::find()?;
    let tree = Tree::load(&root).map_err(|error| Failure::disk(&root, &error))?;
    let mut broken = 0;
    for rule in rules() {
        let mut findings = Vec::new();
        (rule.check)(&tree, &mut findings);
        if !findings.is_empty() {
            broken += 1;
            say(describe(rule, &findings));
        }
    }
    match broken {
        0 => {
            say(format_args!(
                "tidy: {} files, {} rules hold",
                tree.files.len(),
                rules().count()
            ));
            Ok(())
        }
        1 => Err(Failure::work("1 rule of the architecture is broken")),
        n => Err(Failure::work(format!(
            "{n} rules of the architecture are broken"
        ))),
    }
}

/// What there is to say where `rule` is broken.
fn describe(rule: &Rule, findings: &[Finding]) -> String {
    let list: String = findings
        .iter()
        .map(|f| format!("    {}: {}\n", f.place, f.what))
        .collect();
    format!(
        "{}: {}\n{list}  remedy: {}\n",
        rule.name, rule.says, rule.remedy
    )
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    [manifests::RULES, layers::RULES, logic::RULES, files::RULES]
        .into_iter()
        .flatten()
}
