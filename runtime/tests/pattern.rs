//! The steps that emitted matchers are made of.

use farrier::pattern::{
    Bitmap, Class, MAX, Pattern, Shift, Table, WideTable, all, any, bytes, chars, contains, either,
    end, exactly, lit, maybe, one, optional, peek, repeat, rounds, run, shift, some, span, tally,
    unless, walk, walk_wide, without,
};

static DIGIT: Class = Class::new(&[('0', '9')]);
static NOT_COLON: Class = Class::new(&[('\0', '9'), (';', char::MAX)]);
static GREEK_OR_DIGIT: Class = Class::new(&[('0', '9'), ('α', 'ω')]);

/// U+00E4, U+03B1 to U+03C9, U+1D6A8 to U+1D7CB, U+20000.
static LETTERS: Bitmap<1> = Bitmap::new(&["e4 0 2cc 18", "1d2de 123 2834 0"]);
static LOWER_OR_LETTER: Class = Class::with_bitmap(&[('a', 'z')], &LETTERS);

#[track_caller]
fn check(rest: Option<&[u8]>, expected: Option<&str>) {
    assert_eq!(
        rest.map(|rest| std::str::from_utf8(rest).expect("steps end between characters")),
        expected
    );
}

#[test]
fn literals() {
    check(lit(b"arn:aws", b"arn:"), Some("aws"));
    check(lit(b"ar", b"arn:"), None);
    check(Some(maybe(b"-cn:", b"-cn")), Some(":"));
    check(Some(maybe(b"-c:", b"-cn")), Some("-c:"));
    assert_eq!(end(b""), Some(()));
    assert_eq!(end(b"x"), None);
}

#[test]
fn runs() {
    check(run(b"123x", &DIGIT, 0, MAX), Some("x"));
    check(run(b"123x", &DIGIT, 3, 3), Some("x"));
    check(run(b"123x", &DIGIT, 4, MAX), None);
    check(run(b"1234567890123", &DIGIT, 12, 12), Some("3"));
    check(run(b"", &DIGIT, 0, MAX), Some(""));
    check(run(b"", &DIGIT, 1, MAX), None);
    check(run("1αβγδ".as_bytes(), &GREEK_OR_DIGIT, 1, 3), Some("γδ"));
    check(
        run("1αβ1γδä".as_bytes(), &GREEK_OR_DIGIT, 6, MAX),
        Some("ä"),
    );
    check(run("αβ".as_bytes(), &GREEK_OR_DIGIT, 3, MAX), None);
    check(run("αβ".as_bytes(), &GREEK_OR_DIGIT, 0, 0), Some("αβ"));
    check(run("a😀b:c".as_bytes(), &NOT_COLON, 3, 3), Some(":c"));
    check(run("a😀b:c".as_bytes(), &NOT_COLON, 4, 4), None);
}

#[test]
fn runs_of_one_kind() {
    check(Some(any(b"12x", &DIGIT)), Some("x"));
    check(Some(any(b"x", &DIGIT)), Some("x"));
    check(some(b"12x", &DIGIT), Some("x"));
    check(some(b"x12", &DIGIT), None);
    check(one(b"12x", &DIGIT), Some("2x"));
    check(one("βα".as_bytes(), &GREEK_OR_DIGIT), Some("α"));
    check(one("ä".as_bytes(), &GREEK_OR_DIGIT), None);
    check(one(b"", &DIGIT), None);
    check(exactly::<3>(b"123x", &DIGIT), Some("x"));
    check(exactly::<4>(b"123x", &DIGIT), None);
    check(exactly::<4>(b"123", &DIGIT), None);
    check(exactly::<3>("1αβγ".as_bytes(), &GREEK_OR_DIGIT), Some("γ"));
    check(exactly::<3>("1αä".as_bytes(), &GREEK_OR_DIGIT), None);
    check(exactly::<3>("1α".as_bytes(), &GREEK_OR_DIGIT), None);
}

