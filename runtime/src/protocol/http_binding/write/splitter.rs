//! [`Splitter`]: the serializer that gives each member to its part of the message.

use std::cell::RefCell;

use super::head::Head;
use super::{Payload, twice};
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::http_binding::binding::{Binding, Place};
use crate::protocol::http_binding::text::{Piece, TextWriter, no_text};
use crate::protocol::http_binding::{Format, header};
use crate::schema::{Member, ROOT, Role, Schema};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// Gives each member of the outermost structure to the part of the message that it is bound to.
pub(super) struct Splitter<'s> {
    format: &'s dyn Format,
    head: &'s mut Head,
    /// Where the members go that are bound to nothing else; `None` where there are none.
    body: Option<&'s mut dyn Serializer>,
}

impl<'s> Splitter<'s> {
    pub(super) fn new(
        format: &'s dyn Format,
        head: &'s mut Head,
        body: Option<&'s mut dyn Serializer>,
    ) -> Self {
        Self { format, head, body }
    }

    fn binding(&self, member: &Member) -> Binding {
        Binding::of(member, self.head.direction)
    }

    fn body(&mut self) -> Result<&mut dyn Serializer> {
        match &mut self.body {
            Some(body) => Ok(*body),
            None => Err(no_body()),
        }
    }

    /// Writes a value that is bound to a text.
    fn text(
        &mut self,
        member: &'static Member,
        binding: Binding,
        write: impl FnOnce(&mut dyn Serializer) -> Result<()>,
    ) -> Result<()> {
        let head = &mut *self.head;
        let mut sink = |piece: &Piece<'_>| head.put(member, binding, piece);
        write(&mut TextWriter::new(binding.place(), &mut sink))
    }

    /// Writes a list as one header; an empty one is told from none.
    fn header_list(
        &mut self,
        member: &'static Member,
        name: &'static str,
        items: &dyn WriteItems,
    ) -> Result<()> {
        let (mut list, mut is_first) = (String::new(), true);
        let mut sink = |piece: &Piece<'_>| {
            header::push(&mut list, is_first, piece.text, piece.quotable);
            is_first = false;
            Ok(())
        };
        items.write_items(
            member.target.list_member()?,
            &mut TextWriter::new(Place::Header, &mut sink),
        )?;
        self.head.put_header(member, name, &list)
    }

    /// Writes a payload that has parts.
    fn payload(&mut self, member: &'static Member, value: &Payload<'_>) -> Result<()> {
        let body = self.head.body.insert(Vec::with_capacity(512));
        self.format.write_payload(body, member, value)
    }
}

macro_rules! simple {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, member: &'static Member, value: $type) -> Result<()> {
            match self.binding(member) {
                Binding::Body => self.body()?.$method(member, value),
                binding => self.text(member, binding, |text| text.$method(member, value)),
            }
        }
    )*};
}

impl Serializer for Splitter<'_> {
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        match self.binding(member) {
            _ if member.role == Role::Root => self.root(schema, value),
            Binding::Body => self.body()?.structure(member, schema, value),
            Binding::Payload => self.payload(member, &Payload::Structure(schema, value)),
            _ => Err(no_text()),
        }
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        match self.binding(member) {
            Binding::Body => self.body()?.list(member, items),
            Binding::Payload => self.payload(member, &Payload::List(items)),
            Binding::Header(name) => self.header_list(member, name, items),
            binding => self.text(member, binding, |text| text.list(member, items)),
        }
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        match self.binding(member) {
            Binding::Body => self.body()?.map(member, entries),
            Binding::Payload => self.payload(member, &Payload::Map(entries)),
            binding => self.text(member, binding, |text| text.map(member, entries)),
        }
    }

    fn entry(&mut self, _: &'static Member, _: &str) -> Result<()> {
        Err(no_text())
    }

    fn null(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn absent(&mut self, member: &'static Member) -> Result<()> {
        match self.binding(member) {
            Binding::Body => self.body()?.absent(member),
            binding => match self.head.absent(member) {
                Some(value) => self.text(member, binding, |text| text.string(member, &value)),
                None => Ok(()),
            },
        }
    }

    simple! {
        boolean: bool,
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
        float: f32,
        double: f64,
        big_integer: &BigInteger,
        big_decimal: &BigDecimal,
        string: &str,
        timestamp: &Timestamp,
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        match self.binding(member) {
            Binding::Body => self.body()?.blob(member, value),
            Binding::Payload => {
                self.head.body = Some(value.to_vec());
                Ok(())
            }
            binding => self.text(member, binding, |text| text.blob(member, value)),
        }
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        match self.binding(member) {
            Binding::Body => self.body()?.document(member, value),
            Binding::Payload => self.payload(member, &Payload::Document(value)),
            _ => Err(no_text()),
        }
    }
}

impl Splitter<'_> {
    /// The outermost structure: the body's format writes what is around the members, and gives them back here.
    fn root(&mut self, schema: &'static Schema, value: &dyn WriteMembers) -> Result<()> {
        let (format, head) = (self.format, RefCell::new(&mut *self.head));
        match &mut self.body {
            None => value.write_members(&mut Splitter::new(format, &mut head.borrow_mut(), None)),
            Some(body) => body.structure(
                &ROOT,
                schema,
                &Members {
                    value,
                    format,
                    head,
                },
            ),
        }
    }
}

/// The members of the outermost structure, as the body's format sees them.
struct Members<'s> {
    value: &'s dyn WriteMembers,
    format: &'s dyn Format,
    head: RefCell<&'s mut Head>,
}

impl WriteMembers for Members<'_> {
    fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
        let mut head = self.head.try_borrow_mut().map_err(|_| twice())?;
        let mut splitter = Splitter::new(self.format, &mut head, Some(ser));
        self.value.write_members(&mut splitter)
    }
}

#[cold]
fn no_body() -> Error {
    Error::new(
        ErrorKind::Unsupported,
        "a member is bound to nothing beside one that is the whole body",
    )
}
