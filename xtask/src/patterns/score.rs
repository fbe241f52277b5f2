//! Ratios of times, summed up.

use serde::Deserialize;

use crate::bench::measure::median;
use crate::bench::{judge, table, verdict};
use crate::workspace::{Failure, say};

/// What a call takes, ours and the peer's, in nanoseconds.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Times(pub(super) [f64; 2]);

/// Something that must be so many times faster than the peer.
pub(super) struct Bar {
    /// What.
    pub(super) title: &'static str,
    /// Ours and the peer's, as the reader sees them.
    pub(super) times: [String; 2],
    /// How many times faster it is.
    pub(super) ratio: f64,
    /// How many times it must be.
    pub(super) at_least: f64,
    /// What is hoped for.
    pub(super) goal: f64,
}

/// What the times of several patterns come to.
pub(super) struct Score {
    /// The geometric mean of the ratios.
    pub(super) mean: f64,
    patterns: usize,
    ours: f64,
    peer: f64,
    /// At 10, 50 and 90 % of the patterns.
    ratios: [f64; 3],
    /// The ratio of the sums.
    sum: f64,
    slower: usize,
}

impl Times {
    /// How many times our time the peer's is.
    pub(super) fn ratio(self) -> f64 {
        self.0[1] / self.0[0]
    }
}

impl Score {
    /// Sums up.
    pub(super) fn of(times: impl Iterator<Item = Times>) -> Self {
        let times: Vec<Times> = times.collect();
        let side = |side: usize| times.iter().map(move |times| times.0[side]);
        let mut ratios: Vec<f64> = times.iter().map(|times| times.ratio()).collect();
        ratios.sort_by(f64::total_cmp);
        let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
        Self {
            mean: (logarithms / ratios.len() as f64).exp(),
            patterns: times.len(),
            ours: median(side(0)).unwrap_or(f64::NAN),
            peer: median(side(1)).unwrap_or(f64::NAN),
            ratios: [10, 50, 90].map(|percent| at(&ratios, percent)),
            sum: side(1).sum::<f64>() / side(0).sum::<f64>(),
            slower: ratios.iter().filter(|ratio| **ratio < 1.0).count(),
        }
    }

    /// What the cells of a row mean.
    pub(super) fn headings(kind: &str) -> [&str; 10] {
        [
            kind, "patterns", "ours ns", "regex ns", "p10", "p50", "p90", "mean", "sum", "slower",
        ]
    }

    /// A row of a table.
    pub(super) fn row(&self, title: &str) -> [String; 10] {
        let [p10, p50, p90] = self.ratios.map(|ratio| format!("{ratio:.1}"));
        [
            title.to_owned(),
            self.patterns.to_string(),
            format!("{:.1}", self.ours),
            format!("{:.1}", self.peer),
            p10,
            p50,
            p90,
            format!("{:.2}", self.mean),
            format!("{:.2}", self.sum),
            self.slower.to_string(),
        ]
    }
}

/// Prints which bars hold; fails where one is missed.
pub(super) fn judge_bars(bars: &[Bar]) -> Result<(), Failure> {
    let holds = |bar: &Bar| bar.ratio >= bar.at_least;
    let rows: Vec<[String; 7]> = bars
        .iter()
        .map(|bar| {
            let [ours, peer] = bar.times.clone();
            [
                bar.title.to_owned(),
                ours,
                peer,
                format!("{:.1}", bar.ratio),
                bar.at_least.to_string(),
                verdict(holds(bar)).to_owned(),
                if bar.ratio >= bar.goal {
                    "reached"
                } else {
                    "not yet"
                }
                .to_owned(),
            ]
        })
        .collect();
    let headings = [
        "case", "ours ns", "regex ns", "x faster", "bar", "verdict", "goal",
    ];
    say(table::render(headings, &rows).trim_end());
    judge(&bars.iter().map(holds).collect::<Vec<_>>())
}

/// The value below which so many percent of the others are.
fn at(sorted: &[f64], percent: usize) -> f64 {
    let index = sorted.len().saturating_sub(1) * percent / 100;
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_summed_up() {
        let score = Score::of([[1.0, 8.0], [2.0, 4.0], [4.0, 2.0]].map(Times).into_iter());
        assert_eq!(
            score.row("x").join(" "),
            "x 3 2.0 4.0 0.5 2.0 2.0 2.00 2.00 1"
        );
        assert!(Score::of([].into_iter()).mean.is_nan());
    }
}
