//! The fields, items and entries of a value, given to one of the standard library's debug builders.

use std::fmt::{self, Debug, Formatter};

use super::Redacted;
use crate::error::Result;
use crate::schema::{Member, Schema, ShapeType, Trait};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// What is being printed.
pub(super) enum Builder<'a, 'f> {
    /// The outermost value and the name of its type.
    Root(&'a mut Formatter<'f>, &'a str),
    Structure(fmt::DebugStruct<'a, 'f>),
    /// The formatter until the one member has come.
    Union(&'a mut Formatter<'f>),
    List(fmt::DebugList<'a, 'f>),
    Map(fmt::DebugMap<'a, 'f>),
}

/// Takes the values of one container.
pub(super) struct Fields<'a, 'f> {
    builder: Builder<'a, 'f>,
    result: fmt::Result,
    is_empty: bool,
}

impl<'a, 'f> Fields<'a, 'f> {
    #[inline]
    pub(super) fn new(builder: Builder<'a, 'f>) -> Self {
        Self {
            builder,
            result: Ok(()),
            is_empty: true,
        }
    }

    #[inline]
    pub(super) fn finish(self) -> fmt::Result {
        self.result?;
        match self.builder {
            Builder::Root(..) => Ok(()),
            Builder::Union(f) if self.is_empty => f.write_str("Unknown"),
            Builder::Union(_) => Ok(()),
            Builder::Structure(mut builder) => builder.finish(),
            Builder::List(mut builder) => builder.finish(),
            Builder::Map(mut builder) => builder.finish(),
        }
    }

    #[inline]
    fn put(&mut self, member: &'static Member, value: &dyn Debug) -> Result<()> {
        if member.is_sensitive() {
            self.show(member, &Redacted)
        } else {
            self.show(member, value)
        }
        Ok(())
    }

    #[inline]
    fn show(&mut self, member: &'static Member, value: &dyn Debug) {
        self.is_empty = false;
        match &mut self.builder {
            Builder::Root(f, _) => self.result = value.fmt(f),
            Builder::Structure(builder) => _ = builder.field(member.name, value),
            Builder::Union(f) if is_unit(member.target) => self.result = f.write_str(member.name),
            Builder::Union(f) => self.result = f.debug_tuple(member.name).field(value).finish(),
            Builder::List(builder) => _ = builder.entry(value),
            Builder::Map(builder) => _ = builder.value(value),
        }
    }

    /// The name of a structure: the caller's for the outermost, else the shape's.
    #[inline]
    fn name(&self, schema: &'static Schema) -> String {
        match &self.builder {
            Builder::Root(_, name) => (*name).to_owned(),
            _ => schema.name().to_owned(),
        }
    }
}

impl Serializer for Fields<'_, '_> {
    #[inline]
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        if schema.traits.iter().any(|t| matches!(t, Trait::Sensitive)) {
            self.show(member, &Redacted);
            return Ok(());
        }
        let name = self.name(schema);
        self.put(
            member,
            &Members {
                name,
                schema,
                value,
            },
        )
    }

    #[inline]
    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        self.put(member, &Items { member, items })
    }

    #[inline]
    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        self.put(member, &Entries { member, entries })
    }

    #[inline]
    fn entry(&mut self, key_member: &'static Member, key: &str) -> Result<()> {
        if let Builder::Map(builder) = &mut self.builder {
            let schema = key_member.target;
            match schema.shape_type {
                _ if key_member.is_sensitive() => builder.key(&Redacted),
                ShapeType::Enum => builder.key(&Enum(schema, &key)),
                _ => builder.key(&key),
            };
        }
        Ok(())
    }

    #[inline]
    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.put(member, &None::<()>)
    }

    #[inline]
    fn absent(&mut self, member: &'static Member) -> Result<()> {
        self.show(member, &None::<()>);
        Ok(())
    }

    #[inline]
    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        match member.target.shape_type {
            ShapeType::IntEnum => self.put(member, &Enum(member.target, &value)),
            _ => self.put(member, &value),
        }
    }

    #[inline]
    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.put(member, &value)
    }

    #[inline]
    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        match member.target.shape_type {
            ShapeType::Enum => self.put(member, &Enum(member.target, &value)),
            _ => self.put(member, &value),
        }
    }

    #[inline]
    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.put(member, &Blob(value))
    }

    #[inline]
    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.put(member, value.document())
    }
}

#[inline]
fn is_unit(schema: &'static Schema) -> bool {
    schema.id == crate::schema::prelude::UNIT.id
}

struct Members<'a> {
    name: String,
    schema: &'static Schema,
    value: &'a dyn WriteMembers,
}

impl Debug for Members<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = Fields::new(match self.schema.shape_type {
            ShapeType::Union => Builder::Union(f),
            _ => Builder::Structure(f.debug_struct(&self.name)),
        });
        // A union of a variant that is not known cannot be written; `finish` says so.
        let _ = self.value.write_members(&mut fields);
        fields.finish()
    }
}

struct Items<'a> {
    member: &'static Member,
    items: &'a dyn WriteItems,
}

impl Debug for Items<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = Fields::new(Builder::List(f.debug_list()));
        if let [element] = self.member.target.members {
            let _ = self.items.write_items(element, &mut fields);
        }
        fields.finish()
    }
}

struct Entries<'a> {
    member: &'static Member,
    entries: &'a dyn WriteEntries,
}

impl Debug for Entries<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = Fields::new(Builder::Map(f.debug_map()));
        if let [key, value] = self.member.target.members {
            let _ = self.entries.write_entries(key, value, &mut fields);
        }
        fields.finish()
    }
}

/// A value of an enum, as the runtime's macros print it.
struct Enum<'a>(&'static Schema, &'a dyn Debug);

impl Debug for Enum<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple(self.0.name()).field(self.1).finish()
    }
}

struct Blob<'a>(&'a [u8]);

impl Debug for Blob<'_> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}
