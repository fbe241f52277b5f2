//! The same model gives the same bytes, in whatever order its file has the shapes; a larger slice keeps what a smaller has.

mod support;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use camino::Utf8PathBuf;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Kind, Model, Source};
use farrier_codegen::{Generator, Options, Role};
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
        "static OPERATIONS",
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
        || line.contains("&operations::")
        || line.trim_start().starts_with("Ok(")
        || (line.starts_with("    ") && names(line))
}

/// The files of a slice of a model.
fn slice(model: &Model, names: &[String]) -> Files {
    let generator = Generator::new(model).operations(names);
    let generator = generator.options(support::options("example"));
    generator.generate().expect("the model is good").files
}

/// All lines of a smaller slice are in a larger one, in their order, but for those that [count](counts).
#[track_caller]
fn keeps(smaller: &Files, larger: &Files, what: &str) {
    for (path, text) in smaller {
        let mut there = larger[path].lines();
        for line in text.lines().filter(|line| !counts(line)) {
            let kept = there.any(|other| other == line);
            assert!(kept, "{what}: {path} has `{line}`");
        }
    }
}

/// Whatever operation a slice has not yet, all that it had stays as it was when that is added.
#[test]
fn an_operation_more_changes_nothing_else() {
    for case in ["kitchen_sink", "collisions", "rest", "growing"] {
        let text = match case {
            "growing" => GROWING.to_owned(),
            golden => support::model_text(golden),
        };
        let model = model(text);
        let names: Vec<_> = operations(&model);
        let all = slice(&model, &names);
        for (at, left_out) in names.iter().enumerate().filter(|_| names.len() > 1) {
            let mut fewer = names.clone();
            fewer.remove(at);
            keeps(
                &slice(&model, &fewer),
                &all,
                &format!("{case} without {left_out}"),
            );
        }
    }
}

/// Each operation reaches a shape whose name, static or pattern another has too.
const GROWING: &str = r##"{"smithy": "2.0", "shapes": {
    "b#S": {"type": "service", "version": "1", "operations": [{"target": "b#One"}, {"target": "b#Two"}], "traits": {"aws.protocols#awsJson1_1": {}}},
    "b#One": {"type": "operation", "input": {"target": "b#OneInput"}},
    "b#Two": {"type": "operation", "input": {"target": "b#TwoInput"}},
    "b#OneInput": {"type": "structure", "members": {"a": {"target": "b#Kind_"}, "b": {"target": "b#Word"}, "c": {"target": "b#Text"}}},
    "b#TwoInput": {"type": "structure", "members": {"a": {"target": "b#Kind"}, "b": {"target": "a#Word"}, "c": {"target": "a#TEXT"}}},
    "b#Kind": {"type": "structure", "members": {}},
    "b#Kind_": {"type": "structure", "members": {}},
    "a#Word": {"type": "string", "traits": {"smithy.api#pattern": "^[a-z]+-[0-9]{2}$", "smithy.api#length": {"max": 9}}},
    "b#Word": {"type": "string", "traits": {"smithy.api#pattern": "^[a-z]+-[0-9]{2}$", "smithy.api#length": {"max": 9}}},
    "a#TEXT": {"type": "list", "member": {"target": "smithy.api#String"}},
    "b#Text": {"type": "list", "member": {"target": "smithy.api#String"}}}}"##;

/// The model that is measured, where it is at hand: a slice of three operations, and with a fourth.
#[test]
fn an_operation_more_of_dynamodb() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/corpus/aws-models/dynamodb-2012-08-10.json"
    );
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: {file} is not here");
        return;
    };
    let model = model(text);
    let names = ["Query", "PutItem", "GetItem", "BatchGetItem"].map(str::to_owned);
    let (three, four) = (slice(&model, &names[..3]), slice(&model, &names));
    keeps(&three, &four, "three operations of DynamoDB");
    let lines = |files: &Files| {
        files
            .values()
            .map(|text| text.lines().count())
            .sum::<usize>()
    };
    assert!(lines(&three) < lines(&four));
}

fn model(text: String) -> Model {
    let sources = [Source::new("model.json", text)];
    Model::parse(&sources, &mut Diagnostics::default()).expect("the model is good")
}

fn operations(model: &Model) -> Vec<String> {
    let shapes = model.shapes.values();
    let operations = shapes.filter(|shape| matches!(shape.kind, Kind::Operation(_)));
    operations.map(|shape| shape.id.to_string()).collect()
}

/// The files of a model with options that choose much, what they choose being said in one order or in the other.
fn chosen(text: &str, backwards: bool) -> Files {
    let in_order = |mut list: Vec<String>| {
        if backwards {
            list.reverse();
        }
        list
    };
    let words = |text: &str| in_order(text.split(' ').map(str::to_owned).collect());
    let options = Options {
        operations: words("Stir* Cook* *Secrets !Keep*"),
        roles: vec![Role::Client],
        derives: BTreeMap::from([("Empty".to_owned(), vec!["Eq".to_owned()])]),
        ..support::options("kitchen-sink")
    };
    support::generate(text, options).0.files
}

/// Nor does it with options.
#[test]
fn the_order_of_choices_does_not_matter() {
    let keys = SINK.0["shapes"].as_object().expect("the shapes").keys();
    let keys: Vec<_> = keys.rev().cloned().collect();
    let text = support::model_text("kitchen_sink");
    assert!(chosen(&text, false) == chosen(&shuffled(&keys, true), true));
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
