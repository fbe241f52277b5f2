//! The members of an input that choose the host.

use crate::error::Result;
use crate::protocol::strings::Strings;
use crate::schema::{Member, Trait, traits};
use crate::serde::Serialize;

/// The values of the members that have [`@hostLabel`](https://smithy.io/2.0/spec/endpoint-traits.html#hostlabel-trait),
/// and of the one that is an endpoint.
pub(super) struct Labels(Vec<(&'static Member, String)>);

impl Labels {
    pub(super) fn of(input: &dyn Serialize) -> Result<Self> {
        let is_wanted = |member: &'static Member| is_label(member) || is_endpoint(member);
        Strings::of(input, &is_wanted).map(Self)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.find(&|member| is_label(member) && member.name == name)
    }

    pub(super) fn endpoint(&self) -> Option<&str> {
        self.find(&is_endpoint)
    }

    fn find(&self, is_it: &dyn Fn(&'static Member) -> bool) -> Option<&str> {
        let mut all = self.0.iter();
        all.find(|(member, _)| is_it(member))
            .map(|(_, value)| value.as_str())
    }
}

fn is_label(member: &'static Member) -> bool {
    traits::find(member.traits, |t| matches!(t, Trait::HostLabel)).is_some()
}

/// Whether the member's value is the endpoint to which the request goes.
pub(super) fn is_endpoint(member: &'static Member) -> bool {
    traits::find(member.traits, |t| matches!(t, Trait::EndpointMember)).is_some()
}
