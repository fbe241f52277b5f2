//! Patterns → matchers, with the classes and tables that they share.

mod tables;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;

use super::names::patterns::{PatternNames, import};
use crate::ShapeId;
use crate::diagnostic::{Diagnostics, Place};
use crate::ir::pattern::{
    Bitmap, Body, Class, Condition, Count, Function, PatternModule, Step, TableKind,
};
use crate::pattern::plan::{self, Plan, Run};
use crate::pattern::set::Set;
use crate::pattern::{self, Compiled};
use words::{code_span, described, refusal, warning};

/// More ranges beyond ASCII than this are looked up in a bitmap.
const MAX_RANGES: usize = 8;

/// A shape or member with a pattern.
pub(crate) struct PatternUse {
    pub(crate) source: String,
    /// The shape or member that carries it.
    pub(crate) shape: ShapeId,
    /// Where in the model the pattern stands.
    pub(crate) place: Place,
}

/// All matchers of a crate.
pub(crate) struct Patterns {
    pub(crate) module: PatternModule,
    /// The function of each pattern.
    pub(crate) by_source: BTreeMap<String, Ident>,
}

/// Compiles each distinct pattern, and reports on it where it stands first.
pub(crate) fn lower(uses: &[PatternUse], diagnostics: &mut Diagnostics) -> Patterns {
    let mut builder = Builder::new();
    let mut by_source = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for place in uses {
        if !seen.insert(&place.source) {
            continue;
        }
        match pattern::compile(&place.source) {
            Ok(compiled) => {
                compiled
                    .notes()
                    .iter()
                    .for_each(|note| diagnostics.push(warning(place, note)));
                by_source.insert(place.source.clone(), builder.add(place, &compiled));
            }
            Err(error) => diagnostics.push(refusal(place, error)),
        }
    }
    Patterns {
        module: builder.finish(),
        by_source,
    }
}

/// Makes the module of patterns that are compiled already, in their order.
pub(crate) fn of_compiled<'a>(
    list: impl IntoIterator<Item = (&'a PatternUse, &'a Compiled)>,
) -> PatternModule {
    let mut builder = Builder::new();
    for (place, compiled) in list {
        builder.add(place, compiled);
    }
    builder.finish()
}

/// The module while it grows.
struct Builder {
    names: PatternNames,
    module: PatternModule,
    imports: BTreeSet<&'static str>,
    classes: BTreeMap<Set, Ident>,
    bitmaps: BTreeMap<Set, Ident>,
}

impl Builder {
    fn new() -> Self {
        Self {
            names: PatternNames::new(),
            module: PatternModule::default(),
            imports: BTreeSet::new(),
            classes: BTreeMap::new(),
            bitmaps: BTreeMap::new(),
        }
    }

    fn finish(mut self) -> PatternModule {
        self.module.imports = self.imports.into_iter().map(import).collect();
        self.module
    }

    fn add(&mut self, place: &PatternUse, compiled: &Compiled) -> Ident {
        let name = self.names.function(&place.shape);
        let body = self.body(compiled.plan(), &name);
        let strategy = described(compiled.plan());
        self.module.functions.push(Function {
            name: name.clone(),
            pattern: code_span(&place.source),
            strategy,
            body,
        });
        name
    }

    fn body(&mut self, plan: &Plan, function: &Ident) -> Body {
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
            Plan::Walk(table) => self.walk(TableKind::Bytes, table, function),
            Plan::WideWalk(table) => self.walk(TableKind::Characters, table, function),
        }
    }

    /// Steps after which the text ends: the last one may see to that itself.
    fn whole(&mut self, steps: &[plan::Step], function: &Ident) -> Vec<Step> {
        let Some((plan::Step::Run(last), before)) = steps.split_last() else {
            self.imports.insert("end");
            return self.steps(steps, function);
        };
        let mut list = self.steps(before, function);
        self.imports.insert("all");
        list.push(Step::Run(self.count(&last.set, last, function)));
        list
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
            plan::Step::Run(run) => {
                self.imports.insert("run");
                Step::Run(self.count(&run.set, run, function))
            }
            plan::Step::Choice { arms, otherwise } => Step::Choice {
                arms: arms
                    .iter()
                    .map(|(set, steps)| {
                        (self.condition(set, function), self.steps(steps, function))
                    })
                    .collect(),
                otherwise: otherwise.as_ref().map(|steps| self.steps(steps, function)),
            },
            plan::Step::Repeat {
                first,
                body,
                min,
                max,
            } => {
                self.imports.insert("repeat");
                let bounds = Run {
                    set: first.clone(),
                    min: *min,
                    max: *max,
                };
                Step::Repeat(
                    self.count(first, &bounds, function),
                    self.steps(body, function),
                )
            }
        }
    }

    fn one_of(&mut self, texts: &[String]) -> Step {
        match texts {
            [text, empty] if empty.is_empty() => {
                self.imports.insert("maybe");
                Step::Maybe(text.clone())
            }
            _ => {
                self.imports.insert("one_of");
                Step::OneOf(texts.to_vec())
            }
        }
    }

    fn count(&mut self, set: &Set, run: &Run, function: &Ident) -> Count {
        if run.max.is_none() {
            self.imports.insert("MAX");
        }
        Count {
            class: self.class(set, function),
            min: run.min,
            max: run.max,
        }
    }

    fn condition(&mut self, set: &Set, function: &Ident) -> Condition {
        match set.single().filter(char::is_ascii) {
            Some(c) => Condition::Is(c),
            None => {
                self.imports.insert("peek");
                Condition::IsIn(self.class(set, function))
            }
        }
    }

    /// The class of a set; equal sets share one.
    fn class(&mut self, set: &Set, function: &Ident) -> Ident {
        if let Some(name) = self.classes.get(set) {
            return name.clone();
        }
        self.imports.insert("Class");
        let name = self.names.class(set, function);
        let beyond = set.beyond_ascii();
        let bitmap = (beyond.char_ranges().len() > MAX_RANGES).then(|| self.bitmap(&beyond, &name));
        let ranges = if bitmap.is_some() {
            set.ascii().char_ranges()
        } else {
            set.char_ranges()
        };
        self.module.classes.push(Class {
            name: name.clone(),
            ranges,
            bitmap,
        });
        self.classes.insert(set.clone(), name.clone());
        name
    }

    /// The bitmap of a set beyond ASCII; equal sets share one.
    fn bitmap(&mut self, beyond: &Set, class: &Ident) -> Ident {
        if let Some(name) = self.bitmaps.get(beyond) {
            return name.clone();
        }
        self.imports.insert("Bitmap");
        let name = self.names.bitmap(class);
        let (far, lines) = tables::bitmap(beyond);
        self.module.bitmaps.push(Bitmap {
            name: name.clone(),
            far,
            lines,
        });
        self.bitmaps.insert(beyond.clone(), name.clone());
        name
    }

    fn walk(&mut self, kind: TableKind, table: &plan::Table, function: &Ident) -> Body {
        self.imports.extend(match kind {
            TableKind::Shift => ["Shift", "shift"],
            TableKind::Bytes => ["Table", "walk"],
            TableKind::Characters => ["WideTable", "walk_wide"],
        });
        let name = self.names.table(function);
        self.module
            .tables
            .push(tables::table(name.clone(), kind, table));
        Body::Walk(kind, name)
    }
}
