//! Turns a Smithy model into a Rust crate: types, validators, serializers.
//!
//! In a build script, or in the `xtask` of a workspace:
//!
//! ```no_run
//! use farrier_codegen::model::Model;
//! use farrier_codegen::{Generator, Options, RuntimeSource};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let model = Model::read(["models/healthlake.json"])?;
//! let options = Options {
//!     runtime: RuntimeSource::Path("../../farrier/runtime".to_owned()),
//!     ..Options::default()
//! };
//! Generator::new(&model)
//!     .operations(["DescribeFHIRImportJob"])
//!     .options(options)
//!     .generate()?
//!     .write("generated/healthlake".as_ref())?;
//! # Ok(())
//! # }
//! ```
//!
//! Everything that is wrong with a model comes in one [`Diagnostics`](diagnostic::Diagnostics); with
//! [`Model::parse`](model::Model::parse) and [`Generator::generate_reporting`] it can be shown with lines and columns.

pub mod diagnostic;
mod emit;
mod generator;
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

pub use generator::{Generated, Generator};
pub use options::{Nullability, Options, RuntimeSource};
pub use shape_id::ShapeId;
pub use summary::Summary;
