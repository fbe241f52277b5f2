//! Runs the matchers of this workspace.

fn main() -> std::process::ExitCode {
    bench_patterns::run(matchers::MATCHERS)
}
