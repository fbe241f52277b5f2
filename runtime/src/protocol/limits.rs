//! [`Limits`]: what a server takes at most.

/// The largest body that is taken where nothing else is said: 16 MiB.
const MAX_BODY: usize = 16 << 20;
/// What a collection reserves at most on a message's word: 64 KiB.
const MAX_RESERVE: usize = 64 << 10;

/// What a server takes of one request at most, so that no message costs more than its sender paid for.
///
/// Every protocol looks for them among the request's extensions, and takes the [default](Self::default) where there are none:
///
/// ```
/// use farrier::protocol::Limits;
///
/// # let mut request = farrier::http::Request::new(farrier::Bytes::new());
/// let limits = Limits::default().with_body(1 << 20).with_depth(32);
/// request.extensions_mut().insert(limits);
/// // … router.handle(&request).await
/// ```
///
/// A request that exceeds them is answered with 413 for its body, and as malformed for anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    body: usize,
    depth: usize,
    reserve: usize,
    bignum: usize,
}

impl Limits {
    /// The largest body, in bytes: as it came and, where it came compressed, decompressed. 16 MiB by default.
    ///
    /// Of a stream of events it is the size of each, and of the message that begins the stream.
    ///
    /// What arrives is in memory before it gets here, so whatever receives it should stop at the same size. A structure
    /// may take some hundred times the memory of its JSON: a list of empty objects is two bytes and a comma each.
    #[must_use]
    #[inline]
    pub const fn with_body(self, bytes: usize) -> Self {
        Self {
            body: bytes,
            ..self
        }
    }

    /// How many structures, unions, lists, maps and containers of documents may be inside each other, members that nobody
    /// knows included. 128 by default, [`MAX_DEPTH`](crate::serde::MAX_DEPTH).
    ///
    /// Each takes some hundred bytes of the stack, so what is far beyond the default wants a larger one.
    #[must_use]
    #[inline]
    pub const fn with_depth(self, levels: usize) -> Self {
        Self {
            depth: levels,
            ..self
        }
    }

    /// How much memory a list, map or string may reserve because a message says how long it is, before its content has arrived,
    /// in bytes. 64 KiB by default. JSON does not say, and reserves nothing.
    #[must_use]
    #[inline]
    pub const fn with_reserve(self, bytes: usize) -> Self {
        Self {
            reserve: bytes,
            ..self
        }
    }

    /// How many bytes a big integer, or the mantissa of a big decimal, may have in CBOR. 4 KiB by default,
    /// [`MAX_BIGNUM`](crate::serde::MAX_BIGNUM), some 9,800 digits: the time to make digits of them grows with the square of their
    /// number, and so all that have more than 64 bytes may have sixteen times as many together. In the other formats they are digits
    /// already, which the limit of the body covers.
    #[must_use]
    #[inline]
    pub const fn with_bignum(self, bytes: usize) -> Self {
        Self {
            bignum: bytes,
            ..self
        }
    }

    /// See [`with_body`](Self::with_body).
    #[inline]
    pub const fn body(&self) -> usize {
        self.body
    }

    /// See [`with_depth`](Self::with_depth).
    #[inline]
    pub const fn depth(&self) -> usize {
        self.depth
    }

    /// See [`with_reserve`](Self::with_reserve).
    #[inline]
    pub const fn reserve(&self) -> usize {
        self.reserve
    }

    /// See [`with_bignum`](Self::with_bignum).
    #[inline]
    pub const fn bignum(&self) -> usize {
        self.bignum
    }

    /// Those that the request was given, or the default.
    #[inline]
    pub(super) fn of<B>(request: &http::Request<B>) -> Self {
        match request.extensions().get() {
            Some(limits) => *limits,
            None => Self::default(),
        }
    }
}

impl Default for Limits {
    #[inline]
    fn default() -> Self {
        Self {
            body: MAX_BODY,
            depth: crate::serde::MAX_DEPTH,
            reserve: MAX_RESERVE,
            bignum: crate::serde::MAX_BIGNUM,
        }
    }
}
