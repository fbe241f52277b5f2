//! The page: a table that sorts, time against size, patterns by strategy.

use super::lines::strategies;
use super::outcome::{Counted, Outcome};
use super::totals::{self, total};

/// What stands around the data: style and script, with a comment at each place where data goes.
const TEMPLATE: &str = include_str!("page.html");

/// The chart of points, in its own units.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;

/// The page as a text.
pub(super) fn render(outcomes: &[Outcome]) -> String {
    let good: Vec<_> = outcomes
        .iter()
        .filter_map(|outcome| Some((outcome, outcome.generated.as_ref().ok()?)))
        .collect();
    let rows: String = outcomes.iter().map(row).collect();
    TEMPLATE
        .replace("<!-- TOTALS -->", &escaped(&totals::render(outcomes)))
        .replace("<!-- BARS -->", &bars(&good))
        .replace("<!-- POINTS -->", &points(&good))
        .replace("<!-- ROWS -->", &rows)
}

/// A bar for each strategy, the longest as wide as the chart.
fn bars(good: &[(&Outcome, &Counted)]) -> String {
    let patterns = total(good.iter().map(|(_, counted)| &counted.patterns));
    let most = patterns.values().copied().max().unwrap_or(1);
    let mut list: Vec<_> = patterns.iter().collect();
    list.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    let bar = |(strategy, count): (&String, &usize)| {
        let percent = 100.0 * *count as f64 / most as f64;
        format!(
            "<tr><th scope=\"row\">{}</th><td class=\"bar\"><span style=\"width:{percent:.1}%\"></span></td><td>{count}</td></tr>\n",
            escaped(strategy)
        )
    };
    list.into_iter().map(bar).collect()
}

/// A point for each model: its size to the right, its time upwards, both by their logarithms.
fn points(good: &[(&Outcome, &Counted)]) -> String {
    let size = |outcome: &Outcome| outcome.member.bytes.max(1) as f64;
    let time = |counted: &Counted| counted.cpu.max(1e-4);
    let across = Axis::of(good.iter().map(|(outcome, _)| size(outcome)), WIDTH);
    let upwards = Axis::of(good.iter().map(|(_, counted)| time(counted)), HEIGHT);
    let point = |(outcome, counted): &(&Outcome, &Counted)| {
        let (x, y) = (across.at(size(outcome)), HEIGHT - upwards.at(time(counted)));
        let name = escaped(&outcome.member.name);
        let (kb, ms) = (size(outcome) / 1e3, time(counted) * 1e3);
        format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"><title>{name}: {kb:.0} kB, {ms:.0} ms</title></circle>\n"
        )
    };
    good.iter().map(point).collect()
}

/// From the least to the greatest value, by their logarithms.
struct Axis {
    least: f64,
    span: f64,
    length: f64,
}

impl Axis {
    fn of(values: impl Iterator<Item = f64>, length: f64) -> Self {
        let logs: Vec<f64> = values.map(f64::ln).collect();
        let least = logs.iter().copied().fold(f64::INFINITY, f64::min);
        let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = (most - least).max(f64::MIN_POSITIVE);
        Self {
            least,
            span,
            length,
        }
    }

    fn at(&self, value: f64) -> f64 {
        (value.ln() - self.least) / self.span * self.length
    }
}

fn row(outcome: &Outcome) -> String {
    let class = if outcome.failed() { "failed" } else { "ok" };
    let name = escaped(&outcome.member.name);
    let Ok(counted) = &outcome.generated else {
        return format!(
            "<tr class=\"{class}\"><th scope=\"row\">{name}</th>{}</tr>\n",
            "<td></td>".repeat(10)
        );
    };
    let patterns: usize = counted.patterns.values().sum();
    let numbers = [
        outcome.member.bytes as f64 / 1e3,
        counted.shapes as f64,
        counted.operations as f64,
        patterns as f64,
        counted.lines as f64,
        counted.rest_cpu() * 1e3,
        counted.pattern_cpu * 1e3,
        counted.peak as f64 / f64::from(1 << 20),
        outcome.complaints.len() as f64,
    ];
    let cells: String = numbers
        .iter()
        .map(|number| format!("<td>{number:.0}</td>"))
        .collect();
    let how = escaped(&strategies(counted.patterns.iter()));
    let said = escaped(counted.no_protocol.as_deref().unwrap_or_default());
    format!(
        "<tr class=\"{class}\" title=\"{how}\"><th scope=\"row\">{name}</th>{cells}<td class=\"text\">{said}</td></tr>\n"
    )
}

/// Text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
