//! `Cargo.toml`.

use std::fmt::Write;

use crate::ir::{Manifest, RuntimeSource};

/// The text of the manifest, without the marker.
pub(crate) fn emit(manifest: &Manifest) -> String {
    let mut text = String::from("[package]\n");
    let mut line = |key: &str, value: &str| {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "{key} = {}", quoted(value));
    };
    line("name", &manifest.name);
    line("description", &manifest.description);
    line("version", &manifest.version);
    line("edition", manifest.edition);
    if let Some(license) = &manifest.license {
        line("license", license);
    }
    text.push_str("publish = false\n\n[dependencies]\n");
    text.push_str(&runtime(manifest));
    text.push_str("\n[features]\n# `serde::Serialize` and `serde::Deserialize` for every type.\n");
    text.push_str("serde = [\"farrier/serde\"]\n");
    if manifest.standalone {
        text.push_str(
            "\n# A workspace of its own, so that it builds where it stands.\n[workspace]\n",
        );
    }
    text
}

/// The line of the one dependency.
fn runtime(manifest: &Manifest) -> String {
    let features: Vec<_> = manifest.features.iter().map(|name| quoted(name)).collect();
    let features = match features.as_slice() {
        [] => String::new(),
        names => format!(", features = [{}]", names.join(", ")),
    };
    match &manifest.runtime {
        RuntimeSource::Path(path) => {
            format!("farrier = {{ path = {}{features} }}\n", quoted(path))
        }
        RuntimeSource::Workspace => format!("farrier = {{ workspace = true{features} }}\n"),
        RuntimeSource::Version(version) if features.is_empty() => {
            format!("farrier = {}\n", quoted(version))
        }
        RuntimeSource::Version(version) => {
            format!("farrier = {{ version = {}{features} }}\n", quoted(version))
        }
    }
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runtime_and_its_features() {
        let path = RuntimeSource::Path("../runtime".to_owned());
        let version = RuntimeSource::Version("1".to_owned());
        for (source, features, line) in [
            (&path, vec![], "farrier = { path = \"../runtime\" }\n"),
            (
                &path,
                vec!["cbor"],
                "farrier = { path = \"../runtime\", features = [\"cbor\"] }\n",
            ),
            (&version, vec![], "farrier = \"1\"\n"),
            (
                &RuntimeSource::Workspace,
                vec!["a"],
                "farrier = { workspace = true, features = [\"a\"] }\n",
            ),
            (
                &version,
                vec!["a", "b"],
                "farrier = { version = \"1\", features = [\"a\", \"b\"] }\n",
            ),
        ] {
            let manifest = Manifest {
                name: String::new(),
                version: String::new(),
                edition: "2024",
                license: None,
                description: String::new(),
                runtime: source.clone(),
                features,
                standalone: false,
            };
            assert_eq!(runtime(&manifest), line);
        }
    }
}
