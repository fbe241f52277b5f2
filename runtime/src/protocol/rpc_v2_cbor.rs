//! [rpcv2Cbor](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html): every request is a POST of a CBOR map, and
//! the path names the operation.

use std::borrow::Cow;

use super::Limits;
use super::rpc_v2::{Format, functions};
use crate::codec::cbor::{self, Settings};
use crate::error::Result;
use crate::schema::{Protocol, ServiceSchema};
use crate::serde::{Deserialize, Deserializer, Missing, Serialize};

const SETTINGS: Settings = Settings::RPC_V2;

enum Cbor {}

impl Format for Cbor {
    const PROTOCOL: Protocol = Protocol::RpcV2Cbor;
    const NAME: &'static str = "rpc-v2-cbor";
    const MEDIA_TYPE: &'static str = "application/cbor";
    const EMPTY: &'static [u8] = b"\xa0";

    /// By its name, or by its absolute shape ID with a dot for the `#`.
    #[inline]
    fn names(service: &ServiceSchema, segment: &str) -> bool {
        match segment.rsplit_once('.') {
            None => segment == service.name(),
            Some(segment) => service.id.split_once('#') == Some(segment),
        }
    }

    #[inline]
    fn write(value: &dyn Serialize) -> Result<Vec<u8>> {
        cbor::to_vec(value, &SETTINGS)
    }

    #[inline]
    fn write_typed(type_name: &str, value: &dyn Serialize) -> Result<Vec<u8>> {
        cbor::to_vec_typed(type_name, value, &SETTINGS)
    }

    #[inline]
    fn read_output<T: Deserialize>(body: &[u8]) -> Result<(T, Missing)> {
        cbor::from_slice(body, &SETTINGS)
    }

    #[inline]
    fn read_error<E>(
        body: &[u8],
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<E>,
    ) -> Result<(E, Missing)> {
        cbor::read_with(body, &SETTINGS, read)
    }

    #[inline]
    fn read_input<T: Deserialize>(body: &[u8], limits: &Limits) -> Result<(T, Missing)> {
        cbor::from_slice(body, &strict(limits))
    }

    #[cfg(feature = "event-stream")]
    #[inline]
    fn read_received(
        body: &[u8],
        limits: &Limits,
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
    ) -> Result<Missing> {
        cbor::read_with(body, &strict(limits), read).map(|((), missing)| missing)
    }

    #[inline]
    fn find_string<'a>(body: &'a [u8], names: &[&str]) -> Option<Cow<'a, str>> {
        cbor::find_string(body, names)
    }
}

/// What a server reads by.
#[inline]
fn strict(limits: &Limits) -> Settings {
    Settings {
        max_depth: limits.depth(),
        max_reserve: limits.reserve(),
        max_bignum: limits.bignum(),
        ..SETTINGS.strict()
    }
}

functions!(Cbor);
