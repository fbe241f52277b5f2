//! Events in restJson1: documents are JSON, and what stands beside the events is in the rest of the HTTP message.

use bytes::Bytes;

use super::format::Json;
use super::{client, server};
use crate::codec::json::{self, Settings};
use crate::error::Result;
use crate::protocol::event_stream::{
    self, EventInput, EventOutput, EventProtocol, Format, Place, ReadValue, RequestEvents,
    ResponseEvents,
};
use crate::protocol::{Limits, Rejection, json_head, rest};
use crate::serde::Missing;

enum RestJson {}

impl EventProtocol for RestJson {
    const CLIENT: Format = Format {
        media_type: "application/json",
        empty: b"{}",
        write: |value| json::to_vec(value, &Json::CLIENT.0),
        read: |bytes, limits, read| self::read(Json::CLIENT.0, bytes, limits, read),
        message: json_head::message,
    };

    const SERVER: Format = Format {
        read: |bytes, limits, read| self::read(Json::SERVER.0, bytes, limits, read),
        ..Self::CLIENT
    };

    fn decode_response<O: EventOutput>(
        response: &http::Response<Bytes>,
    ) -> std::result::Result<ResponseEvents<O>, O::Error> {
        if !rest::client::is_success(O::SCHEMA, response) {
            return Err(client::decode_error(O::SCHEMA, response));
        }
        let output = client::read_output::<O, _>(response, &Bytes::new())?;
        ResponseEvents::new(Self::CLIENT, response, Place::Http(output))
    }

    fn decode_request<O: EventInput>(
        request: &http::Request<Bytes>,
    ) -> std::result::Result<RequestEvents<O>, Rejection> {
        if !server::speaks(O::SCHEMA.service) {
            return Err(server::unknown_operation());
        }
        let limits = Limits::of(request);
        let read = rest::server::check_head(O::SCHEMA, request, true, &Json::SERVER);
        let (uri, headers) = (request.uri(), request.headers());
        let read =
            read.and_then(|()| server::read_input::<O>(uri, headers, &Bytes::new(), &limits));
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

/// Reads a document as deep as the limits let it be.
fn read(settings: Settings, bytes: &[u8], limits: &Limits, read: ReadValue<'_>) -> Result<Missing> {
    let settings = Settings {
        max_depth: limits.depth(),
        ..settings
    };
    json::read_with(bytes, &settings, read).map(|((), missing)| missing)
}

event_stream::functions!(RestJson);