/// What a byte says of the characters that it starts, where its characters are all of a class, none, or some.
#[test]
fn classes_by_first_bytes() {
    static SOME: Class = Class::new(&[
        ('a', 'a'),
        ('}', '\u{84}'),
        ('\u{86}', '\u{FE}'),
        ('\u{1000}', '\u{2027}'),
        ('\u{D000}', '\u{10000}'),
        ('\u{40000}', char::MAX),
    ]);
    let inside = |c: char| {
        matches!(c, 'a' | '}'..='\u{84}' | '\u{86}'..='\u{FE}' | '\u{1000}'..='\u{2027}'
            | '\u{D000}'..='\u{10000}' | '\u{40000}'..)
    };
    for c in ('\0'..=char::MAX).step_by(13).chain('\0'..'\u{200}') {
        let text = format!("a{c}a");
        let (s, inside) = (text.as_bytes(), inside(c));
        assert_eq!(peek(&s[1..], &SOME), inside, "{c:?}");
        assert_eq!(all(s, &SOME, 3, 3).is_some(), inside, "{c:?}");
        let rest = if inside { 0 } else { s.len() - 1 };
        assert_eq!(any(s, &SOME).len(), rest, "{c:?}");
        assert_eq!(run(s, &SOME, 1, 9).map(<[u8]>::len), Some(rest), "{c:?}");
        assert_eq!(
            contains(&s[1..s.len() - 1], &SOME).is_some(),
            inside,
            "{c:?}"
        );
        assert_eq!(
            without(&s[1..s.len() - 1], &SOME).is_some(),
            c.is_ascii() || !inside
        );
    }
}

/// Every length around the strides of the loops, against counting.
#[test]
fn counts() {
    for length in 0..40 {
        for (unit, class) in [
            ("7", &DIGIT),
            ("α", &GREEK_OR_DIGIT),
            ("語", &NOT_COLON),
            ("😀", &NOT_COLON),
            ("ä", &LOWER_OR_LETTER),
        ] {
            let text = unit.repeat(length);
            for (min, max) in [(0, MAX), (1, 8), (8, 8), (9, 31), (32, 32), (0, 0)] {
                let expected = (min..=max).contains(&length);
                assert_eq!(
                    all(text.as_bytes(), class, min, max).is_some(),
                    expected,
                    "{text} {min} {max}"
                );
                for bad in ["!:", "é:", ":"] {
                    let text = format!("{text}{bad}");
                    assert_eq!(all(text.as_bytes(), class, min, max), None, "{text}");
                    let text = format!("{bad}{text}");
                    assert_eq!(all(text.as_bytes(), class, min, max), None, "{text}");
                }
            }
        }
    }
}

/// Steps of many characters, against what the characters say one by one.
#[test]
fn steps_of_many() {
    static GREEK: Class = Class::new(&[('α', 'ω')]);
    let has = |c: &char| matches!(c, '0'..='9' | 'α'..='ω');
    for unit in ["7", "α", "7α", "77777777α", "ααααααα7"] {
        for (length, tail) in (0..40).flat_map(|length| ["", "ä", "!"].map(|tail| (length, tail)))
        {
            let body = unit.chars().cycle().take(length);
            let text: String = body.chain(tail.chars()).collect();
            let s = text.as_bytes();
            let rest = |min, max| {
                let read: Vec<char> = text.chars().take(max).take_while(has).collect();
                let bytes: usize = read.iter().map(|c| c.len_utf8()).sum();
                (read.len() >= min).then(|| &text[bytes..])
            };
            for (min, max) in [(0, MAX), (5, 5), (12, 20), (1, 33)] {
                check(run(s, &GREEK_OR_DIGIT, min, max), rest(min, max));
            }
            check(exactly::<12>(s, &GREEK_OR_DIGIT), rest(12, 12));
            check(exactly::<17>(s, &GREEK_OR_DIGIT), rest(17, 17));
            check(exactly::<35>(s, &GREEK_OR_DIGIT), rest(35, 35));
            let digits = text.matches('7').count();
            let counted = tally(s, &DIGIT, 3, 20).is_some();
            assert_eq!(counted, (3..=20).contains(&digits), "{text}");
            assert_eq!(without(s, &GREEK).is_some(), !text.contains('α'), "{text}");
        }
    }
}

