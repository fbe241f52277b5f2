//! `cargo xtask conformance` passes what is right and finds what is wrong: a model whose tests are then corrupted.

use std::path::Path;
use std::process::Command;

const MODEL: &str = include_str!("data/conformance.json");

/// What is replaced by what, and a line that must then be printed.
const CORRUPTED: &[(&str, &str, &str)] = &[
    (
        r#"\"pages\": 474"#,
        r#"\"pages\": 475"#,
        "FAILED PutsBook (client request): body: /pages: expected number 475, got number 474",
    ),
    (
        r#"\"pages\": 474"#,
        r#"\"pages\": 475"#,
        "FAILED PutsBook (server request): value: /pages: expected integer 474, got integer 475",
    ),
    (
        r#""uri": "/""#,
        r#""uri": "/books""#,
        "FAILED PutsBook (client request): uri: expected `/books`, got `/`",
    ),
    (
        "expected .+, found",
        "expected .+, and found",
        "FAILED TellsWhatIsWrong#1 (server malformed): body: /message: expected",
    ),
    (
        r#""notes": null, "#,
        "",
        "FAILED KeepsNulls (client request): body: /notes: expected null, got nothing",
    ),
    (
        r#", \"notes\": null"#,
        "",
        "FAILED KeepsNulls (server request): value: /notes: expected null, got nothing",
    ),
    (
        r#"\"free\": null }"#,
        r#"\"text\": null }"#,
        "FAILED KeepsNulls (server request): the request was refused",
    ),
    (
        r#""pages": null"#,
        r#""page": null"#,
        "FAILED KeepsNulls (client request): `example.shelf#Book` has no member `page`",
    ),
    (
        r#"\"title\": \"Ulysses\", "#,
        "",
        "FAILED SkipsWhatIsUnknown (server request): the request was refused",
    ),
    (
        r#""at": 1700000000 }"#,
        r#""at": 1700000001 }"#,
        "FAILED TellsWhen (client response): value: /at: expected timestamp",
    ),
    (
        r#""code": 400, "params""#,
        r#""code": 404, "params""#,
        "FAILED ShelfIsFull (server response): code: expected `404`, got `400`",
    ),
    (
        r#"#ShelfFull\", \"limit\""#,
        r#"#Unheard\", \"limit\""#,
        "FAILED ShelfIsFull (client response): decoded as no error of the model",
    ),
    (
        r#""id": "SkipsWhatIsUnknown""#,
        r#""id": "PutsBook""#,
        "FAILED PutsBook (server request): the file has several of this name",
    ),
    (
        r#"{ "Content-Type": "application/x-amz-json-1.0" }"#,
        r#"{ "Content-Type": "application/x-amz-json-1.9" }"#,
        "FAILED TellsWhen (server response): Content-Type: expected `application/x-amz-json-1.9`, got",
    ),
];

/// What a test leaves open, and what must then be printed although all pass.
const HELPED: &[(&str, &str, &str)] = &[
    (
        r#""headers": { "X-Amz-Target": "Shelf.PutBook" }"#,
        r#""headers": {}"#,
        "server 7/7 (1 with help) (nullability: client = client, server = strict)\n    \
         helped PutsBook (server request): it has no content-type, no x-amz-target\n",
    ),
    (
        r#""headers": { "Content-Type": "application/x-amz-json-1.0" }"#,
        r#""headers": { "X-Amzn-RequestId": "7" }"#,
        "helped TellsWhen (server response): no protocol of a server sets X-Amzn-RequestId\n",
    ),
    (
        r#""body": "{\"title\": \"Ulysses\", \"author\": null, \"weight\": 1.5}","#,
        "",
        "helped SkipsWhatIsUnknown (server request): it says nothing of the body\n",
    ),
];

#[test]
fn right_and_wrong() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("conformance.json");
    let good = run(&file, MODEL);
    assert_eq!(
        good,
        (0, "conformance.json: client 4/4, server 7/7 (nullability: client = client, server = strict)\n".to_owned())
    );
    check(&file, MODEL, CORRUPTED, 1);
    check(&file, MODEL, HELPED, 0);
}

const EVENTS: &str = include_str!("data/events.json");

