//! Which members must be boxed, so that no type contains itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, Model};
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

type Graph = BTreeMap<ShapeId, Vec<(ShapeId, ShapeId)>>;

/// For each structure and union its members that hold a structure or union in place.
fn inline_graph(model: &Model, slice: &Slice) -> Graph {
    let inline = |id: &ShapeId| {
        model
            .shapes
            .get(id)
            .filter(|shape| matches!(shape.kind, Kind::Structure | Kind::Union))
    };
    let edges = |shape: &crate::model::Shape| {
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
    for shape in graph.keys() {
        if !search.order.contains_key(shape) {
            search.visit(graph, shape);
        }
    }
    search.component
}

#[derive(Default)]
struct Search {
    order: BTreeMap<ShapeId, usize>,
    low: BTreeMap<ShapeId, usize>,
    stack: Vec<ShapeId>,
    component: BTreeMap<ShapeId, usize>,
}

impl Search {
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
        while let Some(member) = self.stack.pop() {
            let last = member == *shape;
            self.component.insert(member, self.order[shape]);
            if last {
                break;
            }
        }
    }
}
