//! Simple types: those that generated code takes from the standard library or from [`crate::value`].

use bytes::Bytes;

use super::{Deserialize, Deserializer, Serialize, Serializer};
use crate::error::Result;
use crate::schema::Member;
use crate::value::{BigDecimal, BigInteger, Document, Timestamp};

macro_rules! copied {
    ($($type:ty: $method:ident,)*) => {$(
        impl Serialize for $type {
            #[inline]
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
                ser.$method(member, *self)
            }
        }
    )*};
}

macro_rules! borrowed {
    ($($type:ty: $method:ident,)*) => {$(
        impl Serialize for $type {
            #[inline]
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
                ser.$method(member, self)
            }
        }
    )*};
}

macro_rules! read {
    ($($type:ty: $method:ident,)*) => {$(
        impl Deserialize for $type {
            #[inline]
            fn blank() -> Self {
                Self::default()
            }

            #[inline]
            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                *self = de.$method(member)?;
                Ok(())
            }
        }
    )*};
}

macro_rules! read_in_place {
    ($($type:ty: $method:ident,)*) => {$(
        impl Deserialize for $type {
            #[inline]
            fn blank() -> Self {
                Self::default()
            }

            #[inline]
            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
                de.$method(member, self)
            }
        }
    )*};
}

copied! {
    bool: boolean,
    i8: byte,
    i16: short,
    i32: integer,
    i64: long,
    f32: float,
    f64: double,
}

borrowed! {
    str: string,
    String: string,
    Bytes: blob,
    Timestamp: timestamp,
    BigInteger: big_integer,
    BigDecimal: big_decimal,
    Document: document,
}

read! {
    bool: boolean,
    i8: byte,
    i16: short,
    i32: integer,
    i64: long,
    f32: float,
    f64: double,
    String: string,
    Bytes: blob,
    Timestamp: timestamp,
}

read_in_place! {
    BigInteger: big_integer,
    BigDecimal: big_decimal,
    Document: document,
}
