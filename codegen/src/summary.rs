//! What a crate holds, counted, and what its patterns cost.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::pattern::Strategy;

/// What a crate holds, counted, and what its patterns cost.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// Shapes that the operations reach, without Smithy's own.
    pub shapes: usize,
    /// Operations.
    pub operations: usize,
    /// How many distinct patterns are decided by each strategy.
    pub patterns: BTreeMap<Strategy, usize>,
    /// The time that compiling the patterns took, by the [`clock`](crate::Generator::clock).
    pub pattern_time: Duration,
}

/// What tells the time: only differences count.
pub(crate) type Clock = fn() -> Duration;

/// Time as it passes for everybody.
pub(crate) fn wall_clock() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    START.elapsed()
}
