//! [`Nested`]: what the readers of formats share once they are inside a container.

use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::Member;
use crate::serde::Missing;

/// A reader inside a container: it says where what is wrong or missing stands, and what to do where something came twice.
pub(super) trait Nested: Sized {
    /// Where it is.
    fn place(&self) -> usize;

    /// What did not arrive.
    fn missing(&mut self) -> &mut Missing;

    /// Whether it skips what is superseded, and so has nothing twice.
    fn knows_superseded(&self) -> bool;

    /// Notes that the message has to be read again.
    fn read_again(&mut self);

    /// Goes on after a value at a member was read: what went wrong in it, or is missing beyond what was before, gets the step to
    /// it.
    #[inline]
    fn after(
        &mut self,
        member: &'static Member,
        before: usize,
        read: Result<()>,
        step: impl FnOnce(&Self) -> Segment,
    ) -> Result<()> {
        if let Err(error) = read {
            return Err(within(error, member, step(self)));
        }
        if self.missing().mark() != before {
            let step = step(self);
            self.missing().prepend(before, step, member.is_sensitive());
        }
        Ok(())
    }

    /// A union with several members, unless the later one replaces the earlier.
    #[cold]
    fn several(&mut self, start: usize) -> Error {
        if !self.knows_superseded() {
            return self.ambiguous();
        }
        Error::new(ErrorKind::Union, "the union has several members").at(start)
    }

    /// A member came again, or may have. The message has to be read again without what is superseded.
    #[cold]
    fn ambiguous(&mut self) -> Error {
        self.read_again();
        Error::new(ErrorKind::Syntax, "a member came twice").at(self.place())
    }
}

/// The error seen from the container of `member`.
#[cold]
fn within(error: Error, member: &Member, segment: Segment) -> Error {
    let error = if member.is_sensitive() {
        error.redacted()
    } else {
        error
    };
    error.within(segment)
}
