//! Types and operations.

use proc_macro2::Ident;

use super::{Deprecated, Docs, Example, Path, SchemaItem, SchemaMember, SchemaRef, Trait};

/// The type of a field or of a union's payload.
#[derive(Clone, Debug)]
pub(crate) enum Type {
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    Blob,
    Timestamp,
    Document,
    Unit,
    Named(Path),
    List(Box<Type>),
    Map(Box<Type>, Box<Type>),
    Option(Box<Type>),
    Boxed(Box<Type>),
}

/// A structure.
#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) schema: SchemaItem,
    /// In model order; streaming members are not among them.
    pub(crate) fields: Vec<Field>,
    pub(crate) debug: Debug,
    pub(crate) construction: Construction,
    pub(crate) non_exhaustive: bool,
    pub(crate) derives: Vec<Derive>,
    /// What makes it an error, where it is one.
    pub(crate) error: Option<ErrorShape>,
}

/// A trait that a type derives because somebody asked for it: the segments of its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Derive(pub(crate) Vec<Ident>);

/// How a type implements `Debug`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Debug {
    /// Derived: nothing in it is sensitive.
    Derived,
    /// By the runtime, which hides what is sensitive.
    Redacted,
}

/// How a value of a structure is made.
#[derive(Debug)]
pub(crate) enum Construction {
    /// `Default`: nothing is required.
    Default,
    /// `new(required…)`.
    New,
    /// `builder()`: too many are required for positions to tell them apart.
    Builder(Ident),
}

/// A field of a structure.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    /// The member's place in the schema.
    pub(crate) index: usize,
    pub(crate) ty: Type,
    /// Whether making the structure takes a value for it.
    pub(crate) required: bool,
    /// What it holds where nothing was said.
    pub(crate) initial: Initial,
    /// `with_<member>`.
    pub(crate) setter: Ident,
    /// The method of a builder that takes a value for it: the field's name, where that is no other method's.
    pub(crate) builder_setter: Ident,
}

/// What a field holds where nothing was said.
#[derive(Clone, Debug)]
pub(crate) enum Initial {
    /// What reading starts from: `None`, or a blank that never shows.
    Blank,
    /// The `@default` of the model.
    Default(Literal),
}

/// A value written as Rust.
#[derive(Clone, Debug)]
pub(crate) enum Literal {
    Boolean(bool),
    /// An integer or an `intEnum`'s value, digit for digit.
    Integer(i64),
    Float(f32),
    Double(f64),
    /// A `BigInteger` or `BigDecimal`, digit for digit.
    BigNumber(String),
    String(String),
    Blob(Vec<u8>),
    Timestamp {
        seconds: i64,
        nanos: u32,
    },
    EmptyList,
    EmptyMap,
    /// An enum's value, by its string.
    Enum(Path, String),
    IntEnum(Path, i32),
    Document(DocumentLiteral),
    Boxed(Box<Literal>),
}

/// A document that a `@default` can hold.
#[derive(Clone, Debug)]
pub(crate) enum DocumentLiteral {
    Boolean(bool),
    Integer(i64),
    /// Finite.
    Float(f64),
    String(String),
    EmptyArray,
    EmptyObject,
}

/// What makes a structure an error.
#[derive(Debug)]
pub(crate) struct ErrorShape {
    /// The field that holds the message, and whether it is an `Option`.
    pub(crate) message: Option<(Ident, bool)>,
}

/// A union.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) schema: SchemaItem,
    pub(crate) variants: Vec<UnionVariant>,
    pub(crate) debug: Debug,
    pub(crate) non_exhaustive: bool,
    pub(crate) derives: Vec<Derive>,
}

/// A variant of a union.
#[derive(Debug)]
pub(crate) struct UnionVariant {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) index: usize,
    /// `None` for `smithy.api#Unit`.
    pub(crate) payload: Option<Type>,
    /// `is_<variant>`.
    pub(crate) is: Ident,
    /// `as_<variant>`.
    pub(crate) as_: Ident,
}

/// A stream of events, each of which is one variant of a union, and how it fails.
#[derive(Debug)]
pub(crate) struct EventStream {
    /// The members that are no errors.
    pub(crate) events: Union,
    /// The members that are.
    pub(crate) errors: Vec<SchemaMember>,
    pub(crate) error: ErrorEnum,
}

/// An enum of strings.
#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) schema: SchemaItem,
    pub(crate) derives: Vec<Derive>,
    pub(crate) variants: Vec<EnumVariant<String>>,
}

/// An enum of integers.
#[derive(Debug)]
pub(crate) struct IntEnumeration {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) schema: SchemaItem,
    pub(crate) derives: Vec<Derive>,
    pub(crate) variants: Vec<EnumVariant<i32>>,
}

/// A variant of an enum and its value.
#[derive(Debug)]
pub(crate) struct EnumVariant<V> {
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) value: V,
}

/// An operation and its error enum.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) docs: Docs,
    pub(crate) examples: Vec<Example>,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) name: Ident,
    pub(crate) id: String,
    /// The static that holds the operation's schema.
    pub(crate) schema: Ident,
    pub(crate) service: Path,
    pub(crate) input: (Type, SchemaRef),
    pub(crate) output: (Type, SchemaRef),
    /// The events of the input, and those of the output, where there are any.
    pub(crate) events: [Option<Path>; 2],
    pub(crate) error: ErrorEnum,
    pub(crate) traits: Vec<Trait>,
}

/// What can go wrong in an operation, or in a stream of events.
#[derive(Debug)]
pub(crate) struct ErrorEnum {
    /// The type of the operation or of the events.
    pub(crate) of: Ident,
    pub(crate) name: Ident,
    pub(crate) variants: Vec<ErrorVariant>,
    /// What there is that may not be decoded, with its article.
    pub(crate) decoded: &'static str,
}

/// A modelled error.
#[derive(Debug)]
pub(crate) struct ErrorVariant {
    pub(crate) docs: Docs,
    pub(crate) name: Ident,
    pub(crate) ty: Path,
    pub(crate) schema: SchemaRef,
    /// Whether a value of the type becomes this variant: of two with one type, the first does.
    pub(crate) converts: bool,
    /// `is_<error>`.
    pub(crate) is: Ident,
}
