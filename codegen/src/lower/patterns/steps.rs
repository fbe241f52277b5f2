//! Plans and steps → what a matcher does.

use proc_macro2::Ident;

use super::Builder;
use crate::ir::pattern::{Body, Check, Count, Reader, Size, Step, TableKind};
use crate::pattern::plan::{self, Plan, Run};
use crate::pattern::set::Set;

impl Builder {
    pub(super) fn body(&mut self, plan: &Plan, function: &Ident) -> Body {
        match plan {
            Plan::Always => Body::Always,
            Plan::Never => Body::Never,
            Plan::Contains(set) => {
                self.imports.insert("contains");
                Body::Contains(self.class(set, function))
            }
            Plan::Literals(texts) => Body::Literals(texts.clone()),
            Plan::Run(run) => Body::Steps(self.whole(&[plan::Step::Run(run.clone())], function)),
            Plan::Steps(steps) => Body::Steps(self.whole(steps, function)),
            Plan::Shift(table) => self.walk(TableKind::Shift, table, function),
            Plan::Walk(table) if table.is_paired() => self.walk(TableKind::Pairs, table, function),
            Plan::Walk(table) => self.walk(TableKind::Bytes, table, function),
            Plan::WideWalk(table) => self.walk(TableKind::Characters, table, function),
            Plan::Last(inside, last) => self.last((inside, 0, None), last, function),
            Plan::Sized { min, max, plan } => self.sized((*min, *max), plan, function),
            Plan::Tally(run, plan) => Body::After(
                self.tally(run, function),
                Box::new(self.body(plan, function)),
            ),
            Plan::Any(plans) => {
                self.imports.insert("either");
                Body::Any(self.bodies(plans, function))
            }
            Plan::All(plans) => Body::All(self.bodies(plans, function)),
            Plan::Not(plan) => {
                self.imports.insert("unless");
                Body::Not(Box::new(self.body(plan, function)))
            }
            Plan::Evaluate(evaluation) => self.program(evaluation, function),
            Plan::Reversed(table) => match table.class_beyond_ascii() {
                None => self.walk(TableKind::CharactersBack, table, function),
                Some(_) => self.walk(TableKind::BytesBack, table, function),
            },
        }
    }

    /// What is counted before an automaton that does not count has its say.
    fn tally(&mut self, run: &Run, function: &Ident) -> Check {
        if run.max == Some(0) {
            self.imports.insert("without");
            return Check::Without(self.class(&run.set, function));
        }
        self.imports.insert("tally");
        Check::Tally(self.count(run, function))
    }

    fn bodies(&mut self, plans: &[Plan], function: &Ident) -> Vec<Body> {
        plans.iter().map(|plan| self.body(plan, function)).collect()
    }

    fn sized(&mut self, (min, max): (u32, Option<u32>), plan: &Plan, function: &Ident) -> Body {
        if let Plan::Last(inside, last) = plan {
            return self.last((inside, min, max), last, function);
        }
        let size = self.size(min, max, plan.is_ascii());
        Body::After(Check::Size(size), Box::new(self.body(plan, function)))
    }

    /// What decides a part of which a run says already what it consists of.
    fn part(&mut self, run: &Run, plan: &Plan, function: &Ident) -> Body {
        match plan {
            Plan::Last(inside, last) if *inside == run.set => {
                self.imports.insert("last");
                Body::Last(None, self.class(last, function))
            }
            plan => self.body(plan, function),
        }
    }

    fn last(
        &mut self,
        (inside, min, max): (&Set, u32, Option<u32>),
        last: &Set,
        function: &Ident,
    ) -> Body {
        self.imports.extend(["all", "last"]);
        let set = inside.clone();
        let inside = self.count(&Run { set, min, max }, function);
        Body::Last(Some(inside), self.class(last, function))
    }

    /// Steps after which the text ends: the last one may see to that itself.
    fn whole(&mut self, steps: &[plan::Step], function: &Ident) -> Vec<Step> {
        match steps.split_last() {
            Some((plan::Step::Run(last), before)) => {
                let mut list = self.steps(before, function);
                list.push(Step::Run(self.last_run(last, function)));
                list
            }
            Some((plan::Step::Rest(_), _)) => self.steps(steps, function),
            _ => {
                self.imports.insert("end");
                self.steps(steps, function)
            }
        }
    }

    fn steps(&mut self, steps: &[plan::Step], function: &Ident) -> Vec<Step> {
        steps.iter().map(|step| self.step(step, function)).collect()
    }

