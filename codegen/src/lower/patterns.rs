//! Patterns → matchers, with the classes and tables that they share.

mod program;
mod steps;
mod tables;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;

use super::names::patterns::{PatternNames, import};
use crate::ShapeId;
use crate::diagnostic::{Diagnostics, Place};
use crate::ir::pattern::{Bitmap, Body, Class, Condition, Function, PatternModule, TableKind};
use crate::pattern::plan;
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
