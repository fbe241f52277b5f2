//! One group's references, written out for each text that it can hold.

use super::super::Error;
use super::super::syntax::{Look, Node, choice, repeat, sequence};
use super::texts::{self, held};
use super::{Value, refused, without};

/// The references to one group, while they are written out.
pub(super) struct Expansion {
    pub(super) index: u32,
    pub(super) offset: usize,
    pub(super) values: Vec<Value>,
}

impl Expansion {
    /// A tree before which the group holds nothing, and after which nobody asks what it holds.
    pub(super) fn resolved(&self, node: &Node, behind: bool) -> Result<Node, Error> {
        if !self.has_reference(node) {
            return Ok(node.clone());
        }
        Ok(match node {
            Node::Choice(list) => {
                let list: Result<Vec<_>, _> = list
                    .iter()
                    .map(|node| self.resolved(node, behind))
                    .collect();
                choice(list?)
            }
            Node::Repeat { node, min, max } => Node::Repeat {
                node: Box::new(self.resolved(node, behind)?),
                min: *min,
                max: *max,
            },
            Node::Group { index, node } if *index != self.index => Node::Group {
                index: *index,
                node: Box::new(self.resolved(node, behind)?),
            },
            Node::Look(look) => Node::Look(Look {
                node: Box::new(self.resolved(&look.node, look.behind)?),
                ..look.clone()
            }),
            Node::Sequence(list) => self.resolved_sequence(list, behind)?,
            other => self.any(other, &None, behind)?,
        })
    }

    /// Only what lies between the first and the last child that has to do with the group is written out.
    fn resolved_sequence(&self, list: &[Node], behind: bool) -> Result<Node, Error> {
        let concerned = |node: &Node| self.has_reference(node) || self.has_group(node);
        let (Some(from), Some(to)) = (
            list.iter().position(concerned),
            list.iter().rposition(concerned),
        ) else {
            return Ok(Node::Sequence(list.to_vec()));
        };
        let middle = if from == to {
            self.resolved(&list[from], behind)?
        } else {
            self.any(&Node::Sequence(list[from..=to].to_vec()), &None, behind)?
        };
        let before = list[..from].iter().cloned();
        Ok(sequence(
            before.chain([middle]).chain(list[to + 1..].iter().cloned()),
        ))
    }

    /// A tree, whatever the group holds after it.
    fn any(&self, node: &Node, before: &Value, behind: bool) -> Result<Node, Error> {
        let mut list = Vec::new();
        for after in &self.values {
            list.extend(self.valued(node, before, after, behind)?);
        }
        Ok(choice(list))
    }

    /// The matches of a tree before and after which the group holds certain texts.
    fn valued(
        &self,
        node: &Node,
        before: &Value,
        after: &Value,
        behind: bool,
    ) -> Result<Option<Node>, Error> {
        let same = before == after;
        Ok(match node {
            Node::BackReference { index, .. } if *index == self.index => {
                same.then(|| literal(before.as_deref().unwrap_or_default()))
            }
            Node::Group { index, node } if *index == self.index => after
                .as_ref()
                .and_then(|text| held(&without(node, self.index), text)),
            _ if !self.has_group(node) && !self.has_reference(node) => same.then(|| node.clone()),
            Node::Group { index, node } => {
                let node = self.valued(node, before, after, behind)?.map(Box::new);
                node.map(|node| Node::Group {
                    index: *index,
                    node,
                })
            }
            Node::Choice(list) => self.valued_choice(list, before, after, behind)?,
            Node::Sequence(list) if behind => {
                let list: Vec<Node> = list.iter().rev().cloned().collect();
                self.valued_sequence(&list, before, after, behind)?
            }
            Node::Sequence(list) => self.valued_sequence(list, before, after, behind)?,
            Node::Repeat { node, min, max } => {
                self.valued_repeat(node, (*min, *max), before, after, behind)?
            }
            Node::Look(look) => self.valued_look(look, before, after)?,
            other => same.then(|| other.clone()),
        })
    }

    fn valued_choice(
        &self,
        list: &[Node],
        before: &Value,
        after: &Value,
        behind: bool,
    ) -> Result<Option<Node>, Error> {
        let mut found = Vec::new();
        for node in list {
            found.extend(self.valued(node, before, after, behind)?);
        }
        Ok((!found.is_empty()).then(|| choice(found)))
    }

    /// Nodes in the order in which they are matched: in a look-behind that is from the last to the first.
    fn valued_sequence(
        &self,
        list: &[Node],
        before: &Value,
        after: &Value,
        behind: bool,
    ) -> Result<Option<Node>, Error> {
        let Some((first, rest)) = list.split_first() else {
            return Ok((before == after).then_some(Node::Empty));
        };
        let changes = self.has_group(first);
        let mut found = Vec::new();
        for between in &self.values {
            if !changes && between != before {
                continue;
            }
            let Some(rest) = self.valued_sequence(rest, between, after, behind)? else {
                continue;
            };
            let first = self.valued(first, before, between, behind)?;
            found.extend(first.map(|first| match behind {
                false => sequence([first, rest]),
                true => sequence([rest, first]),
            }));
        }
        Ok((!found.is_empty()).then(|| choice(found)))
    }

    /// Rounds: what the last one captured is what the group holds.
    fn valued_repeat(
        &self,
        node: &Node,
        (min, max): (u32, Option<u32>),
        before: &Value,
        after: &Value,
        behind: bool,
    ) -> Result<Option<Node>, Error> {
        if !self.has_group(node) {
            let round = self.valued(node, before, after, behind)?;
            return Ok(round.map(|round| repeat(round, min, max)));
        }
        let mut found = Vec::new();
        if min == 0 && before == after {
            found.push(Node::Empty);
        }
        let last = self.valued(node, &None, after, behind)?;
        if let Some(last) = last.filter(|_| max != Some(0)) {
            let others = repeat(
                self.any(node, &None, behind)?,
                min.saturating_sub(1),
                max.map(|max| max - 1),
            );
            found.push(match behind {
                false => sequence([others, last]),
                true => sequence([last, others]),
            });
        }
        Ok((!found.is_empty()).then(|| choice(found)))
    }

    /// A look-around is not tried again once it has matched, so it may set the group only where it can do so in one way.
    fn valued_look(
        &self,
        look: &Look,
        before: &Value,
        after: &Value,
    ) -> Result<Option<Node>, Error> {
        let with = |node| {
            Some(Node::Look(Look {
                node: Box::new(node),
                ..look.clone()
            }))
        };
        if !self.has_group(&look.node) || look.negative {
            let body = self.any(&look.node, before, look.behind)?;
            return Ok(if before == after { with(body) } else { None });
        }
        let first = texts::first(&look.node);
        let is_first = matches!(first, Node::Group { index, .. } if *index == self.index);
        if look.behind || !is_first || !texts::is_prefix_free(self.values.iter().flatten()) {
            return Err(refused(
                self.offset,
                "refers to a group inside a look-around",
            ));
        }
        Ok(self
            .valued(&look.node, before, after, false)?
            .and_then(with))
    }

    fn has_group(&self, node: &Node) -> bool {
        node.any(&|node| matches!(node, Node::Group { index, .. } if *index == self.index))
    }

    fn has_reference(&self, node: &Node) -> bool {
        node.any(&|node| matches!(node, Node::BackReference { index, .. } if *index == self.index))
    }
}

fn literal(text: &[char]) -> Node {
    sequence(text.iter().map(|&c| Node::literal(c as u32)))
}
