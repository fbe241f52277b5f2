//! Options that are wrong, or that mean nothing beside others.

use super::{Options, Role, RuntimeSource, Visibility};

/// An option that is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{option}`: {message}; {remedy}")]
pub struct Problem {
    /// The key of the option.
    pub option: &'static str,
    /// What is wrong with it.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

/// What is said of texts that are wrong, and what to do about them.
const NAME: [&str; 2] = [
    "cannot be the name of a crate",
    "choose letters, digits, `-` and `_`, a letter first, and no word of Rust",
];
const VERSION: [&str; 2] = ["is no version", "one looks like `0.1.0` or `1.0.0-rc.1`"];
const LICENSE: [&str; 2] = [
    "is no licence",
    "write it as SPDX does, such as `MIT OR Apache-2.0`",
];
const MODULE: [&str; 2] = [
    "cannot be the name of a module",
    "choose letters, digits and `_`, a letter first, and no word of Rust",
];

impl Options {
    /// All that is wrong with these options, whatever the model: the generator refuses them too.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.check_texts(&mut problems);
        self.check_selection(&mut problems);
        match self.module {
            Some(_) => self.check_module(&mut problems),
            None => self.check_crate(&mut problems),
        }
        problems
    }

    fn check_texts(&self, problems: &mut Vec<Problem>) {
        let mut check =
            |option, value: &Option<String>, is_good: fn(&str) -> bool, says: [&str; 2]| {
                let [message, remedy] = says;
                let bad = value.as_ref().filter(|value| !is_good(value));
                let refuse = |value| problem(option, format!("`{value}` {message}"), remedy);
                problems.extend(bad.map(refuse));
            };
        check("name", &self.name, Self::is_crate_name, NAME);
        check("version", &self.version, Self::is_version, VERSION);
        check("license", &self.license, Self::is_license, LICENSE);
        check("module", &self.module, Self::is_module_name, MODULE);
    }

    fn check_selection(&self, problems: &mut Vec<Problem>) {
        let is_only = |role| !self.roles.is_empty() && self.roles.iter().all(|own| *own == role);
        let has_closures = !self.closures.is_empty();
        for (option, is_given) in [
            ("service", self.service.is_some()),
            ("operations", !self.operations.is_empty()),
        ] {
            if has_closures && is_given {
                problems.push(problem(
                    option,
                    "a crate is for a service or for shape closures, and `closures` chooses these",
                    "leave one of the two out",
                ));
            }
        }
        if self.roles.contains(&Role::Types) && !is_only(Role::Types) {
            problems.push(problem(
                "roles",
                "`types` is a crate without operations, which clients and servers need",
                "leave `types` out: they have the types too",
            ));
        } else if has_closures && !self.roles.is_empty() && !is_only(Role::Types) {
            problems.push(problem(
                "roles",
                "shape closures have types and no operations",
                "leave `roles` out, or say `types`",
            ));
        }
        if self.nullability == super::Nullability::Client && is_only(Role::Server) {
            problems.push(problem(
                "nullability",
                "`client` is how clients see inputs, and the only role is `server`",
                "leave `nullability` out, or add the role `client`",
            ));
        }
    }

    /// A module is part of a crate whose manifest somebody else writes.
    fn check_module(&self, problems: &mut Vec<Problem>) {
        for (option, is_given) in [
            ("name", self.name.is_some()),
            ("version", self.version.is_some()),
            ("edition", self.edition.is_some()),
            ("license", self.license.is_some()),
            ("runtime", self.runtime.is_some()),
            ("standalone", self.standalone),
        ] {
            if is_given {
                problems.push(problem(
                    option,
                    "a module has no manifest of its own",
                    "say it in the `Cargo.toml` of the crate that the module is in",
                ));
            }
        }
        let is_public = self.visibility.unwrap_or_default() == Visibility::Public;
        if self.non_exhaustive && !is_public {
            problems.push(problem(
                "non_exhaustive",
                "it binds other crates only, and none sees the module",
                "leave it out, or make `visibility` `public`",
            ));
        }
    }

    fn check_crate(&self, problems: &mut Vec<Problem>) {
        if self.standalone && self.runtime == Some(RuntimeSource::Workspace) {
            problems.push(problem(
                "runtime",
                "a crate that is a workspace of its own inherits from none",
                "name a directory or a version",
            ));
        }
        if self.visibility.is_some() {
            problems.push(problem(
                "visibility",
                "only a module has one: a crate that nobody sees is of no use",
                "leave it out, or choose a `module`",
            ));
        }
        if !self.closures.is_empty() && self.name.is_none() {
            problems.push(problem(
                "name",
                "there is no service to name the crate after",
                "choose one",
            ));
        }
    }
}

fn problem(option: &'static str, message: impl Into<String>, remedy: &str) -> Problem {
    Problem {
        option,
        message: message.into(),
        remedy: remedy.to_owned(),
    }
}
