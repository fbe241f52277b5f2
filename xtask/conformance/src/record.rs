//! Turns a value of a generated type into a [`Tree`].

use std::collections::BTreeMap;

use farrier::schema::{ROOT, Role};
use farrier::serde::{WriteDocument, WriteEntries, WriteItems};
use farrier::value::Number;
use farrier::{
    BigDecimal, BigInteger, Document, Member, Result, Schema, Serialize, Serializer, Timestamp,
    WriteMembers,
};

use crate::tree::Tree;

/// Where the second value first differs from the first, if they are not the same: numbers as what they say, and secrets too.
pub fn difference(expected: &dyn Serialize, actual: &dyn Serialize) -> Result<Option<String>> {
    let (expected, actual) = (record(expected)?, record(actual)?);
    // To say where costs more than to say whether.
    match expected == actual {
        true => Ok(None),
        false => Ok(expected.difference(&actual)),
    }
}

/// What `value` holds.
pub(crate) fn record(value: &dyn Serialize) -> Result<Tree> {
    let mut recorder = Recorder {
        container: Tree::Null,
        key: String::new(),
    };
    value.serialize(&ROOT, &mut recorder)?;
    Ok(recorder.container)
}

/// A serializer that keeps what it is given.
struct Recorder {
    /// The list, map or structure that is being written; at the root, what was written.
    container: Tree,
    /// The key of the entry that is written next.
    key: String,
}

impl Recorder {
    fn put(&mut self, member: &'static Member, tree: Tree) -> Result<()> {
        match (&mut self.container, member.role) {
            (Tree::List(items), Role::Element) => items.push(tree),
            (Tree::Map(members), Role::Member) => {
                drop(members.insert(member.name.to_owned(), tree))
            }
            (Tree::Map(members), Role::Value) => {
                drop(members.insert(std::mem::take(&mut self.key), tree))
            }
            (container, _) => *container = tree,
        }
        Ok(())
    }

    fn leaf(
        &mut self,
        member: &'static Member,
        kind: &'static str,
        text: impl ToString,
    ) -> Result<()> {
        self.put(member, Tree::Leaf(kind, text.to_string()))
    }

    /// Records what `write` writes into `empty`, and puts that where `self` was.
    fn nested(
        &mut self,
        member: &'static Member,
        empty: Tree,
        write: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let outer = std::mem::replace(&mut self.container, empty);
        let key = std::mem::take(&mut self.key);
        write(self)?;
        let inner = std::mem::replace(&mut self.container, outer);
        self.key = key;
        self.put(member, inner)
    }
}

impl Serializer for Recorder {
    fn structure(
        &mut self,
        member: &'static Member,
        _: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        self.nested(member, Tree::Map(BTreeMap::new()), |inner| {
            value.write_members(inner)
        })
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let element = &member.target.members[0];
        self.nested(member, Tree::List(Vec::new()), |inner| {
            items.write_items(element, inner)
        })
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let [key, value] = member.target.members else {
            unreachable!("a map has a key and a value")
        };
        self.nested(member, Tree::Map(BTreeMap::new()), |inner| {
            entries.write_entries(key, value, inner)
        })
    }

    fn entry(&mut self, _: &'static Member, key: &str) -> Result<()> {
        self.key = key.to_owned();
        Ok(())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.put(member, Tree::Null)
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.leaf(member, "boolean", value)
    }

    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.leaf(member, "byte", value)
    }

    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.leaf(member, "short", value)
    }

    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        self.leaf(member, "integer", value)
    }

    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.leaf(member, "long", value)
    }

    // The shortest digits of a float tell it from every other, and NaN from none.
    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.leaf(member, "float", value)
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.leaf(member, "double", value)
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.put(member, Tree::number(value.as_str()))
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.put(member, Tree::number(value.as_str()))
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.put(member, Tree::text(value))
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.leaf(member, "blob", value.escape_ascii())
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.leaf(member, "timestamp", value)
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.put(member, document(value.document()))
    }
}

fn document(value: &Document) -> Tree {
    match value {
        Document::Null => Tree::Null,
        Document::Bool(truth) => Tree::Leaf("boolean", truth.to_string()),
        Document::String(text) => Tree::text(text),
        Document::Number(number) => Tree::number(&match number {
            Number::Unsigned(value) => value.to_string(),
            Number::Signed(value) => value.to_string(),
            Number::Float(value) => value.to_string(),
            Number::Big(value) => value.to_string(),
            other => format!("{other:?}"),
        }),
        Document::Array(items) => Tree::List(items.iter().map(document).collect()),
        Document::Object(members) => Tree::Map(
            members
                .iter()
                .map(|(name, value)| (name.clone(), document(value)))
                .collect(),
        ),
    }
}
