//! What Cargo and rustc take as a name, a version, a licence.

use super::Options;

impl Options {
    /// Whether Cargo and rustc take this name for a crate, and no crate that every generated one sees has it.
    pub fn is_crate_name(name: &str) -> bool {
        const TAKEN: [&str; 6] = ["alloc", "core", "farrier", "proc_macro", "std", "test"];
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        // Of keywords, and of what begins with a digit, no identifier can be made.
        let ident = name.replace('-', "_");
        name.chars().all(is_plain)
            && !name.starts_with('-')
            && !TAKEN.contains(&ident.as_str())
            && syn::parse_str::<proc_macro2::Ident>(&ident).is_ok()
    }

    /// Whether this is a [version](https://semver.org/spec/v2.0.0.html) of a crate.
    pub fn is_version(version: &str) -> bool {
        let (version, build) = match version.split_once('+') {
            Some((version, build)) => (version, Some(build)),
            None => (version, None),
        };
        let (numbers, pre) = match version.split_once('-') {
            Some((numbers, pre)) => (numbers, Some(pre)),
            None => (version, None),
        };
        let is_number = |text: &str| {
            text.bytes().all(|b| b.is_ascii_digit())
                && text.parse::<u64>().is_ok()
                && (text == "0" || !text.starts_with('0'))
        };
        let is_word = |text: &str| {
            !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        let is_pre = |text: &str| {
            is_word(text) && (is_number(text) || !text.bytes().all(|b| b.is_ascii_digit()))
        };
        numbers.split('.').count() == 3
            && numbers.split('.').all(is_number)
            && pre.is_none_or(|pre| pre.split('.').all(is_pre))
            && build.is_none_or(|build| build.split('.').all(is_word))
    }

    /// Whether this can be the name of a module.
    pub(super) fn is_module_name(name: &str) -> bool {
        syn::parse_str::<proc_macro2::Ident>(name).is_ok()
    }

    /// Whether this has the characters of an SPDX expression, as `MIT OR Apache-2.0`: Cargo asks for no more before a crate is
    /// published.
    pub(super) fn is_license(license: &str) -> bool {
        let word = |c: char| c.is_ascii_alphanumeric() || "-.+ ()".contains(c);
        license.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(')
            && license.chars().all(word)
    }
}

#[cfg(test)]
mod tests {
    use crate::options::Options;

    #[test]
    fn crate_names() {
        for name in ["sqs", "a-b", "_a", "A1"] {
            assert!(Options::is_crate_name(name), "{name}");
        }
        for name in [
            "", "bad name", "123", "-a", "_", "type", "std", "farrier", "é", "a/b",
        ] {
            assert!(!Options::is_crate_name(name), "{name}");
        }
    }

    #[test]
    fn versions() {
        for version in [
            "0.1.0",
            "1.2.3-rc.1",
            "1.2.3-rc.1+b.01",
            "1.0.0+x",
            "1.0.0-0a",
        ] {
            assert!(Options::is_version(version), "{version}");
        }
        for version in [
            "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.3-", "1.2.3-01", "v1.2.3", "1.2.3 ",
        ] {
            assert!(!Options::is_version(version), "{version}");
        }
    }
}
