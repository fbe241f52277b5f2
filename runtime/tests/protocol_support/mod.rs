//! A crate as the generator writes it, every kind of shape and constraint, three services.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    unused_imports,
    reason = "each test uses a part of what is public in a crate"
)]

/// A structure with its schema and its serde impls.
macro_rules! structure {
    ($name:ident $schema:ident $id:literal [$($derive:ident)*] [$($trait:expr),*] {
        $($index:literal $field:ident: $type:ty = $member:expr,)*
    }) => {
        #[derive(Clone, PartialEq, $($derive)*)]
        pub struct $name { $(pub $field: $type,)* }

        pub static $schema: Schema = Schema::structure($id, &[$($member),*]).with(&[$($trait),*]);

        impl Serialize for $name {
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
                ser.structure(member, &$schema, self)
            }
        }

        impl Deserialize for $name {
            fn blank() -> Self {
                Self { $($field: Deserialize::blank(),)* }
            }
            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
                de.structure(member, &$schema, self)
            }
        }

        impl WriteMembers for $name {
            #[allow(unused_variables)]
            fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
                $(ser.member(&$schema.members[$index], &self.$field)?;)*
                Ok(())
            }
        }

        impl ReadMembers for $name {
            #[allow(unused_variables)]
            fn read_member(
                &mut self, index: usize, member: &'static Member, de: &mut dyn Deserializer,
            ) -> farrier::Result<()> {
                match index {
                    $($index => de.member(member, &mut self.$field),)*
                    _ => Ok(()),
                }
            }
        }
    };
}

macro_rules! debug {
    ($($name:ident)*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                farrier::redact::debug(f, stringify!($name), self)
            }
        }
    )*};
}

mod service;
mod shapes;
mod structures;

pub use service::*;
pub use shapes::*;
pub use structures::*;
