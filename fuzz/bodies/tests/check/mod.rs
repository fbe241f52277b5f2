//! Runs bodies on inputs and says what became of them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

pub type Body = fn(&[u8]) -> &'static str;

/// No input of the sizes here may keep a body busy for this long, on however slow a machine.
const LIMIT: Duration = Duration::from_secs(20);

/// Runs a body on that many inputs of a strategy, and prints what became of them. `FUZZ_CASES` multiplies.
pub fn check(title: &str, body: Body, cases: u32, strategy: impl Strategy<Value = Vec<u8>>) {
    let factor = std::env::var("FUZZ_CASES")
        .ok()
        .and_then(|factor| factor.parse().ok())
        .unwrap_or(1);
    let config = Config {
        cases: cases * factor,
        failure_persistence: None,
        ..Config::default()
    };
    let outcomes = RefCell::new(BTreeMap::<&str, u32>::new());
    let watch = Watch::start();
    let result = TestRunner::new(config).run(&strategy, |bytes| {
        let outcome = watch.during(&bytes, || body(&bytes));
        *outcomes.borrow_mut().entry(outcome).or_default() += 1;
        Ok(())
    });
    let outcomes = outcomes.into_inner();
    println!(
        "{title}: {} executions: {outcomes:?}",
        outcomes.values().sum::<u32>()
    );
    if let Err(failure) = result {
        panic!("{title}: {failure}");
    }
}

/// Ends the process, and says on which input, where a body takes longer than [`LIMIT`]: a hang would say nothing.
struct Watch(Arc<Mutex<Option<Running>>>);

/// Since when a body runs, and on what.
type Running = (Instant, Vec<u8>);

impl Watch {
    fn start() -> Self {
        let current = Arc::new(Mutex::new(None::<Running>));
        // The thread ends when the test does.
        let watched = Arc::downgrade(&current);
        std::thread::spawn(move || {
            while let Some(current) = watched.upgrade() {
                let late = current
                    .lock()
                    .expect("nothing panics while it holds the lock")
                    .clone();
                if let Some((start, bytes)) = late.filter(|(start, _)| start.elapsed() > LIMIT) {
                    eprintln!(
                        "{:?} and no end: \"{}\"",
                        start.elapsed(),
                        bytes.escape_ascii()
                    );
                    std::process::abort();
                }
                drop(current);
                std::thread::sleep(Duration::from_millis(200));
            }
        });
        Self(current)
    }

    fn during<R>(&self, bytes: &[u8], run: impl FnOnce() -> R) -> R {
        let set = |value| {
            *self
                .0
                .lock()
                .expect("nothing panics while it holds the lock") = value
        };
        set(Some((Instant::now(), bytes.to_vec())));
        let result = run();
        set(None);
        result
    }
}

/// Bytes that were found to break a body once, each a file.
pub fn check_findings(title: &str, body: Body) {
    let dir = format!("{}/tests/findings/{title}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(&dir)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("a directory can be listed").path())
        .collect();
    paths.sort();
    for path in &paths {
        println!("{}", path.display());
        body(&std::fs::read(path).expect("a finding can be read"));
    }
    println!("{title}: {} findings of earlier runs", paths.len());
}
