//! [`Format`]: what the payloads of a protocol's messages are.

use bytes::Bytes;

use crate::error::Result;
use crate::protocol::Limits;
use crate::serde::{Deserializer, Missing, Serialize};

/// Reads one value of a payload.
pub(in crate::protocol) type ReadValue<'a> = &'a mut dyn FnMut(&mut dyn Deserializer) -> Result<()>;

/// The format of documents in payloads.
#[derive(Clone, Copy)]
pub(in crate::protocol) struct Format {
    /// What `:content-type` says.
    pub(in crate::protocol) media_type: &'static str,
    /// A structure without members.
    pub(in crate::protocol) empty: &'static [u8],
    /// Writes a document.
    pub(in crate::protocol) write: fn(&dyn Serialize) -> Result<Vec<u8>>,
    /// Reads a document within these limits, and which of its required members did not arrive.
    pub(in crate::protocol) read: fn(&[u8], &Limits, ReadValue<'_>) -> Result<Missing>,
    /// What a document says went wrong, under any of the names that services have for it.
    pub(in crate::protocol) message: fn(&Bytes) -> Option<String>,
}
