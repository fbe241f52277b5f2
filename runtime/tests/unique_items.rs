//! `@uniqueItems` in each other, beside comparing every two items.
#![allow(missing_docs, reason = "shapes as the generator writes them")]

#[macro_use]
mod protocol_support;

use std::collections::BTreeMap;

use farrier::codec::json;
use farrier::serde::MAX_DEPTH;
use farrier::validate::{Violations, check, check_received};
use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer, Trait,
    ViolationKind, WriteMembers,
};
use proptest::collection::vec;
use proptest::prelude::*;
use protocol_support::*;

/// Where a walk finds sets with items that are equal: the pointer and the items.
type Found = Vec<(String, usize, usize)>;

fn found(result: Result<(), Violations>) -> Found {
    let violations = result.err();
    let each = violations.iter().flat_map(Violations::iter);
    each.filter_map(|violation| match *violation.kind() {
        ViolationKind::UniqueItems { first, second } => {
            Some((violation.pointer().to_owned(), first, second))
        }
        _ => None,
    })
    .collect()
}

/// Compares every two items, the outer sets first.
fn compare(kitchen: &Kitchen, pointer: &str, found: &mut Found) {
    if let Some(words) = &kitchen.words {
        compare_items(words, format!("{pointer}/words"), found);
    }
    if let Some(boxes) = &kitchen.boxes {
        let pointer = format!("{pointer}/boxes");
        if !boxes.iter().any(holds_unknown) {
            compare_items(boxes, pointer.clone(), found);
        }
        for (index, item) in boxes.iter().enumerate() {
            compare(item, &format!("{pointer}/{index}"), found);
        }
    }
    if let Some(Choice::Box(inner)) = &kitchen.choice {
        compare(inner, &format!("{pointer}/choice/box"), found);
    }
}

fn compare_items<T: PartialEq>(items: &[T], pointer: String, found: &mut Found) {
    let repeated = (0..items.len()).find_map(|second| {
        let first = items[..second]
            .iter()
            .position(|item| *item == items[second])?;
        Some((first, second))
    });
    found.extend(repeated.map(|(first, second)| (pointer, first, second)));
}

/// Whether there is a union in it that cannot be written, so that it equals nothing.
fn holds_unknown(kitchen: &Kitchen) -> bool {
    let boxes = kitchen.boxes.as_deref().unwrap_or_default();
    boxes.iter().any(holds_unknown)
        || match &kitchen.choice {
            Some(Choice::Unknown(_)) => true,
            Some(Choice::Box(inner)) => holds_unknown(inner),
            _ => false,
        }
}

/// Kitchens of so few kinds that many are equal.
fn kitchens() -> impl Strategy<Value = Kitchen> {
    let words = prop_oneof![Just("ab"), Just("cd"), Just("ef")].prop_map(str::to_owned);
    let words = prop_oneof![3 => Just(None), 1 => vec(words, 0..4).prop_map(Some)];
    let leaf =
        (prop_oneof![Just(None), Just(Some(1))], words).prop_map(|(percent, words)| Kitchen {
            percent,
            words,
            ..Kitchen::default()
        });
    leaf.prop_recursive(4, 60, 4, |inner| {
        let choice = prop_oneof![
            20 => Just(None),
            2 => inner.clone().prop_map(|inner| Some(Choice::Box(Box::new(inner)))),
            1 => Just(Some(Choice::Unknown("new".to_owned()))),
        ];
        (vec(inner, 0..4), choice).prop_map(|(boxes, choice)| Kitchen {
            boxes: Some(boxes),
            choice,
            ..Kitchen::default()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn equal_items_are_found_at_every_level(kitchen in kitchens()) {
        let mut expected = Found::new();
        compare(&kitchen, "", &mut expected);
        prop_assert_eq!(found(check(&kitchen)), expected);
    }
}

/// A set whose stand-in is none that is empty.
#[derive(Clone, PartialEq)]
pub struct Pair(Vec<String>);

impl Serialize for Pair {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
        self.0.serialize(member, ser)
    }
}

impl Deserialize for Pair {
    fn blank() -> Self {
        Self(vec!["ab".to_owned(), "cd".to_owned()])
    }
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
        self.0.fill(member, de)
    }
}

/// A map whose stand-in is none that is empty.
#[derive(Clone, PartialEq)]
pub struct Pairs(BTreeMap<String, Pair>);

impl Serialize for Pairs {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
        self.0.serialize(member, ser)
    }
}

impl Deserialize for Pairs {
    fn blank() -> Self {
        Self([("ab".to_owned(), Pair::blank())].into())
    }
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
        self.0.fill(member, de)
    }
}

static PAIRS: Schema = Schema::map(
    "test#Pairs",
    &[Member::key(&WORD, &[]), Member::value(&WORDS, &[])],
);

structure! { Inner INNER "test#Inner" [] [] {
    0 pair: Pair = Member::new("pair", &WORDS, &[]),
} }

structure! { Row ROW "test#Row" [] [] {
    0 list: Pair = Member::new("list", &WORDS, &[Trait::Required]),
    1 structure: Inner = Member::new("structure", &INNER, &[Trait::Required]),
    2 map: Pairs = Member::new("map", &PAIRS, &[Trait::Required]),
    3 words: Option<Vec<String>> = Member::new("words", &WORDS, &[]),
} }

static ROWS: Schema =
    Schema::list("test#Rows", &[Member::element(&ROW, &[])]).with(&[Trait::UniqueItems]);

structure! { Table TABLE "test#Table" [] [] {
    0 rows: Vec<Row> = Member::new("rows", &ROWS, &[]),
} }

/// What did not arrive is left out, with the sets in what stands in for it.
#[test]
fn sets_are_told_apart_beside_stand_ins() {
    let body = br#"{"rows":[{"words":["ab","ab"]},{"words":["ab","cd","cd"]}]}"#;
    let (table, missing) = json::from_slice::<Table>(body, &json::Settings::default())
        .expect("what is missing is no error");
    assert_eq!(missing.len(), 6);
    let expected = [("/rows/0/words", 0, 1), ("/rows/1/words", 1, 2)];
    let expected = expected.map(|(pointer, first, second)| (pointer.to_owned(), first, second));
    assert_eq!(found(check_received(&table, &missing, MAX_DEPTH)), expected);
}
