//! What generated code says of an operation.

use super::metadata::ResponseMetadata;
use super::unmodeled::{DecodeError, Unhandled};
use crate::error::Result;
use crate::schema::OperationSchema;
use crate::serde::{Deserialize, Deserializer, Serialize};

/// An operation of a service, a type without values.
pub trait Operation {
    /// The operation as data.
    const SCHEMA: &'static OperationSchema;
    /// What a client sends.
    type Input: Serialize + Deserialize + Send + Sync + 'static;
    /// What a server answers.
    type Output: Serialize + Deserialize + Send + Sync + 'static;
    /// What can go wrong.
    type Error: OperationError;
}

/// The error enum of an operation.
pub trait OperationError: std::error::Error + Send + Sync + Sized + 'static {
    /// Reads the error that has this index in [`OperationSchema::errors`].
    fn read(index: usize, response: ResponseMetadata, de: &mut dyn Deserializer) -> Result<Self>;

    /// An error that the model does not know.
    fn unhandled(error: Unhandled) -> Self;

    /// A failure of a server that the model does not know: see [`Unhandled::new`].
    fn internal(message: impl Into<String>) -> Self {
        Self::unhandled(Unhandled::new(message))
    }

    /// A response that could not be read.
    fn decode(error: DecodeError) -> Self;

    /// The index in [`OperationSchema::errors`] and the value of an error that the model knows.
    fn modeled(&self) -> Option<(usize, &dyn Serialize)>;
}
