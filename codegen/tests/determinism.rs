//! The same model gives the same bytes, in whatever order its file has the shapes; a larger slice keeps what a smaller has.

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use camino::Utf8PathBuf;
use farrier_codegen::Generator;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Kind, Model, Source};
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

/// The model with its shapes in this order, and traits in the order of their names or against it; the order of members
/// means something.
fn shuffled(order: &[String], against: bool) -> String {
    let (mut model, _) = SINK.clone();
    let shapes = order
        .iter()
        .map(|id| (id.clone(), model["shapes"][id].clone()));
    let mut shapes: Map<_, _> = shapes.collect();
    for shape in shapes.values_mut() {
        sort_traits(shape, against);
        let members = shape.get_mut("members").and_then(Value::as_object_mut);
        let members = members.into_iter().flat_map(Map::values_mut);
        members.for_each(|member| sort_traits(member, against));
    }
    model["shapes"] = Value::Object(shapes);
    model.to_string()
}

fn sort_traits(of: &mut Value, against: bool) {
    if let Some(traits) = of.get_mut("traits").and_then(Value::as_object_mut) {
        let mut list: Vec<_> = std::mem::take(traits).into_iter().collect();
        list.sort_by(|(a, _), (b, _)| if against { b.cmp(a) } else { a.cmp(b) });
        traits.extend(list);
    }
}

#[test]
fn twice_the_same() {
    assert!(files(&support::model_text("kitchen_sink")) == SINK.1);
}

/// Lines that say how much there is, what a module takes from others, or the number of an operation in the router.
fn counts(line: &str) -> bool {
    let starts = [
        "farrier::serde_impls!",
        "description = ",
        "farrier = ",
        "//! ",
        "use ",
        "mod ",
        "pub use ",
        "};",
    ];
    let names = |text: &str| {
        text.chars()
            .all(|c| c.is_alphanumeric() || "_,:{} ".contains(c))
    };
    starts.iter().any(|start| line.starts_with(start))
        || line.trim_start().starts_with("Ok(")
        || (line.starts_with("    ") && names(line))
}

/// Whatever operation a slice has not yet, all that it had stays as it was when that is added.
#[test]
fn an_operation_more_changes_nothing_else() {
    let sources = [Source::new(
        "model.json",
        support::model_text("kitchen_sink"),
    )];
    let model = Model::parse(&sources, &mut Diagnostics::default()).expect("the model is good");
    let names: Vec<_> = operations(&model);
    let slice = |names: &[String]| {
        let generator = Generator::new(&model).operations(names);
        let generator = generator.options(support::options("kitchen-sink"));
        generator.generate().expect("the model is good").files
    };
    let all = slice(&names);
    for (at, left_out) in names.iter().enumerate() {
        let mut fewer = names.clone();
        fewer.remove(at);
        for (path, text) in slice(&fewer) {
            let mut there = all[&path].lines();
            for line in text.lines().filter(|line| !counts(line)) {
                let kept = there.any(|other| other == line);
                assert!(kept, "without {left_out}, {path} has `{line}`");
            }
        }
    }
}

fn operations(model: &Model) -> Vec<String> {
    let shapes = model.shapes.values();
    let operations = shapes.filter(|shape| matches!(shape.kind, Kind::Operation(_)));
    operations.map(|shape| shape.id.to_string()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_keys_does_not_matter(order in order(), against in any::<bool>()) {
        let files = files(&shuffled(&order, against));
        for (path, text) in &files {
            prop_assert!(SINK.1.get(path) == Some(text), "{path} differs");
        }
        prop_assert_eq!(files.len(), SINK.1.len());
    }
}
