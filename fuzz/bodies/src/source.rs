//! Bytes as a [`Deserializer`]: any value of any type, in which the bytes decide what is there.

use std::borrow::Cow;

use farrier::schema::{ROOT, Role, ShapeType};
use farrier::serde::{ReadDocument, ReadEntries, ReadItems, ReadNumber};
use farrier::{
    Bytes, Deserialize, Deserializer, Document, Member, ReadMembers, Result, Schema, Timestamp,
    Trait,
};

/// What strings are made of, beside Latin-1: what is escaped, and characters of each length.
const CHARS: [char; 12] = [
    '"',
    '\\',
    '\n',
    '\u{0}',
    '\u{1f}',
    '/',
    '\u{7f}',
    '\u{20ac}',
    '\u{2028}',
    '\u{1d11e}',
    '\u{10ffff}',
    ' ',
];

/// How deep values may be nested.
const DEPTH: usize = 12;

/// Bytes that are taken one after the other; zeros, and so nothing that need not be there, once they are used up.
struct Source<'a> {
    bytes: std::slice::Iter<'a, u8>,
    depth: usize,
}

/// The value that these bytes decide.
pub(crate) fn value<T: Deserialize>(bytes: &[u8]) -> T {
    let mut source = Source {
        bytes: bytes.iter(),
        depth: 0,
    };
    let read = (&mut source as &mut dyn Deserializer).value(&ROOT);
    read.expect("every value can be had")
}

impl Source<'_> {
    fn byte(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or_default()
    }

    fn word<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.byte())
    }

    /// Whether something is there that need not be.
    fn is_there(&mut self) -> bool {
        self.depth < DEPTH && self.byte() & 1 == 1
    }

    /// How many there are.
    fn count(&mut self, most: usize) -> usize {
        if self.is_there() {
            usize::from(self.byte()) % (most + 1)
        } else {
            0
        }
    }

    fn text(&mut self) -> String {
        let count = self.count(40);
        let char = |byte: u8| match CHARS.get(usize::from(byte)) {
            Some(char) => *char,
            None => char::from(byte),
        };
        (0..count).map(|_| char(self.byte())).collect()
    }

    /// An integer of up to 30 digits.
    fn digits(&mut self) -> String {
        let sign = if self.is_there() { "-" } else { "" };
        let rest: String = (0..self.count(29))
            .map(|_| char::from(b'0' + self.byte() % 10))
            .collect();
        format!("{sign}{}{rest}", 1 + self.byte() % 9)
    }

    fn number(&mut self) -> String {
        let mut text = self.digits();
        if self.is_there() {
            text += &format!(".{:03}", self.byte());
        }
        if self.is_there() {
            text += &format!("e{}", i16::from_le_bytes(self.word()));
        }
        text
    }

    fn inside(&mut self, read: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// A document of the kind that the byte says.
    fn document_of(&mut self, kind: u8, value: &mut dyn ReadDocument) {
        match kind % 8 {
            0 => value.set(Document::Null),
            1 => value.set(self.is_there().into()),
            2 => value.set(self.text().into()),
            3 => {
                value.set(Document::Array(Vec::new()));
                for _ in 0..self.count(3) {
                    self.depth += 1;
                    let kind = self.byte();
                    self.document_of(kind, value.item());
                    self.depth -= 1;
                }
            }
            4 => {
                value.set(Document::Object([].into()));
                for _ in 0..self.count(3) {
                    self.depth += 1;
                    let name = self.text();
                    let kind = self.byte();
                    self.document_of(kind, value.member(name));
                    self.depth -= 1;
                }
            }
            5 => value.set(i64::from_le_bytes(self.word()).into()),
            _ => assert!(value.read_number(&self.number()), "it is a JSON number"),
        }
    }
}

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
        self.inside(|source| {
            for (index, member) in schema.members.iter().enumerate() {
                if is_always_there(member) || source.is_there() {
                    value.read_member(index, member, source)?;
                }
            }
            Ok(())
        })
    }

    fn union(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
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
        self.inside(|source| {
            for _ in 0..source.count(4) {
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
            for _ in 0..source.count(4) {
                let key = source.text();
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
        integer: i32,
        long: i64,
        float: f32,
        double: f64,
    }

    fn big_integer(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        assert!(value.read_number(&self.digits()), "it is an integer");
        Ok(())
    }

    fn big_decimal(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        assert!(value.read_number(&self.number()), "it is a JSON number");
        Ok(())
    }

    fn string(&mut self, _: &'static Member) -> Result<String> {
        Ok(Source::text(self))
    }

    fn text(&mut self, _: &'static Member) -> Result<Cow<'_, str>> {
        Ok(Source::text(self).into())
    }

    fn blob(&mut self, _: &'static Member) -> Result<Bytes> {
        let count = self.count(40);
        Ok((0..count).map(|_| self.byte()).collect())
    }

    fn timestamp(&mut self, _: &'static Member) -> Result<Timestamp> {
        let nanos = if self.is_there() {
            u32::from_le_bytes(self.word()) % 1_000_000_000
        } else {
            0
        };
        let seconds = i64::from_le_bytes(self.word()) >> (self.byte() % 64);
        Ok(Timestamp::saturating(seconds, nanos))
    }

    fn document(&mut self, member: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        // A member that is null is one that is absent.
        let kind = match (member.role, self.byte() % 8) {
            (Role::Member, 0) => 1,
            (_, kind) => kind,
        };
        self.document_of(kind, value);
        Ok(())
    }
}
