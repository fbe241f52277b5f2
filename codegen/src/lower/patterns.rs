//! Patterns → matchers, with the classes and tables that they share.

mod program;
mod steps;
mod tables;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use proc_macro2::Ident;

use super::names::patterns::{PatternNames, import};
use crate::ShapeId;
use crate::diagnostic::{Diagnostics, Place};
use crate::ir::pattern::{
    Bitmap, Body, Check, Class, Condition, Function, PatternModule, TableKind,
};
use crate::pattern::plan::{self, Plan};
use crate::pattern::set::Set;
use crate::pattern::{self, Compiled, Strategy};
use crate::slice::Slice;
use crate::summary::Summary;
pub(super) use words::code_span;
use words::{described, excluded, length, refusal, warning};

/// More ranges beyond ASCII than this are looked up in a bitmap.
const MAX_RANGES: usize = 8;

/// A shape or member with a pattern.
pub(crate) struct PatternUse {
    pub(crate) source: String,
    /// The shape or member that carries it.
    pub(crate) shape: ShapeId,
    /// Where in the model the pattern stands.
    pub(crate) place: Place,
    /// What its functions are named after, alone and with the length: who carries the same first, in the whole service.
    pub(crate) named_after: [ShapeId; 2],
    /// The least and the greatest length that the same shape or member allows, in characters.
    pub(crate) length: Option<Bounds>,
}

impl PatternUse {
    /// A pattern of a shape, without a model around it.
    pub(crate) fn alone(shape: ShapeId, source: &str) -> Self {
        Self {
            source: source.to_owned(),
            place: Place::default(),
            named_after: [shape.clone(), shape.clone()],
            length: None,
            shape,
        }
    }
}

/// The least and the greatest length.
pub(crate) type Bounds = (u64, u64);

/// All matchers of a crate.
pub(crate) struct Patterns {
    pub(crate) module: PatternModule,
    pub(crate) matchers: Matchers,
    strategies: BTreeMap<Strategy, usize>,
}

/// The functions that decide patterns.
#[derive(Default)]
pub(crate) struct Matchers {
    /// The function of each pattern.
    pub(crate) by_source: BTreeMap<String, Ident>,
    /// The function of a pattern and a length in one.
    pub(crate) within: BTreeMap<(String, Bounds), Ident>,
}

/// Compiles each distinct pattern, and reports on it where it stands first.
pub(crate) fn lower(uses: &[PatternUse], diagnostics: &mut Diagnostics) -> Patterns {
    let mut builder = Builder::new();
    let mut matchers = Matchers::default();
    let mut seen = BTreeMap::new();
    let mut strategies = BTreeMap::new();
    for place in uses {
        let compiled = seen.entry(&place.source).or_insert_with(|| {
            let compiled = compiled(place, diagnostics)?;
            let function = builder.add(place, &compiled);
            *strategies.entry(compiled.strategy()).or_default() += 1;
            matchers
                .by_source
                .insert(place.source.clone(), function.clone());
            Some((compiled, function))
        });
        if let (Some((compiled, function)), Some(bounds)) = (compiled, place.length) {
            let key = (place.source.clone(), bounds);
            if !matchers.within.contains_key(&key)
                && let Some(plan) = compiled.plan().within(bounds.0, bounds.1)
            {
                if matches!(plan, Plan::Never) && !matches!(compiled.plan(), Plan::Never) {
                    diagnostics.push(excluded(place, bounds));
                }
                let whole = (compiled.plan(), &*function);
                let function = builder.add_within(place, whole, (&plan, bounds));
                matchers.within.insert(key, function);
            }
        }
    }
    Patterns {
        module: builder.finish(),
        matchers,
        strategies,
    }
}

impl Patterns {
    /// What the crate of a slice with these patterns holds, counted.
    pub(crate) fn summary(&self, slice: &Slice, pattern_time: Duration) -> Summary {
        let own = |id: &&ShapeId| id.namespace() != "smithy.api";
        Summary {
            shapes: slice.shapes.keys().filter(own).count(),
            operations: slice.operations.len(),
            patterns: self.strategies.clone(),
            pattern_time,
        }
    }
}

/// Compiles a pattern and reports on it.
fn compiled(place: &PatternUse, diagnostics: &mut Diagnostics) -> Option<Compiled> {
    let compiled = pattern::compile(&place.source)
        .map_err(|error| diagnostics.push(refusal(place, error)))
        .ok()?;
    let causes = compiled.causes().into_iter();
    diagnostics.extend(causes.map(|(note, more)| warning(place, note, more)));
    Some(compiled)
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
        let name = self.names.function(&place.named_after[0]);
        let body = self.body(compiled.plan(), &name);
        let body = self.with_length(compiled.plan(), body);
        let strategy = described(compiled.plan());
        self.add_function(name, code_span(&place.source), strategy, body)
    }

    /// The same body after a look at the length, where that tells most texts apart.
    fn with_length(&mut self, plan: &Plan, body: Body) -> Body {
        match plan.least_bytes() {
            Some(least) => Body::After(Check::Size(self.size(least, None, true)), Box::new(body)),
            None => body,
        }
    }

    /// The function of a pattern and a length; `whole` is that of the pattern alone.
    fn add_within(
        &mut self,
        place: &PatternUse,
        whole: (&Plan, &Ident),
        (plan, bounds): (&Plan, Bounds),
    ) -> Ident {
        if whole.0 == plan {
            return whole.1.clone();
        }
        let name = self.names.function_within(&place.named_after[1], bounds);
        let pattern = format!("{}, {}", code_span(&place.source), length(bounds));
        let body = match plan {
            Plan::Sized { min, max, plan }
                if **plan == *whole.0 && !matches!(**plan, Plan::Always) =>
            {
                let size = self.size(*min, *max, plan.is_ascii());
                Body::After(Check::Size(size), Box::new(Body::Call(whole.1.clone())))
            }
            plan => self.body(plan, &name),
        };
        self.add_function(name, pattern, described(plan), body)
    }

    fn add_function(
        &mut self,
        name: Ident,
        pattern: String,
        strategy: String,
        body: Body,
    ) -> Ident {
        self.module.functions.push(Function {
            name: name.clone(),
            pattern,
            strategy,
            body,
        });
        name
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
            TableKind::Pairs => ["PairTable", "walk_pairs"],
            TableKind::Characters => ["WideTable", "walk_wide"],
            TableKind::BytesBack => ["Table", "walk_back"],
            TableKind::CharactersBack => ["WideTable", "walk_wide_back"],
        });
        let name = self.names.table(function);
        self.module
            .tables
            .push(tables::table(name.clone(), kind, table));
        Body::Walk(kind, name)
    }
}
