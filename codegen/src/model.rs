//! The shape graph: what a Smithy model says, whole and resolved.
//!
//! Smithy 1.0 is brought to 2.0 on the way in (sets, `@enum` strings, boxes and primitives become lists, enums and
//! `@default`), mixins are flattened and `apply` statements merged, so that nothing after this knows of them.

mod ast;
mod check;
mod merge;
mod metadata;
mod mixins;
mod prelude;
mod read;
pub(crate) mod scalar;
mod source;
mod suppress;
mod traits;
mod upgrade;
mod walk;

use std::collections::BTreeMap;

use camino::Utf8Path;
use indexmap::IndexMap;
use serde_json::Value;

use crate::diagnostic::{Diagnostics, Place};
use crate::shape_id::ShapeId;

pub use source::Source;
pub use traits::{
    Deprecated, Example, Fault, Http, HttpChecksum, Length, Protocol, QueryError, Range, Traits, id,
};

/// A model: its shapes and its metadata.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Every shape, the prelude's among them.
    pub shapes: BTreeMap<ShapeId, Shape>,
    /// The `metadata` of all files, merged.
    pub metadata: BTreeMap<String, Value>,
}

impl Model {
    /// Reads a model from its files, in JSON AST 1.0 or 2.0, and reports all that is wrong with it; `None` where anything is an error.
    pub fn parse(sources: &[Source], diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut found = Diagnostics::default();
        let documents = ast::parse(sources, &mut found);
        suppress::check(&documents, &mut found);
        let metadata = metadata::merge(&documents, &mut found);
        let mut drafts = merge::merge(documents, &mut found);
        upgrade::upgrade(&mut drafts);
        check::references(&drafts, &mut found);
        let model = Self {
            shapes: mixins::flatten(drafts, &mut found),
            metadata,
        };
        check::check(&model, &mut found);
        model.judge(&mut found);
        let failed = found.has_errors();
        diagnostics.extend(found);
        (!failed).then_some(model)
    }

    /// Reads a model from the files at these paths; the error is all that is wrong, without lines and columns, for which
    /// [`parse`](Self::parse) and [`Diagnostics::render`] are there.
    pub fn read(
        paths: impl IntoIterator<Item = impl AsRef<Utf8Path>>,
    ) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut sources = Vec::new();
        for path in paths {
            match Source::read(path) {
                Ok(source) => sources.push(source),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        if diagnostics.has_errors() {
            return Err(diagnostics);
        }
        Self::parse(&sources, &mut diagnostics).ok_or(diagnostics)
    }

    /// The shape with this ID.
    pub fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// The member with this ID.
    pub fn member(&self, id: &ShapeId) -> Option<&Member> {
        self.shapes
            .get(&id.without_member())?
            .members
            .get(id.member()?)
    }

    /// The services, by their IDs.
    pub fn services(&self) -> impl Iterator<Item = (&Shape, &Service)> {
        self.shapes.values().filter_map(|shape| match &shape.kind {
            Kind::Service(service) => Some((shape, service)),
            _ => None,
        })
    }
}

/// A shape.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Its ID.
    pub id: ShapeId,
    /// What kind of shape it is.
    pub kind: Kind,
    /// Its members in model order; `member` of a list, `key` and `value` of a map.
    pub members: IndexMap<String, Member>,
    /// The traits applied to it.
    pub traits: Traits,
    /// Where it is defined.
    pub place: Place,
}

/// The type of a shape, with what only that type has.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the variants are Smithy's own names")]
pub enum Kind {
    Blob,
    Boolean,
    String,
    Timestamp,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Document,
    Enum,
    IntEnum,
    List,
    Map,
    Structure,
    Union,
    Operation(Operation),
    Resource(Resource),
    Service(Service),
}

/// A member of a shape.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its ID, `namespace#Shape$member`.
    pub id: ShapeId,
    /// The shape of its values; `smithy.api#Unit` for the members of enums.
    pub target: ShapeId,
    /// The traits applied to it.
    pub traits: Traits,
    /// Where it is defined.
    pub place: Place,
}

/// What an operation has.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// `smithy.api#Unit` where the model names none.
    pub input: ShapeId,
    /// `smithy.api#Unit` where the model names none.
    pub output: ShapeId,
    /// In model order.
    pub errors: Vec<ShapeId>,
}

/// What a service has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Service {
    /// Usually a date; may be empty.
    pub version: String,
    /// Operations bound directly.
    pub operations: Vec<ShapeId>,
    /// Resources bound directly.
    pub resources: Vec<ShapeId>,
    /// Errors that every operation can return.
    pub errors: Vec<ShapeId>,
    /// Names that shapes of the closure get in this service.
    pub rename: BTreeMap<ShapeId, String>,
}

/// What a resource has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resource {
    /// Its identifiers.
    pub identifiers: IndexMap<String, ShapeId>,
    /// Its properties.
    pub properties: IndexMap<String, ShapeId>,
    /// `create`, `put`, `read`, `update`, `delete`, `list`, then `operations` and `collectionOperations`.
    pub operations: Vec<ShapeId>,
    /// Those of them that act on the collection of all such resources: `create`, `list` and `collectionOperations`.
    pub collection_operations: Vec<ShapeId>,
    /// Child resources.
    pub resources: Vec<ShapeId>,
}
