//! HTTP bindings at work: the crate of the golden `rest` is generated, and `rest/behaviour` is run in it.

mod support;

use camino::Utf8Path;

#[test]
fn members_travel_where_the_model_says() {
    let directory = support::scratch("rest");
    support::standalone("rest", "archive", &directory);
    let behaviour = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rest/behaviour");
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
