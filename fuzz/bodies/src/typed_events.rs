//! The kitchen sink's events in every protocol: whatever the message, an event that is read is written as one that is read as the
//! same.

use farrier::http::Response;
use farrier::{Bytes, Endpoint};
use kitchen_sink::{
    CookTogether, CookTogetherInput, CookTogetherOutput, News, NewsError, Steps, StepsError,
};

use crate::events::mended;
use crate::wires::{AwsJson1_0, RestJson1, RpcV2Cbor, RpcV2Json, Spoken, Via};

/// Takes the first byte for which side reads, in which protocol and, by its highest bit, for whether the checksums of the message
/// are made right; the rest is the message.
pub fn typed_events(bytes: &[u8]) -> &'static str {
    let Some((&how, message)) = bytes.split_first() else {
        return "refused";
    };
    let stream = match how & 0x80 {
        0 => message.to_vec(),
        _ => mended(message),
    };
    match how & 7 {
        0 => on_client::<AwsJson1_0>(&stream),
        1 => on_server::<AwsJson1_0>(&stream),
        2 => on_client::<RestJson1>(&stream),
        3 => on_server::<RestJson1>(&stream),
        4 => on_client::<RpcV2Cbor>(&stream),
        5 => on_server::<RpcV2Cbor>(&stream),
        6 => on_client::<RpcV2Json>(&stream),
        _ => on_server::<RpcV2Json>(&stream),
    }
}

fn on_client<W: Spoken>(stream: &[u8]) -> &'static str {
    match read_news::<W>(stream) {
        Ok(None) => "nothing",
        Ok(Some(News::Unknown(_))) => "unknown",
        Ok(Some(news)) => {
            let written = W::encode_event(&news).expect("what was read can be written");
            let again = read_news::<W>(&written).expect("what was written can be read");
            assert_eq!(again, Some(news), "an event changed on its way");
            "decoded"
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            match error {
                NewsError::Decode(_) => "refused",
                NewsError::Unhandled(_) => "unhandled",
                _ => "modelled",
            }
        }
    }
}

fn on_server<W: Spoken>(stream: &[u8]) -> &'static str {
    match read_steps::<W>(stream) {
        Ok(None) => "nothing",
        Ok(Some(step)) => {
            let written = W::encode_event(&step).expect("what was validated can be written");
            let again = read_steps::<W>(&written).expect("what was written can be read");
            // As text: NaN is not NaN.
            assert_eq!(
                format!("{again:?}"),
                format!("{:?}", Some(step)),
                "an event changed on its way"
            );
            "decoded"
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            match error {
                StepsError::Decode(_) => "refused",
                StepsError::Unhandled(_) => "unhandled",
                _ => "modelled",
            }
        }
    }
}

fn read_news<W: Spoken>(stream: &[u8]) -> Result<Option<News>, NewsError> {
    let output: Result<CookTogetherOutput, _> = Ok(CookTogetherOutput::new(4));
    let response: Response<Bytes> = W::encode_response::<Via<CookTogether, W>>(&output);
    let events = W::decode_response_events::<Via<CookTogether, W>>(&response);
    let mut events = events.expect("the status is no error's");
    events.feed(stream);
    events.next_event()
}

fn read_steps<W: Spoken>(stream: &[u8]) -> Result<Option<Steps>, StepsError> {
    let endpoint = Endpoint::parse("https://sink.example").expect("the endpoint is valid");
    let input = CookTogetherInput::new("soup");
    let request = W::encode_request::<Via<CookTogether, W>>(&endpoint, &input);
    let request = request.expect("the input can be written");
    let events = W::decode_request_events::<Via<CookTogether, W>>(&request);
    let mut events = events.expect("the head is right");
    events.feed(stream);
    events.next_event()
}
