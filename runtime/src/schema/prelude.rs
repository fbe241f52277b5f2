//! The shapes of [Smithy's prelude](https://smithy.io/2.0/spec/model.html#prelude), `smithy.api`.

use super::{Schema, ShapeType};

macro_rules! simple {
    ($($name:ident $shape:literal $shape_type:ident)*) => {$(
        #[doc = concat!("`smithy.api#", $shape, "`")]
        pub static $name: Schema = Schema::simple(concat!("smithy.api#", $shape), ShapeType::$shape_type);
    )*};
}

simple! {
    BLOB "Blob" Blob
    BOOLEAN "Boolean" Boolean
    STRING "String" String
    TIMESTAMP "Timestamp" Timestamp
    BYTE "Byte" Byte
    SHORT "Short" Short
    INTEGER "Integer" Integer
    LONG "Long" Long
    FLOAT "Float" Float
    DOUBLE "Double" Double
    BIG_INTEGER "BigInteger" BigInteger
    BIG_DECIMAL "BigDecimal" BigDecimal
    DOCUMENT "Document" Document
    PRIMITIVE_BOOLEAN "PrimitiveBoolean" Boolean
    PRIMITIVE_BYTE "PrimitiveByte" Byte
    PRIMITIVE_SHORT "PrimitiveShort" Short
    PRIMITIVE_INTEGER "PrimitiveInteger" Integer
    PRIMITIVE_LONG "PrimitiveLong" Long
    PRIMITIVE_FLOAT "PrimitiveFloat" Float
    PRIMITIVE_DOUBLE "PrimitiveDouble" Double
}

/// `smithy.api#Unit`, the structure without members.
pub static UNIT: Schema = Schema::structure("smithy.api#Unit", &[]);
