//! Requests as they are taken or not, responses as they are answered.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use archive::server::{Archive, Router};
use archive::{
    CopySealError, CopySealInput, CopySealOutput, FindScrollsError, FindScrollsInput,
    FindScrollsOutput, FireTabletError, FireTabletInput, FireTabletOutput, PeekScrollError,
    PeekScrollInput, PeekScrollOutput, PutScroll, PutScrollError, PutScrollInput, ReadScrollError,
    ReadScrollInput, ReadScrollOutput, RollSealError, RollSealInput, RollSealOutput, ShelfFull,
    StoreTabletError, StoreTabletInput, StoreTabletOutput, protocol,
};
use farrier::http::{Request, Response};
use farrier::{Bytes, Endpoint, Streaming};

use super::{find, headers, put, request, texts, words};

struct Shelves;

impl Archive for Shelves {
    /// The print is what the handler was given; its notes are those of the request.
    async fn copy_seal(&self, input: CopySealInput) -> Result<CopySealOutput, CopySealError> {
        let notes = input.notes.unwrap_or_default();
        let print = format!("{} {:?} {:?}", input.city, input.maker, input.count);
        Ok(CopySealOutput {
            notes: Some(
                notes
                    .into_iter()
                    .filter(|(key, _)| key != "content-length")
                    .collect(),
            ),
            print: Some(print.into()),
        })
    }

    async fn roll_seal(
        &self,
        input: RollSealInput,
    ) -> Result<Streaming<RollSealOutput>, RollSealError> {
        Ok(Streaming::new(RollSealOutput {}, input.city.into()))
    }

    async fn find_scrolls(
        &self,
        input: FindScrollsInput,
    ) -> Result<FindScrollsOutput, FindScrollsError> {
        let names = input.others.unwrap_or_default().into_keys();
        Ok(FindScrollsOutput {
            status: Some(input.shelf.parse().unwrap_or(203)),
            tags: Some(texts(&[("shelf", &input.shelf)])),
            titles: Some(names.chain(input.topics.unwrap_or_default()).collect()),
        })
    }

    /// The brick is the clay itself.
    async fn fire_tablet(
        &self,
        input: Streaming<FireTabletInput>,
    ) -> Result<FireTabletOutput, FireTabletError> {
        let clay = String::from_utf8_lossy(&input.body);
        Ok(FireTabletOutput {
            brick: Some(clay.into_owned()),
        })
    }

    async fn put_scroll(
        &self,
        input: Streaming<PutScrollInput>,
    ) -> Result<farrier::Unit, PutScrollError> {
        match input.body.len() {
            0 => Ok(farrier::Unit),
            length => Err(ShelfFull {
                message: Some(input.head.name),
                limit: i32::try_from(length).ok(),
            }
            .into()),
        }
    }

    async fn peek_scroll(
        &self,
        input: PeekScrollInput,
    ) -> Result<PeekScrollOutput, PeekScrollError> {
        Ok(PeekScrollOutput {
            title: Some(input.name),
        })
    }

    async fn read_scroll(
        &self,
        input: ReadScrollInput,
    ) -> Result<Streaming<ReadScrollOutput>, ReadScrollError> {
        let head = ReadScrollOutput { age: Some(4000) };
        Ok(Streaming::new(head, input.name.into()))
    }

    /// The seal is the clay itself.
    async fn store_tablet(
        &self,
        input: StoreTabletInput,
    ) -> Result<StoreTabletOutput, StoreTabletError> {
        let seal = String::from_utf8_lossy(&input.clay);
        Ok(StoreTabletOutput::new(seal))
    }
}

pub(super) fn answer(request: &Request<Bytes>) -> Response<Bytes> {
    let router = Router(Shelves);
    let future = pin!(router.handle(request));
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response,
        Poll::Pending => panic!("nothing here waits"),
    }
}

pub(super) fn shown(response: &Response<Bytes>) -> String {
    let error = response.headers().get("x-amzn-errortype");
    let error = error.map_or("", |name| name.to_str().expect("ASCII"));
    format!("{} {error}", response.status().as_u16())
}

