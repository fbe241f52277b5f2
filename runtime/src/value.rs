//! Types that the standard library lacks.

use std::collections::BTreeMap;

/// A moment, in nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp;

/// An integer of any size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BigInteger;

/// A decimal of any size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BigDecimal;

/// A value without a schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Document {
    /// Null.
    #[default]
    Null,
    /// An object.
    Object(BTreeMap<String, Document>),
}

/// `smithy.api#Unit`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unit;
