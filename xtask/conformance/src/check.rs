//! What a test expects of an HTTP message, and whether it is so.

use farrier::Bytes;
use farrier::http::{HeaderMap, Request, Response};
use serde_json::{Map, Value};

use crate::body;
use crate::message::strings;

/// The request that a client encoded, against a request test.
pub(crate) fn request(test: &Map<String, Value>, request: &Request<Bytes>) -> Result<(), String> {
    let text = |key| test.get(key).and_then(Value::as_str);
    same(
        "method",
        text("method").unwrap_or_default(),
        request.method().as_str(),
    )?;
    let uri = text("uri").unwrap_or_default();
    let (path, pairs) = uri.split_once('?').unwrap_or((uri, ""));
    same("uri", path, request.uri().path())?;
    if let Some(host) = text("resolvedHost") {
        same("host", host, request.uri().host().unwrap_or_default())?;
    }
    query(test, pairs, request.uri().query().unwrap_or_default())?;
    headers(test, request.headers())?;
    self::body(test, request.body())
}

/// The response that a server encoded, against a response test.
pub(crate) fn response(
    test: &Map<String, Value>,
    response: &Response<Bytes>,
) -> Result<(), String> {
    let code = test.get("code").map(Value::to_string).unwrap_or_default();
    same("code", &code, response.status().as_str())?;
    headers(test, response.headers())?;
    body(test, response.body())
}

/// The response to a malformed request; its body stands in an `assertion`.
pub(crate) fn rejection(
    test: &Map<String, Value>,
    response: &Response<Bytes>,
) -> Result<(), String> {
    let expected = test
        .get("response")
        .and_then(Value::as_object)
        .ok_or("the test has no `response`")?;
    same(
        "code",
        &expected
            .get("code")
            .map(Value::to_string)
            .unwrap_or_default(),
        response.status().as_str(),
    )?;
    headers(expected, response.headers())?;
    let Some(body) = expected.get("body") else {
        return Ok(());
    };
    let media_type = body["mediaType"].as_str().unwrap_or_default();
    match (
        body["assertion"]["contents"].as_str(),
        body["assertion"]["messageRegex"].as_str(),
    ) {
        (Some(contents), _) => body::compare(contents, response.body(), media_type),
        (None, Some(regex)) => body::says(regex, response.body(), media_type),
        (None, None) => Err("the test asserts nothing of the body".to_owned()),
    }
}

/// `queryParams` and the pairs that stand in the `uri` must be there, as often as they are named.
fn query(test: &Map<String, Value>, pairs: &str, query: &str) -> Result<(), String> {
    let mut actual: Vec<_> = query.split('&').collect();
    let pairs = pairs.split('&').filter(|pair| !pair.is_empty());
    for expected in strings(test, "queryParams").chain(pairs) {
        let at = actual.iter().position(|actual| *actual == expected);
        actual.remove(at.ok_or_else(|| format!("query: expected `{expected}`, got `{query}`"))?);
    }
    let has = |name: &str| {
        query
            .split('&')
            .any(|pair| pair.split('=').next() == Some(name))
    };
    let forbidden = strings(test, "forbidQueryParams").find(|name| has(name));
    let missing = strings(test, "requireQueryParams").find(|name| !has(name));
    absent("the query parameter", forbidden, missing)
}

fn headers(test: &Map<String, Value>, actual: &HeaderMap) -> Result<(), String> {
    for (name, expected) in test
        .get("headers")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let values = actual
            .get_all(name)
            .iter()
            .map(|value| String::from_utf8_lossy(value.as_bytes()));
        let value = values.collect::<Vec<_>>().join(", ");
        same(name, expected.as_str().unwrap_or_default(), &value)?;
    }
    let forbidden = strings(test, "forbidHeaders").find(|name| actual.contains_key(*name));
    let missing = strings(test, "requireHeaders").find(|name| !actual.contains_key(*name));
    absent("the header", forbidden, missing)
}

fn absent(what: &str, forbidden: Option<&str>, missing: Option<&str>) -> Result<(), String> {
    match (forbidden, missing) {
        (Some(name), _) => Err(format!("{what} `{name}` is there and must not be")),
        (None, Some(name)) => Err(format!("{what} `{name}` is missing")),
        (None, None) => Ok(()),
    }
}

/// A test without `body` says nothing of it.
fn body(test: &Map<String, Value>, actual: &[u8]) -> Result<(), String> {
    let media_type = test
        .get("bodyMediaType")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match test.get("body").and_then(Value::as_str) {
        Some(expected) => body::compare(expected, actual, media_type),
        None => Ok(()),
    }
}

fn same(what: &str, expected: &str, actual: &str) -> Result<(), String> {
    match expected == actual {
        true => Ok(()),
        false => Err(format!("{what}: expected `{expected}`, got `{actual}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uri_may_have_a_query() {
        for (test, uri, expected) in [
            (r#"{"uri": "/a"}"#, "/a?b=c", Ok(())),
            (r#"{"uri": "/a?b=c"}"#, "/a?b=c", Ok(())),
            (
                r#"{"uri": "/a?b&c=d", "queryParams": ["e=f"]}"#,
                "/a?e=f&c=d&b",
                Ok(()),
            ),
            (
                r#"{"uri": "/a?b=c"}"#,
                "/a?b=d",
                Err("query: expected `b=c`, got `b=d`"),
            ),
            (
                r#"{"uri": "/a?b=c", "queryParams": ["b=c"]}"#,
                "/a?b=c",
                Err("query: expected `b=c`, got `b=c`"),
            ),
            (
                r#"{"uri": "/a?b=c"}"#,
                "/a",
                Err("query: expected `b=c`, got ``"),
            ),
            (
                r#"{"uri": "/b?b=c"}"#,
                "/a?b=c",
                Err("uri: expected `/b`, got `/a`"),
            ),
        ] {
            assert_eq!(checked(test, uri), expected.map_err(str::to_owned), "{uri}");
        }
    }

    fn checked(test: &str, uri: &str) -> Result<(), String> {
        let mut test: Map<String, Value> = serde_json::from_str(test).expect("an object");
        test.insert("method".to_owned(), "GET".into());
        let mut sent = Request::new(Bytes::new());
        *sent.uri_mut() = uri.parse().expect("a URI");
        request(&test, &sent)
    }
}
