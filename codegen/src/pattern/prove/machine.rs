//! A plan as an automaton.

use super::super::plan::{Plan, Run, Table};
use super::super::set::Set;
use super::steps::Steps;
use super::thread::Thread;

/// Where a machine is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// What the numbers are is each machine's to say.
    Numbers(Vec<u32>),
    /// How many characters were read, and where another machine is.
    Counted(u32, Box<Place>),
    /// Where each of several machines is that has not said no.
    Several(Vec<Option<Place>>),
    /// Where steps are, the more urgent first.
    Threads(Vec<Thread>),
}

/// What the function of a plan does.
pub(crate) enum Machine<'a> {
    /// It says the same to everything.
    Constant(bool),
    /// It looks for a character. Place: whether it was found.
    Contains(&'a Set),
    /// It looks at each character, and at the last once more. Place: whether the last was right.
    Last(&'a Set, &'a Set),
    /// It compares with texts. Place: what was read.
    Literals(&'a [String]),
    /// It takes steps.
    Steps(Steps<'a>),
    /// It walks a table. Place: the state.
    Table(&'a Table),
    /// It counts characters, and another machine has its say.
    Sized(u32, Option<u32>, Box<Machine<'a>>),
    /// It counts characters of a set, and another machine has its say.
    Tally(&'a Run, Box<Machine<'a>>),
    /// One of several machines must say yes.
    Any(Vec<Machine<'a>>),
    /// All of several machines must say yes.
    All(Vec<Machine<'a>>),
    /// Another machine must say no.
    Not(Box<Machine<'a>>),
}

impl<'a> Machine<'a> {
    /// The machine of a plan. What reads a text from its end is given the last character first.
    pub(crate) fn new(plan: &'a Plan) -> Self {
        match plan {
            Plan::Always => Self::Constant(true),
            Plan::Never => Self::Constant(false),
            Plan::Contains(set) => Self::Contains(set),
            Plan::Last(inside, last) => Self::Last(inside, last),
            Plan::Literals(texts) => Self::Literals(texts),
            Plan::Run(run) => Self::Steps(Steps::run_of(run)),
            Plan::Steps(steps) => Self::Steps(Steps::new(steps)),
            Plan::Shift(table)
            | Plan::Walk(table)
            | Plan::WideWalk(table)
            | Plan::Reversed(table) => Self::Table(table),
            Plan::Sized { min, max, plan } => Self::Sized(*min, *max, Box::new(Self::new(plan))),
            Plan::Tally(run, plan) => Self::Tally(run, Box::new(Self::new(plan))),
            Plan::Any(plans) => Self::Any(plans.iter().map(Self::new).collect()),
            Plan::All(plans) => Self::All(plans.iter().map(Self::new).collect()),
            Plan::Not(plan) => Self::Not(Box::new(Self::new(plan))),
            // What knows a text only as a whole is asked elsewhere.
            Plan::Evaluate(_) => Self::Constant(false),
        }
    }

    /// The sets of characters that it tells apart.
    pub(crate) fn sets(&self) -> Vec<Set> {
        match self {
            Self::Constant(_) => Vec::new(),
            Self::Contains(set) => vec![(*set).clone()],
            Self::Last(inside, last) => vec![(*inside).clone(), (*last).clone()],
            Self::Literals(texts) => texts
                .iter()
                .flat_map(|text| text.chars())
                .map(|c| Set::one(c as u32))
                .collect(),
            Self::Steps(steps) => steps.sets(),
            Self::Table(table) => table.alphabet.classes().to_vec(),
            Self::Sized(_, _, machine) | Self::Not(machine) => machine.sets(),
            Self::Tally(run, machine) => machine
                .sets()
                .into_iter()
                .chain([run.set.clone()])
                .collect(),
            Self::Any(machines) | Self::All(machines) => {
                machines.iter().flat_map(Self::sets).collect()
            }
        }
    }

    /// Whether it came into a situation in which it does not know what the function does. What it said is then worth nothing.
    pub(crate) fn is_lost(&self) -> bool {
        match self {
            Self::Steps(steps) => steps.is_lost(),
            Self::Sized(_, _, machine) | Self::Tally(_, machine) => machine.is_lost(),
            Self::Any(machines) => machines.iter().any(Self::is_lost),
            _ => false,
        }
    }

    /// Where it starts.
    pub(crate) fn start(&self) -> Place {
        match self {
            Self::Constant(_) | Self::Literals(_) => Place::Numbers(Vec::new()),
            Self::Contains(_) | Self::Last(..) => Place::Numbers(vec![0]),
            Self::Steps(steps) => Place::Threads(vec![steps.start()]),
            Self::Table(table) => Place::Numbers(vec![table.start.into()]),
            Self::Sized(_, _, machine) | Self::Tally(_, machine) => {
                Place::Counted(0, Box::new(machine.start()))
            }
            Self::Not(machine) => Place::Several(vec![Some(machine.start())]),
            Self::Any(machines) | Self::All(machines) => {
                let places = machines.iter().map(|machine| Some(machine.start()));
                Place::Several(places.collect())
            }
        }
    }

    /// Where it is after one more character; nowhere if it has said no.
    pub(crate) fn step(&self, place: &Place, c: char) -> Option<Place> {
        match (self, place) {
            (Self::Steps(steps), Place::Threads(threads)) => {
                steps.step(threads, c).map(Place::Threads)
            }
            (Self::Sized(min, max, machine), Place::Counted(count, inner)) => {
                let count = one_more(*count, *min, *max)?;
                let inner = machine.step(inner, c)?;
                Some(Place::Counted(count, Box::new(inner)))
            }
            (Self::Tally(run, machine), Place::Counted(count, inner)) => {
                let count = match run.set.contains(c as u32) {
                    true => one_more(*count, run.min, run.max)?,
                    false => *count,
                };
                let inner = machine.step(inner, c)?;
                Some(Place::Counted(count, Box::new(inner)))
            }
            (Self::Any(machines), Place::Several(places)) => {
                let places = step_each(machines, places, c);
                let any = places.iter().any(Option::is_some);
                any.then_some(Place::Several(places))
            }
            (Self::All(machines), Place::Several(places)) => {
                let places = step_each(machines, places, c);
                let all = places.iter().all(Option::is_some);
                all.then_some(Place::Several(places))
            }
            (Self::Not(machine), Place::Several(places)) => {
                let machine = std::slice::from_ref(&**machine);
                Some(Place::Several(step_each(machine, places, c)))
            }
            (_, Place::Numbers(numbers)) => self.step_numbers(numbers, c).map(Place::Numbers),
            _ => None,
        }
    }

    fn step_numbers(&self, place: &[u32], c: char) -> Option<Vec<u32>> {
        match self {
            Self::Constant(verdict) => verdict.then(Vec::new),
            Self::Contains(set) => Some(vec![u32::from(place[0] == 1 || set.contains(c as u32))]),
            Self::Last(inside, last) => {
                let is_last = u32::from(last.contains(c as u32));
                inside.contains(c as u32).then(|| vec![is_last])
            }
            Self::Literals(texts) => {
                let read: Vec<u32> = place.iter().copied().chain([c as u32]).collect();
                texts
                    .iter()
                    .any(|text| starts_with(text, &read))
                    .then_some(read)
            }
            Self::Table(table) => {
                let to = table.rows[place[0] as usize][table.alphabet.class_of(c as u32)];
                (to != 0).then(|| vec![to.into()])
            }
            _ => None,
        }
    }

    /// Whether it says yes if the text ends here.
    pub(crate) fn accepts(&self, place: &Place) -> bool {
        match (self, place) {
            (Self::Constant(verdict), _) => *verdict,
            (Self::Contains(_) | Self::Last(..), Place::Numbers(numbers)) => numbers[0] == 1,
            (Self::Literals(texts), Place::Numbers(read)) => texts
                .iter()
                .any(|text| text.chars().map(u32::from).eq(read.iter().copied())),
            (Self::Table(table), Place::Numbers(numbers)) => numbers[0] >= table.accepting.into(),
            (Self::Steps(steps), Place::Threads(threads)) => steps.accepts(threads),
            (Self::Sized(min, _, machine), Place::Counted(count, inner)) => {
                count >= min && machine.accepts(inner)
            }
            (Self::Tally(run, machine), Place::Counted(count, inner)) => {
                *count >= run.min && machine.accepts(inner)
            }
            (Self::Any(machines), Place::Several(places)) => {
                machines.iter().zip(places).any(Self::accepts_one)
            }
            (Self::All(machines), Place::Several(places)) => {
                machines.iter().zip(places).all(Self::accepts_one)
            }
            (Self::Not(machine), Place::Several(places)) => !places
                .iter()
                .any(|place| Self::accepts_one((machine, place))),
            _ => false,
        }
    }

    fn accepts_one((machine, place): (&Self, &Option<Place>)) -> bool {
        place.as_ref().is_some_and(|place| machine.accepts(place))
    }
}

/// Where each machine is after one more character.
fn step_each(machines: &[Machine<'_>], places: &[Option<Place>], c: char) -> Vec<Option<Place>> {
    let step = |(machine, place): (&Machine<'_>, &Option<Place>)| machine.step(place.as_ref()?, c);
    machines.iter().zip(places).map(step).collect()
}

/// One more, if that is not too many.
fn one_more(count: u32, min: u32, max: Option<u32>) -> Option<u32> {
    let count = counted(count, min, max);
    max.is_none_or(|max| count <= max).then_some(count)
}

/// One more; without an upper bound, what is beyond the lower one does not matter.
pub(super) fn counted(count: u32, min: u32, max: Option<u32>) -> u32 {
    if max.is_none() {
        (count + 1).min(min)
    } else {
        count + 1
    }
}

fn starts_with(text: &str, read: &[u32]) -> bool {
    text.chars().count() >= read.len() && text.chars().zip(read).all(|(a, &b)| a as u32 == b)
}
