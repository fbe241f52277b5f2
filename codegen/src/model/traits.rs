//! The traits applied to a shape or member, and what those that generation reads say.

pub mod id;
mod types;

use std::collections::BTreeMap;

use serde_json::{Number, Value};

pub use types::{Deprecated, Fault, Length, Protocol, QueryError, Range};

use crate::shape_id::ShapeId;

/// The traits applied to a shape or member: the ID of the trait and its value, unknown ones too.
///
/// The accessors trust the checks of the reader: a value of a wrong form is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Traits(pub BTreeMap<ShapeId, Value>);

impl Traits {
    /// The value of the trait with this ID.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Whether the trait with this ID is applied.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// Applies a trait, in place of an earlier value.
    pub(super) fn set(&mut self, id: &str, value: Value) {
        self.0.insert(
            ShapeId::parse(id).expect("the IDs of known traits are valid"),
            value,
        );
    }

    /// `@required`.
    pub fn required(&self) -> bool {
        self.has(id::REQUIRED)
    }

    /// `@clientOptional`.
    pub fn client_optional(&self) -> bool {
        self.has(id::CLIENT_OPTIONAL)
    }

    /// `@addedDefault`.
    pub fn added_default(&self) -> bool {
        self.has(id::ADDED_DEFAULT)
    }

    /// `@sparse`.
    pub fn sparse(&self) -> bool {
        self.has(id::SPARSE)
    }

    /// `@uniqueItems`.
    pub fn unique_items(&self) -> bool {
        self.has(id::UNIQUE_ITEMS)
    }

    /// `@sensitive`.
    pub fn sensitive(&self) -> bool {
        self.has(id::SENSITIVE)
    }

    /// `@streaming`.
    pub fn streaming(&self) -> bool {
        self.has(id::STREAMING)
    }

    /// `@requiresLength`.
    pub fn requires_length(&self) -> bool {
        self.has(id::REQUIRES_LENGTH)
    }

    /// `@idempotencyToken`.
    pub fn idempotency_token(&self) -> bool {
        self.has(id::IDEMPOTENCY_TOKEN)
    }

    /// `@hostLabel`.
    pub fn host_label(&self) -> bool {
        self.has(id::HOST_LABEL)
    }

    /// `@input`.
    pub fn input(&self) -> bool {
        self.has(id::INPUT)
    }

    /// `@output`.
    pub fn output(&self) -> bool {
        self.has(id::OUTPUT)
    }

    /// `@internal`.
    pub fn internal(&self) -> bool {
        self.has(id::INTERNAL)
    }

    /// `@unstable`.
    pub fn unstable(&self) -> bool {
        self.has(id::UNSTABLE)
    }

    /// `@mixin`.
    pub fn mixin(&self) -> bool {
        self.has(id::MIXIN)
    }

    /// Whether the shape is the definition of a trait.
    pub fn is_trait(&self) -> bool {
        self.has(id::TRAIT)
    }

    /// `@awsQueryCompatible`.
    pub fn aws_query_compatible(&self) -> bool {
        self.has(id::AWS_QUERY_COMPATIBLE)
    }

    /// `@length`.
    pub fn length(&self) -> Option<Length> {
        let value = self.get(id::LENGTH)?;
        let bound = |key| value.get(key).and_then(Value::as_u64);
        Some(Length {
            min: bound("min"),
            max: bound("max"),
        })
    }

    /// `@range`.
    pub fn range(&self) -> Option<Range> {
        let value = self.get(id::RANGE)?;
        let bound = |key| value.get(key).and_then(decimal);
        Some(Range {
            min: bound("min"),
            max: bound("max"),
        })
    }

    /// `@pattern`.
    pub fn pattern(&self) -> Option<&str> {
        self.text(id::PATTERN)
    }

    /// `@timestampFormat`: `date-time`, `epoch-seconds` or `http-date`.
    pub fn timestamp_format(&self) -> Option<&str> {
        self.text(id::TIMESTAMP_FORMAT)
    }

    /// `@jsonName`.
    pub fn json_name(&self) -> Option<&str> {
        self.text(id::JSON_NAME)
    }

