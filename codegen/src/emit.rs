//! IR → tokens.

pub(crate) mod pattern;
