//! Plans that walk a table: what always works where the automaton is small enough.

use super::super::Error;
use super::super::alphabet::Alphabet;
use super::super::automaton::Dfa;
use super::super::set::Set;
use super::{Plan, Run};

/// How many states fit into a word of 64 bits, six bits each.
const MAX_SHIFT_STATES: usize = 10;

/// How many bytes the rows of a table may take.
const MAX_BYTES: usize = 64 * 1024 - 512;

/// How many states a table may hold that has a column for each two classes.
const MAX_PAIRED: usize = 16 * 1024;

/// How many classes of characters fit into a byte, with one to spare.
const MAX_CLASSES: usize = 255;

/// An automaton whose state 0 is dead and whose accepting states come last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    /// The classes of characters.
    pub(crate) alphabet: Alphabet,
    /// For each state, the next state by class.
    pub(crate) rows: Vec<Vec<u16>>,
    /// Where it starts.
    pub(crate) start: u16,
    /// The first accepting state.
    pub(crate) accepting: u16,
}

impl Table {
    fn new(dfa: &Dfa) -> Self {
        let mut order: Vec<usize> = (0..dfa.states())
            .filter(|&state| !dfa.is_dead(state))
            .collect();
        // A state that is never left comes last, where the walkers look for it.
        order.sort_by_key(|&state| (dfa.accepting[state], dfa.is_sink(state)));
        let rejecting = order.iter().filter(|&&state| !dfa.accepting[state]).count();
        let mut numbers = vec![0u16; dfa.states()];
        for (at, &state) in order.iter().enumerate() {
            numbers[state] = at as u16 + 1;
        }
        let classes = dfa.alphabet.len();
        let mut rows = vec![vec![0; classes]];
        rows.extend(order.iter().map(|&state| {
            (0..classes)
                .map(|class| numbers[dfa.step(state, class)])
                .collect()
        }));
        Self {
            alphabet: dfa.alphabet.clone(),
            rows,
            start: numbers[Dfa::START],
            accepting: rejecting as u16 + 1,
        }
    }

    /// How many bytes its rows take.
    pub(crate) fn bytes(&self) -> usize {
        self.rows.len() * self.columns() * 2
    }

    /// How many bytes its rows take where they are walked from byte to byte, or from pair to pair.
    pub(crate) fn walked_bytes(&self) -> usize {
        match self.is_paired() {
            true => self.bytes() * self.columns(),
            false => self.bytes(),
        }
    }

    /// Whether it is so small that a row may have a column for each two classes: half as many steps.
    pub(crate) fn is_paired(&self) -> bool {
        fits_pairs(self.rows.len(), self.columns())
    }

    /// How many columns a row has. A walk over bytes may need one more class, for the second and further bytes of a character.
    fn columns(&self) -> usize {
        let more = self
            .class_beyond_ascii()
            .is_some_and(|class| !self.is_fatal(class));
        self.alphabet.len() + usize::from(more)
    }

    /// The characters beyond ASCII that no accepted text has, and a table in which they are in one class with all others
    /// beyond ASCII; where these are in one already.
    fn without_strangers(&self) -> Option<(Set, Self)> {
        let classes = self.alphabet.classes();
        let beyond = |class: &usize| !classes[*class].beyond_ascii().is_empty();
        let (fatal, alive): (Vec<usize>, Vec<usize>) = (0..classes.len())
            .filter(beyond)
            .partition(|&class| self.is_fatal(class));
        let [alive] = alive[..] else {
            return None;
        };
        let strangers = fatal.iter().fold(Set::empty(), |all, &class| {
            all.union(&classes[class].beyond_ascii())
        });
        let sets: Vec<Set> = (0..classes.len())
            .map(|class| match class {
                _ if class == alive => classes[class].union(&strangers),
                _ => classes[class].ascii(),
            })
            .collect();
        let alphabet = Alphabet::of(&sets);
        // A class is what it was for any of its characters that are no strangers.
        let columns: Vec<usize> = alphabet
            .classes()
            .iter()
            .map(|set| match set.intersection(&strangers).is_empty() {
                true => set
                    .first()
                    .map_or(alive, |c| self.alphabet.class_of(c as u32)),
                false => alive,
            })
            .collect();
        let rows = self.rows.iter();
        let rows = rows.map(|row| columns.iter().map(|&class| row[class]).collect());
        let table = Self {
            rows: rows.collect(),
            alphabet,
            ..*self
        };
        Some((strangers, table))
    }

    /// The class of all characters beyond ASCII, if they are in one.
    pub(crate) fn class_beyond_ascii(&self) -> Option<usize> {
        let class = self.alphabet.class_of(0x80);
        let beyond = Set::any().beyond_ascii();
        self.alphabet.classes()[class]
            .beyond_ascii()
            .eq(&beyond)
            .then_some(class)
    }

    /// Whether a text with a character of a class is never accepted.
    pub(crate) fn is_fatal(&self, class: usize) -> bool {
        self.rows.iter().all(|row| row[class] == 0)
    }
}

/// Whether a table of so many states and classes is so small that a row may have a column for each two classes.
pub(super) fn fits_pairs(states: usize, classes: usize) -> bool {
    states * classes * classes <= MAX_PAIRED
}

/// A walk through one word, for an automaton that is small enough.
pub(super) fn shift(dfa: &Dfa) -> Option<Plan> {
    // The dead state may not be among the automaton's own.
    if dfa.states() > MAX_SHIFT_STATES {
        return None;
    }
    let table = Table::new(dfa);
    if table.rows.len() > MAX_SHIFT_STATES {
        return None;
    }
    match table.class_beyond_ascii() {
        Some(_) => Some(Plan::Shift(table)),
        None => gated(&table, Plan::Shift),
    }
}

/// A walk over bytes after a look for characters beyond ASCII that no accepted text has, where all others beyond ASCII are alike.
fn gated(table: &Table, walk: fn(Table) -> Plan) -> Option<Plan> {
    let (set, table) = table.without_strangers()?;
    let (min, max) = (0, Some(0));
    let fits = table.bytes() <= MAX_BYTES;
    fits.then(|| Plan::Tally(Run { set, min, max }, Box::new(walk(table))))
}

/// The smallest walk for an automaton.
pub(super) fn plan(dfa: &Dfa) -> Result<Plan, Error> {
    let table = table(dfa)?;
    Ok(match table.class_beyond_ascii() {
        None => gated(&table, Plan::Walk).unwrap_or(Plan::WideWalk(table)),
        Some(_) => Plan::Walk(table),
    })
}

/// The walk from the end of a text for an automaton that reads it in that direction.
pub(crate) fn reversed(dfa: &Dfa) -> Result<Plan, Error> {
    let table = table(dfa)?;
    Ok(match table.class_beyond_ascii() {
        None => gated(&table, Plan::Reversed).unwrap_or(Plan::Reversed(table)),
        Some(_) => Plan::Reversed(table),
    })
}

fn table(dfa: &Dfa) -> Result<Table, Error> {
    let table = Table::new(dfa);
    if table.bytes() > MAX_BYTES || dfa.alphabet.len() > MAX_CLASSES {
        return Err(Error::new(0, "the table of this pattern is too large")
            .with_help("Lower its counts, or split it into simpler patterns."));
    }
    Ok(table)
}
