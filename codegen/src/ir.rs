//! What is written, decided.

pub(crate) mod pattern;

pub(crate) use pattern::PatternModule;
