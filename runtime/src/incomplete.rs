//! What a builder says of the required members that it was not given.

use std::fmt;

use crate::serde::Deserialize;

/// The required members that a builder lacks, all of them.
///
/// ```
/// let mut required = farrier::Incomplete::of("Rectangle");
/// let width: i32 = required.take("width", Some(3));
/// let height: i32 = required.take("height", None);
/// let error = required.finish((width, height)).unwrap_err();
/// assert_eq!(error.to_string(), "`Rectangle` lacks `height`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incomplete {
    type_name: &'static str,
    missing: Vec<&'static str>,
}

impl Incomplete {
    /// Begins to build a value of this type.
    #[doc(hidden)]
    #[inline]
    pub fn of(type_name: &'static str) -> Self {
        Self {
            type_name,
            missing: Vec::new(),
        }
    }

    /// The value of a field, or a note that there is none and a blank that [`finish`](Self::finish) keeps back.
    #[doc(hidden)]
    #[inline]
    pub fn take<T: Deserialize>(&mut self, field: &'static str, value: Option<T>) -> T {
        value.unwrap_or_else(|| {
            self.missing.push(field);
            T::blank()
        })
    }

    /// The value if nothing was missing.
    #[doc(hidden)]
    #[inline]
    pub fn finish<T>(self, value: T) -> Result<T, Self> {
        if self.missing.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }

    /// The fields that are missing, in model order.
    #[inline]
    pub fn missing(&self) -> &[&'static str] {
        &self.missing
    }
}

impl fmt::Display for Incomplete {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` lacks ", self.type_name)?;
        for (i, field) in self.missing.iter().enumerate() {
            write!(f, "{}`{field}`", if i == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl std::error::Error for Incomplete {}
