//! CPU time of this thread, and what it is for one call.

use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

/// How long one measured batch is at least: reading the clock is then 2 % of it or less.
const BATCH: Duration = Duration::from_micros(20);

/// The median time of each contender, in nanoseconds, for what one run of it does. They take turns.
pub(crate) fn race<const N: usize>(
    rounds: usize,
    mut contenders: [&mut dyn FnMut(); N],
) -> [f64; N] {
    let times = contenders.each_mut().map(batch);
    let mut nanos = [const { Vec::new() }; N];
    for _ in 0..rounds {
        for ((contender, times), nanos) in contenders.iter_mut().zip(times).zip(&mut nanos) {
            nanos.push(spent(times, contender).as_secs_f64() * 1e9 / f64::from(times));
        }
    }
    nanos.map(median)
}

/// How many runs make a batch; caches and predictors are warm afterwards.
fn batch(contender: &mut &mut dyn FnMut()) -> u32 {
    let mut times = 1;
    while spent(times, contender) < BATCH {
        times *= 2;
    }
    times
}

fn spent(times: u32, contender: &mut &mut dyn FnMut()) -> Duration {
    let start = now();
    for _ in 0..times {
        contender();
    }
    now().saturating_sub(start)
}

fn now() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)
        .expect("the clock of a thread exists")
        .into()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
