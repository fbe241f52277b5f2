// ---- src/lib.rs
//! Trees: one operation, its types, validators and serializers.
//!
//! The service `Trees`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::wrong_self_convention,
    reason = "names and sizes are the model's"
)]

#[rustfmt::skip]
mod operations;
#[rustfmt::skip]
mod schema;
#[rustfmt::skip]
pub mod server;
#[rustfmt::skip]
mod service;
#[rustfmt::skip]
mod types;

pub use farrier;
pub use operations::*;
pub use service::*;
pub use types::*;

// ---- src/operations.rs
//! Operations and what can go wrong in them.

use farrier::{
    DecodeError, Deserializer, Failure, Operation, OperationError, OperationSchema,
    Serialize, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{service, types};

/// The operation `Grow`.
#[derive(Clone, Copy, Debug)]
pub struct Grow;

pub(crate) static GROW: OperationSchema = OperationSchema {
    id: "example#Grow",
    service: &service::TREES,
    input: &types::NODE,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Grow {
    const SCHEMA: &'static OperationSchema = &GROW;
    type Input = types::Node;
    type Output = Unit;
    type Error = GrowError;
}

/// What can go wrong in [`Grow`].
#[derive(Debug)]
pub enum GrowError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl GrowError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(GrowError);

impl OperationError for GrowError {
    fn read(
        index: usize,
        _response: farrier::ResponseMetadata,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        Err(farrier::Error::unknown_error(index))
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        None
    }
}

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Member, Schema};
use farrier::schema::prelude;
use crate::types;

pub(crate) static NODES: Schema = Schema::list(
    "example#Nodes",
    &[Member::element(&types::NODE, &[])],
);

pub(crate) static NODES_BY_NAME: Schema = Schema::map(
    "example#NodesByName",
    &[Member::key(&prelude::STRING, &[]), Member::value(&types::NODE, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Trees` does.
pub trait Trees: Send + Sync {
    /// Answers `Grow`.
    fn grow(
        &self,
        input: types::Node,
    ) -> impl Future<Output = Result<Unit, operations::GrowError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::GROW];

/// Answers requests by a [`Trees`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Trees> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::TREES, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Grow, request, &self.0, H::grow).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Trees`.
pub static TREES: ServiceSchema = ServiceSchema {
    id: "example#Trees",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `Leaf`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaf {
    /// The member `twig`.
    pub twig: Option<Box<Node>>,
    /// The member `vein`.
    pub vein: Option<Vein>,
}

impl Leaf {
    /// The same value with `twig`.
    pub fn with_twig(mut self, twig: impl Into<Box<Node>>) -> Self {
        self.twig = Some(twig.into());
        self
    }

    /// The same value with `vein`.
    pub fn with_vein(mut self, vein: impl Into<Vein>) -> Self {
        self.vein = Some(vein.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LEAF: Schema = Schema::structure(
    "example#Leaf",
    &[Member::new("twig", &NODE, &[]), Member::new("vein", &VEIN, &[])],
);

impl Serialize for Leaf {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LEAF, self)
    }
}

impl Deserialize for Leaf {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LEAF, self)
    }
}

impl WriteMembers for Leaf {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LEAF.members;
        ser.member(&members[0], &self.twig)?;
        ser.member(&members[1], &self.vein)
    }
}

impl ReadMembers for Leaf {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.twig),
            1 => de.member(member, &mut self.vein),
            _ => Ok(()),
        }
    }
}

/// The structure `Node`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// The member `name`.
    pub name: Option<String>,
    /// The member `parent`.
    pub parent: Option<Box<Node>>,
    /// The member `children`.
    pub children: Option<Vec<Node>>,
    /// The member `leaf`.
    pub leaf: Option<Box<Leaf>>,
    /// The member `by_name`.
    pub by_name: Option<std::collections::BTreeMap<String, Node>>,
}

impl Node {
    /// The same value with `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same value with `parent`.
    pub fn with_parent(mut self, parent: impl Into<Box<Node>>) -> Self {
        self.parent = Some(parent.into());
        self
    }

    /// The same value with `children`.
    pub fn with_children(mut self, children: impl Into<Vec<Node>>) -> Self {
        self.children = Some(children.into());
        self
    }

    /// The same value with `leaf`.
    pub fn with_leaf(mut self, leaf: impl Into<Box<Leaf>>) -> Self {
        self.leaf = Some(leaf.into());
        self
    }

    /// The same value with `by_name`.
    pub fn with_by_name(
        mut self,
        by_name: impl Into<std::collections::BTreeMap<String, Node>>,
    ) -> Self {
        self.by_name = Some(by_name.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static NODE: Schema = Schema::structure(
    "example#Node",
    &[
        Member::new("name", &prelude::STRING, &[]),
        Member::new("parent", &NODE, &[]),
        Member::new("children", &schema::NODES, &[]),
        Member::new("leaf", &LEAF, &[]),
        Member::new("by_name", &schema::NODES_BY_NAME, &[]),
    ],
);

impl Serialize for Node {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NODE, self)
    }
}

impl Deserialize for Node {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &NODE, self)
    }
}

impl WriteMembers for Node {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NODE.members;
        ser.member(&members[0], &self.name)?;
        ser.member(&members[1], &self.parent)?;
        ser.member(&members[2], &self.children)?;
        ser.member(&members[3], &self.leaf)?;
        ser.member(&members[4], &self.by_name)
    }
}

impl ReadMembers for Node {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            1 => de.member(member, &mut self.parent),
            2 => de.member(member, &mut self.children),
            3 => de.member(member, &mut self.leaf),
            4 => de.member(member, &mut self.by_name),
            _ => Ok(()),
        }
    }
}

/// The structure `Vein`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vein {}

impl Vein {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static VEIN: Schema = Schema::structure("example#Vein", &[]);

impl Serialize for Vein {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &VEIN, self)
    }
}

impl Deserialize for Vein {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &VEIN, self)
    }
}

impl WriteMembers for Vein {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Vein {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Leaf, Node, Vein);

