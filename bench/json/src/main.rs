//! Times every workload: contenders in turn, thread CPU time, medians of rounds and of the ratios in each round.

use std::time::Duration;

use bench_json::{OURS, Workload, all};
use nix::time::{ClockId, clock_gettime};

fn main() {
    let rounds = match std::env::args()
        .nth(1)
        .map(|rounds| rounds.parse::<usize>())
    {
        None => 31,
        Some(Ok(rounds @ 1..)) => rounds,
        Some(_) => {
            eprintln!("usage: bench-json [ROUNDS]");
            std::process::exit(2);
        }
    };
    println!(
        "thread CPU time, medians of {rounds} rounds, contenders in turn; the ratio is to serde_json in the same round"
    );
    let mut slower = Vec::new();
    for mut workload in all() {
        let ratio = measure(&mut workload, rounds);
        if ratio.is_some_and(|ratio| ratio > 1.0) {
            slower.push(workload.title);
        }
    }
    let verdict = if slower.is_empty() { "holds" } else { "MISSED" };
    println!("\nat least as fast as serde_json, both ways: {verdict}");
    for title in &slower {
        println!("  slower: {title}");
    }
    if !slower.is_empty() {
        std::process::exit(3);
    }
}

/// Prints what each contender takes, and returns our time in those of serde_json.
fn measure(workload: &mut Workload, rounds: usize) -> Option<f64> {
    // Each contender's times, in seconds for one operation, a round each.
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
    println!("\n{}, {} bytes", workload.title, workload.bytes);
    println!(
        "  {:<40}{:>12}{:>10}{:>14}",
        "", "ns", "MB/s", "x serde_json"
    );
    let mut ours = None;
    for (contender, times_of) in workload.contenders.iter().zip(&times) {
        let seconds = median(times_of.clone());
        let ratios = times_of.iter().zip(&times[0]);
        let ratio = median(ratios.map(|(time, first)| time / first).collect());
        if contender.name == OURS && workload.contenders[0].name == "serde_json" {
            ours = Some(ratio);
        }
        let rate = workload.bytes as f64 / seconds / 1e6;
        println!(
            "  {:<40}{:>12.1}{rate:>10.0}{ratio:>14.2}",
            contender.name,
            seconds * 1e9
        );
    }
    ours
}

fn thread_time() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)
        .expect("the clock of a thread exists")
        .into()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
