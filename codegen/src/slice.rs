//! What the chosen operations reach, and which way it travels.

use std::collections::BTreeMap;

use crate::shape_id::ShapeId;

/// Which way values of a shape travel, seen from the client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// In requests.
    pub sent: bool,
    /// In responses.
    pub received: bool,
}

/// The part of a model that is generated.
#[derive(Clone, Debug)]
pub struct Slice {
    /// The service.
    pub service: ShapeId,
    /// The chosen operations, sorted by ID.
    pub operations: Vec<ShapeId>,
    /// Every data shape (simple, enum, list, map, structure, union) that they reach, the prelude's among them;
    /// traits, services, resources and operations are not here.
    pub shapes: BTreeMap<ShapeId, Direction>,
}
