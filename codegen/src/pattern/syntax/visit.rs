//! Walks through a tree.

use super::Node;

impl Node {
    /// Shows every node to a visitor, outer ones first.
    pub(crate) fn visit(&self, visitor: &mut dyn FnMut(&Self)) {
        visitor(self);
        match self {
            Self::Sequence(list) | Self::Choice(list) => {
                list.iter().for_each(|node| node.visit(visitor))
            }
            Self::Repeat { node, .. } | Self::Group { node, .. } => node.visit(visitor),
            Self::Look(look) => look.node.visit(visitor),
            Self::Empty | Self::Set(_) | Self::Assertion(_) | Self::BackReference { .. } => {}
        }
    }

    /// Whether any node is wanted.
    pub(crate) fn any(&self, wanted: &dyn Fn(&Self) -> bool) -> bool {
        let mut found = false;
        self.visit(&mut |node| found |= wanted(node));
        found
    }

    /// How many nodes there are.
    pub(crate) fn size(&self) -> usize {
        let mut size = 0;
        self.visit(&mut |_| size += 1);
        size
    }
}
