//! Alternatives of conjunctions, without those that say more than another one.

/// Whether a match starts at an instruction, or none does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Literal {
    /// The instruction.
    pub(crate) at: u32,
    /// Whether no match may start there.
    pub(crate) negative: bool,
}

/// A disjunction of conjunctions; each is sorted and none includes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Formula {
    conjunctions: Vec<Vec<Literal>>,
}

impl Formula {
    /// What always holds.
    pub(super) fn truth() -> Self {
        Self {
            conjunctions: vec![Vec::new()],
        }
    }

    /// What never holds.
    pub(super) fn falsehood() -> Self {
        Self {
            conjunctions: Vec::new(),
        }
    }

    /// Any of some conjunctions of sorted literals.
    pub(super) fn from_conjunctions(conjunctions: impl IntoIterator<Item = Vec<Literal>>) -> Self {
        let mut formula = Self::falsehood();
        for conjunction in conjunctions {
            formula.add(conjunction);
        }
        formula
    }

    /// How many conjunctions there are.
    pub(super) fn len(&self) -> usize {
        self.conjunctions.len()
    }

    /// Whether a conjunction is one of these.
    pub(super) fn has(&self, conjunction: &[Literal]) -> bool {
        self.conjunctions.iter().any(|known| known == conjunction)
    }

    /// The conjunctions.
    pub(super) fn into_conjunctions(self) -> Vec<Vec<Literal>> {
        self.conjunctions
    }

    /// Both.
    pub(super) fn and(&self, other: &Self) -> Self {
        let pairs = self
            .conjunctions
            .iter()
            .flat_map(|a| other.conjunctions.iter().filter_map(|b| join(a, b)));
        Self::from_conjunctions(pairs)
    }

    /// The opposite.
    pub(super) fn negated(&self) -> Self {
        self.conjunctions
            .iter()
            .fold(Self::truth(), |all, conjunction| {
                let opposite = conjunction.iter().map(|literal| {
                    vec![Literal {
                        negative: !literal.negative,
                        ..*literal
                    }]
                });
                all.and(&Self::from_conjunctions(opposite))
            })
    }

    /// One more alternative: a conjunction with one more literal.
    pub(super) fn conjoin(&mut self, conjunction: &[Literal], literal: Literal) {
        if let Some(both) = join(conjunction, &[literal]) {
            self.add(both);
        }
    }

    /// More alternatives: distinct conjunctions of one literal each.
    pub(super) fn with_singles(mut self, singles: Vec<Vec<Literal>>) -> Self {
        if self.conjunctions.is_empty() {
            return Self {
                conjunctions: singles,
            };
        }
        for single in singles {
            self.add(single);
        }
        self
    }

    /// One more alternative.
    pub(super) fn add(&mut self, conjunction: Vec<Literal>) {
        if self
            .conjunctions
            .iter()
            .any(|known| includes(&conjunction, known))
        {
            return;
        }
        self.conjunctions
            .retain(|known| !includes(known, &conjunction));
        self.conjunctions.push(conjunction);
    }
}

/// Two conjunctions as one, unless they contradict each other.
pub(super) fn join(a: &[Literal], b: &[Literal]) -> Option<Vec<Literal>> {
    let mut both: Vec<Literal> = a.iter().chain(b).copied().collect();
    both.sort_unstable();
    both.dedup();
    let contradicts = both.windows(2).any(|pair| pair[0].at == pair[1].at);
    (!contradicts).then_some(both)
}

/// Whether all of the smaller conjunction is in the larger one; both are sorted.
fn includes(larger: &[Literal], smaller: &[Literal]) -> bool {
    let mut rest = larger.iter();
    smaller.len() <= larger.len()
        && smaller
            .iter()
            .all(|literal| rest.any(|other| other == literal))
}
