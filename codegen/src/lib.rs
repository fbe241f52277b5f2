//! Turns a Smithy model into a Rust crate: types, validators, serializers.
//!
//! ```no_run
//! use farrier_codegen::diagnostic::Diagnostics;
//! use farrier_codegen::model::{Model, Source};
//! use farrier_codegen::{Generator, output};
//!
//! let mut diagnostics = Diagnostics::default();
//! let source = Source::read("models/healthlake.json").expect("the model can be read");
//! let generated = Model::parse(&[source], &mut diagnostics)
//!     .and_then(|model| Generator::new(&model).operations(["DescribeFHIRImportJob"]).generate(&mut diagnostics));
//! for diagnostic in diagnostics.iter() {
//!     eprintln!("{}", diagnostic.message);
//! }
//! if let Some(generated) = generated {
//!     generated.write("generated/healthlake".as_ref())?;
//! }
//! # Ok::<(), farrier_codegen::output::OutputError>(())
//! ```

pub mod diagnostic;
mod emit;
mod generator;
mod ir;
mod lower;
pub mod model;
mod options;
pub mod output;
pub mod pattern;
mod render;
mod shape_id;
pub mod slice;

pub use generator::{Generated, Generator};
pub use options::{Nullability, Options, RuntimeSource};
pub use shape_id::ShapeId;
