//! Any value of the kitchen sink through HTTP messages of every protocol: what a client sends, a server reads as it was; what a
//! server answers, a client does, errors too. What was read is written as the same message.

use std::any::type_name;
use std::sync::Arc;

use farrier::codec::cbor;
use farrier::http::{Request, Response};
use farrier::{
    Bytes, Deserialize, Endpoint, ErrorKind, Operation, OperationError, ResponseMetadata,
    Serialize, validate,
};
use farrier_conformance::Wire;
use kitchen_sink::PutStream;

use crate::same::same;
use crate::source::{self, Carried, Source};
use crate::wires::{
    AwsJson1_0, AwsJson1_1, RestJson1, RpcV2Cbor, RpcV2Json, Spoken, Via, Visit, operations,
    with_operation,
};

/// Takes the first byte for the protocol, the second for the operation, the third for the message, and the rest for the value.
pub fn messages(bytes: &[u8]) -> &'static str {
    let [protocol, operation, message, value @ ..] = bytes else {
        return "nothing";
    };
    let message = Message {
        kind: *message,
        value,
    };
    match protocol % 6 {
        0 => with_operation::<AwsJson1_0, _>(*operation, message),
        1 => with_operation::<AwsJson1_1, _>(*operation, message),
        2 => with_operation::<RpcV2Cbor, _>(*operation, message),
        3 => with_operation::<RpcV2Json, _>(*operation, message),
        4 => with_operation::<RestJson1, _>(*operation, message),
        _ => streams(value),
    }
}

struct Message<'v> {
    kind: u8,
    value: &'v [u8],
}

impl Visit for Message<'_> {
    fn visit<W: Spoken, O: Operation>(self) -> &'static str {
        let trial = match self.kind & 0x80 {
            0 => Trial(W::CARRIED),
            _ => Trial(Carried::EVERYTHING),
        };
        match self.kind % 4 {
            0 | 1 => trial.request::<W, Via<O, W>>(self.value),
            2 => trial.response::<W, Via<O, W>>(self.value),
            _ => error::<W, Via<O, W>>(self.value),
        }
    }
}

/// What values are made of: a value of which the protocol carries less is refused, or what is left of it comes back.
struct Trial(Carried);

impl Trial {
    fn request<W: Spoken, O: Operation>(&self, bytes: &[u8]) -> &'static str {
        let endpoint = Endpoint::parse("https://sink.example").expect("the endpoint is valid");
        let input: O::Input = source::value(bytes, self.0);
        let sent = match W::encode_request::<O>(&endpoint, &input) {
            Ok(sent) => sent,
            Err(error) => return self.refused::<W, O::Input>(error.kind()),
        };
        let Some(read) = self.read_request::<W, O>(&input, &sent) else {
            return "an invalid request";
        };
        let again = W::encode_request::<O>(&endpoint, &read).expect("what was read can be written");
        let [shown, again_shown] = [&sent, &again].map(|request| format!("{request:?}"));
        if self.0 == W::CARRIED {
            same(&read, &input, &shown);
            assert_eq!(again_shown, shown, "a request changed");
            return "a request";
        }
        let settled = W::decode_request::<O>(&again).expect("what was written can be read");
        same(&settled, &read, &again_shown);
        "what was left of a request"
    }

    /// What a server reads in a request; `None` where it refuses one that does not keep the model's constraints.
    fn read_request<W: Spoken, O: Operation>(
        &self,
        input: &O::Input,
        sent: &Request<Bytes>,
    ) -> Option<O::Input> {
        let all = operations::<W>();
        let index = W::route(O::SCHEMA.service, &all, sent);
        let index = index.unwrap_or_else(|answer| panic!("not routed: {sent:?}: {answer:?}"));
        assert_eq!(all[index].id, O::SCHEMA.id, "{sent:?}");
        match (W::decode_request::<O>(sent), validate::check(input)) {
            (Ok(_), Err(violations)) if self.0 == W::CARRIED => {
                panic!("not refused: {violations}")
            }
            (Ok(read), _) => Some(read),
            (Err(answer), Err(_)) => {
                assert_eq!(answer.status(), 400, "{answer:?}");
                None
            }
            (Err(answer), Ok(())) => panic!("refused: {sent:?}: {answer:?}"),
        }
    }

    fn response<W: Spoken, O: Operation>(&self, bytes: &[u8]) -> &'static str {
        let output: O::Output = source::value(bytes, self.0);
        let result = Ok(output);
        let sent = W::encode_response::<O>(&result);
        if let Some(kind) = unwritable(&sent) {
            return self.refused::<W, O::Output>(kind);
        }
        // Of a status that is an error's there is no output to read.
        if !sent.status().is_success() && self.0 != W::CARRIED {
            return "another status";
        }
        let read = W::decode_response::<O>(&sent);
        let read = Ok(read.unwrap_or_else(|error| panic!("not read: {error}: {sent:?}")));
        let again = W::encode_response::<O>(&read);
        let [shown, again_shown] = [&sent, &again].map(|response| format!("{response:?}"));
        if self.0 == W::CARRIED {
            same_outputs::<O>([&read, &result], &shown);
            assert_eq!(again_shown, shown, "a response changed");
            return "a response";
        }
        let settled = W::decode_response::<O>(&again);
        same_outputs::<O>([&settled, &read], &again_shown);
        "what was left of a response"
    }

    /// Whether the protocol may refuse a value of this type, for this reason.
    fn refused<W: Spoken, T: Serialize + Deserialize>(&self, kind: ErrorKind) -> &'static str {
        let expected = match kind {
            ErrorKind::Unsupported if W::CARRIED.documents => false,
            // The least value of a type may hold a document: a default, or what is required.
            ErrorKind::Unsupported => self.0.documents || holds_document::<T>(),
            ErrorKind::InvalidValue => W::CARRIED.anywhere != self.0.anywhere,
            _ => false,
        };
        assert!(expected, "a `{}` is refused as {kind:?}", type_name::<T>());
        "refused"
    }
}

