//! `Debug` that does not tell what is `@sensitive`.
//!
//! A [`Serializer`](crate::Serializer) over the standard library's debug builders, so `{:?}` and `{:#?}` look as a derived `Debug` would;
//! members have their names in the model, and one that has no value is `None`.

mod fields;

use std::fmt;

use crate::schema::ROOT;
use crate::serde::Serialize;
use fields::{Builder, Fields};

/// What stands for a value that must not be shown.
pub(crate) const REDACTED: &str = "** redacted **";

/// Prints a value of the type called `name` as a derived `Debug` would, without what is `@sensitive`.
#[inline]
pub fn debug(f: &mut fmt::Formatter<'_>, name: &str, value: &dyn Serialize) -> fmt::Result {
    let mut root = Fields::new(Builder::Root(f, name));
    // A union of a variant that is not known cannot be written; what it holds is its tag.
    let _ = value.serialize(&ROOT, &mut root);
    root.finish()
}

/// Prints [`REDACTED`] without quotes, so that it is no string.
struct Redacted;

impl fmt::Debug for Redacted {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}
