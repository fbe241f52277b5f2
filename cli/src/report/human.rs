//! Diagnostics for people, in the manner of rustc.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;
use farrier_codegen::diagnostic::Severity;

use super::excerpt::excerpt;
use super::located::{Located, Position};

/// The diagnostic with its line of the model, in colour.
pub(super) fn render(located: &Located<'_>) -> String {
    let diagnostic = located.diagnostic;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code)
        .elements(origin(located));
    if let Some(position) = &located.position {
        group = group.element(snippet(
            position,
            diagnostic.shape.as_ref().map_or("", |shape| shape.as_str()),
        ));
    } else if let Some(shape) = &diagnostic.shape {
        group = group.element(Level::NOTE.message(format!("the shape is `{shape}`")));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let report: &[Group<'_>] = &[group];
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    without_second_file(&renderer.render(report))
}

/// Drops the line `:::` that stands between an origin and a snippet that has no path of its own.
fn without_second_file(rendered: &str) -> String {
    let is_kept = |line: &&str| strip_str(line).to_string().trim() != ":::";
    rendered
        .lines()
        .filter(is_kept)
        .map(|line| format!("{line}\n"))
        .collect()
}

/// The line `--> file:line:column`: said apart from the snippet, which may be cut and would count from the cut.
fn origin<'a>(located: &'a Located<'_>) -> Option<Origin<'a>> {
    let origin = Origin::path(located.diagnostic.place.file.as_deref()?.as_str());
    Some(match &located.position {
        Some(position) => origin.line(position.line).char_column(position.column),
        None => origin,
    })
}

fn snippet<'a>(
    position: &Position<'_>,
    label: &'a str,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let excerpt = excerpt(position);
    let annotation = AnnotationKind::Primary.span(excerpt.span).label(label);
    Snippet::source(excerpt.text)
        .line_start(position.line)
        .annotation(annotation)
}
