//! Events in awsJson: documents are JSON, and what stands beside the events is the first message.

use bytes::Bytes;

use super::{client, server};
use crate::codec::json::{self, Settings};
use crate::error::Result;
use crate::protocol::event_stream::{
    self, EventInput, EventOutput, EventProtocol, Format, INITIAL_REQUEST, INITIAL_RESPONSE, Place,
    RequestEvents, ResponseEvents,
};
use crate::protocol::rpc_server::Rpc;
use crate::protocol::{Reason, Rejection, json_head, media_type};
use crate::serde::Serialize;

enum AwsJson {}

impl EventProtocol for AwsJson {
    const CLIENT: Format = Format {
        media_type: "application/json",
        empty: b"{}",
        write: |value| json::to_vec(value, &Settings::AWS_JSON),
        read: |bytes, limits, read| {
            let settings = Settings {
                max_depth: limits.depth(),
                ..Settings::AWS_JSON
            };
            json::read_with(bytes, &settings, read).map(|((), missing)| missing)
        },
        message: json_head::message,
    };

    const SERVER: Format = Format {
        read: |bytes, limits, read| {
            let settings = Settings {
                max_depth: limits.depth(),
                ..Settings::AWS_JSON.strict()
            };
            json::read_with(bytes, &settings, read).map(|((), missing)| missing)
        },
        ..Self::CLIENT
    };

    fn decode_response<O: EventOutput>(
        response: &http::Response<Bytes>,
    ) -> Result<ResponseEvents<O>, O::Error> {
        match response.status().is_success() {
            true => ResponseEvents::new(Self::CLIENT, response, Place::FirstMessage),
            false => Err(client::decode_error(O::SCHEMA, response)),
        }
    }

    fn decode_request<O: EventInput>(
        request: &http::Request<Bytes>,
    ) -> Result<RequestEvents<O>, Rejection> {
        let respond = server::version_of(O::SCHEMA.service)?.responder();
        if !media_type::is_or_none(request.headers(), event_stream::MEDIA_TYPE) {
            let reason = Reason::UnsupportedMediaType;
            return Err(Rejection::new(reason, Some(O::SCHEMA), respond));
        }
        let place = Place::FirstMessage;
        Ok(RequestEvents::new(Self::SERVER, request, place, respond))
    }
}

event_stream::functions!(AwsJson);

/// The first message of a request.
pub(super) fn initial_request(input: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(AwsJson::CLIENT, INITIAL_REQUEST, input)?.to_vec()
}

/// The first message of a response.
pub(super) fn initial_response(output: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(AwsJson::CLIENT, INITIAL_RESPONSE, output)?.to_vec()
}
