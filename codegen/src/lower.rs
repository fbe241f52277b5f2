//! Decides everything that is written.

pub(crate) mod names;
pub(crate) mod patterns;
