//! What is run: workloads, and who competes in each.

use std::hint::black_box;

/// One message in one direction.
pub struct Workload {
    /// What is done.
    pub title: &'static str,
    /// How many bytes of JSON are read or written.
    pub bytes: usize,
    /// How often one measured batch does it.
    pub batch: u32,
    /// Who does it. The first is the one that the others are compared with.
    pub contenders: Vec<Contender>,
}

/// One way to do it.
pub struct Contender {
    /// Who.
    pub name: &'static str,
    run: Box<dyn FnMut(u32)>,
}

impl Contender {
    /// The result of `operation` is dropped within the measured time.
    pub fn new<T: 'static>(name: &'static str, mut operation: impl FnMut() -> T + 'static) -> Self {
        let run = move |times| {
            for _ in 0..times {
                drop(black_box(operation()));
            }
        };
        Self {
            name,
            run: Box::new(run),
        }
    }

    /// Does it this many times.
    pub fn run(&mut self, times: u32) {
        (self.run)(times);
    }
}