    fn step(&mut self, step: &plan::Step, function: &Ident) -> Step {
        match step {
            plan::Step::Literal(text) => {
                self.imports.insert("lit");
                Step::Literal(text.clone())
            }
            plan::Step::OneOf(texts) => self.one_of(texts),
            plan::Step::Run(run) => Step::Run(self.read(run, function)),
            plan::Step::Span(run, plan) => {
                self.imports.insert("span");
                Step::Span(self.count(run, function), self.part(run, plan, function))
            }
            plan::Step::Rest(plan) => Step::Rest(Box::new(self.body(plan, function))),
            plan::Step::End => {
                self.imports.insert("end");
                Step::End
            }
            plan::Step::Choice { arms, otherwise } => {
                self.choice(arms, otherwise.as_deref(), function)
            }
            plan::Step::FirstOf(arms) => self.first_of(arms, function),
            plan::Step::Unless(steps) => {
                self.imports.insert("unless");
                Step::Unless(self.steps(steps, function))
            }
            plan::Step::Rounds { body, min, max } => self.rounds(body, *min, *max, function),
            plan::Step::Repeat {
                first,
                body,
                min,
                max,
            } => self.repeat(first, body, (*min, *max), function),
        }
    }

    fn choice(
        &mut self,
        arms: &[(Set, Vec<plan::Step>)],
        otherwise: Option<&[plan::Step]>,
        function: &Ident,
    ) -> Step {
        let arms = arms
            .iter()
            .map(|(set, steps)| (self.condition(set, function), self.steps(steps, function)));
        Step::Choice {
            arms: arms.collect(),
            otherwise: otherwise.map(|steps| self.steps(steps, function)),
        }
    }

    fn repeat(
        &mut self,
        first: &Set,
        body: &[plan::Step],
        (min, max): (u32, Option<u32>),
        function: &Ident,
    ) -> Step {
        self.imports.insert("repeat");
        let set = first.clone();
        let rounds = self.count(&Run { set, min, max }, function);
        Step::Repeat(rounds, self.steps(body, function))
    }

    fn rounds(
        &mut self,
        body: &[plan::Step],
        min: u32,
        max: Option<u32>,
        function: &Ident,
    ) -> Step {
        self.imports.insert("rounds");
        self.import_max(max);
        let body = self.steps(body, function);
        Step::Rounds { body, min, max }
    }

    fn first_of(&mut self, arms: &[Vec<plan::Step>], function: &Ident) -> Step {
        let optional = arms.last().is_some_and(Vec::is_empty);
        if optional {
            self.imports.insert("optional");
        }
        if arms.len() > 2 || !optional {
            self.imports.insert("either");
        }
        let arms = arms.iter().map(|steps| self.steps(steps, function));
        Step::FirstOf(arms.collect())
    }

    fn one_of(&mut self, texts: &[String]) -> Step {
        match texts {
            [text, empty] if empty.is_empty() => {
                self.imports.insert("maybe");
                Step::Maybe(text.clone())
            }
            _ => {
                self.imports.insert("lit");
                Step::OneOf(texts.to_vec())
            }
        }
    }

    /// A count for a function that sees to it that the text ends, unless the count is fixed.
    fn last_run(&mut self, run: &Run, function: &Ident) -> Count {
        let count = self.characters(run, function);
        if count.is_fixed() {
            self.imports.extend([count.reader().name(), "end"]);
        } else {
            self.imports.insert("all");
            self.import_max(run.max);
        }
        count
    }

    /// A count for a function that reads it.
    fn read(&mut self, run: &Run, function: &Ident) -> Count {
        let count = self.characters(run, function);
        let reader = count.reader();
        self.imports.insert(reader.name());
        if reader == Reader::Run {
            self.import_max(run.max);
        }
        count
    }

    /// A count whose bounds are arguments.
    fn count(&mut self, run: &Run, function: &Ident) -> Count {
        self.import_max(run.max);
        self.characters(run, function)
    }

    fn characters(&mut self, run: &Run, function: &Ident) -> Count {
        Count {
            class: self.class(&run.set, function),
            min: run.min,
            max: run.max,
        }
    }

    pub(super) fn size(&mut self, min: u32, max: Option<u32>, bytes: bool) -> Size {
        self.import_max(max);
        self.imports.insert(if bytes { "bytes" } else { "chars" });
        Size { min, max, bytes }
    }

    pub(super) fn import_max(&mut self, max: Option<u32>) {
        if max.is_none() {
            self.imports.insert("MAX");
        }
    }
}
