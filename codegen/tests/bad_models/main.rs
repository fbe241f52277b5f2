//! Bad models: all that is wrong with each, said in one run.

mod behaviour;
mod file;
mod generation;
mod graph;
mod resources;
mod rules;
mod shape;

use expect_test::Expect;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};

fn check(json: impl AsRef<[u8]>, expected: Expect) {
    check_files(&[Source::new("m.json", json.as_ref())], expected);
}

fn check_files(sources: &[Source], expected: Expect) {
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(sources, &mut diagnostics);
    expected.assert_eq(&diagnostics.render(sources));
    assert_eq!(model.is_none(), diagnostics.has_errors());
}
