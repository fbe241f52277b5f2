//! The same pattern read from the end of the text.

use super::{Assertion, Look, Node};

impl Node {
    /// The tree whose matches are this one's, each from its last character to its first.
    pub(crate) fn reversed(&self) -> Self {
        match self {
            Self::Empty | Self::Set(_) | Self::BackReference { .. } => self.clone(),
            Self::Assertion(assertion) => Self::Assertion(assertion.reversed()),
            Self::Sequence(list) => Self::Sequence(list.iter().rev().map(Self::reversed).collect()),
            Self::Choice(list) => Self::Choice(list.iter().map(Self::reversed).collect()),
            Self::Repeat { node, min, max } => Self::Repeat {
                node: Box::new(node.reversed()),
                min: *min,
                max: *max,
            },
            Self::Group { index, node } => Self::Group {
                index: *index,
                node: Box::new(node.reversed()),
            },
            Self::Look(look) => Self::Look(Look {
                behind: !look.behind,
                node: Box::new(look.node.reversed()),
                ..look.clone()
            }),
        }
    }
}

impl Assertion {
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
            Self::LineStart => Self::LineEnd,
            Self::LineEnd => Self::LineStart,
            Self::WordBoundary | Self::NotWordBoundary => self,
        }
    }
}
