//! What was violated, and [Smithy's standard sentences](https://smithy.io/2.0/spec/constraint-traits.html) for it.

use std::fmt::{self, Write};

use crate::schema::Number;

/// One constraint that a value does not keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pointer: String,
    subject: Subject,
    kind: ViolationKind,
}

/// What of a value is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The value itself.
    Value,
    /// A key of the map at the pointer.
    Key,
}

/// What is violated, with its bounds. It holds nothing of a value but its length.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// `@required`: there is no value.
    Required,
    /// `@length`
    Length {
        /// Unicode scalar values, bytes or entries; `None` where the value is sensitive.
        actual: Option<u64>,
        /// The least length allowed; zero where the model sets none.
        min: u64,
        /// The greatest length allowed; `u64::MAX` where the model sets none.
        max: u64,
    },
    /// `@range`
    Range {
        /// The least value allowed.
        min: Option<Number>,
        /// The greatest value allowed.
        max: Option<Number>,
    },
    /// `@pattern`
    Pattern {
        /// The pattern as the model writes it.
        source: &'static str,
    },
    /// `@uniqueItems`
    UniqueItems {
        /// The index of an item.
        first: usize,
        /// The least index of an item that equals an earlier one, here the first.
        second: usize,
    },
    /// An `enum` has no such value.
    Enum {
        /// The values it has.
        values: &'static [&'static str],
    },
    /// An `intEnum` has no such value.
    IntEnum {
        /// The values it has.
        values: &'static [i32],
    },
    /// A `union` has no such member.
    UnknownVariant,
    /// Containers are nested too deeply.
    Depth {
        /// How many may be inside each other.
        max: usize,
    },
}

/// Every violation of a value, in the order of its members; at least one. One pointer wide.
#[derive(Clone, PartialEq)]
pub struct Violations(Box<Inner>);

#[derive(Clone, PartialEq)]
struct Inner {
    list: Vec<Violation>,
    truncated: bool,
}

impl Violation {
    pub(super) fn new(pointer: String, subject: Subject, kind: ViolationKind) -> Self {
        Self {
            pointer,
            subject,
            kind,
        }
    }

    /// The [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) of the value, in the model's member names; where a
    /// map's key is at fault, of the map. A sensitive key is `*`; one of more than 256 bytes is cut off and ends in `…`.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Whether the value at the pointer is at fault or a key of it.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// What is violated.
    pub fn kind(&self) -> &ViolationKind {
        &self.kind
    }

    /// How many bytes its sentence has.
    pub(super) fn size(&self) -> usize {
        let mut size = Size(0);
        // Counting does not fail.
        let _ = write!(size, "{self}");
        size.0
    }
}

/// Counts the bytes that are written.
struct Size(usize);

impl fmt::Write for Size {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Value ")?;
        if let ViolationKind::Length {
            actual: Some(actual),
            ..
        } = self.kind
        {
            write!(f, "with length {actual} ")?;
        }
        write!(
            f,
            "at '{}' failed to satisfy constraint: Member must {}",
            self.pointer, self.kind
        )
    }
}

impl ViolationKind {
    /// The same for a value that is sensitive.
    pub(super) fn discreet(self) -> Self {
        match self {
            Self::Length { min, max, .. } => Self::Length {
                actual: None,
                min,
                max,
            },
            other => other,
        }
    }
}

/// What follows "Member must".
impl fmt::Display for ViolationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("not be null"),
            Self::Length { min, max, .. } => {
                let has_max = *max != u64::MAX;
                let has_min = *min > 0 || !has_max;
                f.write_str("have length ")?;
                let min: Option<&dyn fmt::Display> = if has_min { Some(min) } else { None };
                let max: Option<&dyn fmt::Display> = if has_max { Some(max) } else { None };
                bounds(f, min, max)
            }
            Self::Range { min, max } => {
                f.write_str("be ")?;
                bounds(f, shown(min), shown(max))
            }
            Self::Pattern { source } => write!(f, "satisfy regular expression pattern: {source}"),
            Self::UniqueItems { .. } => f.write_str("have unique values"),
            Self::Enum { values } => value_set(f, values.len(), &|i| &values[i]),
            Self::IntEnum { values } => value_set(f, values.len(), &|i| &values[i]),
            Self::UnknownVariant => f.write_str("be one of the union's members"),
            Self::Depth { max } => write!(f, "not be nested deeper than {max} levels"),
        }
    }
}

impl Violations {
    pub(super) fn new(list: Vec<Violation>, truncated: bool) -> Self {
        Self(Box::new(Inner { list, truncated }))
    }

    /// The violations, in the order of the value's members.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.list.iter()
    }

    /// How many violations are listed: at most 100, and no more than have sentences of 32 KiB together, but for the first.
    #[allow(clippy::len_without_is_empty, reason = "there is at least one")]
    pub fn len(&self) -> usize {
        self.0.list.len()
    }

    /// Whether there are more than those listed.
    pub fn is_truncated(&self) -> bool {
        self.0.truncated
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.list.into_iter()
    }
}

impl fmt::Debug for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Violations")
            .field("list", &self.0.list)
            .field("truncated", &self.0.truncated)
            .finish()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.len() == 1 { "" } else { "s" };
        let least = if self.is_truncated() { "at least " } else { "" };
        write!(
            f,
            "{least}{} validation error{plural} detected. ",
            self.len()
        )?;
        for (i, violation) in self.iter().enumerate() {
            write!(f, "{}{violation}", if i == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

fn shown(bound: &Option<Number>) -> Option<&dyn fmt::Display> {
    match bound {
        Some(Number::Integer(value)) => Some(value),
        Some(Number::Decimal(text)) => Some(text),
        None => None,
    }
}

/// Not generic: the compiler would do the same once more for each type.
fn bounds(
    f: &mut fmt::Formatter<'_>,
    min: Option<&dyn fmt::Display>,
    max: Option<&dyn fmt::Display>,
) -> fmt::Result {
    match (min, max) {
        (Some(min), Some(max)) => write!(f, "between {min} and {max}, inclusive"),
        (Some(min), None) => write!(f, "greater than or equal to {min}"),
        (None, Some(max)) => write!(f, "less than or equal to {max}"),
        (None, None) => Ok(()),
    }
}

fn value_set<'v>(
    f: &mut fmt::Formatter<'_>,
    count: usize,
    value: &dyn Fn(usize) -> &'v dyn fmt::Display,
) -> fmt::Result {
    f.write_str("satisfy enum value set: [")?;
    for i in 0..count {
        f.write_str(if i == 0 { "" } else { ", " })?;
        value(i).fmt(f)?;
    }
    f.write_str("]")
}
