//! `patterns.toml`: what hand-written patterns say to hand-written texts; and what is refused.

use expect_test::{Expect, expect};
use farrier_codegen::pattern;

#[derive(serde::Deserialize)]
struct File {
    pattern: Vec<Case>,
}

#[derive(serde::Deserialize)]
struct Case {
    source: String,
    why: String,
    accept: Vec<String>,
    reject: Vec<String>,
    /// How many constructs are read leniently.
    #[serde(default)]
    lenient: usize,
}

#[test]
fn cases() {
    let file: File =
        toml::from_str(include_str!("patterns.toml")).expect("patterns.toml is well-formed");
    let failures: Vec<String> = file.pattern.iter().flat_map(failures).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn failures(case: &Case) -> Vec<String> {
    let compiled = match pattern::compile(&case.source) {
        Ok(compiled) => compiled,
        Err(error) => return vec![format!("{}: {error}", case.source)],
    };
    let mut failures = Vec::new();
    let lenient = compiled
        .notes()
        .iter()
        .filter(|note| note.message.contains("not ECMA-262"))
        .count();
    if lenient != case.lenient {
        failures.push(format!(
            "{} is read leniently in {lenient} places: {:?}",
            case.source,
            compiled.notes()
        ));
    }
    let texts = case
        .accept
        .iter()
        .map(|text| (text, true))
        .chain(case.reject.iter().map(|text| (text, false)));
    for (text, verdict) in texts.filter(|(text, verdict)| compiled.is_match(text) != *verdict) {
        let strategy = compiled.strategy();
        failures.push(format!(
            "{} on {text:?} should be {verdict} ({}); {strategy}",
            case.source, case.why
        ));
    }
    failures
}

#[test]
fn refusals() {
    let sources = [
        "(",
        ")",
        "a(",
        "(?",
        "(?<a",
        "(?<1>a)",
        "[a",
        "[b-a]",
        "*",
        "a|*",
        "{1}",
        "a{2,1}",
        "a{99999999999}",
        "\\",
        r"\q",
        r"\x1",
        r"\u12",
        r"\u{110000}",
        r"\c1",
        r"\p{Nope}",
        r"\p",
        r"\1",
        r"(a)\2",
        r"\k<a>",
        r"(a)\1",
        r"(a|b)?+",
        "(?x)a",
        "(?<=(?=a)b)",
        "(a{999}){999}",
    ];
    let lines = sources.iter().map(|source| match pattern::compile(source) {
        Ok(_) => format!("{source}  compiles\n"),
        Err(error) => format!("{source}  {}: {error}\n", error.offset),
    });
    check(
        &lines.collect::<String>(),
        expect![[r#"
            (  0: this group is not closed
            )  0: `)` closes no group
            a(  1: this group is not closed
            (?  0: this kind of group is unknown
            (?<a  0: this group's name is not an identifier
            (?<1>a)  0: this group's name is not an identifier
            [a  0: this class is not closed
            [b-a]  1: this range is out of order
            *  0: this quantifier has nothing to repeat
            a|*  2: this quantifier has nothing to repeat
            {1}  0: this quantifier has nothing to repeat
            a{2,1}  1: the bounds of this quantifier are out of order
            a{99999999999}  1: this count is too large
            \  0: the pattern ends after a backslash
            \q  0: the escape `\q` is unknown
            \x1  0: `\x` needs two hexadecimal digits
            \u12  0: `\u` needs four hexadecimal digits
            \u{110000}  0: this is not a code point
            \c1  0: `\c` needs a letter
            \p{Nope}  0: the property `Nope` is unknown
            \p  0: this property has no name
            \1  0: no group has this number
            (a)\2  3: no group has this number
            \k<a>  0: no group has this name
            (a)\1  compiles
            (a|b)?+  compiles
            (?x)a  0: the flag `x` is not supported
            (?<=(?=a)b)  compiles
            (a{999}){999}  0: the counts of this pattern multiply to more than can be evaluated
        "#]],
    );
}

#[test]
fn notes() {
    let sources = [
        "",
        "^a|b$",
        "^/^a$",
        r"\_[\w-.]}",
        r"\A\p{Alnum}\x{60}\07",
        "(?i:a)b?+c{2}{3}^*",
    ];
    let lines = sources.iter().map(|source| {
        let compiled = pattern::compile(source).expect("a pattern");
        let notes = compiled
            .notes()
            .iter()
            .map(|note| format!("    {}: {}\n", note.offset, note.message));
        format!("{source}\n{}", notes.collect::<String>())
    });
    check(
        &lines.collect::<String>(),
        expect![[r#"

                0: this pattern matches every text, for it may match a part of it, and be it empty
            ^a|b$
                0: the `^` belongs to the first alternative alone and the `$` to the last alone
            ^/^a$
                0: this pattern matches no text
            \_[\w-.]}
                0: the escape `\_` is not ECMA-262: it stands for the character itself
                3: a `-` beside a set of characters is not ECMA-262: it stands for itself
                8: the bracket `}` without a partner is not ECMA-262: it stands for itself
            \A\p{Alnum}\x{60}\07
                0: `\A` is not ECMA-262: it is the start of the text, as in Java
                2: the property `Alnum` is not ECMA-262: it has Java's meaning
                11: the escape `\x{…}` is not ECMA-262: it is a code point, as in Java
                17: an octal escape is not ECMA-262: it is a code point, as in Java
            (?i:a)b?+c{2}{3}^*
                0: the group `(?i:` is not ECMA-262: its flags have Java's meaning
                8: a possessive quantifier is not ECMA-262: it gives nothing back, as in Java
                13: a quantifier after a quantifier is not ECMA-262: what the first repeats is repeated
                17: a quantifier after an assertion is not ECMA-262: the assertion is repeated
        "#]],
    );
}

fn check(actual: &str, expected: Expect) {
    expected.assert_eq(actual);
}
