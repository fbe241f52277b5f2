//! What REST protocols have in common: everything but the format of bodies and where the name of an error stands.

pub(super) mod client;
mod encoding;
mod negotiation;
pub(super) mod routing;
pub(super) mod server;
