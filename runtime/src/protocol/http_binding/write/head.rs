//! [`Head`]: the parts of a message as they are written.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::codec::token;
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::http_binding::binding::{Binding, Direction};
use crate::protocol::http_binding::text::{Piece, no_text};
use crate::protocol::http_binding::{header, query};
use crate::schema::{Member, Trait, traits};

/// Headers by which a message is [framed](https://www.rfc-editor.org/rfc/rfc9112#section-6) and
/// [routed](https://www.rfc-editor.org/rfc/rfc9110#section-7), and those of
/// [one connection](https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1): they are for whoever sends the message to set. One who
/// chooses the keys of a map could hide another message in it.
const FRAMING: [&str; 12] = [
    "connection",
    "content-length",
    "host",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authentication-info",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The parts of a message.
#[derive(Debug)]
pub(in crate::protocol) struct Head {
    pub(super) direction: Direction,
    /// What labels stand for, by the names of their members.
    labels: Vec<(&'static str, String)>,
    /// Encoded, without the pattern's own parameters.
    pub(in crate::protocol) query: String,
    /// The names of the parameters that members are bound to.
    named: Vec<&'static str>,
    /// Parameters of a map, which those with a member of their own replace.
    params: Vec<(String, String)>,
    pub(in crate::protocol) headers: HeaderMap,
    /// Headers of a map, likewise.
    prefixed: Vec<(HeaderName, HeaderValue)>,
    /// The status that a member says.
    pub(in crate::protocol) status: Option<StatusCode>,
    /// `None` where nothing of the body was there.
    pub(in crate::protocol) body: Option<Vec<u8>>,
}

impl Head {
    pub(super) fn new(direction: Direction) -> Self {
        Self {
            direction,
            labels: Vec::new(),
            query: String::new(),
            named: Vec::new(),
            params: Vec::new(),
            headers: HeaderMap::new(),
            prefixed: Vec::new(),
            status: None,
            body: None,
        }
    }

    /// What a label stands for.
    pub(in crate::protocol) fn label(&self, name: &str) -> Option<&str> {
        let mut labels = self.labels.iter();
        labels
            .find(|(label, _)| *label == name)
            .map(|(_, value)| value.as_str())
    }

    /// What stands for a member that has no value: a random token where it is one, or what the service takes for a label.
    pub(super) fn absent(&self, member: &'static Member) -> Option<String> {
        if let Some(default) = label_default(member) {
            return Some(default.to_owned());
        }
        let fills = member.facts.idempotency_token && self.direction == Direction::Request;
        fills.then(token::uuid)
    }

    /// Puts the text of a value, or of one of several, where its member is bound.
    pub(super) fn put(
        &mut self,
        member: &'static Member,
        binding: Binding,
        piece: &Piece<'_>,
    ) -> Result<()> {
        match binding {
            Binding::Label => {
                let text = match (piece.text, label_default(member)) {
                    ("", Some(default)) => default,
                    (text, _) => text,
                };
                self.labels.push((member.name, text.to_owned()));
            }
            Binding::Query(name) => {
                query::push(&mut self.query, name, piece.text);
                self.named.push(name);
            }
            Binding::QueryParams => self
                .params
                .push((piece.key.to_owned(), piece.text.to_owned())),
            Binding::Header(name) => return self.put_header(member, name, piece.text),
            Binding::PrefixHeaders(prefix) => return self.put_prefixed(member, prefix, piece),
            Binding::Payload => self.body = Some(piece.text.as_bytes().to_vec()),
            Binding::ResponseCode => self.status = Some(status(piece.text)?),
            Binding::Body => return Err(no_text()),
        }
        Ok(())
    }

    /// Sets the header that a member is bound to.
    pub(super) fn put_header(
        &mut self,
        member: &'static Member,
        name: &'static str,
        text: &str,
    ) -> Result<()> {
        let value = discreet(member, header::of(text)?);
        self.headers.insert(header_name(name)?, value);
        Ok(())
    }

    fn put_prefixed(
        &mut self,
        member: &'static Member,
        prefix: &str,
        piece: &Piece<'_>,
    ) -> Result<()> {
        let name = header_name(&format!("{prefix}{}", piece.key))?;
        if FRAMING.contains(&name.as_str()) {
            return Err(frames(member, &name));
        }
        let value = discreet(member, header::of(piece.text)?);
        self.prefixed.push((name, value));
        Ok(())
    }

    /// Adds what members of their own did not replace. Of a body whose media type is known, no map says another.
    pub(super) fn finish(&mut self, media_type: Option<&'static str>) {
        for (name, value) in std::mem::take(&mut self.params) {
            if !self.named.contains(&name.as_str()) {
                query::push(&mut self.query, &name, &value);
            }
        }
        for (name, value) in std::mem::take(&mut self.prefixed) {
            if name != CONTENT_TYPE || media_type.is_none() {
                self.headers.entry(name).or_insert(value);
            }
        }
    }
}

fn label_default(member: &'static Member) -> Option<&'static str> {
    match traits::find(member.traits, |t| matches!(t, Trait::LabelDefault(_))) {
        Some(Trait::LabelDefault(default)) => Some(default),
        _ => None,
    }
}

/// What is sensitive is hidden when headers are shown.
fn discreet(member: &Member, mut value: HeaderValue) -> HeaderValue {
    value.set_sensitive(member.is_sensitive());
    value
}

#[cold]
fn frames(member: &Member, name: &HeaderName) -> Error {
    let message = format!(
        "a key of the map `{}` makes the header `{name}`, which frames or routes the message",
        member.name
    );
    Error::new(ErrorKind::InvalidValue, message)
}

fn header_name(name: &str) -> Result<HeaderName> {
    HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
        Error::new(
            ErrorKind::InvalidValue,
            "a key of the map names no header: RFC 9110 has letters, digits and a few marks",
        )
    })
}

fn status(text: &str) -> Result<StatusCode> {
    StatusCode::from_bytes(text.as_bytes())
        .map_err(|_| Error::new(ErrorKind::InvalidValue, "the status is not from 100 to 999"))
}
