//! The model reader: bytes become a model or diagnostics, and a model becomes a crate or diagnostics.

use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generator, Options};

/// Reads the bytes as a model and, where they are one, generates a crate from it.
///
/// Whatever is refused is refused with an error that can be shown; what was generated once is generated again the same.
pub fn model(bytes: &[u8]) -> &'static str {
    let sources = [Source::new("fuzzed.json", bytes)];
    let mut diagnostics = Diagnostics::default();
    let Some(model) = Model::parse(&sources, &mut diagnostics) else {
        assert!(
            diagnostics.has_errors(),
            "a model was refused without an error"
        );
        assert!(
            !diagnostics.render(&sources).is_empty(),
            "an error has nothing to say"
        );
        return "refused";
    };
    let Some(files) = generate(&model, &mut diagnostics) else {
        assert!(
            diagnostics.has_errors(),
            "a crate was refused without an error"
        );
        assert!(
            !diagnostics.render(&sources).is_empty(),
            "an error has nothing to say"
        );
        return "read";
    };
    let again = generate(&model, &mut Diagnostics::default());
    assert_eq!(Some(files), again, "the same model gave two crates");
    "generated"
}

fn generate(model: &Model, diagnostics: &mut Diagnostics) -> Option<Vec<(String, String)>> {
    let generated = Generator::new(model)
        .options(Options::default())
        .generate_reporting(diagnostics)?;
    Some(
        generated
            .files
            .into_iter()
            .map(|(path, text)| (path.into_string(), text))
            .collect(),
    )
}
