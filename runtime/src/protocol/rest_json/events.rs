//! Events in restJson1: documents are JSON, and what stands beside the events is in the rest of the HTTP message.

use bytes::Bytes;

use super::format::Json;
use super::{client, server};
use crate::codec::json::{self, Settings};
use crate::protocol::event_stream::{
    self, EventInput, EventOutput, EventProtocol, Format, Place, RequestEvents, ResponseEvents,
};
use crate::protocol::{Limits, Reason, Rejection, json_head, media_type, rest};

enum RestJson {}

impl EventProtocol for RestJson {
    const CLIENT: Format = Format {
        media_type: "application/json",
        empty: b"{}",
        write: |value| json::to_vec(value, &Json::CLIENT.0),
        read: |bytes, limits, read| {
            let settings = Settings {
                max_depth: limits.depth(),
                ..Json::CLIENT.0
            };
            json::read_with(bytes, &settings, read).map(|((), missing)| missing)
        },
        message: json_head::message,
    };

    const SERVER: Format = Format {
        read: |bytes, limits, read| {
            let settings = Settings {
                max_depth: limits.depth(),
                ..Json::SERVER.0
            };
            json::read_with(bytes, &settings, read).map(|((), missing)| missing)
        },
        ..Self::CLIENT
    };

    fn decode_response<O: EventOutput>(
        response: &http::Response<Bytes>,
    ) -> Result<ResponseEvents<O>, O::Error> {
        if !rest::client::is_success(O::SCHEMA, response) {
            return Err(client::decode_error(O::SCHEMA, response));
        }
        let output = client::read_output::<O, _>(response, &Bytes::new())?;
        ResponseEvents::new(Self::CLIENT, response, Place::Http(output))
    }

    fn decode_request<O: EventInput>(
        request: &http::Request<Bytes>,
    ) -> Result<RequestEvents<O>, Rejection> {
        if !server::speaks(O::SCHEMA.service) {
            return Err(server::unknown_operation());
        }
        let limits = Limits::of(request);
        let read = match media_type::is_or_none(request.headers(), event_stream::MEDIA_TYPE) {
            true => {
                server::read_input::<O>(request.uri(), request.headers(), &Bytes::new(), &limits)
            }
            false => Err(Reason::UnsupportedMediaType),
        };
        let respond = server::respond;
        match read {
            Ok(input) => {
                let place = Place::Http(input);
                Ok(RequestEvents::new(Self::SERVER, request, place, respond))
            }
            Err(reason) => Err(Rejection::new(reason, Some(O::SCHEMA), respond)),
        }
    }
}

event_stream::functions!(RestJson);
