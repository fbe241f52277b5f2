//! What is run: workloads, who competes in each, and by how much we are to be faster.

use std::hint::black_box;

/// One message in one direction, varied from one operation to the next.
pub(crate) struct Workload {
    /// What is done.
    pub(crate) title: &'static str,
    /// How many bytes of CBOR are read or written by an operation, on average.
    pub(crate) bytes: usize,
    /// How many operations make a measured batch: each message comes as often as every other.
    pub(crate) batch: u32,
    /// Who does it, we first.
    pub(crate) contenders: Vec<Contender>,
}

/// Our peers, and how much faster than each we are to be: its time in ours, at least.
pub(crate) const BARS: [(&str, f64); 2] = [("ciborium", 2.0), ("minicbor by hand", 0.8)];

/// One way to do it.
pub(crate) struct Contender {
    /// Who.
    pub(crate) name: &'static str,
    run: Box<dyn FnMut(u32)>,
}

impl Contender {
    /// `operation` gets the index of the message, below `messages`. Its result is dropped within the measured time.
    pub(crate) fn new<T: 'static>(
        name: &'static str,
        messages: usize,
        mut operation: impl FnMut(usize) -> T + 'static,
    ) -> Self {
        let mut next = 0;
        let run = move |times| {
            for _ in 0..times {
                drop(black_box(operation(black_box(next))));
                next = (next + 1) % messages;
            }
        };
        Self {
            name,
            run: Box::new(run),
        }
    }

    /// Does it this many times.
    pub(crate) fn run(&mut self, times: u32) {
        (self.run)(times);
    }
}
