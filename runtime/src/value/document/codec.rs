//! How codecs see a [`Document`].

use super::{Document, Number};
use crate::error::Result;
use crate::serde::{ReadDocument, ReadNumber, WriteDocument};

impl ReadNumber for Document {
    #[inline]
    fn read_number(&mut self, text: &str) -> bool {
        match Number::from_json(text) {
            Some(number) => {
                *self = Self::Number(number);
                true
            }
            None => false,
        }
    }
}

impl ReadDocument for Document {
    #[inline]
    fn set(&mut self, document: Document) {
        *self = document;
    }

    #[inline]
    fn item(&mut self) -> &mut dyn ReadDocument {
        match self {
            Self::Array(items) => {
                items.push(Self::Null);
                items.last_mut().expect("an item was pushed")
            }
            other => other,
        }
    }

    #[inline]
    fn member(&mut self, name: String) -> &mut dyn ReadDocument {
        match self {
            Self::Object(members) => members.entry(name).or_default(),
            other => other,
        }
    }
}

impl WriteDocument for Document {
    #[inline]
    fn document(&self) -> &Document {
        self
    }

    #[inline]
    fn write_items(&self, write: &mut dyn FnMut(&dyn WriteDocument) -> Result<()>) -> Result<()> {
        match self {
            Self::Array(items) => items.iter().try_for_each(|item| write(item)),
            _ => Ok(()),
        }
    }

    #[inline]
    fn write_members(
        &self,
        write: &mut dyn FnMut(&str, &dyn WriteDocument) -> Result<()>,
    ) -> Result<()> {
        match self {
            Self::Object(members) => members
                .iter()
                .try_for_each(|(name, value)| write(name, value)),
            _ => Ok(()),
        }
    }
}
