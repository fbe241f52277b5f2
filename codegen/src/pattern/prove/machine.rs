//! A plan as an automaton.

use super::super::plan::{Plan, Run, Step, Table};
use super::super::set::Set;
use super::steps::Steps;

/// Where a machine is: what it is means what each machine says.
pub(crate) type Place = Vec<u32>;

/// What the function of a plan does.
pub(crate) enum Machine<'a> {
    /// It says the same to everything.
    Constant(bool),
    /// It looks for a character. Place: whether it was found.
    Contains(&'a Set),
    /// It compares with texts. Place: what was read.
    Literals(&'a [String]),
    /// It takes steps.
    Steps(Steps),
    /// It walks a table. Place: the state.
    Table(&'a Table),
}

impl<'a> Machine<'a> {
    /// The machine of a plan.
    pub(crate) fn new(plan: &'a Plan) -> Self {
        match plan {
            Plan::Always => Self::Constant(true),
            Plan::Never => Self::Constant(false),
            Plan::Contains(set) => Self::Contains(set),
            Plan::Literals(texts) => Self::Literals(texts),
            Plan::Run(Run { set, min, max }) => Self::Steps(Steps::new(&[Step::Run(Run {
                set: set.clone(),
                min: *min,
                max: *max,
            })])),
            Plan::Steps(steps) => Self::Steps(Steps::new(steps)),
            Plan::Shift(table) | Plan::Walk(table) | Plan::WideWalk(table) => Self::Table(table),
        }
    }

    /// The sets of characters that it tells apart.
    pub(crate) fn sets(&self) -> Vec<Set> {
        match self {
            Self::Constant(_) => Vec::new(),
            Self::Contains(set) => vec![(*set).clone()],
            Self::Literals(texts) => texts
                .iter()
                .flat_map(|text| text.chars())
                .map(|c| Set::one(c as u32))
                .collect(),
            Self::Steps(steps) => steps.sets(),
            Self::Table(table) => table.alphabet.classes().to_vec(),
        }
    }

    /// Where it starts.
    pub(crate) fn start(&self) -> Place {
        match self {
            Self::Constant(_) | Self::Literals(_) => Vec::new(),
            Self::Contains(_) => vec![0],
            Self::Steps(steps) => steps.start(),
            Self::Table(table) => vec![table.start.into()],
        }
    }

    /// Where it is after one more character; nowhere if it has said no.
    pub(crate) fn step(&self, place: &Place, c: char) -> Option<Place> {
        match self {
            Self::Constant(verdict) => verdict.then(Vec::new),
            Self::Contains(set) => Some(vec![u32::from(place[0] == 1 || set.contains(c as u32))]),
            Self::Literals(texts) => {
                let read: Place = place.iter().copied().chain([c as u32]).collect();
                texts
                    .iter()
                    .any(|text| starts_with(text, &read))
                    .then_some(read)
            }
            Self::Steps(steps) => steps.step(place, c),
            Self::Table(table) => {
                let to = table.rows[place[0] as usize][table.alphabet.class_of(c as u32)];
                (to != 0).then(|| vec![to.into()])
            }
        }
    }

    /// Whether it says yes if the text ends here.
    pub(crate) fn accepts(&self, place: &Place) -> bool {
        match self {
            Self::Constant(verdict) => *verdict,
            Self::Contains(_) => place[0] == 1,
            Self::Literals(texts) => texts
                .iter()
                .any(|text| text.chars().map(u32::from).eq(place.iter().copied())),
            Self::Steps(steps) => steps.accepts(place),
            Self::Table(table) => place[0] >= table.accepting.into(),
        }
    }
}

fn starts_with(text: &str, read: &[u32]) -> bool {
    text.chars().count() >= read.len() && text.chars().zip(read).all(|(a, &b)| a as u32 == b)
}
