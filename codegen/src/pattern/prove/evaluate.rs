//! What operations say, by their definitions.
//!
//! This is not how the runtime evaluates them: it counts characters one by one, and knows what every operation says at every
//! position.

use super::super::parse::{line_terminators, words};
use super::super::plan::{Evaluation, Operand, Operation, Pass};
use super::super::syntax::Assertion;

/// A bit for each number of rounds; what is in no round is in the first one.
type Value = Vec<bool>;

/// Whether operations accept a text.
pub(super) fn is_match(evaluation: &Evaluation, text: &[char]) -> bool {
    let mut seen: Vec<Vec<bool>> = Vec::new();
    for pass in &evaluation.passes {
        let evaluator = Evaluator {
            evaluation,
            pass,
            text,
            seen: &seen,
        };
        let said = evaluator.said();
        seen.push(said);
    }
    seen.last().is_some_and(|said| said.contains(&true))
}

struct Evaluator<'a> {
    evaluation: &'a Evaluation,
    pass: &'a Pass,
    text: &'a [char],
    seen: &'a [Vec<bool>],
}

impl Evaluator<'_> {
    /// What the pass says at each position.
    fn said(&self) -> Vec<bool> {
        let mut values: Vec<Vec<Value>> = vec![Vec::new(); self.text.len() + 1];
        let ends = 0..=self.text.len();
        let order: Vec<usize> = if self.pass.forward {
            ends.collect()
        } else {
            ends.rev().collect()
        };
        for at in order {
            for operation in &self.pass.operations {
                let value = self.value(operation, at, &values);
                values[at].push(value);
            }
        }
        let start = usize::from(self.pass.start);
        values.iter().map(|value| value[start][0]).collect()
    }

    fn value(&self, operation: &Operation, at: usize, values: &[Vec<Value>]) -> Value {
        let bits = self.evaluation.words * 64;
        let here = |to: &Operand| &values[at][usize::from(*to)];
        let only_if = |truth: bool, to: &Operand| match truth {
            true => here(to).clone(),
            false => vec![false; bits],
        };
        match operation {
            Operation::True => self.scalar(true),
            Operation::Read(set, to) => match self.next(at) {
                Some((c, next)) if self.has(*set, c) => values[next][usize::from(*to)].clone(),
                _ => vec![false; bits],
            },
            Operation::Count(set, min, max, to) => {
                self.scalar(self.counts((*set, *min, *max), *to, at, values))
            }
            Operation::Any(list) => (0..bits)
                .map(|bit| list.iter().any(|to| here(to)[bit]))
                .collect(),
            Operation::Test(assertion, to) => only_if(self.holds(*assertion, at), to),
            Operation::Look(body, negative, to) => only_if(here(body)[0] != *negative, to),
            Operation::Seen(pass, negative, to) => {
                only_if(self.seen[usize::from(*pass)][at] != *negative, to)
            }
            Operation::Gate { .. } | Operation::Again(..) => {
                let value = (0..bits).map(|bit| rounds(operation, bit, bits, &here));
                value.collect()
            }
            Operation::Enter(gate) => self.scalar(here(gate)[0]),
        }
    }

    /// The character that the pass has just read before a position, and the position on its other side.
    fn next(&self, at: usize) -> Option<(char, usize)> {
        if self.pass.forward {
            let before = at.checked_sub(1)?;
            Some((self.text[before], before))
        } else {
            Some((*self.text.get(at)?, at + 1))
        }
    }

    fn counts(
        &self,
        (set, min, max): (u8, u32, Option<u32>),
        to: Operand,
        mut at: usize,
        values: &[Vec<Value>],
    ) -> bool {
        let mut count = 0;
        loop {
            if count >= min && values[at][usize::from(to)][0] {
                return true;
            }
            match self.next(at) {
                Some((c, next)) if max != Some(count) && self.has(set, c) => at = next,
                _ => return false,
            }
            count += 1;
        }
    }

    fn holds(&self, assertion: Assertion, at: usize) -> bool {
        let left = at.checked_sub(1).map(|before| self.text[before] as u32);
        let right = self.text.get(at).map(|&c| c as u32);
        let is_word = |point: Option<u32>| point.is_some_and(|point| words().contains(point));
        let ends_line =
            |point: Option<u32>| point.is_none_or(|point| line_terminators().contains(point));
        match assertion {
            Assertion::Start => left.is_none(),
            Assertion::End => right.is_none(),
            Assertion::LineStart => ends_line(left),
            Assertion::LineEnd => ends_line(right),
            Assertion::WordBoundary => is_word(left) != is_word(right),
            Assertion::NotWordBoundary => is_word(left) == is_word(right),
        }
    }

    fn has(&self, set: u8, c: char) -> bool {
        self.evaluation.sets[usize::from(set)].contains(c as u32)
    }

    fn scalar(&self, truth: bool) -> Value {
        let mut value = vec![false; self.evaluation.words * 64];
        value[0] = truth;
        value
    }
}

/// Whether, after so many rounds, a gate or what comes before it says yes.
fn rounds<'a>(
    operation: &Operation,
    bit: usize,
    bits: usize,
    here: &impl Fn(&Operand) -> &'a Value,
) -> bool {
    match operation {
        Operation::Gate {
            round,
            exit,
            min,
            max,
        } => {
            let more = max.is_none_or(|max| bit < max as usize);
            let at_most = max.is_none_or(|max| bit <= max as usize);
            (bit >= *min as usize && at_most && here(exit)[0]) || (more && here(round)[bit])
        }
        Operation::Again(gate, open) => {
            let stays = open.is_some_and(|open| bit >= open as usize);
            (bit + 1 < bits && here(gate)[bit + 1]) || (stays && here(gate)[bit])
        }
        _ => false,
    }
}
