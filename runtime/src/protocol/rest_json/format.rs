//! JSON as the format of bodies.

use crate::codec::json::{self, Settings};
use crate::error::Result;
use crate::protocol::http_binding::Format;
use crate::schema::Member;
use crate::serde::{Deserializer, Missing, Serialize};

/// JSON with these settings.
pub(super) struct Json(pub(super) Settings);

impl Json {
    pub(super) const CLIENT: Self = Self(Settings::REST_JSON);
    pub(super) const SERVER: Self = Self(Settings::REST_JSON.strict());
}

impl Format for Json {
    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn write(&self, out: &mut Vec<u8>, value: &dyn Serialize) -> Result<()> {
        json::write(out, value, &self.0)
    }

    fn write_payload(
        &self,
        out: &mut Vec<u8>,
        member: &'static Member,
        value: &dyn Serialize,
    ) -> Result<()> {
        json::write_payload(out, member, value, &self.0)
    }

    fn blank(&self) -> &'static [u8] {
        b"{}"
    }

    fn read(
        &self,
        body: &[u8],
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
    ) -> Result<Missing> {
        let ((), missing) = json::read_with(body, &self.0, read)?;
        Ok(missing)
    }
}
