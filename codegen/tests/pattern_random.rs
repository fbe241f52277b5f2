//! Random patterns and texts, against an independent engine where the two mean the same.

use farrier_codegen::pattern;
use proptest::prelude::*;

/// Patterns that mean the same in ECMA-262 and in the `regex` crate.
fn patterns() -> impl Strategy<Value = String> {
    let atom = prop_oneof![
        prop::sample::select(vec![
            "a",
            "b",
            "-",
            "é",
            "😀",
            r"\.",
            "[ab]",
            "[^a]",
            "[a-c-]",
            "[é-ü0-9]",
            r"\p{L}",
            r"\P{L}",
            "[^-]",
            "ab"
        ])
        .prop_map(str::to_owned),
        prop::sample::select(vec!["^", "$", "^", "$"]).prop_map(str::to_owned),
    ];
    let tree = atom.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|list| list.concat()),
            prop::collection::vec(inner.clone(), 1..4)
                .prop_map(|list| format!("(?:{})", list.join("|"))),
            (
                inner,
                prop::sample::select(vec!["*", "+", "?", "{2}", "{0,3}", "{1,}", "{2,4}"])
            )
                .prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
        ]
    });
    (tree, any::<bool>()).prop_map(|(tree, anchored)| {
        if anchored {
            format!("^(?:{tree})$")
        } else {
            tree
        }
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let character = prop::sample::select(vec![
        'a', 'b', 'c', '-', '.', '0', 'é', 'ü', '😀', '語', '\n',
    ]);
    prop::collection::vec(
        prop::collection::vec(character, 0..12).prop_map(|list| list.into_iter().collect()),
        1..24,
    )
}

proptest! {
    // `PROPTEST_CASES` says how many.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_an_independent_engine(source in patterns(), texts in texts()) {
        let compiled = match pattern::compile(&source) {
            Ok(compiled) => compiled,
            Err(error) => {
                prop_assert!(!error.internal, "{source}: {error}");
                return Ok(());
            }
        };
        let peer = regex::Regex::new(&source).expect("a pattern of both");
        for text in texts {
            prop_assert_eq!(compiled.is_match(&text), peer.is_match(&text), "{} on {:?} by {}", source, text, compiled.strategy());
        }
    }

    /// Any text at all is a pattern or is refused; the two readings never panic.
    #[test]
    fn never_panics(source in r"[\\(){}\[\]?*+|^$.a-c0-9,=!<:>&\-pPuxkzLé]{0,24}") {
        if let Ok(compiled) = pattern::compile(&source) {
            compiled.is_match("a0é");
        }
    }
}
