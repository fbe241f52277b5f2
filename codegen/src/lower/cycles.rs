//! Which members must be boxed, so that no type contains itself; and how deep types hold each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, Model, Shape};
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// The members whose values go into a `Box`: every one that leads from a structure or union straight back to itself.
///
/// All members of a cycle are boxed, not the fewest that would do: which ones depends on nothing else in the model.
/// Lists and maps break a cycle, since their elements live elsewhere.
pub(crate) fn boxed_members(model: &Model, slice: &Slice) -> BTreeSet<ShapeId> {
    let graph = inline_graph(model, slice);
    let component = components(&graph);
    let mut boxed = BTreeSet::new();
    for (shape, members) in &graph {
        for (member, target) in members {
            if component.get(shape) == component.get(target) {
                boxed.insert(member.clone());
            }
        }
    }
    boxed
}

/// How deep rustc looks into types by itself, and how many of its steps a type may take: an `Option` of a map of boxes.
const USUAL_LIMIT: usize = 128;
const STEPS: usize = 9;

/// The limit that a crate has to set, where one structure holds another that holds another, and so on beyond the usual one.
///
/// What rustc asks of a type, such as whether it is `Send`, it asks of all that the type holds. In a cycle it may come past
/// every shape, so that each of them counts.
pub(crate) fn recursion_limit(model: &Model, slice: &Slice) -> Option<usize> {
    let graph = graph(model, slice, |_| true);
    let mut search = Search::default();
    search.visit_all(&graph);
    let mut depths: BTreeMap<usize, usize> = BTreeMap::new();
    // A component closes after all that it reaches.
    for members in &search.closed {
        let own = search.component[&members[0]];
        let edges = members.iter().filter_map(|shape| graph.get(shape));
        let edges = edges.flatten();
        let below = edges.filter_map(|(_, target)| depths.get(search.component.get(target)?));
        let below = below.max().copied().unwrap_or(0);
        depths.insert(own, below + members.len());
    }
    let deepest = depths.into_values().max().unwrap_or(0);
    let limit = deepest * STEPS;
    (limit > USUAL_LIMIT).then(|| limit.next_multiple_of(USUAL_LIMIT))
}

type Graph = BTreeMap<ShapeId, Vec<(ShapeId, ShapeId)>>;

/// For each structure and union its members that hold a structure or union in place.
fn inline_graph(model: &Model, slice: &Slice) -> Graph {
    graph(model, slice, |shape| {
        matches!(shape.kind, Kind::Structure | Kind::Union)
    })
}

/// For each shape of these its members that target one.
fn graph(model: &Model, slice: &Slice, fits: impl Fn(&Shape) -> bool) -> Graph {
    let inline = |id: &ShapeId| model.shapes.get(id).filter(|shape| fits(shape));
    let edges = |shape: &Shape| {
        let members = shape
            .members
            .values()
            .filter(|member| inline(&member.target).is_some());
        members
            .map(|member| (member.id.clone(), member.target.clone()))
            .collect()
    };
    slice
        .shapes
        .keys()
        .filter_map(inline)
        .map(|shape| (shape.id.clone(), edges(shape)))
        .collect()
}

/// The strongly connected component of each shape, by number, but for shapes that are alone and do not refer to
/// themselves, for which `None` stands no edge to be equal to: Tarjan's algorithm without recursion.
fn components(graph: &Graph) -> BTreeMap<ShapeId, usize> {
    let mut search = Search::default();
    search.visit_all(graph);
    search.component
}

#[derive(Default)]
struct Search {
    order: BTreeMap<ShapeId, usize>,
    low: BTreeMap<ShapeId, usize>,
    stack: Vec<ShapeId>,
    component: BTreeMap<ShapeId, usize>,
    /// The components in the order in which they were closed.
    closed: Vec<Vec<ShapeId>>,
}

impl Search {
    fn visit_all(&mut self, graph: &Graph) {
        for shape in graph.keys() {
            if !self.order.contains_key(shape) {
                self.visit(graph, shape);
            }
        }
    }

    fn visit(&mut self, graph: &Graph, root: &ShapeId) {
        let mut path = vec![(root.clone(), 0)];
        self.enter(root);
        while let Some((shape, next)) = path.last_mut() {
            let shape = shape.clone();
            let edge = graph.get(&shape).and_then(|edges| edges.get(*next));
            *next += 1;
            match edge {
                Some((_, target)) if !self.order.contains_key(target) => {
                    self.enter(target);
                    path.push((target.clone(), 0));
                }
                Some((_, target)) if !self.component.contains_key(target) => {
                    self.lower(&shape, self.order[target]);
                }
                Some(_) => {}
                None => {
                    path.pop();
                    if let Some((parent, _)) = path.last() {
                        self.lower(&parent.clone(), self.low[&shape]);
                    }
                    self.leave(&shape);
                }
            }
        }
    }

    fn enter(&mut self, shape: &ShapeId) {
        let number = self.order.len();
        self.order.insert(shape.clone(), number);
        self.low.insert(shape.clone(), number);
        self.stack.push(shape.clone());
    }

    fn lower(&mut self, shape: &ShapeId, to: usize) {
        if let Some(low) = self.low.get_mut(shape) {
            *low = to.min(*low);
        }
    }

    /// A shape that reaches nothing before itself closes a component.
    fn leave(&mut self, shape: &ShapeId) {
        if self.low[shape] != self.order[shape] {
            return;
        }
        let mut members = Vec::new();
        while let Some(member) = self.stack.pop() {
            let last = member == *shape;
            self.component.insert(member.clone(), self.order[shape]);
            members.push(member);
            if last {
                break;
            }
        }
        self.closed.push(members);
    }
}
