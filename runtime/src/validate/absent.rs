//! [`Absent`]: what did not arrive, beside a walk over what did.

use crate::error::Segment;
use crate::serde::{Missing, Step};

/// The required members that did not arrive, as a tree in which the walk looks only where it is: a value costs one search among the
/// steps of its container, and none where nothing is missing in it.
#[derive(Default)]
pub(super) struct Absent {
    /// The first is the outermost value; there is none where nothing is missing.
    nodes: Vec<Node>,
    /// The container the walk is in, and the value there, where something is missing in them.
    container: Option<usize>,
    value: Option<usize>,
}

#[derive(Default)]
struct Node {
    /// The steps from here, sorted.
    inner: Vec<(Segment, usize)>,
    /// Whether the keys below must not be shown.
    is_sensitive: bool,
    /// Whether this is itself missing, and the walk did not come by yet.
    is_awaited: bool,
    is_absent: bool,
}

impl Absent {
    #[inline]
    pub(super) fn of(missing: &Missing) -> Self {
        let mut absent = Self::default();
        absent.nodes.push(Node::default());
        absent.plant(0, missing.steps());
        absent
    }

    #[inline]
    fn plant(&mut self, at: usize, steps: &[Step]) {
        for step in steps {
            let child = match self.find(at, step.segment.place()) {
                Ok(place) => self.nodes[at].inner[place].1,
                Err(place) => {
                    let child = self.nodes.len();
                    self.nodes.push(Node::default());
                    let inner = &mut self.nodes[at].inner;
                    inner.insert(place, (step.segment.clone(), child));
                    child
                }
            };
            let node = &mut self.nodes[child];
            node.is_sensitive |= step.is_sensitive;
            node.is_absent |= step.inner.is_empty();
            node.is_awaited = node.is_absent;
            self.plant(child, &step.inner);
        }
    }

    fn find(&self, at: usize, place: (&str, usize)) -> Result<usize, usize> {
        let inner = &self.nodes[at].inner;
        inner.binary_search_by(|(segment, _)| segment.place().cmp(&place))
    }

    /// Comes to the outermost value.
    pub(super) fn arrive_at_root(&mut self) {
        self.value = (!self.nodes.is_empty()).then_some(0);
    }

    /// Comes to a value of the container, by its name or key, or by its index.
    pub(super) fn arrive(&mut self, name: &str, index: usize) {
        self.value = None;
        if let Some(at) = self.container
            && let Ok(place) = self.find(at, (name, index))
        {
            self.value = Some(self.nodes[at].inner[place].1);
        }
    }

    /// Whether the value here did not arrive, but a stand-in is there.
    pub(super) fn is_absent(&mut self) -> bool {
        let Some(at) = self.value else {
            return false;
        };
        self.nodes[at].is_awaited = false;
        self.nodes[at].is_absent
    }

    /// Goes into the value here; returns where it was, for [`leave`](Self::leave).
    pub(super) fn enter(&mut self) -> Option<usize> {
        std::mem::replace(&mut self.container, self.value)
    }

    pub(super) fn leave(&mut self, container: Option<usize>) {
        self.container = container;
    }

    /// The pointers of what the walk did not come by, until one is not taken.
    pub(super) fn awaited<E>(&self, take: &mut dyn FnMut(&str) -> Result<(), E>) -> Result<(), E> {
        match self.nodes.is_empty() {
            true => Ok(()),
            false => self.awaited_in(0, false, &mut String::new(), take),
        }
    }

    fn awaited_in<E>(
        &self,
        at: usize,
        is_sensitive: bool,
        pointer: &mut String,
        take: &mut dyn FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let node = &self.nodes[at];
        if node.is_awaited {
            take(pointer)?;
        }
        let is_sensitive = is_sensitive || node.is_sensitive;
        let start = pointer.len();
        for (segment, child) in &node.inner {
            // Writing to a string does not fail.
            let _ = segment.show(pointer, is_sensitive);
            self.awaited_in(*child, is_sensitive, pointer, take)?;
            pointer.truncate(start);
        }
        Ok(())
    }
}
