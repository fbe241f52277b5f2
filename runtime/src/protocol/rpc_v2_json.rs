//! [rpcv2Json](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html): every request is a POST of a JSON object, and
//! the path names the operation.

use std::borrow::Cow;

use super::Limits;
use super::rpc_v2::{Format, functions};
use crate::codec::json::{self, Settings};
use crate::error::Result;
use crate::schema::{Protocol, ServiceSchema};
use crate::serde::{Deserialize, Deserializer, Missing, Serialize};

const SETTINGS: Settings = Settings::RPC_V2_JSON;

enum Json {}

impl Format for Json {
    const PROTOCOL: Protocol = Protocol::RpcV2Json;
    const NAME: &'static str = "rpc-v2-json";
    const MEDIA_TYPE: &'static str = "application/json";
    const EMPTY: &'static [u8] = b"{}";

    #[inline]
    fn names(service: &ServiceSchema, segment: &str) -> bool {
        segment == service.name()
    }

    #[inline]
    fn write(value: &dyn Serialize) -> Result<Vec<u8>> {
        json::to_vec(value, &SETTINGS)
    }

    #[inline]
    fn write_typed(type_name: &str, value: &dyn Serialize) -> Result<Vec<u8>> {
        json::to_vec_typed(type_name, value, &SETTINGS)
    }

    #[inline]
    fn read_output<T: Deserialize>(body: &[u8]) -> Result<(T, Missing)> {
        json::from_slice(body, &SETTINGS)
    }

    #[inline]
    fn read_error<E>(
        body: &[u8],
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<E>,
    ) -> Result<(E, Missing)> {
        json::read_with(body, &SETTINGS, read)
    }

    #[inline]
    fn read_input<T: Deserialize>(body: &[u8], limits: &Limits) -> Result<(T, Missing)> {
        json::from_slice(body, &strict(limits))
    }

    #[cfg(feature = "event-stream")]
    #[inline]
    fn read_received(
        body: &[u8],
        limits: &Limits,
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
    ) -> Result<Missing> {
        json::read_with(body, &strict(limits), read).map(|((), missing)| missing)
    }

    #[inline]
    fn find_string<'a>(body: &'a [u8], names: &[&str]) -> Option<Cow<'a, str>> {
        json::find_string(body, names)
    }
}

/// What a server reads by.
#[inline]
fn strict(limits: &Limits) -> Settings {
    Settings {
        max_depth: limits.depth(),
        ..SETTINGS.strict()
    }
}

functions!(Json);
