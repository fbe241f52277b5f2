//! A pattern as a tree.

mod reverse;
mod trim;
mod visit;

use super::set::Set;

/// A regular expression. Greediness is gone: it decides what a match captures, never whether there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// The empty text.
    Empty,
    /// One character of a set. The empty set matches nothing.
    Set(Set),
    /// A condition on a position.
    Assertion(Assertion),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One or the other.
    Choice(Vec<Node>),
    /// Again and again.
    Repeat {
        /// What is repeated.
        node: Box<Node>,
        /// At least so often.
        min: u32,
        /// At most so often, where there is a bound.
        max: Option<u32>,
    },
    /// What a group captured.
    Group {
        /// Its number, from one on.
        index: u32,
        /// What it holds.
        node: Box<Node>,
    },
    /// What a group captured, once more.
    BackReference {
        /// The group's number.
        index: u32,
        /// Where in the pattern the reference stands.
        offset: usize,
    },
    /// Whether something follows, or precedes, a position.
    Look(Look),
}

/// A condition on a position in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Assertion {
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    /// The start of a line.
    LineStart,
    /// The end of a line.
    LineEnd,
    /// A word character on exactly one side.
    WordBoundary,
    /// Word characters on both sides or on none.
    NotWordBoundary,
}

/// A look-ahead or look-behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Whether it looks behind.
    pub(crate) behind: bool,
    /// Whether what it looks for must be absent.
    pub(crate) negative: bool,
    /// What it looks for.
    pub(crate) node: Box<Node>,
    /// Where in the pattern it stands.
    pub(crate) offset: usize,
}

impl Node {
    /// A character.
    pub(crate) fn literal(character: u32) -> Self {
        Self::Set(Set::one(character))
    }

    /// The same language in fewer nodes: groups opened, sequences and choices flattened, sets in choices united.
    pub(crate) fn simplify(&self) -> Self {
        match self {
            Self::Group { node, .. } => node.simplify(),
            Self::Sequence(list) => sequence(list.iter().map(Self::simplify)),
            Self::Choice(list) => choice(list.iter().map(Self::simplify)),
            Self::Repeat { node, min, max } => repeat(node.simplify(), *min, *max),
            Self::Look(look) => Self::Look(Look {
                node: Box::new(look.node.simplify()),
                ..look.clone()
            }),
            other => other.clone(),
        }
    }
}

/// Nodes one after the other.
pub(crate) fn sequence(nodes: impl IntoIterator<Item = Node>) -> Node {
    let mut list = Vec::new();
    for node in nodes {
        match node {
            Node::Empty => {}
            Node::Sequence(inner) => list.extend(inner),
            other => list.push(other),
        }
    }
    match list.len() {
        0 => Node::Empty,
        1 => list.remove(0),
        _ => Node::Sequence(list),
    }
}

/// Any of some nodes.
pub(crate) fn choice(nodes: impl IntoIterator<Item = Node>) -> Node {
    let mut list: Vec<Node> = Vec::new();
    let mut flat = Vec::new();
    for node in nodes {
        match node {
            Node::Choice(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    let mut set: Option<usize> = None;
    for node in flat {
        match (node, set) {
            (Node::Set(more), Some(at)) => {
                if let Node::Set(held) = &mut list[at] {
                    *held = held.union(&more);
                }
            }
            (node, _) if list.contains(&node) => {}
            (node, _) => {
                if matches!(node, Node::Set(_)) {
                    set = Some(list.len());
                }
                list.push(node);
            }
        }
    }
    match list.len() {
        1 => list.remove(0),
        _ => Node::Choice(list),
    }
}

/// A node again and again, in as few nodes as will do. A condition holds once or not at all.
pub(crate) fn repeat(node: Node, min: u32, max: Option<u32>) -> Node {
    if max == Some(0) || (min == 0 && node.is_zero_width()) {
        Node::Empty
    } else if (min, max) == (1, Some(1)) || node.is_zero_width() {
        node
    } else {
        repeated(node, min, max)
    }
}

/// `(x{0,1})*`, `(x+)*` and the like are one repetition.
fn repeated(node: Node, min: u32, max: Option<u32>) -> Node {
    match (&node, min, max) {
        (
            Node::Repeat {
                node: inner,
                min: low,
                max: None,
            },
            _,
            _,
        ) if *low <= 1 => Node::Repeat {
            node: inner.clone(),
            min: *low * min,
            max: None,
        },
        (
            Node::Repeat {
                node: inner,
                min: 0,
                max: Some(1),
            },
            0 | 1,
            _,
        ) => Node::Repeat {
            node: inner.clone(),
            min: 0,
            max,
        },
        _ => Node::Repeat {
            node: Box::new(node),
            min,
            max,
        },
    }
}
