//! The items at the root of the runtime that generated code imports.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

macro_rules! items {
    ($($item:ident)*) => {
        /// An item at the root of the runtime; their order is that of the `use` item.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Runtime {
            $($item,)*
        }

        impl Runtime {
            /// Its name.
            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$item => stringify!($item),)*
                }
            }
        }

        impl ToTokens for Runtime {
            fn to_tokens(&self, tokens: &mut TokenStream) {
                tokens.extend(match self {
                    $(Self::$item => quote!($item),)*
                });
            }
        }
    };
}

items! {
    BigDecimal
    BigInteger
    Bytes
    DecodeError
    Deserialize
    Deserializer
    Document
    ErrorShape
    EventInput
    EventOutput
    EventStream
    Failure
    Member
    Operation
    OperationError
    OperationSchema
    Pattern
    ReadMembers
    Schema
    Serialize
    Serializer
    ServiceError
    ServiceSchema
    ShapeType
    Streaming
    Timestamp
    Trait
    Unhandled
    Unit
    WriteMembers
}
