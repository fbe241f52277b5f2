//! A bar on a terminal, and nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

/// How far a piece of work is.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Work of this many steps.
    pub(super) fn new(title: &'static str, steps: usize) -> Self {
        let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX));
        let style = ProgressStyle::with_template("{prefix:>12} {bar:30} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_prefix(title);
        Self(bar)
    }

    /// One step is done, that of this name.
    pub(super) fn step(&self, name: &str) {
        self.0.set_message(name.to_owned());
        self.0.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
