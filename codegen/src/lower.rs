//! Decides: every name, box, derive, module and line of documentation of the crate to come.

pub(crate) mod docs;
