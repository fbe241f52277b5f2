//! The options on the command line: `farrier_codegen`'s, each with its flag.

use camino::Utf8Path;
use clap::ValueEnum;
use farrier_codegen::{Edition, Nullability, Options, Role, RuntimeSource, Visibility};

/// A flag for each of [`Options`].
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What is generated")]
pub(super) struct Flags {
    /// The service, by name or shape ID; needed only where the model has several
    #[arg(long, value_name = "ID", requires = "source")]
    service: Option<String>,

    /// An operation to generate, by name or shape ID, with the wildcards `*` and `?`; `!` before it leaves it out. May be given
    /// again; all of them if left out
    #[arg(long, value_name = "NAME", requires = "source")]
    operation: Vec<String>,

    /// A shape closure of the model (metadata `shapeClosures`) whose types to generate, without a service. May be given again
    #[arg(long, value_name = "ID", requires = "source")]
    closure: Vec<String>,

    /// For whom it is; may be given again. Client and server if left out
    #[arg(long, value_enum, requires = "source")]
    role: Vec<RoleArg>,

    /// The name of the crate; made from the service's if left out
    #[arg(long, value_name = "CRATE", requires = "source")]
    name: Option<String>,

    /// The version of the crate; 0.1.0 if left out
    #[arg(long, value_name = "VERSION", requires = "source")]
    crate_version: Option<String>,

    /// The edition of the crate; 2024 if left out
    #[arg(long, value_enum, requires = "source")]
    edition: Option<EditionArg>,

    /// The licence of the crate, such as `MIT OR Apache-2.0`; none if left out
    #[arg(long, value_name = "SPDX", requires = "source")]
    license: Option<String>,

    /// Generate a module in place of a crate: a file of this name to `include!`, and a directory of its parts
    #[arg(long, value_name = "NAME", requires = "source")]
    module: Option<String>,

    /// Who sees the module; everybody if left out
    #[arg(long, value_enum, requires = "source")]
    visibility: Option<VisibilityArg>,

    /// Which members are `Option`
    #[arg(long, value_enum, default_value_t, requires = "source")]
    nullability: NullabilityArg,

    /// Make structures and unions `#[non_exhaustive]`, as for a crate that is published
    #[arg(long, requires = "source")]
    non_exhaustive: bool,

    /// Traits that a type derives beside those that it always has; in its name `*` and `?` are wildcards. May be given again
    #[arg(long, value_name = "TYPE=TRAIT,…", value_parser = derive, requires = "source")]
    derive: Vec<(String, Vec<String>)>,
}

/// A type and the traits that it derives.
fn derive(text: &str) -> Result<(String, Vec<String>), String> {
    let (of, traits) = text
        .split_once('=')
        .ok_or("a type and traits are expected, such as `Order=Eq,Hash`")?;
    let traits = traits.split(',').map(|name| name.trim().to_owned());
    Ok((of.trim().to_owned(), traits.collect()))
}

macro_rules! values {
    ($(#[$of:meta])* $name:ident, $option:ident: $($(#[$docs:meta])* $flag:literal $variant:ident)*) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
        enum $name {
            $($(#[$docs])* #[value(name = $flag)] $variant,)*
        }

        impl From<$name> for $option {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => Self::$variant,)*
                }
            }
        }

        impl $name {
            /// The flag's value that stands for an option's.
            fn word(option: $option) -> &'static str {
                match option {
                    $($option::$variant => $flag,)*
                }
            }
        }
    };
}

values! {
    /// For whom something is generated.
    RoleArg, Role:
    /// Clients: no router, and of the protocol what clients call
    "client" Client
    /// Servers: of the protocol what servers call
    "server" Server
    /// Neither: no operations and no protocol
    "types" Types
}

values! {
    /// Editions of Rust.
    EditionArg, Edition:
    "2021" E2021
    "2024" E2024
}

values! {
    /// Who sees a module.
    VisibilityArg, Visibility:
    /// Everybody: `pub mod`
    "public" Public
    /// The crate that it is in: `pub(crate) mod`
    "crate" Crate
    /// The module that it is in: `mod`
    "private" Private
}

