//! Which operation a request is for, in protocols that say so by method and URI.

use std::sync::OnceLock;

use crate::protocol::http_binding::{Table, Unrouted};
use crate::schema::OperationSchema;

/// The operations of a service, among which requests are told apart by method and URI. What their patterns say is read once, at
/// the first request.
pub struct Operations {
    schemas: &'static [&'static OperationSchema],
    table: OnceLock<Table>,
}

impl Operations {
    /// These operations.
    pub const fn new(schemas: &'static [&'static OperationSchema]) -> Self {
        let table = OnceLock::new();
        Self { schemas, table }
    }
}

/// What a request can be routed among: the operations of a service as a slice, or [`Operations`] for who has more than one
/// request.
pub trait Routing: sealed::Routing {}

impl<R: sealed::Routing + ?Sized> Routing for R {}

pub(in crate::protocol) mod sealed {
    use super::{OperationSchema, Operations, Table, Unrouted};

    pub trait Routing {
        fn find(&self, method: &str, path: &str, query: &str) -> Result<usize, Unrouted>;
    }

    impl Routing for Operations {
        #[inline]
        fn find(&self, method: &str, path: &str, query: &str) -> Result<usize, Unrouted> {
            let table = self.table.get_or_init(|| Table::of(self.schemas));
            table.find(method, path, query)
        }
    }

    impl Routing for [&'static OperationSchema] {
        #[inline]
        fn find(&self, method: &str, path: &str, query: &str) -> Result<usize, Unrouted> {
            Table::of(self).find(method, path, query)
        }
    }
}
