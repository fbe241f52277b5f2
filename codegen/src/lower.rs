//! Slice → IR: every name, box, derive, module and pattern. The only place that decides.

mod constraints;
mod customizations;
mod cycles;
mod defaults;
mod derives;
mod docs;
mod documents;
mod enumeration;
mod event_stream;
mod examples;
mod lints;
mod modules;
mod names;
mod operation;
pub(crate) mod patterns;
mod reach;
mod schema;
mod service;
mod streams;
mod structure;
mod text;
mod traits;
mod types;
mod union;

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::ir::{Crate, Layout, Manifest, Protocol};
use crate::model::{Model, Shape};
use crate::options::{Options, Role};
use crate::shape_id::ShapeId;
use crate::slice::Slice;
use derives::Derives;
use names::Names;
use patterns::{Matchers, Patterns};

pub(crate) use names::crate_name;
pub(crate) use reach::generated;

/// What every step of lowering looks things up in.
struct Context<'m> {
    model: &'m Model,
    slice: &'m Slice,
    options: &'m Options,
    protocol: Option<Protocol>,
    names: Names,
    boxed: BTreeSet<ShapeId>,
    /// What the crate, and whoever holds its types, asks of rustc.
    recursion_limit: Option<usize>,
    matchers: Matchers,
    derives: Derives,
    known_docs: text::Known,
}

/// Decides how the patterns of a slice are matched.
pub(crate) fn patterns(model: &Model, slice: &Slice, diagnostics: &mut Diagnostics) -> Patterns {
    let whole = reach::whole(model, slice);
    patterns::lower(&traits::pattern_uses(model, slice, &whole), diagnostics)
}

/// Decides everything else about the crate for a slice.
pub(crate) fn lower(
    model: &Model,
    slice: &Slice,
    patterns: Patterns,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Crate {
    let protocol = service::protocol(model, slice);
    let with_builder = |shape: &Shape| structure::needs_builder(shape, options);
    let names = Names::assign(model, &reach::whole(model, slice), &with_builder);
    let boxed = cycles::boxed_members(model, slice);
    let context = Context {
        model,
        slice,
        options,
        protocol,
        names,
        boxed,
        recursion_limit: cycles::recursion_limit(model, slice),
        matchers: patterns.matchers,
        derives: Derives::lower(model, slice, options, diagnostics),
        known_docs: text::Known::default(),
    };
    documents::check(&context, diagnostics);
    Crate {
        name: context.crate_name(),
        layout: layout(&context),
        type_names: context.names.all_types.clone(),
        modules: modules::lower(&context, patterns.module, diagnostics),
    }
}

fn layout(context: &Context<'_>) -> Layout {
    let options = context.options;
    let or =
        |own: &Option<String>, default: &str| own.clone().unwrap_or_else(|| default.to_owned());
    if let Some(module) = &options.module {
        return Layout::Module {
            name: names::crate_ident(module),
            visibility: options.visibility.unwrap_or_default(),
        };
    }
    Layout::Crate(Manifest {
        name: context.crate_name(),
        version: or(&options.version, Options::VERSION),
        edition: options.edition.unwrap_or_default().as_str(),
        license: options.license.clone(),
        description: service::description(context),
        runtime: options.runtime(),
        features: features(context),
        standalone: options.standalone,
    })
}

/// What of the runtime is there only for those who need it: the format of the protocol, checksums, events.
fn features(context: &Context<'_>) -> Vec<&'static str> {
    let mut shapes = context.shapes();
    let events = shapes.any(event_stream::is_event_stream);
    let events = events.then_some("event-stream");
    if context.is_for(Role::Types) {
        return Vec::from_iter(events);
    }
    let mut operations = operation::operations(context);
    let sums =
        operations.any(|(shape, _)| traits::checksum::of_operation(context, shape).is_some());
    let sums = sums.then_some("checksum");
    service::feature(context)
        .into_iter()
        .chain(sums)
        .chain(events)
        .collect()
}

impl<'m> Context<'m> {
    /// The shapes of the slice, by ID.
    fn shapes(&self) -> impl Iterator<Item = &'m Shape> {
        let model = self.model;
        self.slice
            .shapes
            .keys()
            .filter_map(move |id| model.shapes.get(id))
    }

    /// The name of the crate, or of the module that stands for one.
    fn crate_name(&self) -> String {
        let chosen = self.options.name.as_ref().or(self.options.module.as_ref());
        let service = self.slice.service.as_ref().map_or("", ShapeId::name);
        chosen.cloned().unwrap_or_else(|| crate_name(service))
    }

    /// The service, where there is one.
    fn service(&self) -> Option<&'m Shape> {
        self.model.shapes.get(self.slice.service.as_ref()?)
    }

    /// Whether the crate is for somebody in this role.
    fn is_for(&self, role: Role) -> bool {
        self.options.is_for(role)
    }

    /// A shape that the checks of the model have found to exist.
    fn shape(&self, id: &ShapeId) -> Option<&'m Shape> {
        self.model.shapes.get(id)
    }
}
