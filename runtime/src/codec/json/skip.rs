//! Values that nobody asked for, which have to be JSON all the same.

use super::Reader;
use crate::error::Result;

impl Reader<'_> {
    /// Goes past a value.
    pub(super) fn skip(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => {
                self.open(b'{', "an object")?;
                let mut more = !self.empty(b'}');
                while more {
                    self.peek();
                    self.skip_string()?;
                    self.expect(b':', "expected a colon")?;
                    self.skip()?;
                    more = self.more(b'}')?;
                }
                Ok(())
            }
            Some(b'[') => {
                self.open(b'[', "an array")?;
                let mut more = !self.empty(b']');
                while more {
                    self.skip()?;
                    more = self.more(b']')?;
                }
                Ok(())
            }
            Some(b'"') => self.skip_string(),
            _ => self.skip_scalar(),
        }
    }

    /// Goes past a number, a boolean or a null.
    pub(super) fn skip_scalar(&mut self) -> Result<()> {
        match self.peek() {
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            _ => self.literal_number("a value").map(drop),
        }
    }
}
