//! HealthLake's messages as CBOR, through Farrier and through its peers: one process, equal types, equal bytes, equal results.
//!
//! `bench-cbor [ROUNDS]` times every workload; `bench-cbor --count` runs each once for callgrind.

mod contest;
mod count;
mod farrier;
mod fixtures;
mod measure;
mod types;
mod workloads;

fn main() {
    let argument = std::env::args().nth(1);
    match argument.as_deref() {
        None => measure::run(31),
        Some("--count") => count::run(),
        Some(rounds) => match rounds.parse() {
            Ok(rounds @ 1..) => measure::run(rounds),
            _ => usage(),
        },
    }
}

fn usage() -> ! {
    eprintln!("usage: bench-cbor [ROUNDS | --count]");
    std::process::exit(2)
}
