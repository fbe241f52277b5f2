//! Every published model that is at hand loads without an error, and every service of it can be sliced whole.
//!
//! The models are not part of this repository; where they are absent the test says so and passes.

use std::path::Path;

use camino::Utf8PathBuf;
use farrier_codegen::diagnostic::{Diagnostics, Severity};
use farrier_codegen::model::{Model, Source};
use farrier_codegen::slice::slice;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus");

#[test]
fn published_models_load_and_slice() {
    let files: Vec<Utf8PathBuf> = ["aws-models", "protocol-tests"]
        .iter()
        .flat_map(|folder| models(folder))
        .collect();
    if files.is_empty() {
        println!("skipped: there are no models in {CORPUS}");
        return;
    }
    let mut failures = String::new();
    for file in files {
        let sources = [Source::read(&file).expect("a listed file can be read")];
        let mut diagnostics = Diagnostics::default();
        let model = Model::parse(&sources, &mut diagnostics);
        for id in model
            .iter()
            .flat_map(|model| model.services().map(|(shape, _)| shape.id.clone()))
        {
            let slice = slice(
                model.as_ref().expect("it has a service"),
                Some(id.as_str()),
                &[],
                &mut diagnostics,
            );
            assert!(
                slice.is_none_or(|slice| !slice.operations.is_empty()),
                "{id} has no operations"
            );
        }
        if diagnostics
            .iter()
            .any(|d| d.severity == Severity::Error || std::env::var_os("WARNINGS").is_some())
        {
            failures.push_str(&diagnostics.render(&sources));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

fn models(folder: &str) -> Vec<Utf8PathBuf> {
    let Ok(entries) = Path::new(CORPUS).join(folder).read_dir() else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| Utf8PathBuf::from_path_buf(entry.ok()?.path()).ok());
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension() == Some("json"))
        .collect();
    paths.sort();
    paths
}
