//! Times every workload: contenders in turn, thread CPU time, medians of rounds and of the ratios in each round.

use std::time::Duration;

use bench_json::{Bar, Workload, all};
use nix::time::{ClockId, clock_gettime};

/// What the program exits with where a bar is missed.
const MISSED: i32 = 3;

/// Measures everything, and exits where a bar is missed.
pub(crate) fn run(rounds: usize) {
    println!(
        "thread CPU time, medians of {rounds} rounds, contenders in turn; the ratio is to serde_json in the same round"
    );
    let mut missed = Vec::new();
    for mut workload in all() {
        let times = measure(&mut workload, rounds);
        show(&workload, &times);
        for bar in &workload.bars {
            let line = judge(bar, &workload, &times);
            println!("  {line}");
            if line.ends_with("MISSED") {
                missed.push(format!("{}: {line}", workload.title));
            }
        }
    }
    if missed.is_empty() {
        println!("\nevery bar holds");
    } else {
        println!("\nbars missed:\n  {}", missed.join("\n  "));
        std::process::exit(MISSED);
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

fn show(workload: &Workload, times: &Times) {
    println!("\n{}, {} bytes", workload.title, workload.bytes);
    println!(
        "  {:<44}{:>12}{:>8}{:>14}",
        "", "ns", "MB/s", "x serde_json"
    );
    for (contender, own) in workload.contenders.iter().zip(times) {
        let seconds = median(own.clone());
        let rate = workload.bytes as f64 / seconds / 1e6;
        println!(
            "  {:<44}{:>12.1}{rate:>8.0}{:>14.2}",
            contender.name,
            seconds * 1e9,
            ratio(own, &times[0])
        );
    }
}

/// Whether a bar holds, as a line.
fn judge(bar: &Bar, workload: &Workload, times: &Times) -> String {
    let of = |name| {
        let at = workload
            .contenders
            .iter()
            .position(|contender| contender.name == name);
        &times[at.expect("a bar names contenders of its workload")]
    };
    let factor = ratio(of(bar.peer), of(bar.ours));
    let verdict = if factor >= bar.least {
        "holds"
    } else {
        "MISSED"
    };
    let Bar { ours, peer, least } = bar;
    format!("{ours} is {factor:.2} times as fast as {peer}, at least {least}: {verdict}")
}

/// The median of the ratios in each round.
fn ratio(times: &[f64], to: &[f64]) -> f64 {
    median(times.iter().zip(to).map(|(time, to)| time / to).collect())
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
