//! `bench-json [ROUNDS]` times every workload; `bench-json --count` runs each once for callgrind.

mod count;
mod measure;

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
    eprintln!("usage: bench-json [ROUNDS | --count]");
    std::process::exit(2)
}
