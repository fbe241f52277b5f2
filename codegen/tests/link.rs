//! The linker drops what a program does not use: of a whole service's crate, one operation leaves no trace of the others.

mod support;

use std::fs;

use camino::Utf8Path;

/// A client of one operation, which says on what it depends and nothing else.
const PROGRAM: &str = r#"//! Uses one operation.

use farrier::http::Response;
use farrier::{Bytes, Endpoint};
use kitchen_sink::{CheckLimits, Limits, protocol};

fn main() {
    let argument = std::env::args().next().unwrap_or_default();
    let Ok(endpoint) = Endpoint::parse(&argument) else {
        return;
    };
    let request = protocol::encode_request::<CheckLimits>(&endpoint, &Limits::new("north", "soup"));
    let body = request.map(|request| request.into_body()).unwrap_or_else(|_| Bytes::new());
    match protocol::decode_response::<CheckLimits>(&Response::new(body)) {
        Ok(output) => println!("{output:?}"),
        Err(error) => println!("{error}"),
    }
}
"#;

fn occurs(binary: &[u8], name: &str) -> bool {
    binary
        .windows(name.len())
        .any(|window| window == name.as_bytes())
}

#[test]
fn one_operation_brings_no_other() {
    let directory = support::scratch("link");
    support::kitchen_sink(&directory);
    write(&directory.join("examples/one.rs"), PROGRAM);
    support::cargo(
        &directory,
        &["build", "--quiet", "--release", "--example", "one"],
    );
    let program = format!("one{}", std::env::consts::EXE_SUFFIX);
    let binary =
        fs::read(support::target().join("release/examples").join(program)).expect("it was built");
    for used in [
        "CheckLimits",
        "example.sink#Limits",
        "uniquePairs",
        "Burnt",
        "Busy",
    ] {
        assert!(occurs(&binary, used), "{used} is used");
    }
    for name in [
        "StirEverything",
        "KeepSecrets",
        "BoilKettle",
        "PolishDrawer",
        "byPassword",
        "anEpoch",
        "TooHot",
        "WrongKey",
    ] {
        assert!(
            !occurs(&binary, name),
            "{name} is in a program that does not use it"
        );
    }
}

fn write(path: &Utf8Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it is in a directory")).expect("it can be made");
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("it can be written");
    }
}
