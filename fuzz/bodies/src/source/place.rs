//! [`Place`]: where a member is bound, and which texts can be there.

use farrier::{Member, Trait};

/// Where a member of an input, output or error is bound.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the body beside others, which holds everything.
    Document,
    /// In the path.
    Label,
    /// In the name of the host.
    Host,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In headers with a prefix.
    Headers,
    /// As the body.
    Payload,
    /// As the status.
    Status,
}

impl Place {
    pub(crate) fn of(member: &Member) -> Self {
        let bound = |of: &Trait| match of {
            Trait::HttpLabel => Some(Self::Label),
            Trait::HostLabel => Some(Self::Host),
            Trait::HttpQuery(_) | Trait::HttpQueryParams => Some(Self::Query),
            Trait::HttpHeader(_) | Trait::EventHeader => Some(Self::Header),
            Trait::HttpPrefixHeaders(_) => Some(Self::Headers),
            Trait::HttpPayload | Trait::EventPayload => Some(Self::Payload),
            Trait::HttpResponseCode => Some(Self::Status),
            _ => None,
        };
        let mut traits = member.traits.iter();
        traits.find_map(bound).unwrap_or(Self::Document)
    }

    /// A text that can be sent, as much like this one as that lets it be.
    pub(crate) fn sendable(self, text: String) -> String {
        match self {
            Self::Document | Self::Query | Self::Status => text,
            Self::Label => text.replace('.', "_") + "~",
            Self::Host => name(&text, 'h'),
            Self::Header | Self::Headers => text
                .chars()
                .filter(|char| !char.is_ascii_control())
                .collect(),
            Self::Payload => text + "p",
        }
    }

    /// A key for an entry of a map that is bound here.
    pub(crate) fn key(self, text: String) -> String {
        match self {
            Self::Headers => name(&text, 'k'),
            _ => text,
        }
    }
}

/// Letters and digits, of which hosts and headers have names.
fn name(text: &str, first: char) -> String {
    let rest = text.bytes().map(|byte| char::from(b'a' + byte % 26));
    std::iter::once(first).chain(rest.take(60)).collect()
}
