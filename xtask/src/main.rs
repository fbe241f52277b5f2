//! The tasks of the workspace: `cargo xtask codegen`, `conformance`, `corpus`, `patterns`, `bench`, `tidy`.

mod bench;
mod conformance;
mod corpus;
mod patterns;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use farrier_cli::{Program, codegen, report};

/// The tasks of the Farrier workspace.
///
/// `codegen` is the one that users need: it turns Smithy models into Rust crates. The others are for the people who
/// work on Farrier itself.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Generate Rust crates from Smithy models.
    Codegen(Box<codegen::Args>),
    /// Run Smithy's protocol tests against generated crates.
    Conformance(conformance::Args),
    /// Generate every model of a folder, and build what was generated.
    Corpus(corpus::Args),
    /// Generate one model of a corpus and count: what `corpus` runs.
    #[command(hide = true)]
    CorpusModel(corpus::OneArgs),
    /// Compile every pattern of a list or model, build the matchers, run them.
    Patterns(patterns::Args),
    /// Measure Farrier beside its peers: build time, JSON, code generation.
    Bench(bench::Args),
    /// Check the invariants of the architecture.
    Tidy(tidy::Args),
}

fn main() -> ExitCode {
    let program = Program {
        command: "cargo xtask codegen",
        runtime: Some(workspace::checkout().join("runtime")),
    };
    let matches = codegen::described(Cli::command(), &program).get_matches();
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    match cli.task {
        Task::Codegen(args) => codegen::run(&args, &program),
        Task::Conformance(args) => conformance::run(&args),
        Task::Corpus(args) => corpus::run(&args),
        Task::CorpusModel(args) => corpus::run_one(&args),
        Task::Patterns(args) => patterns::run(&args),
        Task::Bench(args) => bench::run(&args),
        Task::Tidy(args) => tidy::run(&args),
    }
}
