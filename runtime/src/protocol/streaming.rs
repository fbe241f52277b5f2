//! Blobs that [stream](https://smithy.io/2.0/spec/streaming.html): they travel beside their structure, as whatever the caller's
//! HTTP library takes and gives for a body.

use bytes::Bytes;

/// An input or an output and the blob that streams beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streaming<T, B = Bytes> {
    /// The structure: every member but the blob.
    pub head: T,
    /// The blob.
    pub body: B,
}

impl<T, B> Streaming<T, B> {
    /// A structure and the blob beside it.
    #[inline]
    pub fn new(head: T, body: B) -> Self {
        Self { head, body }
    }
}

/// A blob that will be sent, and what is known of it beforehand.
#[derive(Clone, Debug)]
pub struct Stream<B> {
    pub(super) body: B,
    pub(super) length: Option<u64>,
    pub(super) whole: Option<Whole<B>>,
}

/// All bytes of a blob that streams: what is to be summed up or compressed is known then.
#[derive(Clone, Debug)]
pub(super) struct Whole<B> {
    pub(super) bytes: Bytes,
    /// Makes a body of other bytes.
    pub(super) body: fn(Bytes) -> B,
}

impl<B> Stream<B> {
    /// A blob of this many bytes.
    #[inline]
    pub fn sized(body: B, length: u64) -> Self {
        Self {
            body,
            length: Some(length),
            whole: None,
        }
    }

    /// A blob of which nobody knows yet how long it is.
    #[inline]
    pub fn unsized_(body: B) -> Self {
        Self {
            body,
            length: None,
            whole: None,
        }
    }
}

impl From<Bytes> for Stream<Bytes> {
    #[inline]
    fn from(bytes: Bytes) -> Self {
        Self {
            length: Some(bytes.len() as u64),
            whole: Some(Whole {
                bytes: bytes.clone(),
                body: |bytes| bytes,
            }),
            body: bytes,
        }
    }
}

/// What a handler takes: the input, or the input with its blob.
#[doc(hidden)]
pub trait Received<T> {
    /// The input and the body that it came with.
    fn received(input: T, body: &Bytes) -> Self;
}

impl<T> Received<T> for T {
    #[inline]
    fn received(input: T, _: &Bytes) -> Self {
        input
    }
}

impl<T> Received<T> for Streaming<T> {
    #[inline]
    fn received(input: T, body: &Bytes) -> Self {
        Self::new(input, body.clone())
    }
}

/// What a handler returns: the output, or the output with its blob.
#[doc(hidden)]
pub trait Answered<T> {
    /// The output, and the blob where there is one.
    fn answered(self) -> (T, Option<Bytes>);
}

impl<T> Answered<T> for T {
    #[inline]
    fn answered(self) -> (T, Option<Bytes>) {
        (self, None)
    }
}

impl<T> Answered<T> for Streaming<T> {
    #[inline]
    fn answered(self) -> (T, Option<Bytes>) {
        (self.head, Some(self.body))
    }
}
