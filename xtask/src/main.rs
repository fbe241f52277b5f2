//! The tasks of the workspace: `cargo xtask codegen`, `conformance`, `bench`, `tidy`.

mod bench;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The tasks of the Farrier workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about, long_about = None, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Measure Farrier beside its peers: build time, JSON, code generation.
    Bench(bench::Args),
}

fn main() -> ExitCode {
    match Cli::parse().task {
        Task::Bench(args) => bench::run(&args),
    }
}