/// Characters of one to four bytes, in every order.
#[test]
fn widths() {
    static SET: Bitmap<1> = Bitmap::new(&["e4 0 2cc 18 1b36 ff 1b6a8 123 2834 0"]);
    static CLASS: Class = Class::with_bitmap(&[('a', 'z')], &SET);
    let units = [
        ("a", "A"),
        ("ω", "Ω"),
        ("\u{1F00}", "\u{2000}"),
        ("\u{20000}", "\u{20001}"),
    ];
    for order in 0..4_usize.pow(6) {
        let unit = |at: usize| units[order >> (2 * at) & 3];
        let text: String = (0..6).map(|at| unit(at).0).collect();
        assert!(all(text.as_bytes(), &CLASS, 6, 6).is_some(), "{text}");
        assert!(all(text.as_bytes(), &CLASS, 7, MAX).is_none(), "{text}");
        for bad in 0..6 {
            let one = |at| if at == bad { unit(at).1 } else { unit(at).0 };
            let text: String = (0..6).map(one).collect();
            assert!(all(text.as_bytes(), &CLASS, 0, MAX).is_none(), "{text}");
        }
    }
}

/// Bytes that are cut off inside a character end the loops, and are no text of the class.
#[test]
fn texts_cut_off() {
    let text = "aäαω\u{1D6A8}aωωωωωωωωä";
    for (start, _) in text.char_indices() {
        for end in start..=text.len() {
            let part = &text.as_bytes()[start..end];
            let found = all(part, &LOWER_OR_LETTER, 0, MAX).is_some();
            assert_eq!(found, text.is_char_boundary(end), "{part:x?}");
        }
    }
}

#[test]
fn classes() {
    let check = |text: &str, expected: bool| {
        assert_eq!(peek(text.as_bytes(), &LOWER_OR_LETTER), expected, "{text}")
    };
    for inside in [
        "a",
        "z",
        "ä",
        "α",
        "ω",
        "\u{1D6A8}",
        "\u{1D7CB}",
        "\u{20000}",
    ] {
        check(inside, true);
    }
    for outside in [
        "",
        "A",
        "\u{7F}",
        "ã",
        "å",
        "\u{3B0}",
        "\u{3CA}",
        "\u{1D6A7}",
        "\u{1D7CC}",
        "\u{20001}",
        "\u{10FFFF}",
        "語",
    ] {
        check(outside, false);
    }
    assert_eq!(contains("語ä".as_bytes(), &LOWER_OR_LETTER), Some(()));
    assert_eq!(contains("語Ä".as_bytes(), &LOWER_OR_LETTER), None);
    assert!(!peek(b"", &NOT_COLON) && !peek(b":", &NOT_COLON) && peek("é".as_bytes(), &NOT_COLON));
}

#[test]
fn repetitions() {
    let round = |s| one(lit(s, b"1")?, &NOT_COLON);
    check(repeat(b"1a1b:", &DIGIT, 2, MAX, round), Some(":"));
    check(repeat(b"1a1b:", &DIGIT, 3, MAX, round), None);
    check(repeat(b"1a1b:", &DIGIT, 0, 1, round), Some("1b:"));
    check(repeat(b"1a2b:", &DIGIT, 0, MAX, round), None);
    check(repeat(b":", &DIGIT, 0, MAX, round), Some(":"));
}

