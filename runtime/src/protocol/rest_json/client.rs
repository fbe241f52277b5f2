//! The client's side.

use bytes::Bytes;

use super::format::Json;
use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::head::Head;
use crate::protocol::http_binding::{Content, Direction};
use crate::protocol::json_head::{message, name};
use crate::protocol::rest::client as rest;
use crate::protocol::unmodeled::{DecodeError, Unhandled};
use crate::protocol::{Endpoint, Operation, OperationError, ResponseMetadata, Stream, checksum};
use crate::schema::{OperationSchema, Protocol, ROOT};
use crate::serde::{Deserialize, Missing, Serialize};

pub(super) fn encode_request(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
) -> Result<http::Request<Bytes>> {
    check(operation)?;
    rest::encode_request(operation, endpoint, input, &Json::CLIENT)
}

pub(super) fn encode_streaming_request<B>(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    stream: Stream<B>,
) -> Result<http::Request<B>> {
    check(operation)?;
    rest::encode_streaming_request(operation, endpoint, input, &Json::CLIENT, stream)
}

fn check(operation: &OperationSchema) -> Result<()> {
    match operation.service.protocol {
        Some(Protocol::RestJson1) => Ok(()),
        _ => Err(Error::new(
            ErrorKind::Unsupported,
            "the operation's service does not speak restJson1",
        )),
    }
}

pub(super) fn decode_response<O: Operation>(
    response: &http::Response<Bytes>,
) -> Result<(O::Output, Missing), O::Error> {
    if !rest::is_success(O::SCHEMA, response) {
        return Err(decode_error(O::SCHEMA, response));
    }
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(O::SCHEMA) {
        return Err(event_stream::not_whole(response));
    }
    if let Err(error) = checksum::check_response(O::SCHEMA, response) {
        let metadata = ResponseMetadata::of(response);
        let error = DecodeError::new(error, None, metadata, response.body());
        return Err(O::Error::decode(error));
    }
    read_output::<O, _>(response, response.body())
}

pub(super) fn decode_response_head<O: Operation, B>(
    response: &http::Response<B>,
) -> Option<Result<O::Output, O::Error>> {
    let streams = matches!(
        Content::of(O::SCHEMA.output, Direction::Response),
        Content::Streaming(_)
    );
    if !streams || !rest::is_success(O::SCHEMA, response) {
        return None;
    }
    let read = read_output::<O, B>(response, &Bytes::new());
    Some(read.map(|(output, _)| output))
}

pub(super) fn read_output<O: Operation, B>(
    response: &http::Response<B>,
    body: &Bytes,
) -> Result<(O::Output, Missing), O::Error> {
    let mut output = O::Output::blank();
    let read = rest::read(O::SCHEMA.output, response, body, &Json::CLIENT, &mut |de| {
        output = O::Output::blank();
        output.fill(&ROOT, de)
    });
    match read {
        Ok(missing) => Ok((output, missing)),
        Err(error) => {
            let metadata = ResponseMetadata::of(response);
            Err(O::Error::decode(DecodeError::new(
                error, None, metadata, body,
            )))
        }
    }
}

pub(super) fn decode_error<E: OperationError>(
    operation: &'static OperationSchema,
    response: &http::Response<Bytes>,
) -> E {
    let name = name(response);
    let (head, metadata) = Head::of(operation, name.as_deref(), response);
    let body = response.body();
    let modeled = head
        .index
        .and_then(|index| Some((index, *operation.errors.get(index)?)));
    let Some((index, schema)) = modeled else {
        return E::unhandled(Unhandled::received(
            head.code,
            message(body),
            metadata,
            body,
        ));
    };
    let metadata = metadata.with_message(message(body));
    let mut found = None;
    let read = rest::read(schema, response, body, &Json::CLIENT, &mut |de| {
        found = Some(E::read(index, metadata.clone(), de)?);
        Ok(())
    });
    let nothing = || Error::new(ErrorKind::Unsupported, "nothing was read");
    match read.and_then(|_| found.ok_or_else(nothing)) {
        Ok(error) => error,
        Err(error) => E::decode(DecodeError::new(error, head.code, metadata, body)),
    }
}
