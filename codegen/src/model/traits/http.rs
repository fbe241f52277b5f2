//! The [HTTP binding traits](https://smithy.io/2.0/spec/http-bindings.html).

use serde_json::Value;

use super::{Http, HttpChecksum, Traits, id};

impl Traits {
    /// `@http`.
    pub fn http(&self) -> Option<Http<'_>> {
        let value = self.get(id::HTTP)?;
        let code = value.get("code").and_then(Value::as_u64);
        Some(Http {
            method: value.get("method")?.as_str()?,
            uri: value.get("uri")?.as_str()?,
            code: code.and_then(|code| code.try_into().ok()).unwrap_or(200),
        })
    }

    /// `@httpChecksum`.
    pub fn http_checksum(&self) -> Option<HttpChecksum<'_>> {
        let value = self.get(id::HTTP_CHECKSUM)?;
        let text = |key| value.get(key).and_then(Value::as_str);
        let required = value
            .get("requestChecksumRequired")
            .and_then(Value::as_bool);
        let response = value.get("responseAlgorithms").and_then(Value::as_array);
        Some(HttpChecksum {
            algorithm: text("requestAlgorithmMember"),
            required: required.unwrap_or(false),
            mode: text("requestValidationModeMember"),
            response: response
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect(),
        })
    }

    /// `@httpChecksumRequired`.
    pub fn http_checksum_required(&self) -> bool {
        self.has(id::HTTP_CHECKSUM_REQUIRED)
    }

    /// `@httpHeader`: the header's name.
    pub fn http_header(&self) -> Option<&str> {
        self.text(id::HTTP_HEADER)
    }

    /// `@httpLabel`.
    pub fn http_label(&self) -> bool {
        self.has(id::HTTP_LABEL)
    }

    /// `@httpPayload`.
    pub fn http_payload(&self) -> bool {
        self.has(id::HTTP_PAYLOAD)
    }

    /// `@httpPrefixHeaders`: what the names of headers begin with; may be empty.
    pub fn http_prefix_headers(&self) -> Option<&str> {
        self.text(id::HTTP_PREFIX_HEADERS)
    }

    /// `@httpQuery`: the parameter's name.
    pub fn http_query(&self) -> Option<&str> {
        self.text(id::HTTP_QUERY)
    }

    /// `@httpQueryParams`.
    pub fn http_query_params(&self) -> bool {
        self.has(id::HTTP_QUERY_PARAMS)
    }

    /// `@httpResponseCode`.
    pub fn http_response_code(&self) -> bool {
        self.has(id::HTTP_RESPONSE_CODE)
    }
}
