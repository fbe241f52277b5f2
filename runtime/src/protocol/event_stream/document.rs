//! [`Document`]: the members of an event that are bound to no header, as one document in the payload.

use crate::error::Result;
use crate::schema::{Member, ROOT, Schema, Trait, traits};
use crate::serde::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// Where a member of an event goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binding {
    /// [`@eventHeader`](https://smithy.io/2.0/spec/streaming.html#eventheader-trait)
    Header,
    /// [`@eventPayload`](https://smithy.io/2.0/spec/streaming.html#eventpayload-trait)
    Payload,
    /// Into a document with the others of no binding.
    Document,
}

impl Binding {
    pub(super) fn of(member: &'static Member) -> Self {
        let binding = |t: &Trait| matches!(t, Trait::EventHeader | Trait::EventPayload);
        match traits::find(member.traits, binding) {
            Some(Trait::EventHeader) => Self::Header,
            Some(_) => Self::Payload,
            None => Self::Document,
        }
    }

    /// Whether an event has this binding.
    pub(super) fn is_in(self, schema: &'static Schema) -> bool {
        schema.members.iter().any(|member| Self::of(member) == self)
    }
}

/// An event as the document in its payload.
pub(super) struct Document<'a> {
    pub(super) schema: &'static Schema,
    pub(super) event: &'a dyn WriteMembers,
}

impl Serialize for Document<'_> {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.structure(member, self.schema, self)
    }
}

impl WriteMembers for Document<'_> {
    fn write_members(&self, ser: &mut dyn Serializer) -> Result<()> {
        self.event.write_members(&mut Unbound { inner: ser })
    }
}

/// A value that is the whole payload.
pub(super) struct Whole<'a> {
    pub(super) schema: &'static Schema,
    pub(super) value: &'a dyn WriteMembers,
}

impl Serialize for Whole<'_> {
    fn serialize(&self, _: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        ser.structure(&ROOT, self.schema, self.value)
    }
}

/// Passes on the members that are bound to nothing. It stands at the event's own members only: those of a value within them
/// go straight to the codec.
struct Unbound<'a> {
    inner: &'a mut dyn Serializer,
}

macro_rules! pass_on {
    ($($method:ident($($name:ident: $type:ty),*);)*) => {$(
        fn $method(&mut self, member: &'static Member, $($name: $type),*) -> Result<()> {
            match Binding::of(member) {
                Binding::Document => self.inner.$method(member, $($name),*),
                Binding::Header | Binding::Payload => Ok(()),
            }
        }
    )*};
}

impl Serializer for Unbound<'_> {
    pass_on! {
        structure(schema: &'static Schema, value: &dyn WriteMembers);
        list(items: &dyn WriteItems);
        map(entries: &dyn WriteEntries);
        entry(key: &str);
        null();
        absent();
        boolean(value: bool);
        byte(value: i8);
        short(value: i16);
        integer(value: i32);
        long(value: i64);
        float(value: f32);
        double(value: f64);
        big_integer(value: &BigInteger);
        big_decimal(value: &BigDecimal);
        string(value: &str);
        blob(value: &[u8]);
        timestamp(value: &Timestamp);
        document(value: &dyn WriteDocument);
    }
}
