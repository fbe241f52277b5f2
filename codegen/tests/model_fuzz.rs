//! The reader survives anything: arbitrary bytes, and good models with something broken in them.

use std::time::{Duration, Instant};

use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::slice::slice;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// Everything the AST has, small.
const SEED: &str = r##"{"smithy": "1.0", "metadata": {"m": [1, {"x": null}]}, "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#V"}], "resources": [{"target": "a#R"}], "errors": [{"target": "a#E"}], "rename": {"a#T": "Tea"}},
  "a#R": {"type": "resource", "identifiers": {"id": {"target": "a#Str"}}, "read": {"target": "a#O"}, "resources": [{"target": "a#Q"}]},
  "a#Q": {"type": "resource", "identifiers": {"id": {"target": "a#Str"}}, "operations": [{"target": "a#P"}]},
  "a#V": {"type": "operation"},
  "a#In": {"type": "structure", "members": {"id": {"target": "a#Str", "traits": {"smithy.api#required": {}}}}},
  "a#O": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "a#T"}, "errors": [{"target": "a#E"}]},
  "a#P": {"type": "operation", "input": {"target": "a#In"}},
  "a#T": {"type": "structure", "mixins": [{"target": "a#M"}], "members": {"l": {"target": "a#L"}, "u": {"target": "a#U"}, "n": {"target": "a#N", "traits": {"smithy.api#default": 1, "smithy.api#range": {"min": -1, "max": 1e9}}}, "t": {"target": "a#T"}}},
  "a#M": {"type": "structure", "members": {"x": {"target": "smithy.api#PrimitiveInteger", "traits": {"smithy.api#required": {}}}}, "traits": {"smithy.api#mixin": {"localTraits": ["smithy.api#private"]}}},
  "a#T$x": {"type": "apply", "traits": {"smithy.api#documentation": "é"}},
  "a#E": {"type": "structure", "members": {"message": {"target": "a#Str"}}, "traits": {"smithy.api#error": "client", "smithy.api#httpError": 404}},
  "a#L": {"type": "set", "member": {"target": "a#Str"}},
  "a#D": {"type": "map", "key": {"target": "a#Str"}, "value": {"target": "a#T"}},
  "a#U": {"type": "union", "members": {"d": {"target": "a#D"}, "i": {"target": "a#I"}}},
  "a#N": {"type": "integer", "traits": {"smithy.api#box": {}}},
  "a#I": {"type": "intEnum", "members": {"ONE": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}},
  "a#Str": {"type": "string", "traits": {"smithy.api#enum": [{"value": "a-b"}, {"value": "c", "name": "C"}], "smithy.api#length": {"min": 1, "max": 2}, "smithy.api#pattern": "^.$"}}
}}"##;

/// Reads, slices and renders: none may panic.
fn survives(bytes: Vec<u8>) {
    let sources = [Source::new("fuzz.json", bytes)];
    let mut diagnostics = Diagnostics::default();
    if let Some(model) = Model::parse(&sources, &mut diagnostics) {
        slice(&model, None, &[], &mut diagnostics);
        slice(&model, Some("S"), &["O".to_owned()], &mut diagnostics);
    }
    diagnostics.render(&sources);
}

/// The ranges of the seed's values that open with a brace or bracket, and its strings.
fn subtrees() -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    let mut quote = None;
    for (at, byte) in SEED.bytes().enumerate() {
        match (byte, quote) {
            (b'"', None) => quote = Some(at),
            (b'"', Some(start)) => {
                found.push(start..at + 1);
                quote = None;
            }
            (_, Some(_)) => {}
            (b'{' | b'[', None) => open.push(at),
            (b'}' | b']', None) => found.push(open.pop().expect("the seed is balanced")..at + 1),
            _ => {}
        }
    }
    found
}

#[test]
fn the_seed_is_good() {
    let sources = [Source::new("seed.json", SEED)];
    let mut diagnostics = Diagnostics::default();
    assert!(
        Model::parse(&sources, &mut diagnostics).is_some(),
        "{}",
        diagnostics.render(&sources)
    );
}

