//! Patterns.
pub(crate) struct PatternUse {
    pub(crate) source: String,
    pub(crate) shape: crate::ShapeId,
    pub(crate) place: crate::diagnostic::Place,
}
pub(crate) struct Patterns {
    pub(crate) module: crate::ir::PatternModule,
    pub(crate) by_source: std::collections::BTreeMap<String, proc_macro2::Ident>,
}
pub(crate) fn lower(_: &[PatternUse], _: &mut crate::diagnostic::Diagnostics) -> Patterns {
    Patterns {
        module: crate::ir::PatternModule,
        by_source: Default::default(),
    }
}
