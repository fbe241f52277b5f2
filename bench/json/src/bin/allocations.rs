//! Counts what each contender asks of the allocator. A program of its own, so that counting slows no measured time.

use std::alloc::System;

use bench_json::{OURS, all};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What the program exits with where we allocate while we write into a buffer that is large enough.
const MISSED: i32 = 3;

fn main() {
    let mut missed = false;
    println!("allocations of one operation, on average");
    for mut workload in all() {
        println!("\n{}, {} bytes", workload.title, workload.bytes);
        println!(
            "  {:<44}{:>10}{:>10}{:>12}",
            "", "allocs", "reallocs", "bytes"
        );
        for contender in &mut workload.contenders {
            // What is built once, such as a buffer that is used again, is not the operation's.
            contender.run(workload.batch);
            let region = Region::new(ALLOCATOR);
            contender.run(workload.batch);
            let change = region.change();
            let each = |count: usize| count as f64 / f64::from(workload.batch);
            println!(
                "  {:<44}{:>10.1}{:>10.1}{:>12.0}",
                contender.name,
                each(change.allocations),
                each(change.reallocations),
                each(change.bytes_allocated)
            );
            let any = change.allocations + change.reallocations > 0;
            missed |= any && contender.name == OURS && workload.title.contains("to bytes");
        }
    }
    let verdict = if missed { "MISSED" } else { "holds" };
    println!("\nnothing is allocated to write into a buffer that is used again: {verdict}");
    if missed {
        std::process::exit(MISSED);
    }
}
