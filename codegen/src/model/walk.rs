//! Walks over the shape graph: the operations of a service, and what operations reach.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Model, Resource};
use crate::shape_id::ShapeId;
use crate::slice::Direction;

impl Model {
    /// The operations of a service: bound directly, or through its resources and their children. Sorted.
    pub fn operations_of(&self, service: &ShapeId) -> BTreeSet<ShapeId> {
        let Some(Kind::Service(bound)) = self.shapes.get(service).map(|shape| &shape.kind) else {
            return BTreeSet::new();
        };
        let mut operations: BTreeSet<ShapeId> = bound.operations.iter().cloned().collect();
        for resource in self
            .resources_of(service)
            .iter()
            .filter_map(|id| self.resource(id))
        {
            operations.extend(resource.operations.iter().cloned());
        }
        operations
    }

    /// The resources of a service and their children. Sorted.
    pub fn resources_of(&self, service: &ShapeId) -> BTreeSet<ShapeId> {
        let mut found = BTreeSet::new();
        let Some(Kind::Service(bound)) = self.shapes.get(service).map(|shape| &shape.kind) else {
            return found;
        };
        let mut open: Vec<&ShapeId> = bound.resources.iter().collect();
        while let Some(id) = open.pop() {
            if found.insert(id.clone()) {
                open.extend(
                    self.resource(id)
                        .into_iter()
                        .flat_map(|resource| &resource.resources),
                );
            }
        }
        found
    }

    /// The data shapes that operations reach, and which way they travel; `errors` are those of the service.
    pub fn reach<'a>(
        &'a self,
        operations: impl IntoIterator<Item = &'a ShapeId>,
        errors: &'a [ShapeId],
    ) -> BTreeMap<ShapeId, Direction> {
        let mut reached: BTreeMap<ShapeId, Direction> = BTreeMap::new();
        let mut sent = Vec::new();
        let mut received: Vec<&ShapeId> = errors.iter().collect();
        for operation in operations {
            if let Some(Kind::Operation(operation)) =
                self.shapes.get(operation).map(|shape| &shape.kind)
            {
                sent.push(&operation.input);
                received.push(&operation.output);
                received.extend(&operation.errors);
            }
        }
        self.spread(sent, &mut reached, |direction| &mut direction.sent);
        self.spread(received, &mut reached, |direction| &mut direction.received);
        reached
    }

    /// Marks what is reachable from `open`, without recursion: a model may chain any number of shapes.
    fn spread<'a>(
        &'a self,
        mut open: Vec<&'a ShapeId>,
        reached: &mut BTreeMap<ShapeId, Direction>,
        mark: impl Fn(&mut Direction) -> &mut bool,
    ) {
        while let Some(id) = open.pop() {
            let Some(shape) = self.shapes.get(id) else {
                continue;
            };
            let direction = reached.entry(id.clone()).or_default();
            if std::mem::replace(mark(direction), true) {
                continue;
            }
            // The members of an enum are its values; that they target the unit type means nothing.
            if !matches!(shape.kind, Kind::Enum | Kind::IntEnum) {
                open.extend(shape.members.values().map(|member| &member.target));
            }
        }
    }

    fn resource(&self, id: &ShapeId) -> Option<&Resource> {
        match &self.shapes.get(id)?.kind {
            Kind::Resource(resource) => Some(resource),
            _ => None,
        }
    }
}
