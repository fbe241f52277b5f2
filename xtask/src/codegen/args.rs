//! The command line of `codegen`.

use camino::Utf8PathBuf;
use clap::ValueEnum;
use farrier_codegen::{Nullability, Options, RuntimeSource};

use super::{Job, config};
use crate::report::MessageFormat;
use crate::workspace::{self, Failure};

const EXAMPLES: &str = "\
Examples:
  Regenerate every crate that [workspace.metadata.farrier] in the root Cargo.toml lists:
      cargo xtask codegen

  See, without writing anything, whether they are what the models say (exit code 1 if not):
      cargo xtask codegen --check

  Try one operation of a model that is not in the workspace:
      cargo xtask codegen --model sqs.json --operation SendMessage --out /tmp/sqs

  The same with the published runtime:
      cargo xtask codegen --model sqs.json --operation SendMessage --out /tmp/sqs --runtime 0.1

A crate of the workspace is listed like this (`operations` may be left out: then it is all of them):
  [workspace.metadata.farrier.healthlake]
  model = \"models/healthlake.json\"
  operations = [\"DescribeFHIRImportJob\"]

Exit codes: 0 done; 1 the model or the disk (or, with --check, something is not up to date); 2 the invocation.";

/// Generate Rust crates from Smithy models.
///
/// Without `--model`, regenerates every crate that `[workspace.metadata.farrier.<crate>]` lists in the root
/// `Cargo.toml`, each into `generated/<crate>`. With `--model` and `--out`, generates one crate.
///
/// Nothing is written unless everything could be generated, and a file that did not change is not touched.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Write nothing: show what would change as a diff, and fail if something would
    #[arg(long)]
    pub(crate) check: bool,

    /// How to print what is wrong with a model
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) message_format: MessageFormat,

    /// The model, as Smithy JSON AST; several files are merged
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "out", help_heading = "One crate")]
    model: Vec<Utf8PathBuf>,

    /// Where the crate goes
    #[arg(
        long,
        value_name = "DIR",
        requires = "model",
        help_heading = "One crate"
    )]
    out: Option<Utf8PathBuf>,

    /// The service, by name or shape ID; needed only where the model has several
    #[arg(
        long,
        value_name = "ID",
        requires = "model",
        help_heading = "One crate"
    )]
    service: Option<String>,

    /// An operation to generate, by name or shape ID; may be given again. All of them if left out
    #[arg(
        long,
        value_name = "NAME",
        requires = "model",
        help_heading = "One crate"
    )]
    operation: Vec<String>,

    /// The name of the crate; made from the service's if left out
    #[arg(
        long,
        value_name = "CRATE",
        requires = "model",
        help_heading = "One crate"
    )]
    name: Option<String>,

    /// Where the crate's `farrier` comes from: a directory, or a version on crates.io. This checkout's if left out
    #[arg(
        long,
        value_name = "PATH|VERSION",
        requires = "model",
        help_heading = "One crate"
    )]
    runtime: Option<String>,

    /// Which members are `Option`
    #[arg(
        long,
        value_enum,
        default_value_t,
        requires = "model",
        help_heading = "One crate"
    )]
    nullability: NullabilityArg,
}

/// The rule by which members become `Option`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum NullabilityArg {
    /// Members that are neither required nor have a default
    #[default]
    Strict,
    /// Those, and what Smithy lets a service relax later: members of inputs and `@clientOptional` ones
    Client,
}

impl From<NullabilityArg> for Nullability {
    fn from(arg: NullabilityArg) -> Self {
        match arg {
            NullabilityArg::Strict => Self::Strict,
            NullabilityArg::Client => Self::Client,
        }
    }
}

impl Args {
    /// The crates to generate.
    pub(super) fn jobs(&self) -> Result<Vec<Job>, Failure> {
        match &self.out {
            None => config::jobs(),
            Some(out) => Ok(vec![self.job(out.clone())?]),
        }
    }

    fn job(&self, out: Utf8PathBuf) -> Result<Job, Failure> {
        if let Some(name) = &self.name {
            config::crate_name(name).map_err(|why| Failure::Usage(format!("--name {why}")))?;
        }
        Ok(Job {
            models: self.model.clone(),
            service: self.service.clone(),
            operations: self.operation.clone(),
            options: Options {
                name: self.name.clone(),
                runtime: runtime(self.runtime.as_deref())?,
                nullability: self.nullability.into(),
                standalone: true,
                command: self.command(&out),
                ..Options::default()
            },
            out,
        })
    }

    /// The command line that generates this crate, with every flag that matters to what comes out.
    fn command(&self, out: &Utf8PathBuf) -> String {
        let mut words = vec!["cargo xtask codegen --model".to_owned()];
        words.extend(self.model.iter().map(|file| quoted(file.as_str())));
        words.extend(
            self.service
                .iter()
                .map(|id| format!("--service {}", quoted(id))),
        );
        words.extend(
            self.operation
                .iter()
                .map(|name| format!("--operation {}", quoted(name))),
        );
        words.extend(
            self.name
                .iter()
                .map(|name| format!("--name {}", quoted(name))),
        );
        words.extend(
            self.runtime
                .iter()
                .map(|from| format!("--runtime {}", quoted(from))),
        );
        if self.nullability == NullabilityArg::Client {
            words.push("--nullability client".to_owned());
        }
        words.push(format!("--out {}", quoted(out.as_str())));
        words.join(" ")
    }
}

/// Where `farrier` comes from: what begins like a version requirement is one, all else is a directory.
fn runtime(from: Option<&str>) -> Result<RuntimeSource, Failure> {
    let Some(from) = from else {
        return Ok(RuntimeSource::Path(
            workspace::checkout().join("runtime").into_string(),
        ));
    };
    let number = from.trim_start_matches(['^', '~', '=']);
    if number.starts_with(|c: char| c.is_ascii_digit()) && !from.contains('/') {
        return Ok(RuntimeSource::Version(from.to_owned()));
    }
    let dir = workspace::current_dir()?.join(from);
    match dir.join("Cargo.toml").is_file() {
        true => Ok(RuntimeSource::Path(dir.into_string())),
        false => Err(Failure::Usage(format!(
            "--runtime {from}: neither a version nor a directory with a `Cargo.toml`"
        ))),
    }
}

/// `word` as a shell would need it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./#:=+@%,^~".contains(c);
    match !word.is_empty() && word.chars().all(plain) && !word.starts_with(['#', '~']) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}