#[test]
fn clients_and_servers_understand_each_other() {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let sent =
        protocol::encode_request::<archive::FindScrolls>(&endpoint, &find()).expect("a request");
    let read =
        protocol::decode_response::<archive::FindScrolls>(&answer(&sent)).expect("an output");
    assert_eq!(read.status, Some(203));
    assert_eq!(read.tags, Some(texts(&[("shelf", "north/1")])));
    // The map of all parameters has those with a member of their own, and what the pattern asks for, too.
    assert_eq!(
        read.titles,
        words(&["list", "since", "topic", "é", "a&b", "c d"])
    );

    let stream = Bytes::from_static(b"xyz");
    let sent = protocol::encode_streaming_request::<PutScroll, _>(&endpoint, &put("a/b"), stream);
    let answered = answer(&sent.expect("a request"));
    assert_eq!(
        headers(answered.headers()),
        [
            "content-length: 17",
            "content-type: application/json",
            "x-amzn-errortype: ShelfFull",
            "x-limit: 3"
        ]
    );
    assert_eq!(
        (answered.status().as_u16(), &answered.body()[..]),
        (409, &br#"{"message":"a/b"}"#[..])
    );

    let answered = answer(&request("GET", "/scrolls/x/y%20z", &[], ""));
    assert_eq!(
        headers(answered.headers()),
        [
            "content-length: 5",
            "content-type: text/x-papyrus",
            "x-age: 4000"
        ]
    );
    assert_eq!(&answered.body()[..], b"x/y z");
    assert_eq!(
        shown(&answer(&request("PUT", "/scrolls/a", &[], ""))),
        "201 "
    );
}

/// [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5): what a status says that there is none of is not sent.
#[test]
fn a_status_says_whether_there_is_content() {
    let titles = r#"{"Titles":["list"]}"#;
    for (shelf, status, length, content_type, body) in [
        ("203", 203, Some("19"), Some("application/json"), titles),
        ("204", 204, None, None, ""),
        ("205", 205, Some("0"), None, ""),
        ("304", 304, None, None, ""),
    ] {
        let uri = format!("/shelves/{shelf}/scrolls?list");
        let answered = answer(&request("GET", &uri, &[], ""));
        let header = |name| answered.headers().get(name).and_then(|v| v.to_str().ok());
        assert_eq!(answered.status().as_u16(), status);
        assert_eq!(header("content-length"), length, "{status}");
        assert_eq!(header("content-type"), content_type, "{status}");
        assert_eq!(answered.body(), body, "{status}");
    }
}

/// [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2): the headers are those that GET would get.
#[test]
fn an_answer_to_head_has_no_content() {
    let answered = answer(&request("HEAD", "/scrolls/ab", &[], ""));
    assert_eq!(shown(&answered), "200 ");
    assert_eq!(
        headers(answered.headers()),
        ["content-length: 14", "content-type: application/json"]
    );
}

#[test]
fn what_is_no_request_of_the_service() {
    for (method, uri, headers, expected) in [
        ("GET", "/", vec![], "404 UnknownOperationException"),
        (
            "GET",
            "/shelves/a/scrolls",
            vec![],
            "404 UnknownOperationException",
        ),
        (
            "GET",
            "/shelves//scrolls?list",
            vec![],
            "404 UnknownOperationException",
        ),
        (
            "POST",
            "/scrolls/a",
            vec![],
            "405 MethodNotAllowedException",
        ),
        (
            "GET",
            "/shelves/a/scrolls?list&since=0",
            vec![],
            "400 SerializationException",
        ),
        (
            "GET",
            "/shelves/a/scrolls?list&since=%g0",
            vec![],
            "400 SerializationException",
        ),
        (
            "GET",
            "/shelves/%ff/scrolls?list",
            vec![],
            "400 SerializationException",
        ),
        (
            "GET",
            "/scrolls/a/%2E%2E/b",
            vec![],
            "400 SerializationException",
        ),
        (
            "GET",
            "/scrolls/a",
            vec![("accept", "text/html")],
            "406 NotAcceptableException",
        ),
        (
            "PUT",
            "/scrolls/a",
            vec![("content-type", "text/html")],
            "415 UnsupportedMediaTypeException",
        ),
        (
            "PUT",
            "/scrolls/a",
            vec![("x-scribes", "\"open")],
            "400 SerializationException",
        ),
    ] {
        assert_eq!(
            shown(&answer(&request(method, uri, &headers, ""))),
            expected,
            "{method} {uri}"
        );
    }
    let answered = answer(&request("DELETE", "/scrolls/a", &[], ""));
    assert_eq!(answered.headers()["allow"], "GET, HEAD, PUT");
}

#[test]
fn heads_are_read_before_their_bodies() {
    let head = request("PUT", "/scrolls/a%20b", &[("x-scribes", "c, d")], "").map(|_| "a stream");
    let read = protocol::decode_request_head::<PutScroll, _>(&head).expect("it streams");
    let input = read.expect("an input");
    assert_eq!(
        (input.name.as_str(), input.scribes),
        ("a b", words(&["c", "d"]))
    );
    let output = ReadScrollOutput { age: None };
    let answered = protocol::encode_streaming_response::<archive::ReadScroll, _>(
        &output,
        farrier::protocol::Stream::unsized_("a stream"),
    );
    let answered = answered.expect("a response");
    assert_eq!(
        headers(answered.headers()),
        ["content-type: text/x-papyrus"]
    );
}
