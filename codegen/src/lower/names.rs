//! The only maker of identifiers.

pub(crate) mod patterns;
