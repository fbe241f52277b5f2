//! Operations as the runtime evaluates them.

use proc_macro2::Ident;

use super::super::names::patterns::import;
use super::Builder;
use crate::ir::pattern::{Argument, Body, Operation, Pass, Program};
use crate::pattern::plan::{self, Evaluation};
use crate::pattern::syntax::Assertion;

impl Builder {
    pub(super) fn program(&mut self, evaluation: &Evaluation, function: &Ident) -> Body {
        self.imports.extend(["Op", "Pass", "Program", "evaluate"]);
        let sets = evaluation.sets.iter();
        let classes = sets.map(|set| self.class(set, function)).collect();
        let passes = evaluation
            .passes
            .iter()
            .map(|pass| self.pass(pass))
            .collect();
        let name = self.names.program(function);
        self.module.programs.push(Program {
            name: name.clone(),
            words: evaluation.words,
            classes,
            passes,
        });
        Body::Evaluate(name)
    }

    fn pass(&mut self, pass: &plan::Pass) -> Pass {
        let operations = pass.operations.iter();
        Pass {
            forward: pass.forward,
            start: pass.start,
            operations: operations
                .map(|operation| self.operation(operation))
                .collect(),
        }
    }

    fn operation(&mut self, operation: &plan::Operation) -> Operation {
        use plan::Operation as O;
        let (variant, arguments) = match operation {
            O::True => ("True", Vec::new()),
            O::Read(set, to) => ("Read", vec![number(*set), number(*to)]),
            O::Count(set, min, max, to) => {
                let (min, max) = (count(*min), self.bound(*max));
                ("Count", vec![number(*set), min, max, number(*to)])
            }
            O::Any(list) => ("Any", vec![Argument::List(list.clone())]),
            O::Test(assertion, to) => ("At", vec![self.test(*assertion), number(*to)]),
            O::Look(body, negative, to) => {
                let variant = if *negative { "Unless" } else { "If" };
                (variant, vec![number(*body), number(*to)])
            }
            O::Seen(pass, negative, to) => {
                let variant = if *negative { "Unseen" } else { "Seen" };
                (variant, vec![number(*pass), number(*to)])
            }
            O::Gate {
                round,
                exit,
                min,
                max,
            } => {
                let (min, max) = (count(*min), self.bound(*max));
                ("Gate", vec![number(*round), number(*exit), min, max])
            }
            O::Again(gate, open) => ("Again", vec![number(*gate), self.bound(*open)]),
            O::Enter(gate) => ("Enter", vec![number(*gate)]),
        };
        Operation {
            variant: import(variant),
            arguments,
        }
    }

    fn test(&mut self, assertion: Assertion) -> Argument {
        self.imports.insert("Condition");
        Argument::Condition(import(condition(assertion)))
    }

    fn bound(&mut self, max: Option<u32>) -> Argument {
        self.import_max(max);
        max.map_or(Argument::Max, count)
    }
}

fn number(number: impl Into<usize>) -> Argument {
    Argument::Number(number.into())
}

fn count(count: u32) -> Argument {
    Argument::Number(count as usize)
}

fn condition(assertion: Assertion) -> &'static str {
    match assertion {
        Assertion::Start => "Start",
        Assertion::End => "End",
        Assertion::LineStart => "LineStart",
        Assertion::LineEnd => "LineEnd",
        Assertion::WordBoundary => "WordBoundary",
        Assertion::NotWordBoundary => "NotWordBoundary",
    }
}
