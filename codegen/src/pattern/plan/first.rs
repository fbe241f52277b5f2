//! With which characters a match of a tree can start, and whether it can be empty.

use super::super::set::Set;
use super::super::syntax::{Assertion, Node};

/// What can come first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct First {
    /// The characters.
    pub(super) set: Set,
    /// Whether there may be none.
    pub(super) nullable: bool,
}

impl First {
    /// The end of the text: no character.
    pub(super) fn end() -> Self {
        Self {
            set: Set::empty(),
            nullable: true,
        }
    }

    /// What can come first in a tree; nothing for a tree with conditions that no step checks.
    pub(super) fn of(node: &Node) -> Option<Self> {
        Some(match node {
            Node::Empty => Self::end(),
            Node::Set(set) => Self {
                set: set.clone(),
                nullable: false,
            },
            Node::Group { node, .. } => Self::of(node)?,
            Node::Sequence(list) => list
                .iter()
                .rev()
                .try_fold(Self::end(), |rest, node| Some(Self::of(node)?.then(&rest)))?,
            Node::Choice(list) => {
                let none = Self {
                    set: Set::empty(),
                    nullable: false,
                };
                list.iter()
                    .try_fold(none, |all, node| Some(all.or(&Self::of(node)?)))?
            }
            Node::Repeat { node, min, .. } => {
                let first = Self::of(node)?;
                Self {
                    nullable: first.nullable || *min == 0,
                    ..first
                }
            }
            // What they forbid makes no difference here: the proof sees it.
            Node::Assertion(Assertion::Start | Assertion::WordBoundary) => Self::end(),
            // No character, and nothing after it either.
            Node::Assertion(Assertion::End) => Self {
                set: Set::empty(),
                nullable: false,
            },
            Node::Look(look) if look.negative && !look.behind => Self::end(),
            Node::Assertion(_) | Node::BackReference { .. } | Node::Look(_) => return None,
        })
    }

    /// What can come first in one tree and then another.
    pub(super) fn then(self, next: &Self) -> Self {
        match self.nullable {
            true => Self {
                set: self.set.union(&next.set),
                nullable: next.nullable,
            },
            false => self,
        }
    }

    fn or(&self, other: &Self) -> Self {
        Self {
            set: self.set.union(&other.set),
            nullable: self.nullable || other.nullable,
        }
    }
}
