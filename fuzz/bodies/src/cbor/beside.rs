//! [`Beside`]: a value that was read, held against what ciborium reads in the same bytes.

use std::collections::BTreeMap;

use ciborium::Value;
use farrier::schema::Role;
use farrier::serde::{WriteDocument, WriteEntries, WriteItems};
use farrier::{
    BigDecimal, BigInteger, Error, ErrorKind, Member, Result, Schema, Serialize, Serializer,
    Timestamp, Trait, WriteMembers,
};

/// Asserts that a value holds what ciborium reads, as far as the model knows it. An error means that it holds what the model
/// does not know.
pub(super) fn compare(value: &dyn Serialize, theirs: &Value) -> Result<()> {
    value.serialize(&farrier::schema::ROOT, &mut Beside::of(theirs))
}

/// A serializer that compares what it is given.
struct Beside<'v> {
    /// The root, or the container that is being written.
    at: At<'v>,
    /// The key of the entry that is written next.
    key: String,
}

enum At<'v> {
    Value(&'v Value),
    Items(std::vec::IntoIter<&'v Value>),
    Entries(BTreeMap<&'v str, &'v Value>),
}

impl<'v> Beside<'v> {
    fn of(value: &'v Value) -> Self {
        Self {
            at: At::Value(value),
            key: String::new(),
        }
    }

    /// What ciborium has at a member; `None` where it has nothing, and a stand-in was written for what is required.
    fn theirs(&mut self, member: &Member) -> Option<&'v Value> {
        match (&mut self.at, member.role) {
            (At::Value(value), _) => Some(value),
            (At::Items(items), _) => Some(items.next().expect("ciborium has fewer items")),
            (At::Entries(entries), Role::Value) => Some(
                entries
                    .get(self.key.as_str())
                    .expect("ciborium has no such entry"),
            ),
            (At::Entries(entries), _) => entries.get(member.name).copied(),
        }
    }

    fn same<V: PartialEq + std::fmt::Debug>(
        &mut self,
        member: &'static Member,
        ours: V,
        read: impl FnOnce(&Value) -> Option<V>,
    ) -> Result<()> {
        if let Some(theirs) = self.theirs(member) {
            let read = read(theirs);
            assert_eq!(Some(ours), read, "`{}`: {theirs:?}", member.name);
        }
        Ok(())
    }

    fn integer_of(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.same(member, value, |theirs| integer(theirs)?.try_into().ok())
    }
}

/// The entries of a map, of which the last of a name counts; those that are null are none, unless the map is sparse.
fn entries(value: &Value, sparse: bool) -> BTreeMap<&str, &Value> {
    let entries = value.as_map().expect("ciborium has no map").iter();
    let mut entries: BTreeMap<_, _> = entries
        .filter_map(|(key, value)| Some((key.as_text()?, value)))
        .collect();
    entries.retain(|_, value| sparse || !value.is_null());
    entries
}

fn is_sparse(member: &Member) -> bool {
    let mut traits = member.target.traits.iter().chain(member.traits);
    traits.any(|of| matches!(of, Trait::Sparse))
}

fn integer(value: &Value) -> Option<i128> {
    value.as_integer().map(i128::from)
}

/// As a double, and as what it was.
fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Float(value) => Some(*value),
        value => integer(value).map(|value| value as f64),
    }
}

/// Floats by their bits, but for the many that are none.
fn bits(value: f64) -> u64 {
    match value.is_nan() {
        true => 0x7ff8 << 48,
        false => value.to_bits(),
    }
}

/// The digits of an integer of any size.
fn digits(value: &Value) -> Option<String> {
    let (tag, bytes) = match value {
        Value::Tag(tag, bytes) => (*tag, bytes.as_bytes()?),
        value => return integer(value).map(|value| value.to_string()),
    };
    let mut digits = vec![u32::from(tag == 3)];
    for (index, byte) in bytes.iter().enumerate() {
        // What is added to make it negative is added to the last byte alone.
        let mut carry = u32::from(*byte);
        if index == 0 {
            digits[0] = 0;
        }
        carry += u32::from(tag == 3 && index + 1 == bytes.len());
        for digit in &mut digits {
            carry += *digit * 256;
            (*digit, carry) = (carry % 10, carry / 10);
        }
        while carry > 0 {
            digits.push(carry % 10);
            carry /= 10;
        }
    }
    let text: String = digits.iter().rev().map(|digit| digit.to_string()).collect();
    let text = text.trim_start_matches('0');
    let sign = if tag == 3 { "-" } else { "" };
    (tag == 2 || tag == 3).then(|| format!("{sign}{}", if text.is_empty() { "0" } else { text }))
}

