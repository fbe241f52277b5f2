//! Texts on which a plan is tried, where no automaton is small enough to prove it right.

use super::super::Error;
use super::super::automaton::Automaton;
use super::super::plan::Plan;
use super::super::set::Set;
use super::is_match;

/// How many texts are tried, and how long they are at most.
const TEXTS: usize = 200;
const LENGTH: usize = 48;

/// How much all of that may cost, in bits evaluated: a pattern with very large counts is tried on fewer texts.
const MAX_COST: usize = 4_000_000;

/// Returns the plan if it agrees with the pattern's automaton on walks through it. An automaton that is too large to be known
/// as a whole can still be walked along a text; walks avoid states from which nothing is accepted.
pub(crate) fn tried(plan: Plan, automaton: &mut Automaton) -> Result<Plan, Error> {
    let characters: Vec<(usize, Vec<char>)> = automaton
        .alphabet()
        .classes()
        .iter()
        .enumerate()
        .map(|(class, set)| (class, samples(set)))
        .collect();
    let (mut random, mut cost) = (Random(0x2545_F491_4F6C_DD1D), 0);
    for _ in 0..TEXTS {
        if cost > MAX_COST {
            break;
        }
        let mut state = automaton.start();
        let mut text = String::new();
        for _ in 0..random.below(LENGTH) + 1 {
            let Some((next, c)) = step(automaton, state, &characters, &mut random)? else {
                break;
            };
            state = next;
            text.push(c);
        }
        cost += (text.len() + 1) * bits(&plan);
        let accepted = is_match(&plan, &text);
        if automaton.accepts(state)? != accepted {
            return Err(super::wrong(&plan, accepted, &text));
        }
    }
    Ok(plan)
}

/// How many bits are evaluated for a character.
fn bits(plan: &Plan) -> usize {
    match plan {
        Plan::Evaluate(evaluation) => evaluation.operations() * evaluation.words * 64,
        _ => 1,
    }
}

/// A character that leads to a state that is not dead, if some tries find one.
fn step(
    automaton: &mut Automaton,
    state: usize,
    characters: &[(usize, Vec<char>)],
    random: &mut Random,
) -> Result<Option<(usize, char)>, Error> {
    let first = random.below(characters.len().max(1));
    for (class, samples) in characters.iter().cycle().skip(first).take(characters.len()) {
        let next = automaton.step(state, *class)?;
        let c = samples.get(random.below(samples.len().max(1)));
        if let Some(&c) = c.filter(|_| next != super::super::automaton::DEAD) {
            return Ok(Some((next, c)));
        }
    }
    Ok(None)
}

/// The first and the last characters of ranges of a set.
fn samples(set: &Set) -> Vec<char> {
    let ranges = set.char_ranges();
    ranges
        .iter()
        .take(4)
        .flat_map(|&(low, high)| [low, high])
        .collect()
}

/// Marsaglia's xorshift: the same numbers in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
