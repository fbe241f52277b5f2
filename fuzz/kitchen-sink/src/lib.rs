//! The kitchen sink's types and operations, generated when this crate is built.

#![allow(deprecated, reason = "the model has members that are")]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
