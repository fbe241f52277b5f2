//! Values that nobody asked for, which have to be CBOR all the same.

use super::{Reader, head};
use crate::error::{Error, ErrorKind, Result};

impl Reader<'_> {
    /// Goes past a value and the tags before it.
    pub(super) fn skip(&mut self) -> Result<()> {
        self.skip_tags()?;
        match self.peek().map(|first| (first & head::MAJOR, first)) {
            Some((head::BYTES | head::TEXT, first)) => self.skip_string(first),
            Some((head::ARRAY, _)) => {
                let mut left = self.open(head::ARRAY, "an array")?;
                while self.more(&mut left) {
                    self.skip()?;
                }
                Ok(())
            }
            Some((head::MAP, _)) => {
                let mut left = self.open(head::MAP, "a map")?;
                while self.more(&mut left) {
                    self.skip()?;
                    self.skip()?;
                }
                Ok(())
            }
            _ => self.skip_scalar(),
        }
    }

    /// Goes past tags, which may stand before each other any number of times.
    pub(super) fn skip_tags(&mut self) -> Result<()> {
        while let Some(first) = self.peek()
            && first & head::MAJOR == head::TAG
        {
            self.argument()?;
        }
        Ok(())
    }

    /// Goes past an integer, a float or a simple value.
    fn skip_scalar(&mut self) -> Result<()> {
        let (start, first) = (self.at, self.peek());
        let argument = self.argument()?;
        // The simple values below 32 have a form of one byte, and no other is well-formed.
        if first == Some(head::SIMPLE_BYTE) && argument < 32 {
            let message = "the simple value has a shorter form";
            return Err(Error::new(ErrorKind::Syntax, message).at(start));
        }
        Ok(())
    }
}
