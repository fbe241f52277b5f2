//! Which tests a file has: counted from its JSON alone, so that a runner that forgets some is found out.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// A test on one side of the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TestId {
    /// `client` or `server`.
    pub(super) side: String,
    /// `request`, `response`, `malformed` or `events`.
    pub(super) kind: String,
    /// The operation or error that it stands on.
    pub(super) shape: String,
    /// The `id`, with `#` and an index where `testParameters` makes several of one.
    pub(super) id: String,
}

/// The tests that must run.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// How often the file has each: once, if it is to be told from others.
    tests: BTreeMap<TestId, usize>,
}

impl Wanted {
    /// The tests of a model.
    pub(super) fn count(model: &Value) -> Self {
        let mut wanted = Self::default();
        for (id, shape) in model["shapes"].as_object().into_iter().flatten() {
            let mut wanted = Of {
                id,
                wanted: &mut wanted,
            };
            let tests = |name: &str| {
                shape["traits"][format!("smithy.test#{name}")]
                    .as_array()
                    .into_iter()
                    .flatten()
            };
            tests("httpRequestTests").for_each(|test| wanted.add("request", test));
            tests("httpResponseTests").for_each(|test| wanted.add("response", test));
            tests("httpMalformedRequestTests").for_each(|test| wanted.add_malformed(test));
            tests("eventStreamTests").for_each(|test| wanted.add("events", test));
        }
        wanted
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &TestId> {
        self.tests.keys()
    }

    /// Those that the file has more than once.
    pub(super) fn repeated(&self) -> impl Iterator<Item = &TestId> {
        let repeated = self.tests.iter().filter(|(_, count)| **count > 1);
        repeated.map(|(test, _)| test)
    }

    /// Those of a side.
    pub(super) fn of(&self, side: &str) -> impl Iterator<Item = &TestId> {
        self.all().filter(move |test| test.side == side)
    }

    /// Whether this is one of them.
    pub(super) fn has(&self, test: &TestId) -> bool {
        self.tests.contains_key(test)
    }
}

/// The tests of a shape.
struct Of<'w> {
    id: &'w str,
    wanted: &'w mut Wanted,
}

impl Of<'_> {
    fn add(&mut self, kind: &str, test: &Value) {
        let sides = match test["appliesTo"].as_str() {
            Some(side) => vec![side],
            None => vec!["client", "server"],
        };
        for side in sides {
            self.insert(
                side,
                kind,
                test["id"].as_str().unwrap_or_default().to_owned(),
            );
        }
    }

    fn add_malformed(&mut self, test: &Value) {
        let id = test["id"].as_str().unwrap_or_default();
        let Some(parameters) = test["testParameters"].as_object() else {
            return self.insert("server", "malformed", id.to_owned());
        };
        let counts = parameters.values();
        let counts = counts.map(|values| values.as_array().map_or(0, Vec::len));
        match counts.max() {
            // It makes no test of this name, which is then found not to have run.
            None | Some(0) => self.insert("server", "malformed", format!("{id}#")),
            Some(cases) => (0..cases)
                .for_each(|case| self.insert("server", "malformed", format!("{id}#{case}"))),
        }
    }

    fn insert(&mut self, side: &str, kind: &str, id: String) {
        let test = TestId {
            side: side.to_owned(),
            kind: kind.to_owned(),
            shape: self.id.to_owned(),
            id,
        };
        *self.wanted.tests.entry(test).or_default() += 1;
    }
}

impl fmt::Display for TestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} {})", self.id, self.side, self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_and_parameters_count() {
        let model = serde_json::json!({"shapes": {
            "a#Op": {"type": "operation", "traits": {
                "smithy.test#httpRequestTests": [{"id": "a"}, {"id": "b", "appliesTo": "client"}],
                "smithy.test#httpMalformedRequestTests": [{"id": "c"}, {"id": "d", "testParameters": {"v": ["1", "2"]}},
                    {"id": "g", "testParameters": {}}, {"id": "h", "testParameters": {"v": []}}],
                "smithy.test#eventStreamTests": [{"id": "e"}, {"id": "f", "appliesTo": "server"}],
            }},
            "a#Error": {"type": "structure", "traits": {
                "smithy.test#httpResponseTests": [{"id": "a", "appliesTo": "server"}],
            }},
        }});
        let wanted = Wanted::count(&model);
        let ids: Vec<_> = wanted.all().map(ToString::to_string).collect();
        assert_eq!(
            ids,
            [
                "e (client events)",
                "a (client request)",
                "b (client request)",
                "e (server events)",
                "f (server events)",
                "c (server malformed)",
                "d#0 (server malformed)",
                "d#1 (server malformed)",
                "g# (server malformed)",
                "h# (server malformed)",
                "a (server request)",
                "a (server response)",
            ]
        );
    }
}
