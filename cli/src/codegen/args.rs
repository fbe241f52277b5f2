//! The command line of `codegen`.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Command;
use farrier_codegen::{Options, RuntimeSource};

use super::options::Flags;
use super::plugin::Plugin;
use super::{Input, Job, config, options};
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

    /// Where the crate's `farrier` comes from: a directory, or a version on crates.io. The one that this program goes with if left out
    #[arg(
        long,
        value_name = "PATH|VERSION",
        requires = "source",
        help_heading = "One crate"
    )]
    runtime: Option<String>,

    #[command(flatten)]
    flags: Flags,
}

/// The command `codegen` of `parent`, whose help shows how the program is called.
pub fn described(parent: Command, program: &Program) -> Command {
    let examples = EXAMPLES.replace("{command}", program.command);
    parent.mut_subcommand("codegen", |codegen| {
        codegen.after_help(&examples).after_long_help(&examples)
    })
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
        let chosen = self.flags.options();
        let place = self.place(program, &chosen)?;
        let runtime = match (&self.runtime, &program.runtime) {
            (Some(from), _) => Some(options::runtime(from, &place.here).map_err(Failure::Usage)?),
            (None, Some(dir)) if chosen.module.is_none() => {
                Some(RuntimeSource::Path(dir.to_string()))
            }
            (None, _) => None,
        };
        let options = Options {
            runtime,
            standalone: chosen.module.is_none(),
            command: Some(place.command),
            ..chosen
        };
        options::check(&options).map_err(Failure::Usage)?;
        let input = match self.stdin {
            true => Input::Stdin,
            false => Input::Files(self.model.clone()),
        };
        Ok(Job {
            input,
            out: place.out,
            options,
        })
    }

    /// Where the crate goes, which under `smithy build` is not for the user to say.
    fn place(&self, program: &Program, chosen: &Options) -> Result<Place, Failure> {
        let plugin = match self.stdin {
            true => Plugin::from_env()?,
            false => None,
        };
        if let Some(plugin) = plugin {
            return Ok(Place {
                out: plugin.out(self.out.as_deref())?,
                command: Plugin::COMMAND.to_owned(),
                here: plugin.root,
            });
        }
        let out = self.out.clone().ok_or_else(nowhere)?;
        Ok(Place {
            command: self.command(program, &out, chosen),
            here: workspace::current_dir()?,
            out,
        })
    }

    /// The command line that generates this crate, with every flag that matters to what comes out.
    fn command(&self, program: &Program, out: &Utf8Path, chosen: &Options) -> String {
        let input = if self.stdin { "--stdin" } else { "--model" };
        let mut words = vec![format!("{} {input}", program.command)];
        words.extend(self.model.iter().map(|file| quoted(file.as_str())));
        let mut flag = |flag: &str, value: Option<&str>| {
            words.push(flag.to_owned());
            words.extend(value.map(quoted));
        };
        for (name, value) in options::words(chosen) {
            flag(name, value.as_deref());
        }
        if let Some(from) = &self.runtime {
            flag("--runtime", Some(from));
        }
        flag("--out", Some(out.as_str()));
        words.join(" ")
    }
}

/// Where a crate goes.
struct Place {
    out: Utf8PathBuf,
    /// What generates it again.
    command: String,
    /// What paths are seen from.
    here: Utf8PathBuf,
}

fn nowhere() -> Failure {
    Failure::Usage(
        "--stdin needs --out DIR, since SMITHY_PLUGIN_DIR does not say where the crate goes"
            .to_owned(),
    )
}

/// `word` as a shell would need it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./#:=+@%,^~".contains(c);
    match !word.is_empty() && word.chars().all(plain) && !word.starts_with(['#', '~']) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}
