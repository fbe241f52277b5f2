//! The same model gives the same bytes, in whatever order its file has the shapes.

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use camino::Utf8PathBuf;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// The kitchen sink's model, and the files that it becomes.
static SINK: LazyLock<(Value, Files)> = LazyLock::new(|| {
    let text = support::model_text("kitchen_sink");
    let files = files(&text);
    (
        serde_json::from_str(&text).expect("the model is JSON"),
        files,
    )
});

type Files = BTreeMap<Utf8PathBuf, String>;

fn files(text: &str) -> Files {
    support::generate(text, support::options("kitchen-sink"))
        .0
        .files
}

/// The IDs of the shapes in some order.
fn order() -> impl Strategy<Value = Vec<String>> {
    let shapes = SINK.0["shapes"].as_object().expect("the shapes");
    Just(shapes.keys().cloned().collect()).prop_shuffle()
}

fn shuffled(order: &[String]) -> String {
    let (mut model, _) = SINK.clone();
    let shapes = order
        .iter()
        .map(|id| (id.clone(), model["shapes"][id].clone()));
    let shapes: Map<_, _> = shapes.collect();
    model["shapes"] = Value::Object(shapes);
    model.to_string()
}

#[test]
fn twice_the_same() {
    assert!(files(&support::model_text("kitchen_sink")) == SINK.1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_shapes_does_not_matter(order in order()) {
        let files = files(&shuffled(&order));
        for (path, text) in &files {
            prop_assert!(SINK.1.get(path) == Some(text), "{path} differs");
        }
        prop_assert_eq!(files.len(), SINK.1.len());
    }
}
