//! A stream of events in a request: what stands before it is in the head, whose media types are looked at.

use archive::{Dictate, Line, Lines, protocol};

use super::{request, response};

const EVENTS: &str = "application/vnd.amazon.eventstream";

#[test]
fn heads_are_looked_at_before_events() {
    for (headers, status) in [
        (vec![], 200),
        (vec![("content-type", EVENTS)], 200),
        (vec![("content-type", EVENTS), ("accept", EVENTS)], 200),
        (vec![("accept", "text/html, application/*;q=0.1")], 200),
        (vec![("content-type", "application/json")], 415),
        (vec![("accept", "application/json")], 406),
        (
            vec![("accept", "*/*, application/vnd.amazon.eventstream;q=0")],
            406,
        ),
    ] {
        let request = request("POST", "/dictations/Ani", &headers, "");
        let found = match protocol::decode_request_events::<Dictate>(&request) {
            Ok(_) => 200,
            Err(rejection) => rejection.status().as_u16(),
        };
        assert_eq!(found, status, "{headers:?}");
    }
}

#[test]
fn a_stream_is_not_read_as_a_whole() {
    let response = response(200, &[("content-type", EVENTS)], "");
    let error = protocol::decode_response::<Dictate>(&response).expect_err("it has events");
    let said = error.to_string();
    assert!(said.contains("which `decode_response_events` reads"), "{said}");
}

#[test]
fn events_follow_the_head() {
    let request = request("POST", "/dictations/Ani", &[], "");
    let mut events = protocol::decode_request_events::<Dictate>(&request).expect("it is right");
    let input = events
        .input()
        .expect("it is right")
        .expect("it is in the head");
    assert_eq!(input.scribe, "Ani");
    let line = Lines::Line(Line {
        text: Some("In the beginning".to_owned()),
    });
    let bytes = protocol::encode_event(&line).expect("an event");
    for part in bytes.chunks(7) {
        assert_eq!(events.next_event().expect("nothing is wrong"), None);
        events.feed(part);
    }
    assert_eq!(events.next_event().expect("an event"), Some(line));
    events.finish().expect("it is whole");
}