fn same_outputs<O: Operation>(results: [&Result<O::Output, O::Error>; 2], sent: &str) {
    match results {
        [Ok(read), Ok(written)] => same(read, written, sent),
        _ => panic!("no output was read: {sent}"),
    }
}

fn holds_document<T: Serialize + Deserialize>() -> bool {
    let least: T = source::value(&[], Carried::CBOR);
    cbor::to_vec(&least, &cbor::Settings::RPC_V2).is_err()
}

/// The first byte says which of the errors that the operation has.
fn error<W: Spoken, O: Operation>(bytes: &[u8]) -> &'static str {
    let (&which, bytes) = bytes.split_first().unwrap_or((&0, bytes));
    let index = usize::from(which) % O::SCHEMA.errors.len();
    let nothing = ResponseMetadata::of(&Response::new(Bytes::new()));
    let error = O::Error::read(index, nothing, &mut Source::new(bytes, W::CARRIED));
    let result = Err(error.expect("every value can be had"));
    let sent = W::encode_response::<O>(&result);
    assert!(sent.status().as_u16() >= 400, "{sent:?}");
    let (Err(error), Err(read)) = (result, W::decode_response::<O>(&sent)) else {
        panic!("an error was read as an output: {sent:?}");
    };
    let (Some((_, error)), Some((came, value))) = (error.modeled(), read.modeled()) else {
        panic!("the error is not known: {read:?}: {sent:?}");
    };
    assert_eq!(came, index, "{sent:?}");
    same(value, error, &format!("{sent:?}"));
    let again = W::encode_response::<O>(&Err(read));
    assert_eq!(
        format!("{again:?}"),
        format!("{sent:?}"),
        "an error changed"
    );
    "an error"
}

/// A blob beside an input or an output, which restJson1 alone has.
fn streams(bytes: &[u8]) -> &'static str {
    let (head, stream) = bytes.split_at(bytes.len() / 2);
    let stream = Bytes::copy_from_slice(stream);
    let value = source::value(head, RestJson1::CARRIED);
    let endpoint = Endpoint::parse("https://sink.example").expect("the endpoint is valid");
    let sent = RestJson1::encode_streaming_request::<PutStream>(&endpoint, &value, stream.clone());
    let sent = sent.expect("the input can be written");
    let read = RestJson1::decode_request::<PutStream>(&sent).expect("the request can be read");
    same(&read, &value, &format!("{sent:?}"));
    assert_eq!(*sent.body(), stream);
    let sent = RestJson1::encode_streaming_response::<PutStream>(&value, stream.clone());
    let sent = sent.expect("the output can be written");
    let read = RestJson1::decode_response::<PutStream>(&sent).expect("the response can be read");
    same(&read, &value, &format!("{sent:?}"));
    assert_eq!(*sent.body(), stream);
    "a stream"
}

/// Why a response says no more than that something failed.
fn unwritable(response: &Response<Bytes>) -> Option<ErrorKind> {
    let error = response.extensions().get::<Arc<farrier::Error>>();
    error.map(|error| error.kind())
}
