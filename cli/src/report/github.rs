//! Diagnostics as GitHub's
//! [workflow commands](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).

use super::located::Located;
use farrier_codegen::diagnostic::Severity;

/// The diagnostic as `::error file=…,line=…,col=…,title=…::…`.
pub(super) fn render(located: &Located<'_>) -> String {
    let diagnostic = located.diagnostic;
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = Vec::new();
    properties.extend(
        diagnostic
            .place
            .file
            .as_ref()
            .map(|file| format!("file={}", property(file.as_str()))),
    );
    if let Some(position) = &located.position {
        properties.push(format!("line={},col={}", position.line, position.column));
    }
    properties.push(format!("title={}", property(diagnostic.code)));
    let help = diagnostic.help.iter().map(|help| format!("\nhelp: {help}"));
    let message = diagnostic
        .message
        .chars()
        .chain(help.collect::<String>().chars())
        .collect::<String>();
    format!("::{severity} {}::{}", properties.join(","), data(&message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
