//! Counts what each contender asks of the allocator. A program of its own, so that counting slows no measured time.

use std::alloc::System;

use bench_json::all;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() {
    println!("allocations of one operation");
    for mut workload in all() {
        println!("\n{}, {} bytes", workload.title, workload.bytes);
        println!(
            "  {:<40}{:>12}{:>10}{:>12}",
            "", "allocs", "reallocs", "bytes"
        );
        for contender in &mut workload.contenders {
            // What is built once, such as a buffer that is used again, is not the operation's.
            contender.run(2);
            let region = Region::new(ALLOCATOR);
            contender.run(1);
            let change = region.change();
            println!(
                "  {:<40}{:>12}{:>10}{:>12}",
                contender.name, change.allocations, change.reallocations, change.bytes_allocated
            );
        }
    }
}
