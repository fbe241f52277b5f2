//! The models of a folder.

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::Options;
use farrier_codegen::diagnostic::near;

use crate::workspace::Failure;

/// One model.
#[derive(Clone, Debug)]
pub(super) struct Member {
    /// The name of its file, without the ending.
    pub(super) name: String,
    /// Where it is.
    pub(super) path: Utf8PathBuf,
    /// How long it is, in bytes.
    pub(super) bytes: u64,
}

impl Member {
    /// The name of its crate: that of its file, behind a word where Cargo would not take that.
    pub(super) fn crate_name(&self) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let name: String = self.name.chars().map(plain).collect();
        match Options::is_crate_name(&name) {
            true => name,
            false => format!("model-{name}"),
        }
    }
}

/// The models of a folder by name, or those of them that are asked for.
pub(super) fn members(dir: &Utf8Path, only: &[String]) -> Result<Vec<Member>, Failure> {
    let entries = dir
        .read_dir_utf8()
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .map_err(|error| Failure::disk(dir, &error))?;
    let mut members = Vec::new();
    for entry in entries {
        let path = entry.path();
        if path.extension() == Some("json") {
            let metadata = entry
                .metadata()
                .map_err(|error| Failure::disk(path, &error))?;
            members.push(Member {
                name: path.file_stem().unwrap_or_default().to_owned(),
                path: path.to_owned(),
                bytes: metadata.len(),
            });
        }
    }
    members.sort_by(|a, b| a.name.cmp(&b.name));
    match members.is_empty() {
        true => Err(Failure::work(format!("`{dir}` holds no model"))),
        false => chosen(members, only),
    }
}

fn chosen(members: Vec<Member>, only: &[String]) -> Result<Vec<Member>, Failure> {
    let is = |member: &Member, name: &String| member.name == *name || undated(&member.name) == name;
    for name in only {
        if !members.iter().any(|member| is(member, name)) {
            let near = near::suggest(name, members.iter().map(|member| undated(&member.name)));
            let near = near.map(|near| format!("; {near}")).unwrap_or_default();
            return Err(Failure::Usage(format!("there is no model `{name}`{near}")));
        }
    }
    let meant = |member: &Member| only.is_empty() || only.iter().any(|name| is(member, name));
    Ok(members.into_iter().filter(meant).collect())
}

/// `sqs` of `sqs-2012-11-05`.
fn undated(name: &str) -> &str {
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = name.rsplitn(4, '-');
    let date = [2, 2, 4].map(|count| parts.next().is_some_and(|part| digits(part, count)));
    match (date, parts.next()) {
        ([true, true, true], Some(rest)) => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::undated;

    #[test]
    fn dates() {
        for (name, expected) in [
            ("sqs-2012-11-05", "sqs"),
            ("cloudwatch-logs-2014-03-28", "cloudwatch-logs"),
            ("2012-11-05", "2012-11-05"),
            ("sqs-2012-11", "sqs-2012-11"),
            ("sqs", "sqs"),
        ] {
            assert_eq!(undated(name), expected);
        }
    }
}
