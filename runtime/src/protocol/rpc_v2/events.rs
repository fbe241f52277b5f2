//! Events in rpcv2: documents are in the format of the protocol, and what stands beside the events is the first message.

use std::borrow::Cow;

use bytes::Bytes;
use http::StatusCode;

use super::{Format, RpcV2, client, is_spoken, server};
use crate::error::Result;
use crate::protocol::event_stream::{
    self, EventInput, EventOutput, EventProtocol, INITIAL_REQUEST, INITIAL_RESPONSE, Place,
    RequestEvents, ResponseEvents,
};
use crate::protocol::rpc_server::Rpc;
use crate::protocol::{Rejection, head};
use crate::serde::Serialize;

impl<F: Format> EventProtocol for RpcV2<F> {
    const CLIENT: event_stream::Format = event_stream::Format {
        media_type: F::MEDIA_TYPE,
        empty: F::EMPTY,
        write: |value| F::write(value),
        read: |bytes, _, read| F::read_error(bytes, read).map(|((), missing)| missing),
        message: |body| F::find_string(body, &head::MESSAGE).map(Cow::into_owned),
    };

    const SERVER: event_stream::Format = event_stream::Format {
        read: |bytes, limits, read| F::read_received(bytes, limits, read),
        ..Self::CLIENT
    };

    fn decode_response<O: EventOutput>(
        response: &http::Response<Bytes>,
    ) -> Result<ResponseEvents<O>, O::Error> {
        match response.status() == StatusCode::OK && is_spoken::<F>(response.headers()) {
            true => ResponseEvents::new(Self::CLIENT, response, Place::FirstMessage),
            false => Err(client::decode_error::<F, O::Error>(O::SCHEMA, response)),
        }
    }

    fn decode_request<O: EventInput>(
        request: &http::Request<Bytes>,
    ) -> Result<RequestEvents<O>, Rejection> {
        if O::SCHEMA.service.protocol != Some(F::PROTOCOL) {
            return Err(server::unknown_operation::<F>());
        }
        let (place, respond) = (Place::FirstMessage, Self::NEW.responder());
        if let Err(reason) = server::check_head::<F>(O::SCHEMA, request, event_stream::MEDIA_TYPE) {
            return Err(Rejection::new(reason, Some(O::SCHEMA), respond));
        }
        Ok(RequestEvents::new(Self::SERVER, request, place, respond))
    }
}

/// The first message of a request.
pub(super) fn initial_request<F: Format>(input: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(RpcV2::<F>::CLIENT, INITIAL_REQUEST, input)?.to_vec()
}

/// The first message of a response.
pub(super) fn initial_response<F: Format>(output: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(RpcV2::<F>::CLIENT, INITIAL_RESPONSE, output)?.to_vec()
}
