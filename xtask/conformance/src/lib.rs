//! Runs Smithy's [protocol tests](https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html) against
//! generated crates.
//!
//! `cargo xtask conformance` generates two crates from a model with tests, one as clients want it and one as servers
//! do, and a program that names every operation of both and nothing else:
//!
//! ```text
//! farrier_conformance::wire!(Client, some_client);
//! farrier_conformance::wire!(Server, some_server);
//!
//! let mut suite = Suite::<Client, Server>::read("awsJson1_0.json", "aws.protocoltests.json10#JsonRpc10", …);
//! suite.operation::<some_client::EmptyOperation, some_server::EmptyOperation>();
//! suite.finish();
//! ```
//!
//! All that is known of the protocol is in the crates. What a value should be is read from the test's `params` through
//! the type's own `Deserialize` (`params`), and compared as a `tree` that a recording serializer makes (`record`).

mod body;
mod check;
mod event_wire;
mod message;
mod params;
mod record;
mod report;
mod stream;
mod suite;
mod test;
mod token;
mod tree;
mod wire;

pub use event_wire::EventWire;
pub use record::difference;
pub use suite::{Asked, Suite};
pub use wire::Wire;

#[doc(hidden)]
pub use farrier;
