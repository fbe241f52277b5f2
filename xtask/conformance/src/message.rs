//! The HTTP messages that tests describe.

use farrier::http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use farrier::{Bytes, Endpoint};
use serde_json::{Map, Value};

use crate::body;

/// The request that a test (or the `request` of a malformed one) describes, as a server sees it; `body` stands in where
/// the test has none.
pub(crate) fn request(test: &Map<String, Value>, body: Bytes) -> Result<Request<Bytes>, String> {
    let text = |key| test.get(key).and_then(Value::as_str);
    let mut uri = text("uri").unwrap_or("/").to_owned();
    let query: Vec<_> = strings(test, "queryParams").collect();
    if !query.is_empty() {
        let before = if uri.contains('?') { '&' } else { '?' };
        uri = format!("{uri}{before}{}", query.join("&"));
    }
    let body = written(test)?.unwrap_or(body);
    let mut request = Request::new(body);
    *request.method_mut() = parsed("method", text("method").unwrap_or("POST"))?;
    *request.uri_mut() = parsed("uri", &uri)?;
    *request.headers_mut() = headers(test)?;
    let length = request.body().len();
    if length > 0 {
        let headers = request.headers_mut();
        headers.insert("content-length", HeaderValue::from(length));
    }
    if let Some(host) = text("resolvedHost").or(text("host")) {
        request.headers_mut().insert("host", parsed("host", host)?);
    }
    Ok(request)
}

/// The response that a test describes.
pub(crate) fn response(test: &Map<String, Value>) -> Result<Response<Bytes>, String> {
    let mut response = Response::new(written(test)?.unwrap_or_default());
    *response.status_mut() = parsed(
        "code",
        &test.get("code").map_or(String::new(), Value::to_string),
    )?;
    *response.headers_mut() = headers(test)?;
    Ok(response)
}

/// Sets those of these headers that the test has; which these are, as the test writes them.
pub(crate) fn set_headers<'t>(
    test: &'t Map<String, Value>,
    names: &[&str],
    headers: &mut HeaderMap,
) -> Result<Vec<&'t str>, String> {
    let mut set = Vec::new();
    let named = test.get("headers").and_then(Value::as_object);
    for (name, value) in named.into_iter().flatten() {
        if names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)) {
            let value = parsed("header", value.as_str().unwrap_or_default())?;
            headers.insert(parsed::<HeaderName>("header", name)?, value);
            set.push(name.as_str());
        }
    }
    Ok(set)
}

/// The endpoint that a client is given: the `host`, which may have a path.
pub(crate) fn endpoint(test: &Map<String, Value>) -> Result<Endpoint, String> {
    let host = test
        .get("host")
        .and_then(Value::as_str)
        .unwrap_or("example.com");
    Endpoint::parse(&format!("https://{host}"))
        .map_err(|error| format!("the endpoint `{host}`: {error}"))
}

/// The texts of an array.
pub(crate) fn strings<'a>(
    test: &'a Map<String, Value>,
    key: &str,
) -> impl Iterator<Item = &'a str> {
    test.get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn written(test: &Map<String, Value>) -> Result<Option<Bytes>, String> {
    let media_type = test
        .get("bodyMediaType")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let text = test.get("body").and_then(Value::as_str);
    text.map(|text| body::bytes(text, media_type).map(Bytes::from))
        .transpose()
}

fn headers(test: &Map<String, Value>) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    for (name, value) in test
        .get("headers")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let name: HeaderName = parsed("header", name)?;
        let value = value.as_str().unwrap_or_default();
        let value = HeaderValue::from_bytes(value.as_bytes())
            .map_err(|_| format!("the header value `{value}`"))?;
        headers.insert(name, value);
    }
    Ok(headers)
}

fn parsed<T: std::str::FromStr>(what: &str, text: &str) -> Result<T, String> {
    text.parse()
        .map_err(|_| format!("the test's {what} `{text}` is none"))
}
