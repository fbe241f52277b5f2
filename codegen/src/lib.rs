//! Turns a Smithy model into a Rust crate: types, validators, serializers.
//!
//! A [`Model`](model::Model) is read from Smithy's JSON AST, [`Options`] say what of it is wanted, a [`Generator`] makes of both the
//! files of a crate, and [`Generated::write`] brings a directory up to date with them:
//!
//! ```
//! use farrier_codegen::diagnostic::Diagnostics;
//! use farrier_codegen::model::{Model, Source};
//! use farrier_codegen::{Generator, Options, Role};
//!
//! let shop = r#"{
//!     "smithy": "2.0",
//!     "shapes": {
//!         "example#Shop": {
//!             "type": "service",
//!             "version": "1",
//!             "operations": [{ "target": "example#Buy" }],
//!             "traits": { "aws.protocols#awsJson1_1": {} }
//!         },
//!         "example#Buy": { "type": "operation" }
//!     }
//! }"#;
//! let sources = [Source::new("shop.json", shop)];
//! let mut diagnostics = Diagnostics::default();
//! let model = Model::parse(&sources, &mut diagnostics).expect("the model is good");
//! let options = Options {
//!     roles: vec![Role::Client],
//!     ..Options::default()
//! };
//! let generated = Generator::new(&model).options(options).generate()?;
//! assert_eq!(generated.name, "shop");
//! let files: Vec<_> = generated.files.keys().map(|path| path.as_str()).collect();
//! assert_eq!(files, ["Cargo.toml", "src/lib.rs", "src/operations.rs", "src/service.rs"]);
//! # Ok::<(), Diagnostics>(())
//! ```
//!
//! In the `xtask` of a workspace, whose crates depend on `farrier` as its `[workspace.dependencies]` say:
//!
//! ```no_run
//! use farrier_codegen::model::Model;
//! use farrier_codegen::{Generator, Options, RuntimeSource};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let model = Model::read(["models/healthlake.json"])?;
//! let options = Options {
//!     operations: vec!["DescribeFHIRImportJob".to_owned()],
//!     runtime: Some(RuntimeSource::Workspace),
//!     command: Some("cargo xtask".to_owned()),
//!     ..Options::default()
//! };
//! Generator::new(&model)
//!     .options(options)
//!     .generate()?
//!     .write("generated/healthlake".as_ref())?;
//! # Ok(())
//! # }
//! ```
//!
//! In a build script, [`BuildScript`] does all of it, and writes a module that the crate includes.
//!
//! Everything that is wrong with a model comes in one [`Diagnostics`](diagnostic::Diagnostics); with
//! [`Model::parse`](model::Model::parse) and [`Generator::generate_reporting`] it can be shown with lines and columns. The order of
//! keys in the JSON means nothing, but for that of members: the same model and options always give the same bytes.

mod build_script;
pub mod diagnostic;
mod emit;
mod generator;
mod glob;
mod ir;
mod lower;
pub mod matchers;
pub mod model;
mod options;
pub mod output;
pub mod pattern;
mod render;
mod shape_id;
pub mod slice;
mod summary;

pub use build_script::{BuildError, BuildScript};
pub use generator::{Generated, Generator};
pub use options::{Edition, Nullability, Options, Problem, Role, RuntimeSource, Visibility};
pub use shape_id::ShapeId;
pub use summary::Summary;
