//! Generates the module `shop`, again only where the model has changed.

use farrier_codegen::{BuildError, BuildScript, Options};

fn main() -> Result<(), BuildError> {
    BuildScript::new(["../models/shop.json"])
        .options(Options {
            module: Some("shop".to_owned()),
            operations: vec!["Buy".to_owned()],
            ..Options::default()
        })
        .run()
}
