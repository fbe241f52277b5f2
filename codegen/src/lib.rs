//! Turns a Smithy model into a Rust crate.

pub mod diagnostic;
mod emit;
mod ir;
mod lower;
pub mod model;
pub mod pattern;
mod shape_id;
pub mod slice;

pub use shape_id::ShapeId;
