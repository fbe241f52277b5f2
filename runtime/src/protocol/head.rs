//! Which error a response brings.

use bytes::Bytes;

use super::code::{self, shape_name};
use super::{ResponseMetadata, query_compatible};
use crate::schema::OperationSchema;

/// What services call the member that says what went wrong, whatever the model calls it.
pub(super) const MESSAGE: [&str; 4] = ["message", "Message", "errorMessage", "MESSAGE"];

/// Which error a response brings. The status says nothing of that.
pub(super) struct Head {
    /// Which of the operation's errors it is, where the model has it.
    pub(super) index: Option<usize>,
    /// Its shape's name.
    pub(super) code: Option<String>,
}

impl Head {
    /// By the name that the response has for it; where the model has no such error, by the code that awsQuery had.
    pub(super) fn of(
        operation: &'static OperationSchema,
        name: Option<&str>,
        response: &http::Response<Bytes>,
    ) -> (Self, ResponseMetadata) {
        let code = match name {
            Some(name) => shape_name(name),
            None => "",
        };
        let query = query_compatible::read_code(operation.service, response.headers());
        let mut index = code::find(operation, code);
        if let (None, Some(query)) = (index, query) {
            index = query_compatible::find(operation, query);
        }
        let code = (!code.is_empty()).then(|| code.to_owned());
        let metadata = ResponseMetadata::of(response).with_code(query.map(str::to_owned));
        (Self { index, code }, metadata)
    }
}
