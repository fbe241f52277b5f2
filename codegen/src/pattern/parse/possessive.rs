//! What gives nothing back: possessive quantifiers and atomic groups, which only Java has.
//!
//! Where no match of a round is the beginning of another one, there is one way at most to make a round, and so many rounds are
//! made as can be: `x{n,m}+` is `x{m}`, or fewer rounds that no further one follows.

use super::super::Error;
use super::super::prefix::is_prefix_free;
use super::super::syntax::{Look, Node};
use super::quantifier::{Bounds, repeat};
use super::{Flags, Parser};

impl Parser<'_> {
    /// A quantifier that gives nothing back; its `+` is next.
    pub(super) fn possessive(
        &mut self,
        node: Node,
        bounds: Bounds,
        start: usize,
    ) -> Result<Node, Error> {
        let offset = self.at;
        self.eat("+");
        self.lenient(
            offset,
            "a possessive quantifier",
            "it gives nothing back, as in Java",
        )?;
        possessive(&node, bounds, offset).ok_or_else(|| {
            self.error(
                start,
                "a possessive quantifier is not supported here: a round can end in several ways",
            )
        })
    }

    /// `(?>…)`; the `?>` is read.
    pub(super) fn atomic(&mut self, start: usize, outer: Flags) -> Result<Node, Error> {
        self.lenient(
            start,
            "an atomic group",
            "it gives nothing back, as in Java",
        )?;
        let lazy = self.lazy;
        let node = self.closed(start, outer)?;
        let atomic = atomic(&node, start).filter(|_| self.lazy == lazy);
        atomic.ok_or_else(|| {
            self.error(
                start,
                "this atomic group is not supported: what it takes first is not clear",
            )
        })
    }
}

/// What an atomic group takes, if that can be said without the order in which ways are tried.
fn atomic(node: &Node, offset: usize) -> Option<Node> {
    if is_prefix_free(node) {
        return Some(node.clone());
    }
    match node {
        Node::Repeat { node, min, max } => possessive(
            node,
            Bounds {
                min: *min,
                max: *max,
            },
            offset,
        ),
        Node::Choice(list) => {
            let mut before: Vec<Node> = Vec::new();
            let mut arms = Vec::new();
            for node in list {
                let arm = atomic(node, offset)?;
                let skipped = before.iter().map(|node| absent(node, offset));
                arms.push(Node::Sequence(skipped.chain([arm]).collect()));
                before.push(node.clone());
            }
            Some(Node::Choice(arms))
        }
        // What comes first is taken in one way, and so is what comes last.
        Node::Sequence(list) => {
            let (last, first) = list.split_last()?;
            let atoms = first
                .iter()
                .map(|node| is_prefix_free(node).then(|| node.clone()));
            let mut nodes = atoms.collect::<Option<Vec<_>>>()?;
            nodes.push(atomic(last, offset)?);
            Some(Node::Sequence(nodes))
        }
        _ => None,
    }
}

/// As many rounds as there can be.
fn possessive(node: &Node, bounds: Bounds, offset: usize) -> Option<Node> {
    if !is_prefix_free(node) {
        return None;
    }
    let Bounds { min, max } = bounds;
    let repeated = |min, max| repeat(node.clone(), Bounds { min, max });
    let no_more = absent(node, offset);
    Some(match max {
        None => Node::Sequence(vec![repeated(min, None), no_more]),
        Some(max) if min == max => repeated(min, Some(max)),
        Some(max) => {
            let fewer = Node::Sequence(vec![repeated(min, Some(max - 1)), no_more]);
            Node::Choice(vec![repeated(max, Some(max)), fewer])
        }
    })
}

/// A position where a node does not match.
fn absent(node: &Node, offset: usize) -> Node {
    Node::Look(Look {
        behind: false,
        negative: true,
        node: Box::new(node.clone()),
        offset,
    })
}