#[test]
fn parts() {
    let parts = |text| {
        span(text, &GREEK_OR_DIGIT, 2, 3).map(|(part, rest)| {
            let text = |bytes| std::str::from_utf8(bytes).expect("parts are whole characters");
            (text(part), text(rest))
        })
    };
    assert_eq!(parts("1α:".as_bytes()), Some(("1α", ":")));
    assert_eq!(parts("αβγδ".as_bytes()), Some(("αβγ", "δ")));
    assert_eq!(parts("α:".as_bytes()), None);
    assert_eq!(
        (bytes(b"abc", 3, 3), bytes(b"abc", 4, MAX)),
        (Some(()), None)
    );
    let text = "aα語😀".as_bytes();
    assert_eq!((chars(text, 4, 4), chars(text, 5, MAX)), (Some(()), None));
    assert_eq!(chars(text, 0, 3), None);
}

#[test]
fn attempts() {
    let word = |s| lit(run(s, &NOT_COLON, 1, MAX)?, b":");
    check(either(b"12", word, |s| lit(s, b"1")), Some("2"));
    check(either(b"1:2", word, |s| lit(s, b"1")), Some("2"));
    check(either(b"2", word, |s| lit(s, b"1")), None);
    check(Some(optional(b"a:b", word)), Some("b"));
    check(Some(optional(b"ab", word)), Some("ab"));
    assert_eq!((unless(b"ab", word), unless(b"a:", word)), (Some(()), None));
    check(rounds(b"a:b:c", 0, MAX, word), Some("c"));
    check(rounds(b"a:b:c", 0, 1, word), Some("b:c"));
    check(rounds(b"a:b:c", 3, MAX, word), None);
}

/// `^(ab*)+$` in each kind of table; the second also takes any characters beyond ASCII for `b`, the third only `β`.
#[test]
fn tables() {
    static SHIFT: Shift<4> = Shift::new(
        &[(b'a', b'a', 1), (b'b', b'b', 2)],
        ["", "1:2", "1-2:2"],
        1,
        2,
    );
    static TABLE: Table<3, 4> = Table::new(
        &[
            (b'a', b'a', 1),
            (b'b', b'b', 2),
            (0x80, 0xBF, 3),
            (0xC0, 0xFF, 2),
        ],
        ["", "1:2 3:1", "1-3:2"],
        1,
        2,
    );
    static WIDE: WideTable<3, 3> = WideTable::new(
        &[(b'a', b'a', 1), (b'b', b'b', 2)],
        &[
            ('\u{80}', 0),
            ('β', 2),
            ('γ', 0),
            ('\u{1000}', 2),
            ('\u{2000}', 0),
        ],
        ["", "1:2", "1-2:2"],
        1,
        2,
    );
    let check = |text: &str, expected: [bool; 3]| {
        let s = text.as_bytes();
        let found = [shift(s, &SHIFT), walk(s, &TABLE), walk_wide(s, &WIDE)]
            .map(|verdict| verdict.is_some());
        assert_eq!(found, expected, "{text}");
    };
    check("", [false; 3]);
    check("b", [false; 3]);
    check("abbabbbbbbbbbbbba", [true; 3]);
    check("abbabbbbbbbbbbbbac", [false; 3]);
    check("abbabcbbbbbbbbbba", [false; 3]);
    check("aβbbbbbba", [false, true, true]);
    check("a語bbbbbba", [false, true, false]);
    check("a\u{1000}\u{1FFF}", [false, true, true]);
    check("a\u{FFF}", [false, true, false]);
    check("a\u{2000}", [false, true, false]);
    check("βa", [false; 3]);
}

#[test]
fn pattern() {
    let pattern = Pattern::new(r"^\d{3}$", |s| all(s, &DIGIT, 3, 3));
    assert_eq!(pattern.source(), r"^\d{3}$");
    assert!(pattern.is_match("123") && !pattern.is_match("12a") && !pattern.is_match("1234"));
    let within = pattern.within(1, 2, |_| None);
    assert!(within.is_match("123"), "a length is asked for apart");
}
