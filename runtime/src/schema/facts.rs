//! What codecs ask of every member, computed when the schema's static is: no search, no escaping at run time.

use super::{TimestampFormat, Trait, padded};

/// What a list of traits says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    pub(crate) required: bool,
    pub(crate) sensitive: bool,
    pub(crate) sparse: bool,
    pub(crate) idempotency_token: bool,
    pub(crate) timestamp_format: Option<TimestampFormat>,
    pub(crate) json_name: Option<&'static str>,
}

impl Facts {
    #[inline]
    pub(crate) const fn of(traits: &[Trait]) -> Self {
        let mut facts = Self {
            required: false,
            sensitive: false,
            sparse: false,
            idempotency_token: false,
            timestamp_format: None,
            json_name: None,
        };
        let mut i = 0;
        while i < traits.len() {
            match traits[i] {
                Trait::Required => facts.required = true,
                Trait::Sensitive => facts.sensitive = true,
                Trait::Sparse => facts.sparse = true,
                Trait::IdempotencyToken => facts.idempotency_token = true,
                Trait::TimestampFormat(format) => facts.timestamp_format = Some(format),
                Trait::JsonName(name) => facts.json_name = Some(name),
                _ => {}
            }
            i += 1;
        }
        facts
    }
}

/// A name as JSON writes it before a value: in quotes, with its colon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JsonKey {
    bytes: [u8; JsonKey::SIZE],
    /// The length where `@jsonName` is not used, and where it is; zero where the key cannot be used.
    lengths: [u8; 2],
}

impl JsonKey {
    pub(crate) const SIZE: usize = padded::SIZE;
    pub(crate) const NONE: Self = Self {
        bytes: [0; Self::SIZE],
        lengths: [0; 2],
    };

    /// The `@jsonName`, or else the name. [`NONE`](Self::NONE) where it is too long or something in it has to be escaped.
    #[inline]
    pub(crate) const fn of(name: &str, json_name: Option<&str>) -> Self {
        let name = match json_name {
            Some(json_name) => json_name.as_bytes(),
            None => name.as_bytes(),
        };
        let mut key = Self::NONE;
        if name.len() + 3 > Self::SIZE {
            return key;
        }
        key.bytes[0] = b'"';
        let mut i = 0;
        while i < name.len() {
            if name[i] < 0x20 || name[i] == b'"' || name[i] == b'\\' {
                return Self::NONE;
            }
            key.bytes[i + 1] = name[i];
            i += 1;
        }
        key.bytes[name.len() + 1] = b'"';
        key.bytes[name.len() + 2] = b':';
        let length = name.len() as u8 + 3;
        key.lengths = match json_name {
            Some(_) => [0, length],
            None => [length; 2],
        };
        key
    }

    /// The length of the key, if the bytes begin with it.
    #[inline]
    pub(crate) fn begins(&self, bytes: &[u8], json_name: bool) -> Option<usize> {
        let len = self.len(json_name);
        (len != 0 && padded::begin(bytes, &self.bytes, len)).then_some(len)
    }

    /// The key and what fills up its array.
    #[inline]
    pub(crate) fn padded(&self) -> &[u8; Self::SIZE] {
        &self.bytes
    }

    /// How much of [`padded`](Self::padded) is the key; zero where there is none.
    #[inline]
    pub(crate) fn len(&self, json_name: bool) -> usize {
        usize::from(self.lengths[usize::from(json_name)])
    }
}
