//! What one child process costs: CPU time of it and all that it waited for, and wall time.

use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::Result;
use crate::workspace::Failure;

/// What a run cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system time, descendants included.
    pub(crate) cpu: Duration,
    /// From start to end.
    pub(crate) wall: Duration,
}

/// Runs a command to its end; what it prints to stdout is kept, its stderr is shown only where it fails.
pub(crate) fn run(command: &mut Command) -> Result<(Cost, Output)> {
    let before = children()?;
    let start = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::work(format!("cannot run {}: {error}", shown(command))))?;
    let cost = Cost {
        wall: start.elapsed(),
        cpu: children()?.saturating_sub(before),
    };
    if output.status.success() {
        Ok((cost, output))
    } else {
        let stderr = String::from_utf8_lossy(&output.stderr);
        Err(Failure::work(format!(
            "{} failed:\n{stderr}",
            shown(command)
        )))
    }
}

/// The command as one would type it, without what its environment is.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}

/// The value in the middle; of an even number of values, the upper of the two.
pub(crate) fn median<T: PartialOrd + Copy>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    values.get(values.len() / 2).copied()
}

/// The median CPU and wall time of several runs, in seconds.
pub(crate) fn medians(costs: &[Cost]) -> (f64, f64) {
    let seconds = |of: fn(&Cost) -> Duration| {
        median(costs.iter().map(|cost| of(cost).as_secs_f64())).unwrap_or(f64::NAN)
    };
    (seconds(|cost| cost.cpu), seconds(|cost| cost.wall))
}

#[cfg(unix)]
fn children() -> Result<Duration> {
    use nix::sys::resource::{UsageWho, getrusage};

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)
        .map_err(|error| Failure::work(format!("cannot read the CPU time of children: {error}")))?;
    Ok(spent(&usage))
}

/// CPU time of this thread.
#[cfg(unix)]
pub(crate) fn thread() -> Result<Duration> {
    use nix::time::{ClockId, clock_gettime};

    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)
        .map(Duration::from)
        .map_err(|error| Failure::work(format!("cannot read the CPU time of a thread: {error}")))
}

/// What a process cost until now.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Own {
    /// User and system time, without that of its children.
    pub(crate) cpu: Duration,
    /// The most memory that it held, in bytes.
    pub(crate) peak: u64,
}

/// What this process cost until now.
#[cfg(unix)]
pub(crate) fn own() -> Result<Own> {
    use nix::sys::resource::{UsageWho, getrusage};

    let usage = getrusage(UsageWho::RUSAGE_SELF)
        .map_err(|error| Failure::work(format!("cannot read what this process cost: {error}")))?;
    // Linux counts in KiB, macOS in bytes.
    let unit = if cfg!(target_vendor = "apple") {
        1
    } else {
        1024
    };
    Ok(Own {
        cpu: spent(&usage),
        peak: usage.max_rss().unsigned_abs() * unit,
    })
}

#[cfg(unix)]
fn spent(usage: &nix::sys::resource::Usage) -> Duration {
    let total = usage.user_time() + usage.system_time();
    // Neither part of a time that was spent is negative.
    let seconds = Duration::from_secs(total.tv_sec().unsigned_abs());
    seconds + Duration::from_micros(total.tv_usec().unsigned_abs())
}

#[cfg(not(unix))]
pub(crate) fn own() -> Result<Own> {
    Err(Failure::work("what a process costs is known on Unix only"))
}

#[cfg(not(unix))]
fn children() -> Result<Duration> {
    Err(Failure::work(
        "the CPU time of child processes is known on Unix only",
    ))
}

#[cfg(not(unix))]
pub(crate) fn thread() -> Result<Duration> {
    Err(Failure::work(
        "the CPU time of a thread is known on Unix only",
    ))
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median([3, 1, 2]), Some(2));
        assert_eq!(median([4, 1, 2, 3]), Some(3));
        assert_eq!(median::<u8>([]), None);
    }
}
