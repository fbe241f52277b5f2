//! Traits that have a value, and what it says.

use serde_json::Value;

use super::{Deprecated, Example, Fault, Length, Protocol, QueryError, Range, Traits, decimal, id};

impl Traits {
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

    /// `@examples`.
    pub fn examples(&self) -> Vec<Example<'_>> {
        let list = self.get(id::EXAMPLES).and_then(Value::as_array);
        let example = |value| {
            let text = |key| Value::get(value, key).and_then(Value::as_str);
            Some(Example {
                title: text("title")?,
                documentation: text("documentation"),
                input: value.get("input"),
            })
        };
        list.into_iter().flatten().filter_map(example).collect()
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
}
