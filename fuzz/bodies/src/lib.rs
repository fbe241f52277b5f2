//! What is fuzzed. Each body takes any bytes and panics only where Farrier breaks a promise; each says in one word
//! how far the bytes came, so that a run can show that it did not only reach the first check.

mod decode;
mod events;
mod matchers;
mod model;
mod pattern;
mod peer;

pub use decode::decode;
pub use events::events;
pub use matchers::matchers;
pub use model::model;
pub use pattern::pattern;
