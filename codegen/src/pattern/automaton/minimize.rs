//! The whole automaton, and the smallest one for its language (Hopcroft's algorithm).

use super::super::Error;
use super::super::alphabet::Alphabet;
use super::super::hash::IndexSet;
use super::{Automaton, State};

/// How many states an automaton may have before it is minimal.
const MAX_STATES: usize = 40_000;

/// A complete deterministic automaton.
#[derive(Clone, Debug)]
pub(crate) struct Dfa {
    /// What its steps take.
    pub(crate) alphabet: Alphabet,
    /// For each state and class, the next state.
    pub(crate) next: Vec<u32>,
    /// For each state, whether the text may end there.
    pub(crate) accepting: Vec<bool>,
}

impl Dfa {
    /// Where it starts.
    pub(crate) const START: usize = 0;

    /// Walks an automaton everywhere.
    pub(crate) fn explore(automaton: &mut Automaton) -> Result<Self, Error> {
        let classes = automaton.alphabet().len();
        let mut seen: IndexSet<State> = IndexSet::default();
        seen.insert(automaton.start());
        let (mut next, mut accepting) = (Vec::new(), Vec::new());
        while let Some(&state) = seen.get_index(accepting.len()) {
            accepting.push(automaton.accepts(state)?);
            for class in 0..classes {
                let to = automaton.step(state, class)?;
                next.push(seen.insert_full(to).0 as u32);
            }
            if seen.len() > MAX_STATES {
                return Err(
                    Error::new(0, "the automaton of this pattern has too many states")
                        .with_help("Lower its counts, or split it into simpler patterns."),
                );
            }
        }
        Ok(Self {
            alphabet: automaton.alphabet().clone(),
            next,
            accepting,
        })
    }

    /// How many states there are.
    pub(crate) fn states(&self) -> usize {
        self.accepting.len()
    }

    /// The state after one more character of a class.
    pub(crate) fn step(&self, state: usize, class: usize) -> usize {
        self.next[state * self.alphabet.len() + class] as usize
    }

    /// The automaton of the same language with as few states and classes of characters as there can be.
    pub(crate) fn minimal(&self) -> Self {
        self.with_fewest_states().with_fewest_classes()
    }

    /// Whether nothing is accepted from a state on.
    pub(crate) fn is_dead(&self, state: usize) -> bool {
        !self.accepting[state] && self.is_sink(state)
    }

    /// Whether a state is never left.
    pub(crate) fn is_sink(&self, state: usize) -> bool {
        (0..self.alphabet.len()).all(|class| self.step(state, class) == state)
    }

    fn with_fewest_states(&self) -> Self {
        let mut partition = Partition::new(self);
        partition.refine(&Inverse::new(self));
        // States are numbered in the order in which a walk from the start finds them, so that equal languages give equal tables.
        let mut order: IndexSet<u32> = IndexSet::default();
        order.insert(partition.block_of[Self::START]);
        let (mut next, mut accepting) = (Vec::new(), Vec::new());
        while let Some(&block) = order.get_index(accepting.len()) {
            let member = partition.members[partition.bounds[block as usize].0] as usize;
            accepting.push(self.accepting[member]);
            for class in 0..self.alphabet.len() {
                let to = partition.block_of[self.step(member, class)];
                next.push(order.insert_full(to).0 as u32);
            }
        }
        Self {
            next,
            accepting,
            alphabet: self.alphabet.clone(),
        }
    }

    /// Unites classes that no state tells apart.
    fn with_fewest_classes(self) -> Self {
        let classes = self.alphabet.len();
        let mut columns: IndexSet<Vec<u32>> = IndexSet::default();
        let column = |class: usize| {
            self.next
                .iter()
                .skip(class)
                .step_by(classes)
                .copied()
                .collect::<Vec<_>>()
        };
        let groups: Vec<usize> = (0..classes)
            .map(|class| columns.insert_full(column(class)).0)
            .collect();
        let next = (0..self.states())
            .flat_map(|state| columns.iter().map(move |column| column[state]))
            .collect();
        Self {
            alphabet: self.alphabet.merged(&groups, columns.len()),
            next,
            accepting: self.accepting,
        }
    }
}

/// For each class and state, the states that lead there.
struct Inverse {
    starts: Vec<u32>,
    sources: Vec<u32>,
    states: usize,
    classes: usize,
}

