//! [`Member`]: where a value stands.

#[cfg(feature = "cbor")]
use super::cbor_key::CborKey;
use super::{Facts, JsonKey, Schema, ShapeType, TimestampFormat, Trait, prelude, traits};

/// What a [`Member`] is to its container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A named member of a structure or union.
    Member,
    /// The element of a list.
    Element,
    /// The key of a map.
    Key,
    /// The value of a map.
    Value,
    /// No member: the outermost value of a message.
    Root,
}

/// A member of a shape: where a value stands, and so what is known of it.
#[derive(Debug)]
pub struct Member {
    /// The member's name in the model; `member`, `key` and `value` in lists and maps.
    pub name: &'static str,
    /// The shape of its values.
    pub target: &'static Schema,
    /// The traits applied to the member itself; those of the target are in `target.traits`.
    pub traits: &'static [Trait],
    /// What the member is to its container.
    pub role: Role,
    /// Whether `@required` is applied.
    pub required: bool,
    /// What the traits say, looked up once.
    pub(crate) facts: Facts,
    /// The name in JSON with its quotes and colon.
    pub(crate) json_key: JsonKey,
    /// The name in CBOR with its head.
    #[cfg(feature = "cbor")]
    pub(crate) cbor_key: CborKey,
}

/// Where the outermost value of a message stands: in no structure, list or map.
pub static ROOT: Member = Member::with_role(Role::Root, "", &prelude::UNIT, &[]);

impl Member {
    /// A member of a structure or union.
    #[inline]
    pub const fn new(
        name: &'static str,
        target: &'static Schema,
        traits: &'static [Trait],
    ) -> Self {
        Self::with_role(Role::Member, name, target, traits)
    }

    /// The element of a list.
    #[inline]
    pub const fn element(target: &'static Schema, traits: &'static [Trait]) -> Self {
        Self::with_role(Role::Element, "member", target, traits)
    }

    /// The key of a map.
    #[inline]
    pub const fn key(target: &'static Schema, traits: &'static [Trait]) -> Self {
        Self::with_role(Role::Key, "key", target, traits)
    }

    /// The value of a map.
    #[inline]
    pub const fn value(target: &'static Schema, traits: &'static [Trait]) -> Self {
        Self::with_role(Role::Value, "value", target, traits)
    }

    #[inline]
    const fn with_role(
        role: Role,
        name: &'static str,
        target: &'static Schema,
        traits: &'static [Trait],
    ) -> Self {
        let facts = Facts::of(traits);
        let json_key = match role {
            Role::Member => JsonKey::of(name, facts.json_name),
            _ => JsonKey::NONE,
        };
        Self {
            name,
            target,
            traits,
            role,
            required: facts.required,
            facts,
            json_key,
            #[cfg(feature = "cbor")]
            cbor_key: match role {
                Role::Member => CborKey::of(name),
                _ => CborKey::NONE,
            },
        }
    }

    /// The member's traits, then its target's: the first match is the one in force.
    #[inline]
    pub fn effective_traits(&self) -> impl Iterator<Item = &'static Trait> {
        self.traits.iter().chain(self.target.traits)
    }

    /// The first of the effective traits that is what is wanted. A chain of iterators would take the compiler five times as long.
    pub(crate) fn find_trait(&self, is_it: fn(&Trait) -> bool) -> Option<&'static Trait> {
        match traits::find(self.traits, is_it) {
            None => traits::find(self.target.traits, is_it),
            found => found,
        }
    }

    /// The member's name in JSON: its `@jsonName` where that is asked for.
    #[inline]
    pub(crate) fn name_in_json(&self, json_name: bool) -> &'static str {
        match self.facts.json_name {
            Some(name) if json_name => name,
            _ => self.name,
        }
    }

    /// Whether values are documents, of which null is one.
    #[inline]
    pub(crate) fn is_document(&self) -> bool {
        self.target.shape_type == ShapeType::Document
    }

    /// Whether values are `@sensitive`, by the member or by its target.
    pub fn is_sensitive(&self) -> bool {
        self.facts.sensitive || self.target.facts.sensitive
    }

    /// The `@timestampFormat` of the member or else of its target.
    pub fn timestamp_format(&self) -> Option<TimestampFormat> {
        self.facts
            .timestamp_format
            .or(self.target.facts.timestamp_format)
    }
}