    /// `@xmlName`.
    pub fn xml_name(&self) -> Option<&str> {
        self.text(id::XML_NAME)
    }

    /// `@mediaType`.
    pub fn media_type(&self) -> Option<&str> {
        self.text(id::MEDIA_TYPE)
    }

    /// `@title`.
    pub fn title(&self) -> Option<&str> {
        self.text(id::TITLE)
    }

    /// `@since`.
    pub fn since(&self) -> Option<&str> {
        self.text(id::SINCE)
    }

    /// `@documentation`, in CommonMark, which may hold HTML.
    pub fn documentation(&self) -> Option<&str> {
        self.text(id::DOCUMENTATION)
    }

    /// `@externalDocumentation`: names and URLs, in model order.
    pub fn external_documentation(&self) -> Vec<(&str, &str)> {
        let map = self
            .get(id::EXTERNAL_DOCUMENTATION)
            .and_then(Value::as_object);
        map.into_iter()
            .flatten()
            .filter_map(|(name, url)| Some((name.as_str(), url.as_str()?)))
            .collect()
    }

    /// `@deprecated`.
    pub fn deprecated(&self) -> Option<Deprecated> {
        let value = self.get(id::DEPRECATED)?;
        let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(Deprecated {
            message: text("message"),
            since: text("since"),
        })
    }

    /// `@default`; `null` takes the default of the target away.
    pub fn default_value(&self) -> Option<&Value> {
        self.get(id::DEFAULT)
    }

    /// `@enumValue`: a string or an integer.
    pub fn enum_value(&self) -> Option<&Value> {
        self.get(id::ENUM_VALUE)
    }

    /// `@error`.
    pub fn error(&self) -> Option<Fault> {
        match self.text(id::ERROR)? {
            "client" => Some(Fault::Client),
            "server" => Some(Fault::Server),
            _ => None,
        }
    }

    /// `@httpError`.
    pub fn http_error(&self) -> Option<u16> {
        self.get(id::HTTP_ERROR)?.as_u64()?.try_into().ok()
    }

    /// `@retryable`: whether a retry is for throttling.
    pub fn retryable(&self) -> Option<bool> {
        Some(
            self.get(id::RETRYABLE)?
                .get("throttling")
                .and_then(Value::as_bool)
                .unwrap_or(false),
        )
    }

    /// `@awsQueryError`.
    pub fn aws_query_error(&self) -> Option<QueryError> {
        let value = self.get(id::AWS_QUERY_ERROR)?;
        let code = value.get("code")?.as_str()?.to_owned();
        Some(QueryError {
            code,
            status: value.get("httpResponseCode")?.as_u64()?.try_into().ok()?,
        })
    }

    /// The host prefix of `@endpoint`, with its labels in braces.
    pub fn host_prefix(&self) -> Option<&str> {
        self.get(id::ENDPOINT)?.get("hostPrefix")?.as_str()
    }

    /// The encodings of `@requestCompression`, in order of preference.
    pub fn request_compression(&self) -> Option<Vec<&str>> {
        let encodings = self
            .get(id::REQUEST_COMPRESSION)?
            .get("encodings")?
            .as_array()?;
        Some(encodings.iter().filter_map(Value::as_str).collect())
    }

    /// The signing name of `@sigv4`.
    pub fn sigv4_name(&self) -> Option<&str> {
        self.get(id::SIGV4)?.get("name")?.as_str()
    }

    /// The protocols that a service declares, in the order of [`Protocol::ALL`].
    pub fn protocols(&self) -> Vec<Protocol> {
        Protocol::ALL
            .into_iter()
            .filter(|(_, id)| self.has(id))
            .map(|(protocol, _)| protocol)
            .collect()
    }

    /// The tags of `@tags`.
    pub fn tags(&self) -> Vec<&str> {
        let tags = self.get(id::TAGS).and_then(Value::as_array);
        tags.into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    fn text(&self, id: &str) -> Option<&str> {
        self.get(id)?.as_str()
    }
}

/// The digits of a number, or of a string that spells one.
pub(super) fn decimal(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    text.parse::<Number>().is_ok().then_some(text)
}
