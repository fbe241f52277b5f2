//! Turns a Smithy model into a Rust crate.

pub mod diagnostic;
mod lower;
pub mod model;
mod shape_id;
pub mod slice;

pub use shape_id::ShapeId;
