//! The kitchen sink at work: its crate is generated, and `kitchen_sink/behaviour` is run in it.

mod support;

use camino::Utf8Path;

#[test]
fn the_emitted_api_does_what_it_says() {
    let directory = support::scratch("kitchen_sink");
    support::kitchen_sink(&directory);
    let behaviour = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kitchen_sink/behaviour");
    support::copy(&behaviour, &directory.join("tests/behaviour")).expect("it can be copied");
    support::cargo(
        &directory,
        &[
            "test",
            "--quiet",
            "--features",
            "farrier/gzip",
            "--test",
            "behaviour",
        ],
    );
}
