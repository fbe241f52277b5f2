//! What is fuzzed. Each body takes any bytes and panics only where Farrier breaks a promise; each says in one word
//! how far the bytes came, so that a run can show that it did not only reach the first check.

mod cbor;
mod decode;
mod events;
mod json;
mod matchers;
mod messages;
mod model;
mod pattern;
mod peer;
mod round_trip;
mod same;
mod sent_events;
mod source;
mod typed_events;
mod wires;

pub use cbor::cbor;
pub use decode::decode;
pub use events::events;
pub use json::json;
pub use matchers::matchers;
pub use messages::messages;
pub use model::model;
pub use pattern::pattern;
pub use round_trip::round_trip;
pub use sent_events::sent_events;
pub use typed_events::typed_events;
