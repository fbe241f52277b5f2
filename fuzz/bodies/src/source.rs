//! Bytes as a [`Deserializer`]: any value of any type, in which the bytes decide what is there.

mod de;
mod place;

use farrier::schema::{ROOT, ShapeType};
use farrier::serde::ReadDocument;
use farrier::{Deserialize, Deserializer, Document, Member, Result, Trait};

use place::Place;

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

/// What of a value is carried to the other side, and as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Carried {
    /// Documents, which CBOR has no form for.
    pub(crate) documents: bool,
    /// Nanoseconds: of the doubles of CBOR, milliseconds alone survive in every year.
    pub(crate) nanos: bool,
    /// Whatever is bound to a part of an HTTP message, even where no such part can hold it.
    pub(crate) anywhere: bool,
}

impl Carried {
    pub(crate) const EVERYTHING: Self = Self {
        documents: true,
        nanos: true,
        anywhere: true,
    };

    /// What restJson1 carries.
    pub(crate) const BOUND: Self = Self {
        anywhere: false,
        ..Self::EVERYTHING
    };

    /// What CBOR carries.
    pub(crate) const CBOR: Self = Self {
        documents: false,
        nanos: false,
        anywhere: true,
    };

    /// Whether a member can have no value that is carried.
    fn refuses(self, member: &Member) -> bool {
        member.target.shape_type == ShapeType::Document && !self.documents
    }
}

/// Bytes that are taken one after the other; zeros, and so nothing that need not be there, once they are used up.
pub(crate) struct Source<'a> {
    bytes: std::slice::Iter<'a, u8>,
    depth: usize,
    carried: Carried,
    /// Where the member is bound whose value is made.
    place: Place,
}

/// The value that these bytes decide.
pub(crate) fn value<T: Deserialize>(bytes: &[u8], carried: Carried) -> T {
    let mut source = Source::new(bytes, carried);
    let read = (&mut source as &mut dyn Deserializer).value(&ROOT);
    read.expect("every value can be had")
}

impl<'a> Source<'a> {
    pub(crate) fn new(bytes: &'a [u8], carried: Carried) -> Self {
        Self {
            bytes: bytes.iter(),
            depth: 0,
            carried,
            place: Place::Document,
        }
    }

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

    /// Whether a value is one that is expected.
    fn is_usual(&mut self) -> bool {
        !self.byte().is_multiple_of(8)
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
        self.chars(count)
    }

    fn chars(&mut self, count: usize) -> String {
        let char = |byte: u8| match CHARS.get(usize::from(byte)) {
            Some(char) => *char,
            None => char::from(byte),
        };
        let text = (0..count).map(|_| char(self.byte())).collect();
        self.place.sendable(text)
    }

    /// A text that a member may have: mostly one of the values of an enum, or one of a length that is allowed.
    fn text_of(&mut self, member: &Member) -> String {
        let values = member.target.values;
        if !values.is_empty() && self.is_usual() {
            return values[usize::from(self.byte()) % values.len()].to_owned();
        }
        let mut traits = member.traits.iter().chain(member.target.traits);
        let length = traits.find(|of| matches!(of, Trait::Length { .. }));
        match length {
            Some(&Trait::Length { min, max }) if self.is_usual() => {
                let room = usize::try_from(max - min).unwrap_or(usize::MAX).min(40);
                let count = self.count(room);
                self.chars(min as usize + count)
            }
            _ => self.text(),
        }
    }

    fn key_of(&mut self, member: &Member) -> String {
        let text = self.text_of(member);
        self.place.key(text)
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

    /// How many items or entries there are; where none would be no header and no parameter, one at least.
    fn items(&mut self) -> usize {
        let least = usize::from(self.place != Place::Document);
        self.count(4).max(least)
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
