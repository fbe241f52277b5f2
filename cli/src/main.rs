//! `farrier`: Smithy models to Rust crates, outside of a checkout of Farrier and for `smithy build`.

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use farrier_cli::{Program, codegen};

/// Turns Smithy models into Rust crates.
#[derive(Parser)]
#[command(name = "farrier", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generate Rust crates from Smithy models.
    Codegen(codegen::Args),
}

fn main() -> ExitCode {
    let program = Program {
        command: "farrier codegen",
        runtime: None,
    };
    let matches = codegen::described(Cli::command(), &program).get_matches();
    match Cli::from_arg_matches(&matches).map(|cli| cli.command) {
        Ok(Command::Codegen(args)) => codegen::run(&args, &program),
        Err(error) => error.exit(),
    }
}