values! {
    /// The rule by which members become `Option`.
    #[derive(Default)]
    NullabilityArg, Nullability:
    /// Members that are neither required nor have a default
    #[default]
    "strict" Strict
    /// Those, and what Smithy lets a service relax later: members of inputs and `@clientOptional` ones
    "client" Client
}

impl Flags {
    /// What they choose.
    pub(super) fn options(&self) -> Options {
        let mut options = Options {
            service: self.service.clone(),
            operations: self.operation.clone(),
            closures: self.closure.clone(),
            roles: self.role.iter().map(|role| (*role).into()).collect(),
            name: self.name.clone(),
            version: self.crate_version.clone(),
            edition: self.edition.map(Into::into),
            license: self.license.clone(),
            module: self.module.clone(),
            visibility: self.visibility.map(Into::into),
            nullability: self.nullability.into(),
            non_exhaustive: self.non_exhaustive,
            ..Options::default()
        };
        for (of, traits) in &self.derive {
            let own = options.derives.entry(of.clone()).or_default();
            own.extend_from_slice(traits);
        }
        options
    }
}

/// The flags that choose the same, each with its value where it has one.
pub(super) fn words(options: &Options) -> Vec<(&'static str, Option<String>)> {
    let one = |flag, value: &Option<String>| value.clone().map(|value| (flag, Some(value)));
    let word = |flag, value: &str| (flag, Some(value.to_owned()));
    let each = |flag, values: &[String]| {
        let words = values.iter().map(|value| (flag, Some(value.clone())));
        words.collect::<Vec<_>>()
    };
    let mut words = Vec::from_iter(one("--service", &options.service));
    words.extend(each("--operation", &options.operations));
    words.extend(each("--closure", &options.closures));
    let roles = options.roles.iter();
    words.extend(roles.map(|role| word("--role", RoleArg::word(*role))));
    words.extend(one("--name", &options.name));
    words.extend(one("--crate-version", &options.version));
    let edition = options.edition.map(EditionArg::word);
    words.extend(edition.map(|edition| word("--edition", edition)));
    words.extend(one("--license", &options.license));
    words.extend(one("--module", &options.module));
    let visibility = options.visibility.map(VisibilityArg::word);
    words.extend(visibility.map(|visibility| word("--visibility", visibility)));
    if options.nullability != Nullability::default() {
        let nullability = NullabilityArg::word(options.nullability);
        words.push(word("--nullability", nullability));
    }
    if options.non_exhaustive {
        words.push(("--non-exhaustive", None));
    }
    let derives = options.derives.iter();
    words.extend(derives.map(|(of, traits)| {
        let value = format!("{of}={}", traits.join(","));
        ("--derive", Some(value))
    }));
    words
}

/// All that is wrong with options whatever the model, a line each.
pub(super) fn check(options: &Options) -> Result<(), String> {
    let problems: Vec<_> = options.problems().iter().map(ToString::to_string).collect();
    match problems.is_empty() {
        true => Ok(()),
        false => Err(problems.join("\n")),
    }
}

/// Where `farrier` comes from: `workspace` is the workspace's dependency, what begins like a version requirement is one, all else is a directory, seen from `here`.
pub(super) fn runtime(from: &str, here: &Utf8Path) -> Result<RuntimeSource, String> {
    if from == "workspace" {
        return Ok(RuntimeSource::Workspace);
    }
    let number = from.trim_start_matches(['^', '~', '=']);
    if number.starts_with(|c: char| c.is_ascii_digit()) && !from.contains('/') {
        return Ok(RuntimeSource::Version(from.to_owned()));
    }
    let dir = here.join(from);
    match dir.join("Cargo.toml").is_file() {
        true => Ok(RuntimeSource::Path(dir.into_string())),
        false => Err(format!(
            "`runtime`: `{from}` is neither a version nor a directory with a `Cargo.toml`"
        )),
    }
}
