//! What holds other values: `Option`, `Box`, `Vec`, `BTreeMap`.

use std::collections::BTreeMap;

use super::de::{ReadEntries, ReadItems};
use super::ser::{WriteEntries, WriteItems};
use super::{Deserialize, Deserializer, Serialize, Serializer};
use crate::error::Result;
use crate::schema::Member;

impl<T: Serialize> Serialize for Option<T> {
    #[inline]
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        match self {
            Some(value) => value.serialize(member, ser),
            None => ser.null(member),
        }
    }

    #[inline]
    fn serialize_member(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        match self {
            Some(value) => value.serialize(member, ser),
            None => ser.absent(member),
        }
    }
}

impl<T: Deserialize> Deserialize for Option<T> {
    #[inline]
    fn blank() -> Self {
        None
    }

    #[inline]
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        // Filled where it stands, so that a large value is not moved.
        self.insert(T::blank()).fill(member, de)
    }
}

impl<T: Serialize> Serialize for Box<T> {
    #[inline]
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        (**self).serialize(member, ser)
    }
}

impl<T: Deserialize> Deserialize for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    #[inline]
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        (**self).fill(member, de)
    }
}

impl<T: Serialize> Serialize for Vec<T> {
    #[inline]
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.list(member, self)
    }
}

impl<T: Serialize> WriteItems for Vec<T> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn write_items(&self, element: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        self.iter()
            .try_for_each(|item| item.serialize(element, ser))
    }
}

impl<T: Deserialize> Deserialize for Vec<T> {
    #[inline]
    fn blank() -> Self {
        Self::new()
    }

    #[inline]
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        // A default may have put items here.
        self.clear();
        de.list(member, self)
    }
}

impl<T: Deserialize> ReadItems for Vec<T> {
    fn read_item(&mut self, element: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        // Filled where it stands, so that a large value is not moved.
        self.push(T::blank());
        self.last_mut()
            .map_or(Ok(()), |item| item.fill(element, de))
    }

    fn push_null(&mut self) {
        self.push(T::blank());
    }

    #[cfg(feature = "cbor")]
    fn reserve(&mut self, elements: usize, bytes: usize) {
        let room = bytes / size_of::<T>().max(1);
        Vec::reserve(self, elements.min(room));
    }
}

impl<K: AsRef<str>, V: Serialize> Serialize for BTreeMap<K, V> {
    #[inline]
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.map(member, self)
    }
}

impl<K: AsRef<str>, V: Serialize> WriteEntries for BTreeMap<K, V> {
    fn len(&self) -> usize {
        BTreeMap::len(self)
    }

    fn write_entries(
        &self,
        key: &'static Member,
        value: &'static Member,
        ser: &mut dyn Serializer,
    ) -> Result<()> {
        self.iter().try_for_each(|(k, v)| {
            ser.entry(key, k.as_ref())?;
            v.serialize(value, ser)
        })
    }
}

impl<K: From<String> + Ord, V: Deserialize> Deserialize for BTreeMap<K, V> {
    #[inline]
    fn blank() -> Self {
        Self::new()
    }

    #[inline]
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()> {
        // A default may have put entries here.
        self.clear();
        de.map(member, self)
    }
}

impl<K: From<String> + Ord, V: Deserialize> ReadEntries for BTreeMap<K, V> {
    fn read_entry(
        &mut self,
        key: String,
        value: &'static Member,
        de: &mut dyn Deserializer,
    ) -> Result<()> {
        let read = de.value(value)?;
        self.insert(key.into(), read);
        Ok(())
    }

    fn insert_null(&mut self, key: String) {
        self.insert(key.into(), V::blank());
    }
}