/// The same for streams of events. The bytes of messages are as Python writes them, with its `struct` and `zlib.crc32`.
const CORRUPTED_EVENTS: &[(&str, &str, &str)] = &[
    (
        r#""lyrics": "la""#,
        r#""lyrics": "lo""#,
        "FAILED SendsNote (client events): body: /lyrics: expected \"la\", got \"lo\"",
    ),
    (
        r#""lyrics": "la""#,
        r#""lyrics": "lo""#,
        "FAILED SendsNote (server events): value: /note/lyrics: expected \"lo\", got \"la\"",
    ),
    (
        r#""integer": 440"#,
        r#""integer": 441"#,
        "FAILED SendsNote (client events): the header `pitch` is another",
    ),
    (
        r#""requireHeaders": ["#,
        r#""requireHeaders": [ "volume","#,
        "FAILED SendsNote (client events): the header `volume` is missing",
    ),
    (
        r#""Accept": "application/vnd.amazon.eventstream""#,
        r#""Accept": "application/cbor""#,
        "FAILED SendsNote (client events): Accept: expected `application/cbor`",
    ),
    (
        r#""station": "x""#,
        r#""station": "y""#,
        "FAILED SendsNote (server events): value: /station: expected \"y\", got \"x\"",
    ),
    (
        r#""name": "n""#,
        r#""name": "m""#,
        "FAILED HearsNote (client events): value: /name: expected \"m\", got \"n\"",
    ),
    (
        r#""errorId": "example.radio#Silence""#,
        r#""errorId": "example.radio#Noise""#,
        "FAILED HearsSilence (client events): expected the error",
    ),
    (
        r#"NzYmxhbWg0Tg=="#,
        r#"NzYmxhbWg0TgAAAHAAAABVh/Ga3Q06bWVzc2FnZS10eXBlBwAFZXZlbnQLOmV2ZW50LXR5cGUHAARub3RlDTpjb250ZW50LXR5cGUHABBhcHBsaWNhdGlvbi9jYm9yBXBpdGNoBAAAAbihZmx5cmljc2JsYW1oNE4="#,
        "FAILED SendsNote (server events): an event came that the test does not have",
    ),
    (
        r#"NzYmxhbWg0Tg=="#,
        r#"NzYmxhbWg0TgAA"#,
        "FAILED SendsNote (server events): at the end of the stream: ",
    ),
    (
        r#""smithy.api#required": {}"#,
        "",
        "FAILED StationIsRequired (server events): everything was accepted",
    ),
    (
        "oWdzdGF0aW9uYXo=",
        "oWdzdGF0aW9uYXk=",
        "FAILED TunesFirst (client events): the first message: body: /station: expected",
    ),
    (
        "oWdzdGF0aW9uYXo=",
        "oWdzdGF0aW9uYXk=",
        "FAILED TunesFirst (server events): value: /station: expected",
    ),
    (
        "oWRuYW1lYW8=",
        "oWRuYW1lYXA=",
        "FAILED TunesFirst (server events): the first message: body: /name: expected",
    ),
    (
        "oWRuYW1lYW8=",
        "oWRuYW1lYXA=",
        "FAILED TunesFirst (client events): value: /name: expected",
    ),
    (
        "oWdzdGF0aW9uYXo=",
        "AA==",
        "FAILED TunesFirst (server events): ",
    ),
    (
        r#""station": "fm""#,
        r#""station": "am""#,
        "FAILED AsksToListen (client events): body: /station: expected \"fm\", got \"am\"",
    ),
    (
        r#""station": "fm""#,
        r#""station": "am""#,
        "FAILED AsksToListen (server events): value: /station: expected \"am\", got \"fm\"",
    ),
    (
        r#""listeners": 7"#,
        r#""listeners": 8"#,
        "FAILED HasBroadcast (client events): value: /listeners: expected integer 8, got integer 7",
    ),
    (
        r#""listeners": 7"#,
        r#""listeners": 8"#,
        "FAILED HasBroadcast (server events): body: /listeners: expected number 7, got number 8",
    ),
    (
        r#""id": "HearsNonsense","#,
        r#""id": "HearsNonsense", "initialResponse": { "code": 200, "headers": {} },"#,
        "FAILED HearsNonsense (client events): no event was reached: ",
    ),
];

#[test]
fn right_and_wrong_events() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("events.json");
    let good = run(&file, EVENTS);
    assert_eq!(
        good,
        (
            0,
            "events.json: client 8/8 (2 with help), server 7/7 (1 with help) (nullability: client = client, server = strict)\n    \
             helped HearsNoHead (client events): it says nothing of the response\n    \
             helped HearsNonsense (client events): it says nothing of the response\n    \
             helped StationIsRequired (server events): it says nothing of the request\n"
                .to_owned()
        )
    );
    check(&file, EVENTS, CORRUPTED_EVENTS, 1);
}

#[test]
fn tests_of_services_that_are_not_spoken_fail_by_name() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unspoken.json");
    let model = MODEL.replace("aws.protocols#awsJson1_0", "aws.protocols#restXml");
    let (code, said) = run(&file, &model);
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("not tested: Farrier speaks no protocol"),
        "{said}"
    );
    assert!(
        said.contains("FAILED TellsWhen (client response): it did not run"),
        "{said}"
    );
}

#[test]
fn a_file_without_tests_passes_none() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("untested.json");
    let (code, said) = run(&file, &MODEL.replace("smithy.test#", "example.test#"));
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("untested.json` has no protocol tests"),
        "{said}"
    );
}

/// Runs a model with one thing replaced after the other.
fn check(file: &Path, model: &str, replaced: &[(&str, &str, &str)], expected: i32) {
    for (from, to, line) in replaced {
        assert!(model.contains(from), "the model has no `{from}`");
        let (code, said) = run(file, &model.replacen(from, to, 1));
        assert_eq!(code, expected, "{said}");
        assert!(said.contains(line), "`{line}` is not in\n{said}");
    }
}

/// The exit code and what is said. It is one file each time, so that nothing is built twice.
fn run(file: &Path, model: &str) -> (i32, String) {
    std::fs::write(file, model).expect("the model can be written");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("conformance")
        .arg(file)
        .output()
        .expect("xtask can be run");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().expect("an exit code"),
        String::from_utf8_lossy(&said).into_owned(),
    )
}
