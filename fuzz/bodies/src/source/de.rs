//! [`Source`] as a [`Deserializer`].

use std::borrow::Cow;

use farrier::schema::ShapeType;
use farrier::serde::{ReadDocument, ReadEntries, ReadItems, ReadNumber};
use farrier::{Bytes, Deserializer, Member, ReadMembers, Result, Schema, Timestamp, Trait};

use super::place::Place;
use super::{DEPTH, Source};

/// A millisecond in nanoseconds.
const MILLI: u32 = 1_000_000;

/// What is required; and an idempotency token, since a writer fills in one that is absent.
fn is_always_there(member: &Member) -> bool {
    let is_token = |t: &Trait| matches!(t, Trait::IdempotencyToken);
    member.required || member.traits.iter().any(is_token)
}

fn is_sparse(container: &Member) -> bool {
    let traits = container.target.traits.iter();
    traits
        .chain(container.traits)
        .any(|t| matches!(t, Trait::Sparse))
}

/// Numbers of a fixed size, by their bytes.
macro_rules! fixed {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member) -> Result<$type> {
            Ok(<$type>::from_le_bytes(self.word()))
        }
    )*};
}

impl Deserializer for Source<'_> {
    fn structure(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let is_outermost = self.depth == 0;
        self.inside(|source| {
            for (index, member) in schema.members.iter().enumerate() {
                source.place = match Place::of(member) {
                    Place::Host if is_outermost => Place::Host,
                    place if is_outermost && !source.carried.anywhere => place,
                    _ => Place::Document,
                };
                // Every response has a status.
                let is_always_there = is_always_there(member) || source.place == Place::Status;
                if is_always_there || (!source.carried.refuses(member) && source.is_there()) {
                    value.read_member(index, member, source)?;
                }
            }
            source.place = Place::Document;
            Ok(())
        })
    }

    fn union(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        self.place = Place::Document;
        // Where there is no more room, the last variant that holds no structure.
        let mut index = usize::from(self.byte()) % schema.members.len();
        if self.depth >= DEPTH {
            let simple = |m: &Member| {
                !matches!(m.target.shape_type, ShapeType::Structure | ShapeType::Union)
            };
            index = schema.members.iter().rposition(simple).unwrap_or(index);
        }
        self.inside(|source| value.read_member(index, &schema.members[index], source))
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        let sparse = is_sparse(member);
        if self.carried.refuses(&member.target.members[0]) {
            return Ok(());
        }
        self.inside(|source| {
            for _ in 0..source.items() {
                match sparse && source.is_there() {
                    true => items.push_null(),
                    false => items.read_item(&member.target.members[0], source)?,
                }
            }
            Ok(())
        })
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        let sparse = is_sparse(member);
        self.inside(|source| {
            for _ in 0..source.items() {
                let key = source.key_of(&member.target.members[0]);
                match sparse && source.is_there() {
                    true => entries.insert_null(key),
                    false => entries.read_entry(key, &member.target.members[1], source)?,
                }
            }
            Ok(())
        })
    }

    fn boolean(&mut self, _: &'static Member) -> Result<bool> {
        Ok(self.byte() & 1 == 1)
    }

    fixed! {
        byte: i8,
        short: i16,
        long: i64,
        float: f32,
        double: f64,
    }

    fn integer(&mut self, member: &'static Member) -> Result<i32> {
        let values = member.target.int_values;
        let any = i32::from_le_bytes(self.word());
        Ok(match self.place {
            Place::Status => 200 + any.rem_euclid(4),
            _ if !values.is_empty() && any % 8 != 0 => values[any as u32 as usize % values.len()],
            _ => any,
        })
    }

    fn big_integer(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        assert!(value.read_number(&self.digits()), "it is an integer");
        Ok(())
    }

    fn big_decimal(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        assert!(value.read_number(&self.number()), "it is a JSON number");
        Ok(())
    }

    fn string(&mut self, member: &'static Member) -> Result<String> {
        Ok(self.text_of(member))
    }

    fn text(&mut self, member: &'static Member) -> Result<Cow<'_, str>> {
        Ok(self.text_of(member).into())
    }

    fn blob(&mut self, _: &'static Member) -> Result<Bytes> {
        let least = usize::from(self.place == Place::Payload);
        let count = self.count(40).max(least);
        Ok((0..count).map(|_| self.byte()).collect())
    }

    fn timestamp(&mut self, _: &'static Member) -> Result<Timestamp> {
        let nanos = match self.is_there() {
            true => u32::from_le_bytes(self.word()) % 1_000_000_000,
            false => 0,
        };
        let seconds = i64::from_le_bytes(self.word()) >> (self.byte() % 64);
        let any = Timestamp::saturating(seconds, nanos);
        Ok(match self.carried.nanos {
            true => any,
            false => Timestamp::saturating(any.secs(), any.subsec_nanos() / MILLI * MILLI),
        })
    }

    fn document(&mut self, _: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        self.place = Place::Document;
        let kind = self.byte() % 8;
        self.document_of(kind, value);
        Ok(())
    }
}