#[test]
fn long_chains_do_not_exhaust_the_stack() {
    let shapes: Vec<String> = (0..5_000)
        .map(|n| {
            let next = (n + 1) % 5_000;
            format!(
                r##""a#L{n}": {{"type": "list", "member": {{"target": "a#L{next}"}}}},
                "a#R{n}": {{"type": "resource", "resources": [{{"target": "a#R{next}"}}]}},
                "a#M{n}": {{"type": "structure", "members": {{}}, "mixins": [{{"target": "a#M{next}"}}], "traits": {{"smithy.api#mixin": {{}}}}}}"##
            )
        })
        .collect();
    survives(format!(r#"{{"smithy": "2.0", "shapes": {{{}}}}}"#, shapes.join(",")).into_bytes());
}

/// Far more than it takes and far less than it took where every name was compared with every other.
const LONG: Duration = Duration::from_secs(20);

#[test]
fn many_mistakes_do_not_take_long() {
    let name = "VeryLongNameOfSomething".repeat(10);
    for line in [
        r##""a#Structure{n}": {"type": "structure", "members": {"a": {"target": "a#Strukture{n}"}}}"##,
        r##""a#Structure{n}": {"type": "structure"}, "a#Strukture{n}": {"type": "apply", "traits": {}}"##,
        r##""a#{long}{n}": {"type": "structure"}, "a#{gnol}{n}": {"type": "apply", "traits": {}}"##,
        r##""a#S$m{n}": {"type": "apply", "traits": {}}"##,
        r##""a#Structure{n}": {"type": "structure", "traits": {"smithy.api#requierd": {}}}"##,
    ] {
        let line = line.replace("{long}", &name);
        let line = line.replace("{gnol}", &name.replace('e', "i"));
        let lines = (0..4_000).map(|n| line.replace("{n}", &n.to_string()));
        let members: Vec<_> = (0..4_000)
            .map(|n| format!(r##""n{n}": {{"target": "smithy.api#String"}}"##))
            .collect();
        let shape = format!(
            r##""a#S": {{"type": "structure", "members": {{{}}}}}"##,
            members.join(",")
        );
        let shapes: Vec<_> = lines.chain([shape]).collect();
        let text = format!(r#"{{"smithy": "2.0", "shapes": {{{}}}}}"#, shapes.join(","));
        let start = Instant::now();
        survives(text.into_bytes());
        assert!(start.elapsed() < LONG, "{:?}: {line}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes(bytes in vec(any::<u8>(), 0..200)) {
        survives(bytes);
    }

    #[test]
    fn arbitrary_json_punctuation(text in r#"[{}\[\]":, a#1.e\\smithyshapes]{0,80}"#) {
        survives(text.into_bytes());
    }

    #[test]
    fn flipped_bytes(flips in vec((any::<Index>(), any::<u8>()), 1..4)) {
        let mut bytes = SEED.as_bytes().to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        survives(bytes);
    }

    #[test]
    fn truncated_anywhere(at in any::<Index>()) {
        survives(SEED.as_bytes()[..at.index(SEED.len())].to_vec());
    }

    #[test]
    fn swapped_subtrees(swaps in vec((any::<Index>(), any::<Index>()), 1..3)) {
        let mut text = SEED.to_owned();
        let ranges = subtrees();
        // Later ranges first, so that the earlier ones stay where they are.
        let mut swaps: Vec<_> = swaps.iter().map(|(to, from)| (to.get(&ranges).clone(), from.get(&ranges).clone())).collect();
        swaps.sort_by_key(|(to, _)| std::cmp::Reverse(to.start));
        let mut limit = SEED.len();
        for (to, from) in swaps {
            if to.end <= limit {
                text.replace_range(to.clone(), &SEED[from]);
                limit = to.start;
            }
        }
        survives(text.into_bytes());
    }
}
