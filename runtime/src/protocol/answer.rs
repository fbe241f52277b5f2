//! Responses of servers, whatever is in them.

use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

use super::operation::OperationError;
use crate::error::{Error, ErrorKind};
use crate::schema::{OperationSchema, Schema};
use crate::serde::Serialize;

/// The error that an operation ended with.
pub(super) struct Failed<'a> {
    modeled: Option<(usize, &'a dyn Serialize)>,
    error: &'a dyn std::error::Error,
}

impl<'a> Failed<'a> {
    #[inline]
    pub(super) fn of(error: &'a impl OperationError) -> Self {
        Self {
            modeled: error.modeled(),
            error,
        }
    }

    /// The error as the model has it; or else what is to be said of it in the server's own log.
    #[inline]
    pub(super) fn modeled(
        &self,
        operation: &'static OperationSchema,
    ) -> Result<(&'static Schema, &'a dyn Serialize), Error> {
        self.modeled
            .and_then(|(index, error)| Some((*operation.errors.get(index)?, error)))
            .ok_or_else(|| Error::new(ErrorKind::Unmodeled, self.error.to_string()))
    }
}

/// A response with a body of this type.
#[inline]
pub(super) fn response(
    status: StatusCode,
    content_type: HeaderValue,
    body: Vec<u8>,
) -> http::Response<Bytes> {
    let mut response = http::Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

/// The answer where there should be another that cannot be written. It does not tell why; the server's own log may, which
/// finds the error in the extensions.
#[cold]
#[inline]
pub(super) fn unwritable(
    mut failure: http::Response<Bytes>,
    error: Error,
) -> http::Response<Bytes> {
    failure.extensions_mut().insert(Arc::new(error));
    failure
}