impl Inverse {
    fn new(dfa: &Dfa) -> Self {
        let (states, classes) = (dfa.states(), dfa.alphabet.len());
        let mut starts = vec![0u32; states * classes + 1];
        for (at, &to) in dfa.next.iter().enumerate() {
            starts[at % classes * states + to as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut filled = starts.clone();
        let mut sources = vec![0; dfa.next.len()];
        for (at, &to) in dfa.next.iter().enumerate() {
            let slot = &mut filled[at % classes * states + to as usize];
            sources[*slot as usize] = (at / classes) as u32;
            *slot += 1;
        }
        Self {
            starts,
            sources,
            states,
            classes,
        }
    }

    fn of(&self, class: usize, state: u32) -> &[u32] {
        let at = class * self.states + state as usize;
        &self.sources[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// States in blocks: those of a block are next to each other in `members`.
struct Partition {
    members: Vec<u32>,
    place_of: Vec<u32>,
    block_of: Vec<u32>,
    bounds: Vec<(usize, usize)>,
    /// For each block, how many of its first members are marked.
    marked: Vec<usize>,
}

impl Partition {
    /// Accepting states and the others.
    fn new(dfa: &Dfa) -> Self {
        let mut members: Vec<u32> = (0..dfa.states() as u32).collect();
        members.sort_by_key(|&state| dfa.accepting[state as usize]);
        let rejecting = dfa
            .accepting
            .iter()
            .filter(|accepting| !**accepting)
            .count();
        let bounds = [(0, rejecting), (rejecting, members.len())]
            .into_iter()
            .filter(|(from, to)| from < to)
            .collect::<Vec<_>>();
        let mut partition = Self {
            place_of: vec![0; members.len()],
            block_of: vec![0; members.len()],
            marked: vec![0; bounds.len()],
            members,
            bounds,
        };
        for (block, &(from, to)) in partition.bounds.iter().enumerate() {
            for place in from..to {
                let state = partition.members[place] as usize;
                partition.place_of[state] = place as u32;
                partition.block_of[state] = block as u32;
            }
        }
        partition
    }

    /// Splits blocks until the states of each lead to the same blocks.
    fn refine(&mut self, inverse: &Inverse) {
        let mut pending: Vec<(u32, usize)> = Vec::new();
        for block in 0..self.bounds.len() as u32 {
            pending.extend((0..inverse.classes).map(|class| (block, class)));
        }
        while let Some((block, class)) = pending.pop() {
            let (from, to) = self.bounds[block as usize];
            let splitter = self.members[from..to].to_vec();
            let mut touched = Vec::new();
            for state in splitter {
                for &source in inverse.of(class, state) {
                    self.mark(source, &mut touched);
                }
            }
            for block in touched {
                if let Some(smaller) = self.split(block) {
                    pending.extend((0..inverse.classes).map(|class| (smaller, class)));
                }
            }
        }
    }

    /// Moves a state among the marked members of its block.
    fn mark(&mut self, state: u32, touched: &mut Vec<u32>) {
        let block = self.block_of[state as usize];
        let (from, _) = self.bounds[block as usize];
        let (place, goal) = (
            self.place_of[state as usize] as usize,
            from + self.marked[block as usize],
        );
        if place < goal {
            return;
        }
        if self.marked[block as usize] == 0 {
            touched.push(block);
        }
        self.members.swap(place, goal);
        self.place_of[self.members[place] as usize] = place as u32;
        self.place_of[state as usize] = goal as u32;
        self.marked[block as usize] += 1;
    }

    /// Makes the smaller of the marked members and the others a block of its own.
    fn split(&mut self, block: u32) -> Option<u32> {
        let (from, to) = self.bounds[block as usize];
        let marked = std::mem::take(&mut self.marked[block as usize]);
        if marked == to - from {
            return None;
        }
        let middle = from + marked;
        let (kept, moved) = if marked * 2 <= to - from {
            ((middle, to), (from, middle))
        } else {
            ((from, middle), (middle, to))
        };
        let fresh = self.bounds.len() as u32;
        self.bounds[block as usize] = kept;
        self.bounds.push(moved);
        self.marked.push(0);
        for place in moved.0..moved.1 {
            self.block_of[self.members[place] as usize] = fresh;
        }
        Some(fresh)
    }
}
