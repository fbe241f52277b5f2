//! Initial messages: what stands beside the events of a test, in its params, its HTTP message, or as the first of its events.

use farrier::{Bytes, Deserialize, Schema};
use serde_json::{Map, Value};

use super::{failure, message, messages, text, tree};
use crate::params;
use crate::test::Test;
use crate::tree::Tree;

/// Who sends an initial message, and so how tests and protocols name what it consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Initial {
    Request,
    Response,
}

impl Initial {
    /// The key of the input or output in a test.
    pub(super) fn params(self) -> &'static str {
        match self {
            Self::Request => "initialRequestParams",
            Self::Response => "initialResponseParams",
        }
    }

    /// The type of the events that go the same way.
    fn way(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
        }
    }

    /// The message that holds the input or output, where a test lists it before its events.
    pub(super) fn message(self, test: &Test) -> Option<&Map<String, Value>> {
        messages(test, self.way())
            .next()
            .filter(|first| is_initial(first))
    }

    /// The bytes of that message.
    pub(super) fn bytes(self, test: &Test) -> Result<Option<Bytes>, String> {
        self.message(test).map(message::bytes).transpose()
    }

    /// Looks that what was written as the first message is the one that a test lists.
    pub(super) fn check(self, test: &Test, written: &Bytes) -> Result<(), String> {
        match self.message(test) {
            Some(expected) => {
                message::check(expected, written).map_err(|why| format!("the first message: {why}"))
            }
            None => Ok(()),
        }
    }

    /// A value with what the params name; `None` where the test says nothing of it.
    pub(super) fn value<T: farrier::Serialize + Deserialize>(
        self,
        test: &Test,
    ) -> Result<Option<Tree>, String> {
        let Some(params) = test.body.get(self.params()) else {
            return Ok(None);
        };
        let tree = tree(&params::read::<T>(params).map_err(text)?)?;
        match tree.lacks(params) {
            Some(at) => Err(format!(
                "the generated type does not hold `{at}` of the test's params"
            )),
            None => Ok(Some(tree)),
        }
    }

    /// Whether this message, whose structure has this schema, is expected to be refused for what it lacks: a test that is to fail
    /// says nothing of a member that is required.
    pub(super) fn lacks_required(self, test: &Test, schema: &Schema) -> bool {
        let requires = schema.members.iter().any(|member| member.required);
        let is_there = test.body.contains_key(self.params()) || self.message(test).is_some();
        requires && failure(test).is_some() && !is_there
    }
}

/// Whether a message of a test is the one that holds the input or output: it is no event of the model, and so has no params.
pub(super) fn is_initial(message: &Map<String, Value>) -> bool {
    let event_type = message
        .get("headers")
        .and_then(|headers| headers.get(":event-type"));
    let event_type = event_type.and_then(|header| header.get("string")?.as_str());
    !message.contains_key("params")
        && matches!(event_type, Some("initial-request" | "initial-response"))
}
