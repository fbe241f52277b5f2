//! What is run: workloads, who competes in each, and by how much we are to be faster.

use std::hint::black_box;

/// One message in one direction, varied from one operation to the next.
pub struct Workload {
    /// What is done.
    pub title: String,
    /// How many bytes of JSON are read or written by an operation, on average.
    pub bytes: usize,
    /// How many operations make a measured batch: each message comes as often as every other.
    pub batch: u32,
    /// Who does it. The first is the one that the others are compared with.
    pub contenders: Vec<Contender>,
    /// What has to hold.
    pub bars: Vec<Bar>,
}

/// How much faster one contender has to be than another.
#[derive(Clone, Copy)]
pub struct Bar {
    /// Who has to be.
    pub ours: &'static str,
    /// Faster than who.
    pub peer: &'static str,
    /// The peer's time in ours, at least.
    pub least: f64,
}

/// One way to do it.
pub struct Contender {
    /// Who.
    pub name: &'static str,
    run: Box<dyn FnMut(u32)>,
}

impl Contender {
    /// `operation` gets the index of the message, below `messages`. Its result is dropped within the measured time.
    pub fn new<T: 'static>(
        name: &'static str,
        messages: usize,
        mut operation: impl FnMut(usize) -> T + 'static,
    ) -> Self {
        let mut next = 0;
        let run = move |times| {
            for _ in 0..times {
                drop(black_box(operation(black_box(next))));
                next += 1;
                if next == messages {
                    next = 0;
                }
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
