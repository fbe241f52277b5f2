//! Reading: a structure's members come from where their bindings say.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;
use http::HeaderMap;

use super::binding::{Binding, Direction};
use super::uri::{Pattern, climbs};
use super::value::{TextReader, Texts};
use super::{Content, Format, Query, header, percent};
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema, ShapeType};
use crate::serde::{Deserializer, Missing};

mod outer;

use outer::Outer;

/// A message as it was received.
pub(in crate::protocol) struct Message<'m> {
    /// The pattern of the operation and the path of the request; a response has none.
    pub(in crate::protocol) path: Option<(Pattern, &'m str)>,
    pub(in crate::protocol) query: Query<'m>,
    pub(in crate::protocol) headers: &'m HeaderMap,
    /// The status; a request has none.
    pub(in crate::protocol) status: Option<u16>,
    pub(in crate::protocol) body: &'m Bytes,
    /// Whether only what Smithy's own serializers write is taken, as servers have to.
    pub(in crate::protocol) strict: bool,
}

/// Reads a value, whose schema this is, by a function that is called again where a member of the body came twice; tells which
/// required members did not arrive.
pub(in crate::protocol) fn read(
    message: &Message<'_>,
    schema: &'static Schema,
    format: &dyn Format,
    fill: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Result<Missing> {
    let mut own = Missing::default();
    let Some(body) = message.formatted(schema, format.blank()) else {
        fill(&mut Outer::new(message, None, &mut own))?;
        return Ok(own);
    };
    let mut missing = format.read(body, &mut |de| {
        own = Missing::default();
        fill(&mut Outer::new(message, Some(de), &mut own))
    })?;
    if let Content::Structured(member) = message.content(schema) {
        missing.prepend(0, Segment::Name(member.name), member.is_sensitive());
    }
    // The format looked for every member of the structure, those that travel elsewhere among them.
    let direction = message.direction();
    own.merge(missing, &|name| {
        let mut members = schema.members.iter();
        members.any(|member| member.name == name && Binding::of(member, direction) != Binding::Body)
    });
    Ok(own)
}

impl<'m> Message<'m> {
    fn direction(&self) -> Direction {
        match self.status {
            None => Direction::Request,
            Some(_) => Direction::Response,
        }
    }

    fn content(&self, schema: &'static Schema) -> Content {
        Content::of(schema, self.direction())
    }

    /// The body, where it is of the protocol's format: an empty one stands for a structure without members, which the format
    /// writes as `blank`, or for no payload.
    fn formatted(&self, schema: &'static Schema, blank: &'static [u8]) -> Option<&'m [u8]> {
        match self.content(schema) {
            Content::Members if self.body.is_empty() => Some(blank),
            Content::Members => Some(self.body),
            Content::Structured(member) if !self.leaves_out(member, blank) => Some(self.body),
            _ => None,
        }
    }

    /// Whether there is no payload. A client that has none sends a structure without members, too.
    fn leaves_out(&self, payload: &Member, blank: &[u8]) -> bool {
        let is_blank = || {
            self.body
                .iter()
                .filter(|b| !b.is_ascii_whitespace())
                .eq(blank)
        };
        let is_optional = payload.target.shape_type == ShapeType::Structure && !payload.required;
        self.body.is_empty() || (self.status.is_none() && is_optional && is_blank())
    }

    /// What a member is bound to, where it arrived.
    fn texts(&self, member: &'static Member) -> Result<Option<Texts<'m>>> {
        let texts = match Binding::of(member, self.direction()) {
            Binding::Body => None,
            Binding::Label => self.label(member)?.map(Texts::One),
            Binding::Header(name) => header::value(self.headers, name)?.map(Texts::One),
            Binding::PrefixHeaders(prefix) => self.prefixed(prefix)?.map(Texts::Named),
            Binding::Query(name) => {
                let values = self.query.values(name)?;
                (!values.is_empty()).then_some(Texts::Many(values))
            }
            Binding::QueryParams => {
                let all = self.query.all()?;
                (!all.is_empty()).then_some(Texts::Named(all))
            }
            Binding::ResponseCode => self
                .status
                .map(|status| Texts::One(Cow::Owned(status.to_string()))),
            Binding::Payload => self.raw(member)?.map(Texts::One),
        };
        Ok(texts.filter(|texts| self.strict || !is_hollow(texts, member)))
    }

    fn label(&self, member: &'static Member) -> Result<Option<Cow<'m, str>>> {
        let label = self
            .path
            .and_then(|(pattern, path)| pattern.label(path, member.name));
        let Some(label) = label.map(percent::decode).transpose()? else {
            return Ok(None);
        };
        match climbs(&label) {
            true => Err(Error::new(
                ErrorKind::InvalidValue,
                "a label has a segment of dots alone",
            )),
            false => Ok(Some(label)),
        }
    }

    fn prefixed(&self, prefix: &str) -> Result<Option<BTreeMap<String, Vec<Cow<'m, str>>>>> {
        let mut named: BTreeMap<String, Vec<Cow<'m, str>>> = BTreeMap::new();
        for name in self.headers.keys() {
            let name = name.as_str();
            let has_prefix = name
                .get(..prefix.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(prefix));
            if let (true, Some(value)) = (has_prefix, header::value(self.headers, name)?) {
                named.insert(name[prefix.len()..].to_owned(), vec![value]);
            }
        }
        Ok((!named.is_empty()).then_some(named))
    }

    /// The body as a text.
    fn raw(&self, payload: &Member) -> Result<Option<Cow<'m, str>>> {
        if self.lacks(payload) {
            return Ok(None);
        }
        let text = std::str::from_utf8(self.body);
        let text = text.map_err(|error| {
            Error::new(ErrorKind::InvalidUtf8, "expected UTF-8").at(error.valid_up_to())
        })?;
        Ok(Some(Cow::Borrowed(text)))
    }

    /// Whether there is no payload of bytes or text. HTTP does not tell an empty one from none; one that is required, and can be
    /// empty, is.
    fn lacks(&self, payload: &Member) -> bool {
        let can_be_empty = payload.target.shape_type != ShapeType::Enum;
        self.body.is_empty() && !(payload.required && can_be_empty)
    }

    fn reader<'t>(&self, member: &Member, texts: Texts<'t>) -> TextReader<'t> {
        TextReader {
            place: Binding::of(member, self.direction()).place(),
            strict: self.strict,
            texts,
        }
    }
}

/// Whether a text is empty that would have to say something: clients take it for none.
fn is_hollow(texts: &Texts<'_>, member: &Member) -> bool {
    let is_text = matches!(
        member.target.shape_type,
        ShapeType::String | ShapeType::Enum | ShapeType::Blob | ShapeType::List
    );
    matches!(texts, Texts::One(text) if text.is_empty()) && !is_text
}
