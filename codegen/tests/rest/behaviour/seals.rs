//! Blobs of no media type, URIs with encoded texts, and maps of headers of any name.

use archive::{CopySeal, CopySealInput, CopySealOutput, RollSeal, RollSealInput, protocol};
use farrier::http::Request;
use farrier::{Bytes, Endpoint, Result};

use super::server::{answer, shown};
use super::{headers, request, texts};

fn copy(notes: &[(&str, &str)]) -> Result<Request<Bytes>> {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let input = CopySealInput {
        maker: Some("Ur-Nanshe".to_owned()),
        notes: Some(texts(notes)),
        count: Some(3),
        ..CopySealInput::new("La gash")
    };
    protocol::encode_request::<CopySeal>(&endpoint, &input)
}

#[test]
fn encoded_texts_of_a_uri_are_found() {
    let sent = copy(&[]).expect("a request");
    assert_eq!(
        sent.uri(),
        "https://example.com/seals%20of/La%20gash?by=hand+cut&in=wet%20clay"
    );
    let answered = answer(&sent);
    assert_eq!(&answered.body()[..], br#"La gash Some("Ur-Nanshe") Some(3)"#);
    for (uri, found) in [
        ("/seals%20of/Ur?by=hand%20cut&in=wet+clay", "200 "),
        ("/seals%20of/Ur?by=hand%2Bcut&in=wet%20clay", "200 "),
        ("/seals%20of/Ur?by=hand+cut&in=dry%20clay", "405 MethodNotAllowedException"),
        ("/seals%2520of/Ur?by=hand+cut&in=wet%20clay", "404 UnknownOperationException"),
    ] {
        assert_eq!(shown(&answer(&request("POST", uri, &[], ""))), found, "{uri}");
    }
}

/// Which media type a blob has that the model says nothing of is the handler's business.
#[test]
fn any_type_is_accepted_of_a_blob() {
    let endpoint = Endpoint::parse("https://example.com").expect("an endpoint");
    let rolled = protocol::encode_request::<RollSeal>(&endpoint, &RollSealInput::new("Ur"));
    for sent in [copy(&[]), rolled] {
        for accepted in ["image/jpeg", "application/octet-stream", "*/*;q=0"] {
            let mut sent = sent.as_ref().expect("a request").clone();
            let accepted = accepted.parse().expect("a header");
            sent.headers_mut().insert("accept", accepted);
            assert_eq!(shown(&answer(&sent)), "200 ", "{sent:?}");
        }
    }
}

#[test]
fn maps_of_headers_leave_the_frame_alone() {
    for name in [
        "transfer-encoding",
        "Content-Length",
        "host",
        "Connection",
        "TE",
        "trailer",
        "upgrade",
        "keep-alive",
        "Proxy-Connection",
        "proxy-authenticate",
        "proxy-authentication-info",
        "proxy-authorization",
    ] {
        let message = format!(
            "a key of the map `notes` makes the header `{}`, which frames or routes the message",
            name.to_lowercase()
        );
        let refused = copy(&[(name, "chunked")]).expect_err(name);
        assert_eq!(refused.to_string(), message);
        let output = CopySealOutput {
            notes: Some(texts(&[(name, "chunked")])),
            print: None,
        };
        let answered = protocol::encode_response::<CopySeal>(&Ok(output));
        assert_eq!(answered.status(), 500, "{name}");
        assert!(!headers(answered.headers()).iter().any(|line| line.contains("chunked")));
    }
}

#[test]
fn what_else_is_known_of_a_message_wins_over_a_map() {
    let notes = [("x-maker", "me"), ("content-type", "text/html"), ("x-tes", "y")];
    let sent = copy(&notes).expect("a request");
    assert_eq!(
        headers(sent.headers()),
        [
            "content-length: 11",
            "content-type: application/json",
            "x-maker: Ur-Nanshe",
            "x-tes: y"
        ]
    );
    // Of a blob nothing is known: there, a map may say what it is.
    let output = CopySealOutput {
        notes: Some(texts(&[("content-type", "image/png")])),
        print: Some(Bytes::from_static(b"\x89PNG")),
    };
    let answered = protocol::encode_response::<CopySeal>(&Ok(output));
    assert_eq!(
        headers(answered.headers()),
        ["content-length: 4", "content-type: image/png"]
    );
}
