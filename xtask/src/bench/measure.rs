//! What one child process costs: CPU time of it and all that it waited for, and wall time.

use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::Result;

/// What a run cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// User and system time, descendants included.
    pub(super) cpu: Duration,
    /// From start to end.
    pub(super) wall: Duration,
}

/// Runs a command to its end; what it prints to stdout is kept, its stderr is shown only where it fails.
pub(super) fn run(command: &mut Command) -> Result<(Cost, Output)> {
    let before = children()?;
    let start = Instant::now();
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot run {command:?}: {error}"))?;
    let cost = Cost { wall: start.elapsed(), cpu: children()?.saturating_sub(before) };
    if output.status.success() {
        Ok((cost, output))
    } else {
        let stderr = String::from_utf8_lossy(&output.stderr);
        Err(format!("{command:?} failed:\n{stderr}"))
    }
}

/// The value in the middle; of an even number of values, the upper of the two.
pub(super) fn median<T: PartialOrd + Copy>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    values.get(values.len() / 2).copied()
}

/// The median CPU and wall time of several runs, in seconds.
pub(super) fn medians(costs: &[Cost]) -> (f64, f64) {
    let seconds = |of: fn(&Cost) -> Duration| {
        median(costs.iter().map(|cost| of(cost).as_secs_f64())).unwrap_or(f64::NAN)
    };
    (seconds(|cost| cost.cpu), seconds(|cost| cost.wall))
}

#[cfg(unix)]
fn children() -> Result<Duration> {
    use nix::sys::resource::{UsageWho, getrusage};

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let total = usage.user_time() + usage.system_time();
    let seconds = u64::try_from(total.tv_sec()).map_err(|error| error.to_string())?;
    let micros = u64::try_from(total.tv_usec()).map_err(|error| error.to_string())?;
    Ok(Duration::from_secs(seconds) + Duration::from_micros(micros))
}

#[cfg(not(unix))]
fn children() -> Result<Duration> {
    Err("the CPU time of child processes is known on Unix only".to_owned())
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
