//! Any events of the kitchen sink through every protocol: they come in the order in which they were sent, each as it was, after
//! what stands beside them and before the error that ends them.

use farrier::http::Response;
use farrier::{
    Bytes, Endpoint, EventInput, EventOutput, EventStream, OperationError, ResponseMetadata,
    Serialize, validate,
};
use kitchen_sink::CookTogether;

use crate::same::same;
use crate::source::{self, Carried, Source};
use crate::wires::{AwsJson1_0, AwsJson1_1, RestJson1, RpcV2Cbor, RpcV2Json, Spoken, Via};

/// How many events are sent at most.
const MOST: usize = 4;

/// Takes the first byte for the protocol, the second for who sends, and the rest for what.
pub fn sent_events(bytes: &[u8]) -> &'static str {
    let [protocol, side, values @ ..] = bytes else {
        return "nothing";
    };
    match protocol % 5 {
        0 => either::<AwsJson1_0>(*side, values),
        1 => either::<AwsJson1_1>(*side, values),
        2 => either::<RpcV2Cbor>(*side, values),
        3 => either::<RpcV2Json>(*side, values),
        _ => either::<RestJson1>(*side, values),
    }
}

fn either<W: Spoken>(side: u8, values: &[u8]) -> &'static str {
    let mut values = values.chunks(values.len() / (MOST + 2) + 1);
    match side & 1 {
        0 => to_server::<W, Via<CookTogether, W>>(&mut values),
        _ => to_client::<W, Via<CookTogether, W>>(&mut values),
    }
}

type Values<'v> = std::slice::Chunks<'v, u8>;

fn to_server<W: Spoken, O: EventInput>(values: &mut Values<'_>) -> &'static str {
    let input: O::Input = source::value(next(values), W::CARRIED);
    let endpoint = Endpoint::parse("https://sink.example").expect("the endpoint is valid");
    let sent = W::encode_request::<O>(&endpoint, &input).expect("the input can be written");
    let read = W::decode_request_events::<O>(&sent);
    let mut read = match read {
        Ok(read) => read,
        Err(answer) => return refused(&input, &format!("{answer:?}")),
    };
    let sent = Sent::<O::Events>::new::<W>(values);
    read.feed(&sent.bytes);
    match read.input() {
        Ok(came) => same(came.expect("the input came"), &input, "beside events"),
        Err(rejection) => return refused(&input, &rejection.to_string()),
    }
    sent.compare(&mut || read.next_event());
    read.finish().expect("nothing is left");
    "to a server"
}

fn to_client<W: Spoken, O: EventOutput>(values: &mut Values<'_>) -> &'static str {
    let result: Result<O::Output, O::Error> = Ok(source::value(next(values), W::CARRIED));
    let sent = W::encode_response::<O>(&result);
    let (Ok(output), Ok(mut read)) = (result, W::decode_response_events::<O>(&sent)) else {
        panic!("not read: {sent:?}");
    };
    let sent = Sent::<O::Events>::new::<W>(values);
    read.feed(&sent.bytes);
    let came = read.output().expect("the output can be read");
    same(came.expect("the output came"), &output, "beside events");
    sent.compare(&mut || read.next_event());
    read.finish().expect("nothing is left");
    "to a client"
}

/// The headers of events hold milliseconds.
fn carried<W: Spoken>() -> Carried {
    Carried {
        nanos: false,
        ..W::CARRIED
    }
}

fn next<'v>(values: &mut Values<'v>) -> &'v [u8] {
    values.next().unwrap_or_default()
}

fn refused(input: &dyn Serialize, answer: &str) -> &'static str {
    assert!(validate::check(input).is_err(), "refused: {answer}");
    "an invalid input"
}

/// Events, and the error that ends them, as bytes of a body.
struct Sent<E: EventStream> {
    events: Vec<E>,
    error: E::Error,
    bytes: Vec<u8>,
}

impl<E: EventStream> Sent<E> {
    fn new<W: Spoken>(values: &mut Values<'_>) -> Self {
        let (last, mut bytes) = (next(values), Vec::new());
        let events: Vec<E> = values
            .map(|value| source::value(value, carried::<W>()))
            .collect();
        for event in &events {
            bytes.extend(W::encode_event(event).expect("an event can be written"));
        }
        let (&which, last) = last.split_first().unwrap_or((&0, last));
        let nothing = ResponseMetadata::of(&Response::new(Bytes::new()));
        let index = usize::from(which) % E::ERRORS.len();
        let error = E::Error::read(index, nothing, &mut Source::new(last, carried::<W>()));
        let error = error.expect("every value can be had");
        bytes.extend(W::encode_event_error::<E>(&error).expect("an error can be written"));
        Self {
            events,
            error,
            bytes,
        }
    }

    fn compare(&self, next: &mut dyn FnMut() -> Result<Option<E>, E::Error>) {
        for event in &self.events {
            match next() {
                Ok(came) => same(&came.expect("an event came"), event, "as an event"),
                Err(error) => refused_event(event, &error),
            }
        }
        let came = next().err().expect("an error came");
        let (Some((came, value)), Some((index, error))) = (came.modeled(), self.error.modeled())
        else {
            panic!("the error is not known: {came:?}");
        };
        assert_eq!(came, index);
        same(value, error, "as the error of a stream");
        assert!(matches!(next(), Ok(None)), "something follows the error");
    }
}

fn refused_event(event: &dyn Serialize, error: &dyn std::error::Error) {
    assert!(validate::check(event).is_err(), "refused: {error}");
}
