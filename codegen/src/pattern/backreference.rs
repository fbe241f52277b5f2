//! Back-references → a tree without them.
//!
//! A group that can hold only finitely many texts is written out: `(["'])x\1` becomes `"x"|'x'`. What a group holds where a
//! reference is read follows [ECMA-262](https://tc39.es/ecma262/#sec-patterns): nothing before the group took part, nothing
//! again at the start of each round of a repetition that it is in, and a reference to nothing matches the empty text.

mod expansion;
mod restrict;
mod texts;

use super::Error;
use super::syntax::Node;
use expansion::Expansion;
use texts::texts;

/// How many nodes the tree may have afterwards.
const MAX_NODES: usize = 60_000;

/// What a group holds: a text, or nothing where it took no part.
type Value = Option<Vec<char>>;

/// The same pattern without back-references.
pub(crate) fn expanded(node: &Node) -> Result<Node, Error> {
    let mut node = restrict::restricted(node);
    while let Some((index, offset)) = next_reference(&node) {
        let values = values(&node, index)
            .ok_or_else(|| refused(offset, "refers to a group that can hold too many texts"))?;
        let expansion = Expansion {
            index,
            offset,
            values,
        };
        node = expansion.resolved(&node, false)?;
        if node.size() > MAX_NODES {
            return Err(refused(offset, "makes too many combinations of texts"));
        }
    }
    Ok(node)
}

/// A reference to a group that holds no other reference, and where it stands.
fn next_reference(node: &Node) -> Option<(u32, usize)> {
    let mut found = Vec::new();
    node.visit(&mut |node| {
        if let Node::BackReference { index, offset } = node {
            found.push((*index, *offset));
        }
    });
    let plain = found.iter().find(|(index, _)| {
        let refers = |node: &Node| matches!(node, Node::BackReference { index: other, .. } if other != index);
        !node.any(&|node| {
            matches!(node, Node::Group { index: group, node } if group == index && node.any(&refers))
        })
    });
    plain.or(found.first()).copied()
}

/// What a group can hold, nothing included; nothing if that is too much.
fn values(node: &Node, group: u32) -> Option<Vec<Value>> {
    let mut values = vec![None];
    let mut finite = true;
    node.visit(&mut |node| {
        if let Node::Group { index, node } = node
            && *index == group
        {
            match texts(&without(node, group)) {
                Some(texts) => values.extend(texts.into_iter().map(Some)),
                None => finite = false,
            }
        }
    });
    values.sort();
    values.dedup();
    (finite && values.len() <= texts::MAX_TEXTS).then_some(values)
}

/// A group in which references to itself match the empty text.
fn without(node: &Node, group: u32) -> Node {
    let inner = Expansion {
        index: group,
        offset: 0,
        values: vec![None],
    };
    inner.resolved(node, false).unwrap_or_else(|_| node.clone())
}

fn refused(offset: usize, why: &str) -> Error {
    Error::new(offset, format!("this back-reference {why}"))
        .with_help("Write out what the group can hold.")
}
