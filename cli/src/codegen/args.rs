//! The command line of `codegen`.

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Command, ValueEnum};
use farrier_codegen::{Nullability, Options, RuntimeSource};

use super::plugin::Plugin;
use super::{Input, Job, config};
use crate::Program;
use crate::report::MessageFormat;
use crate::workspace::{self, Failure};

/// What the help ends with; `{command}` is how the command is called.
const EXAMPLES: &str = "\
Examples:
  Regenerate every crate that [workspace.metadata.farrier] in the root Cargo.toml lists:
      {command}

  See, without writing anything, whether they are what the models say (exit code 1 if not):
      {command} --check

  Try one operation of a model that is not in the workspace:
      {command} --model sqs.json --operation SendMessage --out /tmp/sqs

  The same with the published runtime:
      {command} --model sqs.json --operation SendMessage --out /tmp/sqs --runtime 0.1

  In smithy-build.json, let `smithy build` send the model and say where the crate goes:
      \"plugins\": { \"run::shop\": { \"command\": [\"farrier\", \"codegen\", \"--stdin\"] } }

A crate of the workspace is listed like this (`operations` may be left out: then it is all of them):
  [workspace.metadata.farrier.healthlake]
  model = \"models/healthlake.json\"
  operations = [\"DescribeFHIRImportJob\"]

Exit codes: 0 done; 1 the model or the disk (or, with --check, something is not up to date); 2 the invocation.";

/// Generate Rust crates from Smithy models.
///
/// Without `--model`, regenerates every crate that `[workspace.metadata.farrier.<crate>]` lists in the root
/// `Cargo.toml`, each into `generated/<crate>`. With `--model` and `--out`, or with `--stdin`, generates one crate.
///
/// Nothing is written unless everything could be generated, and a file that did not change is not touched.
#[derive(clap::Args)]
#[group(id = "codegen", multiple = true)]
pub struct Args {
    /// Write nothing: show what would change as a diff, and fail if something would
    #[arg(long)]
    pub(super) check: bool,

    /// How to print what is wrong with a model
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) message_format: MessageFormat,

    /// The model, as Smithy JSON AST; several files are merged
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "out", group = "source", help_heading = "One crate")]
    model: Vec<Utf8PathBuf>,

    /// Read the model from the standard input, as `smithy build` sends it to the programs that its plugin `run` names
    #[arg(long, group = "source", help_heading = "One crate")]
    stdin: bool,

    /// Where the crate goes; under `smithy build` a directory in the plugin's, which it is if left out
    #[arg(
        long,
        value_name = "DIR",
        requires = "source",
        help_heading = "One crate"
    )]
    out: Option<Utf8PathBuf>,

    /// The service, by name or shape ID; needed only where the model has several
    #[arg(
        long,
        value_name = "ID",
        requires = "source",
        help_heading = "One crate"
    )]
    service: Option<String>,

    /// An operation to generate, by name or shape ID; may be given again. All of them if left out
    #[arg(
        long,
        value_name = "NAME",
        requires = "source",
        help_heading = "One crate"
    )]
    operation: Vec<String>,

    /// The name of the crate; made from the service's if left out
    #[arg(
        long,
        value_name = "CRATE",
        requires = "source",
        help_heading = "One crate"
    )]
    name: Option<String>,

    /// Where the crate's `farrier` comes from: a directory, or a version on crates.io. This checkout's if left out
    #[arg(
        long,
        value_name = "PATH|VERSION",
        requires = "source",
        help_heading = "One crate"
    )]
    runtime: Option<String>,

    /// Which members are `Option`
    #[arg(
        long,
        value_enum,
        default_value_t,
        requires = "source",
        help_heading = "One crate"
    )]
    nullability: NullabilityArg,
}

/// The command `codegen` of `parent`, whose help shows how the program is called.
pub fn described(parent: Command, program: &Program) -> Command {
    let examples = EXAMPLES.replace("{command}", program.command);
    parent.mut_subcommand("codegen", |codegen| {
        codegen.after_help(&examples).after_long_help(&examples)
    })
}

/// The rule by which members become `Option`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum NullabilityArg {
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
    pub(super) fn jobs(&self, program: &Program) -> Result<Vec<Job>, Failure> {
        match self.model.is_empty() && !self.stdin {
            true => config::jobs(program),
            false => Ok(vec![self.job(program)?]),
        }
    }

    fn job(&self, program: &Program) -> Result<Job, Failure> {
        if let Some(name) = &self.name {
            config::crate_name(name).map_err(|why| Failure::Usage(format!("--name {why}")))?;
        }
        let plugin = match self.stdin {
            true => Plugin::from_env()?,
            false => None,
        };
        let input = match self.stdin {
            true => Input::Stdin,
            false => Input::Files(self.model.clone()),
        };
        let (out, command, here) = match plugin {
            Some(plugin) => (
                plugin.out(self.out.as_deref())?,
                Plugin::COMMAND.to_owned(),
                plugin.root,
            ),
            None => {
                let out = self.out.clone().ok_or_else(nowhere)?;
                let command = self.command(program, &out);
                (out, command, workspace::current_dir()?)
            }
        };
        Ok(Job {
            input,
            service: self.service.clone(),
            operations: self.operation.clone(),
            options: Options {
                name: self.name.clone(),
                runtime: runtime(self.runtime.as_deref(), &here, program)?,
                nullability: self.nullability.into(),
                standalone: true,
                command,
                ..Options::default()
            },
            out,
        })
    }

    /// The command line that generates this crate, with every flag that matters to what comes out.
    fn command(&self, program: &Program, out: &Utf8Path) -> String {
        let input = if self.stdin { "--stdin" } else { "--model" };
        let mut words = vec![format!("{} {input}", program.command)];
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

fn nowhere() -> Failure {
    Failure::Usage(
        "--stdin needs --out DIR, since SMITHY_PLUGIN_DIR does not say where the crate goes"
            .to_owned(),
    )
}

/// Where `farrier` comes from: what begins like a version requirement is one, all else is a directory, seen from `here`.
fn runtime(
    from: Option<&str>,
    here: &Utf8Path,
    program: &Program,
) -> Result<RuntimeSource, Failure> {
    let Some(from) = from else {
        let default = program.runtime.as_ref();
        return Ok(default.map_or(Options::default().runtime, |dir| {
            RuntimeSource::Path(dir.to_string())
        }));
    };
    let number = from.trim_start_matches(['^', '~', '=']);
    if number.starts_with(|c: char| c.is_ascii_digit()) && !from.contains('/') {
        return Ok(RuntimeSource::Version(from.to_owned()));
    }
    let dir = here.join(from);
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