/// The text of a decimal fraction: a mantissa and an exponent.
fn fraction(value: &Value) -> Option<String> {
    let Some((4, parts)) = value.as_tag() else {
        return digits(value);
    };
    let [exponent, mantissa] = parts.as_array()?.as_slice() else {
        return None;
    };
    Some(format!("{}e{}", digits(mantissa)?, integer(exponent)?))
}

impl Serializer for Beside<'_> {
    fn structure(
        &mut self,
        member: &'static Member,
        _: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        let Some(theirs) = self.theirs(member) else {
            return Ok(());
        };
        value.write_members(&mut Beside {
            at: At::Entries(entries(theirs, false)),
            key: String::new(),
        })
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let Some(theirs) = self.theirs(member) else {
            return Ok(());
        };
        let mut all: Vec<_> = theirs
            .as_array()
            .expect("ciborium has no array")
            .iter()
            .collect();
        all.retain(|item| is_sparse(member) || !item.is_null());
        assert_eq!(items.len(), all.len(), "`{}`", member.name);
        let mut inside = Beside {
            at: At::Items(all.into_iter()),
            key: String::new(),
        };
        items.write_items(&member.target.members[0], &mut inside)
    }

    fn map(&mut self, member: &'static Member, written: &dyn WriteEntries) -> Result<()> {
        let Some(theirs) = self.theirs(member) else {
            return Ok(());
        };
        let all = entries(theirs, is_sparse(member));
        assert_eq!(written.len(), all.len(), "`{}`", member.name);
        let mut inside = Beside {
            at: At::Entries(all),
            key: String::new(),
        };
        let [key, value] = member.target.members else {
            panic!("a map has a key and a value");
        };
        written.write_entries(key, value, &mut inside)
    }

    fn entry(&mut self, _: &'static Member, key: &str) -> Result<()> {
        key.clone_into(&mut self.key);
        Ok(())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.same(member, (), |theirs| theirs.is_null().then_some(()))
    }

    fn absent(&mut self, member: &'static Member) -> Result<()> {
        let theirs = self.theirs(member);
        assert!(theirs.is_none(), "`{}`: {theirs:?}", member.name);
        Ok(())
    }

    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.same(member, value, Value::as_bool)
    }

    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.integer_of(member, value.into())
    }

    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.integer_of(member, value.into())
    }

    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        self.integer_of(member, value.into())
    }

    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.integer_of(member, value)
    }

    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.same(member, bits(value.into()), |theirs| {
            let narrow = match theirs {
                Value::Float(value) => *value as f32,
                value => integer(value)? as f32,
            };
            Some(bits(narrow.into()))
        })
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.same(member, bits(value), |theirs| float(theirs).map(bits))
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.same(member, value.to_string(), digits)
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.same(member, value.clone(), |theirs| {
            fraction(theirs)?.parse().ok()
        })
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.same(member, value.to_owned(), |theirs| {
            theirs.as_text().map(str::to_owned)
        })
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.same(member, value.to_owned(), |theirs| {
            theirs.as_bytes().cloned()
        })
    }

    /// To the nanosecond where it is a whole number; else as near as two roundings of a double are.
    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        let ours = value.secs() as f64 + f64::from(value.subsec_nanos()) / 1e9;
        self.same(member, (), |theirs| {
            let theirs = theirs.as_tag().map_or(theirs, |(_, inner)| inner);
            let distance = (float(theirs)? - ours).abs();
            (distance <= 1e-9 + ours.abs() * f64::EPSILON).then_some(())
        })
    }

    fn document(&mut self, _: &'static Member, _: &dyn WriteDocument) -> Result<()> {
        Err(Error::new(ErrorKind::Unsupported, "CBOR has no documents"))
    }
}
