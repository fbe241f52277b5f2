// Warning ExamplesTrait: At `/size`, the input of the example `Something else` is not what the model says; the example is left out.
// Warning ExamplesTrait: At `/name`, the input of the example `Nothing` is not what the model says; the example is left out.
// ---- src/lib.rs
//! Kitchen: one operation, its types, validators and serializers.
//!
//! The service `Kitchen`.

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

/// Cooks.
///
/// # Examples
///
/// Soup
///
/// The *least* that is needed.
///
/// ```
/// use golden_examples::{Heat, Order};
///
/// let input = Order::new("soup", Heat::Hot);
/// ```
///
/// Everything at once
///
/// ```
/// use std::collections::BTreeMap;
/// use farrier::{Bytes, Timestamp};
/// use golden_examples::{BoxValue, Heat, Order, Side};
///
/// let input = Order::new("stew", Heat::from("lukewarm"))
///     .with_when(Timestamp::from_secs(1700000000))
///     .with_sizes([1i64, 2i64])
///     .with_names([("a b".to_owned(), "x".to_owned())])
///     .with_none(Vec::<BTreeMap<String, String>>::new())
///     .with_picture(Bytes::from_static(b"<bytes>"))
///     .with_weight(1.5)
///     .with_side(Side::Dish(Box::new(Order::new("rice", Heat::Cold))))
///     .with_sparse([Some("x".to_owned()), None])
///     .with_box(BoxValue::builder().a(1).b(2).c(3).d(4).e(5).f(6).g(7).h(8).build()?);
/// # Ok::<(), farrier::Incomplete>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Cook;

pub(crate) static COOK: OperationSchema = OperationSchema {
    id: "example.examples#Cook",
    service: &service::KITCHEN,
    input: &types::ORDER,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Cook {
    const SCHEMA: &'static OperationSchema = &COOK;
    type Input = types::Order;
    type Output = Unit;
    type Error = CookError;
}

/// What can go wrong in [`Cook`].
#[derive(Debug)]
pub enum CookError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl CookError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(CookError);

impl OperationError for CookError {
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

use farrier::{Member, Schema, Trait};
use farrier::schema::prelude;

pub(crate) static NAMES: Schema = Schema::map(
    "example.examples#Names",
    &[Member::key(&prelude::STRING, &[]), Member::value(&prelude::STRING, &[])],
);

pub(crate) static NAMES2: Schema = Schema::list(
    "example.examples#Names2",
    &[Member::element(&NAMES, &[])],
);

pub(crate) static SIZES: Schema = Schema::list(
    "example.examples#Sizes",
    &[Member::element(&prelude::LONG, &[])],
);

pub(crate) static SPARSE: Schema = Schema::list(
        "example.examples#Sparse",
        &[Member::element(&prelude::STRING, &[])],
    )
    .with(&[Trait::Sparse]);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Kitchen` does.
pub trait Kitchen: Send + Sync {
    /// Cooks.
    fn cook(
        &self,
        input: types::Order,
    ) -> impl Future<Output = Result<Unit, operations::CookError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::COOK];

/// Answers requests by a [`Kitchen`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Kitchen> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::KITCHEN, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Cook, request, &self.0, H::cook).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Kitchen`.
pub static KITCHEN: ServiceSchema = ServiceSchema {
    id: "example.examples#Kitchen",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_1),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Bytes, Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    Timestamp, Trait, Unit, WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `Box`.
#[derive(Clone, Debug, PartialEq)]
pub struct BoxValue {
    /// The member `a`.
    ///
    /// Required.
    pub a: i64,
    /// The member `b`.
    ///
    /// Required.
    pub b: i64,
    /// The member `c`.
    ///
    /// Required.
    pub c: i64,
    /// The member `d`.
    ///
    /// Required.
    pub d: i64,
    /// The member `e`.
    ///
    /// Required.
    pub e: i64,
    /// The member `f`.
    ///
    /// Required.
    pub f: i64,
    /// The member `g`.
    ///
    /// Required.
    pub g: i64,
    /// The member `h`.
    ///
    /// Required.
    pub h: i64,
}

impl BoxValue {
    /// Collects the members; `build` names all that is missing.
    pub fn builder() -> BoxValueBuilder {
        BoxValueBuilder {
            a: None,
            b: None,
            c: None,
            d: None,
            e: None,
            f: None,
            g: None,
            h: None,
        }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

/// Makes a [`BoxValue`].
#[derive(Clone)]
pub struct BoxValueBuilder {
    a: Option<i64>,
    b: Option<i64>,
    c: Option<i64>,
    d: Option<i64>,
    e: Option<i64>,
    f: Option<i64>,
    g: Option<i64>,
    h: Option<i64>,
}

impl BoxValueBuilder {
    /// Sets `a`.
    pub fn a(mut self, a: i64) -> Self {
        self.a = Some(a);
        self
    }

    /// Sets `b`.
    pub fn b(mut self, b: i64) -> Self {
        self.b = Some(b);
        self
    }

    /// Sets `c`.
    pub fn c(mut self, c: i64) -> Self {
        self.c = Some(c);
        self
    }

    /// Sets `d`.
    pub fn d(mut self, d: i64) -> Self {
        self.d = Some(d);
        self
    }

    /// Sets `e`.
    pub fn e(mut self, e: i64) -> Self {
        self.e = Some(e);
        self
    }

    /// Sets `f`.
    pub fn f(mut self, f: i64) -> Self {
        self.f = Some(f);
        self
    }

    /// Sets `g`.
    pub fn g(mut self, g: i64) -> Self {
        self.g = Some(g);
        self
    }

    /// Sets `h`.
    pub fn h(mut self, h: i64) -> Self {
        self.h = Some(h);
        self
    }

    /// The value, or the names of all required members that were not set.
    pub fn build(self) -> Result<BoxValue, farrier::Incomplete> {
        let mut required = farrier::Incomplete::of("BoxValue");
        let value = BoxValue {
            a: required.take("a", self.a),
            b: required.take("b", self.b),
            c: required.take("c", self.c),
            d: required.take("d", self.d),
            e: required.take("e", self.e),
            f: required.take("f", self.f),
            g: required.take("g", self.g),
            h: required.take("h", self.h),
        };
        required.finish(value)
    }
}

pub(crate) static BOX: Schema = Schema::structure(
    "example.examples#Box",
    &[
        Member::new("a", &prelude::LONG, &[Trait::Required]),
        Member::new("b", &prelude::LONG, &[Trait::Required]),
        Member::new("c", &prelude::LONG, &[Trait::Required]),
        Member::new("d", &prelude::LONG, &[Trait::Required]),
        Member::new("e", &prelude::LONG, &[Trait::Required]),
        Member::new("f", &prelude::LONG, &[Trait::Required]),
        Member::new("g", &prelude::LONG, &[Trait::Required]),
        Member::new("h", &prelude::LONG, &[Trait::Required]),
    ],
);

impl Serialize for BoxValue {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &BOX, self)
    }
}

impl Deserialize for BoxValue {
    fn blank() -> Self {
        Self {
            a: Deserialize::blank(),
            b: Deserialize::blank(),
            c: Deserialize::blank(),
            d: Deserialize::blank(),
            e: Deserialize::blank(),
            f: Deserialize::blank(),
            g: Deserialize::blank(),
            h: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BOX, self)
    }
}

impl WriteMembers for BoxValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BOX.members;
        ser.member(&members[0], &self.a)?;
        ser.member(&members[1], &self.b)?;
        ser.member(&members[2], &self.c)?;
        ser.member(&members[3], &self.d)?;
        ser.member(&members[4], &self.e)?;
        ser.member(&members[5], &self.f)?;
        ser.member(&members[6], &self.g)?;
        ser.member(&members[7], &self.h)
    }
}

