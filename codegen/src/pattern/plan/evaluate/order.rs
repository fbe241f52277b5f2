//! The order of operations: what is asked at the same position comes first.

use super::super::super::Error;
use super::{Operand, Operation, Pass};

/// The pass with its operations in order, without those that nobody asks.
pub(super) fn ordered(pass: Pass) -> Result<Pass, Error> {
    let mut order = Order {
        operations: &pass.operations,
        places: vec![Place::Unseen; pass.operations.len()],
        found: Vec::new(),
        asked: vec![pass.start],
    };
    while let Some(operand) = order.asked.pop() {
        order.add(operand)?;
    }
    let place = |operand: &mut Operand| {
        if let Place::At(at) = order.places[usize::from(*operand)] {
            *operand = at;
        }
    };
    let (mut start, mut operations) = (pass.start, Vec::new());
    place(&mut start);
    for &operand in &order.found {
        let mut operation = pass.operations[usize::from(operand)].clone();
        operation.operands().into_iter().for_each(place);
        operations.push(operation);
    }
    Ok(Pass {
        start,
        operations,
        ..pass
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Unseen,
    /// Its operands are being looked at.
    Open,
    At(Operand),
}

struct Order<'a> {
    operations: &'a [Operation],
    places: Vec<Place>,
    found: Vec<Operand>,
    /// What is asked at the next position, in any order.
    asked: Vec<Operand>,
}

impl Order<'_> {
    /// Adds an operation after those that it asks at its own position.
    fn add(&mut self, operand: Operand) -> Result<(), Error> {
        let mut pending = vec![operand];
        while let Some(&operand) = pending.last() {
            let at = usize::from(operand);
            let mut operation = self.operations[at].clone();
            let reads = matches!(operation, Operation::Read(..));
            let operands: Vec<Operand> = operation.operands().into_iter().map(|to| *to).collect();
            match self.places[at] {
                Place::Unseen => {
                    self.places[at] = Place::Open;
                    if reads {
                        self.asked.extend(operands);
                        continue;
                    }
                    let open = |to: &Operand| self.places[usize::from(*to)] == Place::Open;
                    if operands.iter().any(open) {
                        return Err(Error::new(0, "this pattern asks itself in a circle"));
                    }
                    let unseen = |to: &Operand| self.places[usize::from(*to)] == Place::Unseen;
                    pending.extend(operands.into_iter().filter(unseen));
                }
                Place::Open => {
                    pending.pop();
                    self.places[at] = Place::At(self.found.len() as Operand);
                    self.found.push(operand);
                }
                Place::At(_) => {
                    pending.pop();
                }
            }
        }
        Ok(())
    }
}

impl Operation {
    /// What it asks.
    fn operands(&mut self) -> Vec<&mut Operand> {
        match self {
            Self::True => Vec::new(),
            Self::Any(list) => list.iter_mut().collect(),
            Self::Look(body, _, next) => vec![body, next],
            Self::Gate { round, exit, .. } => vec![round, exit],
            Self::Read(_, to)
            | Self::Count(_, _, _, to)
            | Self::Test(_, to)
            | Self::Seen(_, _, to)
            | Self::Again(to, _)
            | Self::Enter(to) => vec![to],
        }
    }
}
