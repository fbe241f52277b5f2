//! JSON in which values have changed places: it parses, so what is behind the parser is reached.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value};

/// The document with up to six of its values replaced, by another of its values or by one that is unlikely.
pub fn rearranged(text: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let document: Value = serde_json::from_str(text).expect("the seed is JSON");
    let pool: Vec<Value> = nodes(&document)
        .into_iter()
        .cloned()
        .chain(unlikely())
        .collect();
    vec((any::<Index>(), any::<Index>(), 0..4_u8), 1..7).prop_map(move |changes| {
        let mut document = document.clone();
        for (at, from, how) in changes {
            let count = nodes(&document).len();
            let new = pool[from.index(pool.len())].clone();
            let mut left = at.index(count);
            change(&mut document, &mut left, how, new);
        }
        document.to_string().into_bytes()
    })
}

/// A text made of what JSON is made of, mostly in an order that means something.
pub fn json() -> impl Strategy<Value = Vec<u8>> {
    let piece = select(vec![
        "0",
        "-0",
        "-1",
        "1.5",
        "12345678901234567890",
        "1e5",
        "1E-400",
        "1e400",
        "0.1000000000000000055511151231257827",
        "01",
        "1.",
        "-",
        "true",
        "false",
        "null",
        "nul",
        "\"\"",
        "\"a\"",
        "\"\\u00e9\"",
        "\"\\ud834\\udd1e\"",
        "\"\\ud834\"",
        "\"\\x\"",
        "\"\u{1d11e}\"",
        "\"01234567\\n\"",
        "\"\t\"",
        "\"aLong\"",
        "\"again\"",
        "\"words\"",
    ]);
    let leaf = piece.prop_map(str::to_owned).boxed();
    let value = leaf.prop_recursive(6, 40, 5, |inner| {
        let key = select(vec![
            "\"a\"",
            "\"b\"",
            "\"\\u0061\"",
            "\"again\"",
            "\"aLong\"",
            "\"aDocument\"",
            "\"words\"",
            "\"map\"",
            "\"list\"",
        ]);
        let between = select(vec![",", ",", ",", ",", " , ", "", ",,"]);
        let members = vec(
            (key, inner.clone()).prop_map(|(key, value)| format!("{key}:{value}")),
            0..5,
        );
        prop_oneof![
            (vec(inner, 0..5), between.clone())
                .prop_map(|(all, between)| format!("[{}]", all.join(between))),
            (members, between).prop_map(|(all, between)| format!("{{{}}}", all.join(between))),
        ]
    });
    value.prop_map(String::into_bytes)
}

/// Values that a schema's author does not think of.
fn unlikely() -> Vec<Value> {
    let deep = (0..200).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
    let texts = [
        "",
        "NaN",
        "-Infinity",
        "com.amazonaws.healthlake#JobId$x",
        "\u{0}",
        "#",
        "structure",
        "union",
    ];
    let numbers = [
        i64::MIN.into(),
        u64::MAX.into(),
        (-0.0).into(),
        1e308.into(),
        1e-308.into(),
    ];
    texts
        .map(Value::from)
        .into_iter()
        .chain(numbers)
        .chain([
            Value::Null,
            true.into(),
            deep,
            Value::Object(Map::new()),
            Value::Array(Vec::new()),
        ])
        .collect()
}

/// Every value of a document, itself first.
fn nodes(value: &Value) -> Vec<&Value> {
    let mut all = vec![value];
    match value {
        Value::Array(items) => all.extend(items.iter().flat_map(nodes)),
        Value::Object(entries) => all.extend(entries.values().flat_map(nodes)),
        _ => {}
    }
    all
}

/// Changes the value that many values further on, and says whether it was there.
fn change(value: &mut Value, left: &mut usize, how: u8, new: Value) -> bool {
    if *left == 0 {
        replace(value, how, new);
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items
            .iter_mut()
            .any(|item| change(item, left, how, new.clone())),
        Value::Object(entries) => entries
            .values_mut()
            .any(|entry| change(entry, left, how, new.clone())),
        _ => false,
    }
}

fn replace(value: &mut Value, how: u8, new: Value) {
    match (how, &mut *value) {
        (0, Value::Object(entries)) => {
            if let Some(first) = entries.keys().next().cloned() {
                entries.shift_remove(&first);
            }
        }
        (1, Value::Object(entries)) => drop(entries.insert("extra".to_owned(), new)),
        (0, Value::Array(items)) => drop(items.pop()),
        (1, Value::Array(items)) => items.push(new),
        _ => *value = new,
    }
}
