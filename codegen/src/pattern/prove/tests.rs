//! A wrong plan is found out.

use super::super::automaton::{Automaton, Dfa};
use super::super::parse::parse;
use super::super::plan::{self, Plan, Run, Step, Table};
use super::super::program::Program;
use super::super::set::Set;
use super::prove;

/// Proves a plan for a pattern, and says why it is wrong.
#[track_caller]
fn check(source: &str, plan: Plan, expected: Option<&str>) {
    let node = parse(source).expect("a pattern").node.simplify();
    let mut automaton = Automaton::new(Program::new(&node).expect("a program"), 1_000_000);
    let message = prove(plan, &mut automaton).err().map(|error| error.message);
    let expected = expected.map(|difference| format!("internal error: the {difference}"));
    assert_eq!(message, expected);
}

/// What would be compiled, by way of the automaton.
fn chosen(source: &str) -> Plan {
    let node = parse(source).expect("a pattern").node.simplify();
    let mut automaton = Automaton::new(Program::new(&node).expect("a program"), 1_000_000);
    plan::choose(
        &node,
        &mut Dfa::explore(&mut automaton)
            .expect("an automaton")
            .minimal(),
    )
    .expect("a plan")
}

fn digits(min: u32, max: Option<u32>) -> Run {
    Run {
        set: Set::from_ranges([(0x30, 0x39)]),
        min,
        max,
    }
}

#[test]
fn constants() {
    check("x*", Plan::Always, None);
    check(
        "x+",
        Plan::Always,
        Some(r#"always compiled from this pattern wrongly accepts """#),
    );
    check(
        "x+",
        Plan::Never,
        Some(r#"never compiled from this pattern wrongly rejects "x""#),
    );
}

#[test]
fn runs() {
    check(r"^\d{2,4}$", Plan::Run(digits(2, Some(4))), None);
    check(
        r"^\d{2,4}$",
        Plan::Run(digits(2, Some(5))),
        Some(r#"class run compiled from this pattern wrongly accepts "00000""#),
    );
    check(
        r"^\d{2,4}$",
        Plan::Run(digits(3, Some(4))),
        Some(r#"class run compiled from this pattern wrongly rejects "00""#),
    );
    check(
        r"^\w{2,4}$",
        Plan::Run(digits(2, Some(4))),
        Some(r#"class run compiled from this pattern wrongly rejects "0A""#),
    );
}

/// A step that takes all it can leaves nothing for the next one.
#[test]
fn steps_take_nothing_back() {
    let steps = vec![Step::Run(digits(0, None)), Step::Literal("7".to_owned())];
    check(
        r"^\d*7$",
        Plan::Steps(steps),
        Some(r#"one pass compiled from this pattern wrongly rejects "7""#),
    );
    let texts = ["ab", "a"].map(str::to_owned).to_vec();
    let steps = vec![Step::OneOf(texts), Step::Literal("bc".to_owned())];
    check(
        "^(ab|a)bc$",
        Plan::Steps(steps),
        Some(r#"one pass compiled from this pattern wrongly rejects "abc""#),
    );
}

#[test]
fn literals() {
    let texts = ["a", "b"].map(str::to_owned).to_vec();
    check("^[ab]$", Plan::Literals(texts.clone()), None);
    check(
        "^[abc]$",
        Plan::Literals(texts),
        Some(r#"literals compiled from this pattern wrongly rejects "c""#),
    );
}

#[test]
fn tables() {
    let Plan::Shift(table) = chosen("^(?!a)[ab]+$") else {
        panic!("a table")
    };
    check("^(?!a)[ab]+$", Plan::Shift(table.clone()), None);
    let wrong = Table {
        accepting: 1,
        ..table
    };
    check(
        "^(?!a)[ab]+$",
        Plan::Shift(wrong),
        Some(r#"shift table compiled from this pattern wrongly accepts """#),
    );
}

/// An attempt that succeeds is not taken back; one that fails leaves everything.
#[test]
fn attempts() {
    let text = |text: &str| Step::Literal(text.to_owned());
    let either = |arms: [&str; 2]| Step::FirstOf(arms.map(|arm| vec![text(arm)]).to_vec());
    let steps = vec![either(["ab", "a"]), text("c")];
    check("^(a|ab)c$", Plan::Steps(steps), None);
    let steps = vec![either(["a", "ab"]), text("c")];
    check(
        "^(a|ab)c$",
        Plan::Steps(steps),
        Some(r#"steps compiled from this pattern wrongly rejects "abc""#),
    );
    let steps = vec![Step::Unless(vec![text("ab")]), Step::Run(letters(1, None))];
    check("^(?!ab)[ab]+$", Plan::Steps(steps), None);
    let (min, max) = (1, Some(2));
    let body = vec![text("a"), Step::Run(letters(0, Some(1)))];
    let rounds = |body| vec![Step::Rounds { body, min, max }];
    check(
        "^(a[ab]?){1,2}$",
        Plan::Steps(rounds(body)),
        Some(r#"steps compiled from this pattern wrongly rejects "aab""#),
    );
    let body = vec![text("a"), Step::OneOf(vec!["b".to_owned(), String::new()])];
    check("^(ab?){1,2}$", Plan::Steps(rounds(body)), None);
}

/// Where an arm is through while another attempt in it is undecided, the proof does not guess.
#[test]
fn undecided_attempts() {
    for (pattern, text) in [
        (
            "^(?!(?:abcdefgh|abc)def)[a-z]{1,63}:[a-z0-9]{3,77}-[0-9]{1,3}$",
            "abcdefghx:aaa-1",
        ),
        (
            "^(?!(?:abcdefgh)*abc)[a-z]{1,63}:[a-z0-9]{1,77}-[0-9]{1,3}$",
            "abcdefghx:a-1",
        ),
    ] {
        let compiled = crate::pattern::compile(pattern).expect("a pattern");
        assert!(!compiled.is_match(text), "{pattern}");
        assert!(compiled.is_match("abx:aaa-1"), "{pattern}");
        // Not as steps, in which an attempt is over as soon as it succeeds.
        assert_ne!(compiled.strategy(), plan::Strategy::Steps, "{pattern}");
    }
}

/// A part is as long as there are characters of its set, and another plan decides it.
#[test]
fn parts() {
    let ends_in_a = || Box::new(Plan::Last(letters(0, None).set, Set::one(0x61)));
    let end = Step::Literal(":".to_owned());
    let steps = vec![Step::Span(letters(1, Some(3)), ends_in_a()), end.clone()];
    check("^[ab]{0,2}a:$", Plan::Steps(steps), None);
    let steps = vec![Step::Span(letters(1, Some(2)), ends_in_a()), end];
    check(
        "^[ab]{0,2}a:$",
        Plan::Steps(steps),
        Some(r#"steps compiled from this pattern wrongly rejects "aaa:""#),
    );
    let (min, max) = (2, Some(3));
    let plan = ends_in_a();
    check("^[ab]{1,2}a$", Plan::Sized { min, max, plan }, None);
    let plans = vec![*ends_in_a(), Plan::Run(letters(2, Some(2)))];
    check("^([ab]*a|[ab]{2})$", Plan::Any(plans), None);
}

fn letters(min: u32, max: Option<u32>) -> Run {
    Run {
        set: Set::from_ranges([(0x61, 0x62)]),
        min,
        max,
    }
}
