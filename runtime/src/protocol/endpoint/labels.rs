//! The members of an input that choose the host.

use crate::error::Result;
use crate::schema::ROOT;
use crate::schema::{Member, Role, Schema, Trait, traits};
use crate::serde::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// The values of the members that have [`@hostLabel`](https://smithy.io/2.0/spec/endpoint-traits.html#hostlabel-trait),
/// and of the one that is an endpoint.
#[derive(Default)]
pub(super) struct Labels {
    labels: Vec<(&'static str, String)>,
    endpoint: Option<String>,
}

impl Labels {
    pub(super) fn of(input: &dyn Serialize) -> Result<Self> {
        let mut labels = Self::default();
        input.serialize(&ROOT, &mut labels)?;
        Ok(labels)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.labels
            .iter()
            .find(|(label, _)| *label == name)
            .map(|(_, value)| value.as_str())
    }

    pub(super) fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }
}

/// Whether the member's value is the endpoint to which the request goes.
pub(super) fn is_endpoint(member: &Member) -> bool {
    traits::find(member.traits, |t| matches!(t, Trait::EndpointMember)).is_some()
}

macro_rules! ignored {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member, _: $type) -> Result<()> {
            Ok(())
        }
    )*};
}

impl Serializer for Labels {
    fn structure(
        &mut self,
        member: &'static Member,
        _: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        match member.role {
            Role::Root => value.write_members(self),
            _ => Ok(()),
        }
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        if traits::find(member.traits, |t| matches!(t, Trait::HostLabel)).is_some() {
            self.labels.push((member.name, value.to_owned()));
        }
        if is_endpoint(member) {
            self.endpoint = Some(value.to_owned());
        }
        Ok(())
    }

    fn null(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    ignored! {
        list: &dyn WriteItems,
        map: &dyn WriteEntries,
        entry: &str,
        boolean: bool,
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
        float: f32,
        double: f64,
        big_integer: &BigInteger,
        big_decimal: &BigDecimal,
        blob: &[u8],
        timestamp: &Timestamp,
        document: &dyn WriteDocument,
    }
}
