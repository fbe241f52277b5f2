//! Where a [`Node`] goes: to serde's serializer, or into one of its maps and sequences.

use std::marker::PhantomData;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{Node, Value};
use crate::schema::Member;

/// A place for values.
pub(super) trait Sink {
    type Error: Error;

    /// Takes the value of `member`; `depth` is how many values it is inside of.
    fn put(
        &mut self,
        member: &'static Member,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Self::Error>;

    /// Takes the key of the value that comes next.
    fn key(&mut self, _key: &str) -> Result<(), Self::Error> {
        Err(Error::custom("a key where there is no map"))
    }
}

/// The outermost value.
pub(super) struct Root<S: Serializer> {
    pub(super) serializer: Option<S>,
    pub(super) written: Option<S::Ok>,
}

impl<S: Serializer> Sink for Root<S> {
    type Error = S::Error;

    fn put(
        &mut self,
        _member: &'static Member,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Self::Error> {
        let node = Node {
            value,
            optional: false,
            depth,
        };
        if let Some(serializer) = self.serializer.take() {
            self.written = Some(node.serialize(serializer)?);
        }
        Ok(())
    }
}

/// The members of a structure or union.
pub(super) struct Fields<M>(pub(super) M);

impl<M: SerializeMap> Sink for Fields<M> {
    type Error = M::Error;

    fn put(
        &mut self,
        member: &'static Member,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Self::Error> {
        let node = Node {
            value,
            optional: !member.required,
            depth,
        };
        self.0.serialize_entry(member.name, &node)
    }
}

/// Counts the members of a structure or union.
pub(super) struct Count<E> {
    pub(super) members: usize,
    error: PhantomData<E>,
}

impl<E> Default for Count<E> {
    fn default() -> Self {
        Self {
            members: 0,
            error: PhantomData,
        }
    }
}

impl<E: Error> Sink for Count<E> {
    type Error = E;

    fn put(&mut self, _: &'static Member, _: Value<'_>, _: usize) -> Result<(), E> {
        self.members += 1;
        Ok(())
    }
}

/// The elements of a list.
pub(super) struct Elements<Q> {
    pub(super) sequence: Q,
    pub(super) sparse: bool,
}

impl<Q: SerializeSeq> Sink for Elements<Q> {
    type Error = Q::Error;

    fn put(
        &mut self,
        _member: &'static Member,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Self::Error> {
        self.sequence.serialize_element(&Node {
            value,
            optional: self.sparse,
            depth,
        })
    }
}

/// The entries of a map.
pub(super) struct Entries<M> {
    pub(super) map: M,
    pub(super) sparse: bool,
}

impl<M: SerializeMap> Sink for Entries<M> {
    type Error = M::Error;

    fn put(
        &mut self,
        _member: &'static Member,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Self::Error> {
        self.map.serialize_value(&Node {
            value,
            optional: self.sparse,
            depth,
        })
    }

    fn key(&mut self, key: &str) -> Result<(), Self::Error> {
        self.map.serialize_key(key)
    }
}
