//! The tests of a file, as they stand in the model's traits.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What a test is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `smithy.test#httpRequestTests`
    Request,
    /// `smithy.test#httpResponseTests`
    Response,
    /// `smithy.test#httpMalformedRequestTests`
    Malformed,
    /// `smithy.test#eventStreamTests`
    Events,
}

/// On which side of the wire a test runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Clients.
    Client,
    /// Servers.
    Server,
}

/// One test.
#[derive(Clone, Debug)]
pub(crate) struct Test {
    /// Its `id`; one made by `testParameters` has `#` and the index of the parameters after it.
    pub(crate) id: String,
    /// What it is about.
    pub(crate) kind: Kind,
    /// The operation, or the error structure that a response test stands on.
    pub(crate) shape: String,
    /// The test as it stands in the model, parameters filled in.
    pub(crate) body: Map<String, Value>,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Request, Self::Response, Self::Malformed, Self::Events];

    fn trait_id(self) -> &'static str {
        match self {
            Self::Request => "smithy.test#httpRequestTests",
            Self::Response => "smithy.test#httpResponseTests",
            Self::Malformed => "smithy.test#httpMalformedRequestTests",
            Self::Events => "smithy.test#eventStreamTests",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Malformed => "malformed",
            Self::Events => "events",
        }
    }
}

impl Side {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

impl Test {
    /// Every test of a model.
    pub(crate) fn all(model: &Value) -> Vec<Self> {
        let shapes = model["shapes"].as_object();
        shapes
            .into_iter()
            .flatten()
            .flat_map(|(shape, value)| of_shape(shape, &value["traits"]))
            .collect()
    }

    /// Whether the test runs on this side; malformed requests are for servers.
    pub(crate) fn applies_to(&self, side: Side) -> bool {
        match self.kind {
            Kind::Malformed => side == Side::Server,
            Kind::Request | Kind::Response | Kind::Events => self
                .body
                .get("appliesTo")
                .and_then(Value::as_str)
                .is_none_or(|only| only == side.name()),
        }
    }

    /// Whether the test has params and no body: then the bytes are left to the client.
    pub(crate) fn leaves_body_open(&self) -> bool {
        !self.body.contains_key("body") && self.body.contains_key("params")
    }

    /// The `params`; none are an empty structure.
    pub(crate) fn params(&self) -> Value {
        self.body
            .get("params")
            .cloned()
            .unwrap_or_else(|| Value::Object(Map::new()))
    }
}

fn of_shape(shape: &str, traits: &Value) -> Vec<Test> {
    let mut tests = Vec::new();
    for kind in Kind::ALL {
        for body in traits[kind.trait_id()]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
        {
            let id = body
                .get("id")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned();
            let test = Test {
                id,
                kind,
                shape: shape.to_owned(),
                body: body.clone(),
            };
            tests.extend(expand(test));
        }
    }
    tests
}

/// One test for each of the `testParameters`, or the test itself where there are none.
fn expand(test: Test) -> Vec<Test> {
    let Some(parameters) = test.body.get("testParameters").and_then(Value::as_object) else {
        let literal = test.kind != Kind::Malformed;
        let body = if literal {
            test.body.clone()
        } else {
            fill(&test.body, &BTreeMap::new())
        };
        return vec![Test { body, ..test }];
    };
    let count = parameters
        .values()
        .filter_map(Value::as_array)
        .map(Vec::len)
        .max()
        .unwrap_or(0);
    let case = |index: usize| {
        let values = parameters
            .iter()
            .filter_map(|(name, values)| Some((name.as_str(), values.get(index)?.as_str()?)));
        let body = fill(&test.body, &values.collect());
        Test {
            id: format!("{}#{index}", test.id),
            body,
            ..test.clone()
        }
    };
    (0..count).map(case).collect()
}

/// The test with `$name:L` (the value) and `$name:S` (the value as a JSON string) replaced in all its texts; `$$` is `$`.
fn fill(body: &Map<String, Value>, values: &BTreeMap<&str, &str>) -> Map<String, Value> {
    let filled = body.iter().filter(|(name, _)| *name != "testParameters");
    filled
        .map(|(name, value)| (name.clone(), fill_value(value, values)))
        .collect()
}

fn fill_value(value: &Value, values: &BTreeMap<&str, &str>) -> Value {
    match value {
        Value::String(text) => Value::String(fill_text(text, values)),
        Value::Array(items) => items.iter().map(|item| fill_value(item, values)).collect(),
        Value::Object(members) => Value::Object(
            members
                .iter()
                .map(|(name, value)| (name.clone(), fill_value(value, values)))
                .collect(),
        ),
        other => other.clone(),
    }
}

fn fill_text(text: &str, values: &BTreeMap<&str, &str>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        filled.push_str(before);
        if let Some(after) = after.strip_prefix('$') {
            filled.push('$');
            rest = after;
            continue;
        }
        let found = values
            .iter()
            .find_map(|(name, value)| Some((value, after.strip_prefix(name)?.strip_prefix(':')?)));
        match found.and_then(|(value, after)| Some((value, after.chars().next()?, after.get(1..)?)))
        {
            Some((value, 'L', after)) => (filled, rest) = (filled + value, after),
            Some((value, 'S', after)) => {
                (filled, rest) = (filled + &Value::from(*value).to_string(), after)
            }
            _ => (filled, rest) = (filled + "$", after),
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_filled_in() {
        let values = BTreeMap::from([("value", "a\"b"), ("n", "1")]);
        for (text, expected) in [
            (
                "{ \"x\": $value:S, \"y\": $n:L }",
                "{ \"x\": \"a\\\"b\", \"y\": 1 }",
            ),
            ("^[g-m]+$$", "^[g-m]+$"),
            ("$other:L costs 5$", "$other:L costs 5$"),
            ("$value:L", "a\"b"),
        ] {
            assert_eq!(fill_text(text, &values), expected);
        }
    }

    #[test]
    fn every_test_is_found() {
        let model = serde_json::json!({"shapes": {"a#Op": {"type": "operation", "traits": {
            "smithy.test#httpRequestTests": [{"id": "a"}, {"id": "b", "appliesTo": "client"}],
            "smithy.test#httpMalformedRequestTests": [{"id": "c", "testParameters": {"value": ["1", "2"]}}],
        }}}});
        let tests = Test::all(&model);
        let ids: Vec<_> = tests.iter().map(|test| test.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c#0", "c#1"]);
        let on = |side| tests.iter().filter(|test| test.applies_to(side)).count();
        assert_eq!((on(Side::Client), on(Side::Server)), (2, 3));
    }
}
