//! Times every workload: contenders in turn, thread CPU time, medians of rounds and of the ratios in each round.

use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

use crate::contest::{BARS, Workload};
use crate::workloads;

/// What the program exits with where a bar is missed.
const MISSED: i32 = 3;

/// Measures everything, and exits where a bar is missed.
pub(crate) fn run(rounds: usize) {
    println!(
        "thread CPU time, medians of {rounds} rounds, contenders in turn; the ratio is the peer's time in ours, of the same round"
    );
    let mut missed = 0;
    for mut workload in workloads::all() {
        let times = measure(&mut workload, rounds);
        missed += show(&workload, &times);
    }
    match missed {
        0 => println!("\nevery bar holds"),
        n => {
            println!("\nbars missed: {n}");
            std::process::exit(MISSED);
        }
    }
}

/// Each contender's times in seconds for one operation, a round each.
type Times = Vec<Vec<f64>>;

fn measure(workload: &mut Workload, rounds: usize) -> Times {
    let mut times = vec![Vec::with_capacity(rounds); workload.contenders.len()];
    // The first round warms caches and predictors and does not count.
    for round in 0..=rounds {
        for (contender, times) in workload.contenders.iter_mut().zip(&mut times) {
            let start = thread_time();
            contender.run(workload.batch);
            let spent = thread_time().saturating_sub(start);
            if round > 0 {
                times.push(spent.as_secs_f64() / f64::from(workload.batch));
            }
        }
    }
    times
}

/// Prints a workload, and returns how many bars are missed in it.
fn show(workload: &Workload, times: &Times) -> usize {
    println!("\n{}, {} bytes", workload.title, workload.bytes);
    println!("  {:<20}{:>12}{:>8}{:>8}", "", "ns", "MB/s", "ratio");
    let mut missed = 0;
    for (contender, own) in workload.contenders.iter().zip(times) {
        let seconds = median(own.clone());
        let rate = workload.bytes as f64 / seconds / 1e6;
        let ratio = median(
            own.iter()
                .zip(&times[0])
                .map(|(own, ours)| own / ours)
                .collect(),
        );
        let bar = BARS.iter().find(|(name, _)| *name == contender.name);
        let verdict = match bar {
            None => String::new(),
            Some((_, least)) if ratio >= *least => format!("  at least {least}: holds"),
            Some((_, least)) => {
                missed += 1;
                format!("  at least {least}: MISSED")
            }
        };
        println!(
            "  {:<20}{:>12.1}{rate:>8.0}{ratio:>8.2}{verdict}",
            contender.name,
            seconds * 1e9
        );
    }
    missed
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn thread_time() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)
        .expect("the clock of a thread exists")
        .into()
}
