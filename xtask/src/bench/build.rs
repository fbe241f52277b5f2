//! `cargo xtask bench build`: what it costs to build what stands on a generated crate, from nothing.

mod artifact;
mod programs;
mod services;

use camino::Utf8PathBuf;

use super::{Result, cargo, judge};
use crate::workspace::{self, Failure, say};

/// How often to build, and what.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Builds of each; the median counts
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Build only these
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Where the published models of the services are; where the default is absent, services are skipped
    #[arg(long, value_name = "DIR", default_value = MODELS)]
    models: Utf8PathBuf,
}

/// The parts of the benchmark.
#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Part {
    /// Three equal programs on one operation: on Farrier, on the AWS SDK, on hand-written serde types
    Programs,
    /// The crates of SQS and DynamoDB alone, whole and cut to three operations, beside those of the AWS SDK
    Services,
}

const MODELS: &str = "../shared/corpus/aws-models";

/// Builds each in turn, from an empty target directory, and prints a table of each part.
pub(super) fn run(args: &Args) -> Result<()> {
    let mut holds = Vec::new();
    if args.builds(Part::Programs) {
        cargo::prepare()?;
        holds.extend(programs::run(args.runs)?);
    }
    if args.builds(Part::Services) {
        holds.extend(args.services()?);
    }
    judge(&holds)
}

impl Args {
    fn builds(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn services(&self) -> Result<Vec<bool>> {
        let models = match self.models.as_str() {
            MODELS => workspace::checkout().join(MODELS),
            _ => self.models.clone(),
        };
        if models.is_dir() {
            return services::run(&models, self.runs);
        }
        if self.models != MODELS || self.only.is_some() {
            return Err(Failure::Usage(format!(
                "no models of services in `{models}`; name their folder with --models"
            )));
        }
        say(
            "\nskipped: the crates of services, since their published models are not here (--models)",
        );
        Ok(Vec::new())
    }
}
