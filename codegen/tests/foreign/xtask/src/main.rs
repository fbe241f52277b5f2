//! `cargo xtask`: brings `generated/shop` up to date with its model, and says which files changed.

use std::error::Error;
use std::path::Path;

use farrier_codegen::model::Model;
use farrier_codegen::output::Change;
use farrier_codegen::{Generator, Options, Role, RuntimeSource};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let root = root
        .and_then(Path::to_str)
        .ok_or("no directory of that name")?;
    let model = Model::read([format!("{root}/models/shop.json")])?;
    let options = Options {
        operations: vec!["Sell".to_owned()],
        roles: vec![Role::Client],
        runtime: Some(RuntimeSource::Workspace),
        command: Some("cargo xtask".to_owned()),
        ..Options::default()
    };
    let generated = Generator::new(&model).options(options).generate()?;
    let changes = generated.write(format!("{root}/generated/shop").as_str().into())?;
    for change in &changes {
        match change {
            Change::Write { path, .. } => println!("wrote {path}"),
            Change::Remove { path, .. } => println!("removed {path}"),
        }
    }
    Ok(())
}