impl ReadMembers for BoxValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.a),
            1 => de.member(member, &mut self.b),
            2 => de.member(member, &mut self.c),
            3 => de.member(member, &mut self.d),
            4 => de.member(member, &mut self.e),
            5 => de.member(member, &mut self.f),
            6 => de.member(member, &mut self.g),
            7 => de.member(member, &mut self.h),
            _ => Ok(()),
        }
    }
}

/// The enum `Heat`.
#[derive(Clone)]
pub enum Heat {
    /// The value `hot`.
    Hot,
    /// The value `COLD`.
    Cold,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Heat {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["hot", "COLD"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hot => "hot",
            Self::Cold => "COLD",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Heat {
    fn from(value: &str) -> Self {
        match value {
            "hot" => Self::Hot,
            "COLD" => Self::Cold,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Heat);

pub(crate) static HEAT: Schema = Schema::enumeration(
    "example.examples#Heat",
    Heat::VALUES,
);

/// The structure `Order`.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
    /// The member `type`.
    ///
    /// Required.
    pub r#type: Heat,
    /// The member `when`.
    pub when: Option<Timestamp>,
    /// The member `sizes`.
    pub sizes: Option<Vec<i64>>,
    /// The member `names`.
    pub names: Option<std::collections::BTreeMap<String, String>>,
    /// The member `none`.
    pub none: Option<Vec<std::collections::BTreeMap<String, String>>>,
    /// The member `picture`.
    pub picture: Option<Bytes>,
    /// The member `weight`.
    pub weight: Option<f32>,
    /// The member `side`.
    pub side: Option<Box<Side>>,
    /// The member `sparse`.
    pub sparse: Option<Vec<Option<String>>>,
    /// The member `box`.
    pub r#box: Option<BoxValue>,
}

impl Order {
    /// A value with what is required.
    pub fn new(name: impl Into<String>, r#type: impl Into<Heat>) -> Self {
        Self {
            name: name.into(),
            r#type: r#type.into(),
            when: None,
            sizes: None,
            names: None,
            none: None,
            picture: None,
            weight: None,
            side: None,
            sparse: None,
            r#box: None,
        }
    }

    /// The same value with `when`.
    pub fn with_when(mut self, when: impl Into<Timestamp>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// The same value with `sizes`.
    pub fn with_sizes(mut self, sizes: impl Into<Vec<i64>>) -> Self {
        self.sizes = Some(sizes.into());
        self
    }

    /// The same value with `names`.
    pub fn with_names(
        mut self,
        names: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.names = Some(names.into());
        self
    }

    /// The same value with `none`.
    pub fn with_none(
        mut self,
        none: impl Into<Vec<std::collections::BTreeMap<String, String>>>,
    ) -> Self {
        self.none = Some(none.into());
        self
    }

    /// The same value with `picture`.
    pub fn with_picture(mut self, picture: impl Into<Bytes>) -> Self {
        self.picture = Some(picture.into());
        self
    }

    /// The same value with `weight`.
    pub fn with_weight(mut self, weight: f32) -> Self {
        self.weight = Some(weight);
        self
    }

    /// The same value with `side`.
    pub fn with_side(mut self, side: impl Into<Box<Side>>) -> Self {
        self.side = Some(side.into());
        self
    }

    /// The same value with `sparse`.
    pub fn with_sparse(mut self, sparse: impl Into<Vec<Option<String>>>) -> Self {
        self.sparse = Some(sparse.into());
        self
    }

    /// The same value with `box`.
    pub fn with_box(mut self, r#box: impl Into<BoxValue>) -> Self {
        self.r#box = Some(r#box.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static ORDER: Schema = Schema::structure(
    "example.examples#Order",
    &[
        Member::new("name", &prelude::STRING, &[Trait::Required]),
        Member::new("type", &HEAT, &[Trait::Required]),
        Member::new("when", &prelude::TIMESTAMP, &[]),
        Member::new("sizes", &schema::SIZES, &[]),
        Member::new("names", &schema::NAMES, &[]),
        Member::new("none", &schema::NAMES2, &[]),
        Member::new("picture", &prelude::BLOB, &[]),
        Member::new("weight", &prelude::FLOAT, &[]),
        Member::new("side", &SIDE, &[]),
        Member::new("sparse", &schema::SPARSE, &[]),
        Member::new("box", &BOX, &[]),
    ],
);

impl Serialize for Order {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &ORDER, self)
    }
}

impl Deserialize for Order {
    fn blank() -> Self {
        Self {
            name: Deserialize::blank(),
            r#type: Deserialize::blank(),
            when: None,
            sizes: None,
            names: None,
            none: None,
            picture: None,
            weight: None,
            side: None,
            sparse: None,
            r#box: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &ORDER, self)
    }
}

impl WriteMembers for Order {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = ORDER.members;
        ser.member(&members[0], &self.name)?;
        ser.member(&members[1], &self.r#type)?;
        ser.member(&members[2], &self.when)?;
        ser.member(&members[3], &self.sizes)?;
        ser.member(&members[4], &self.names)?;
        ser.member(&members[5], &self.none)?;
        ser.member(&members[6], &self.picture)?;
        ser.member(&members[7], &self.weight)?;
        ser.member(&members[8], &self.side)?;
        ser.member(&members[9], &self.sparse)?;
        ser.member(&members[10], &self.r#box)
    }
}

impl ReadMembers for Order {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            1 => de.member(member, &mut self.r#type),
            2 => de.member(member, &mut self.when),
            3 => de.member(member, &mut self.sizes),
            4 => de.member(member, &mut self.names),
            5 => de.member(member, &mut self.none),
            6 => de.member(member, &mut self.picture),
            7 => de.member(member, &mut self.weight),
            8 => de.member(member, &mut self.side),
            9 => de.member(member, &mut self.sparse),
            10 => de.member(member, &mut self.r#box),
            _ => Ok(()),
        }
    }
}

/// The union `Side`.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// The member `dish`.
    Dish(Box<Order>),
    /// The member `nothing`.
    Nothing,
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Side {
    /// Whether it is [`Self::Dish`].
    pub fn is_dish(&self) -> bool {
        matches!(self, Self::Dish(_))
    }

    /// What is in [`Self::Dish`], if it is that.
    pub fn as_dish(&self) -> Option<&Order> {
        match self {
            Self::Dish(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Nothing`].
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static SIDE: Schema = Schema::union(
    "example.examples#Side",
    &[Member::new("dish", &ORDER, &[]), Member::new("nothing", &prelude::UNIT, &[])],
);

impl Serialize for Side {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SIDE, self)
    }
}

impl Deserialize for Side {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &SIDE, self)
    }
}

impl WriteMembers for Side {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SIDE.members;
        match self {
            Self::Dish(value) => ser.member(&members[0], value),
            Self::Nothing => ser.member(&members[1], &Unit),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Side {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Dish(de.value(member)?),
            1 => {
                de.value::<Unit>(member)?;
                Self::Nothing
            }
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(BoxValue, Heat, Order, Side);

