use farrier::pattern::{
    Bitmap, Class, MAX, Shift, Table, all, contains, end, lit, maybe, peek, rounds, run,
    shift, walk,
};

/// `` ^[\s\S]*$|x` ``
///
/// Every text matches.
pub(crate) fn anything(_: &[u8]) -> Option<()> {
    Some(())
}

/// `\S`
///
/// One character of the class is enough.
pub(crate) fn not_blank(s: &[u8]) -> Option<()> {
    contains(s, &NOT_BLANK_CHARS)
}

/// `^(aws|aws-cn|aws-us-gov)$`
///
/// A few texts.
pub(crate) fn partition(s: &[u8]) -> Option<()> {
    matches!(s, b"aws" | b"aws-cn" | b"aws-us-gov").then_some(())
}

/// `^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$`
///
/// One pass; the next character always says which way.
pub(crate) fn organizational_unit_id(s: &[u8]) -> Option<()> {
    let s = lit(s, b"ou-")?;
    let s = run(s, &LOWER_ALNUM, 4, 32)?;
    let s = lit(s, b"-")?;
    all(s, &LOWER_ALNUM, 8, 32)
}

/// `^[a-z]{2}(-iso[a-z]?|-gov)?-[a-z]+-\d$`
///
/// An automaton of 15 states over bytes.
pub(crate) fn region(s: &[u8]) -> Option<()> {
    walk(s, &REGION_STATES)
}

/// `^(/[^/\s]+)+/?$`
///
/// Steps, some of which are tried.
pub(crate) fn path(s: &[u8]) -> Option<()> {
    let s = rounds(
        s,
        1,
        MAX,
        |s| {
            let s = lit(s, b"/")?;
            run(s, &PATH_CHARS, 1, MAX)
        },
    )?;
    let s = maybe(s, b"/");
    end(s)
}

/// `^(\*|\d{12}|arn:[^:]+)$`
///
/// One pass; the next character always says which way.
pub(crate) fn principal(s: &[u8]) -> Option<()> {
    let s = if s.starts_with(b"*") {
        lit(s, b"*")?
    } else if peek(s, &DIGIT) {
        run(s, &DIGIT, 12, 12)?
    } else if s.starts_with(b"a") {
        let s = lit(s, b"arn:")?;
        run(s, &NOT_COLON, 1, MAX)?
    } else {
        return None;
    };
    end(s)
}

/// `^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`
///
/// One pass; the next character always says which way.
pub(crate) fn run_2(s: &[u8]) -> Option<()> {
    let s = run(s, &LOWER_HEX, 8, 8)?;
    let s = lit(s, b"-")?;
    let s = run(s, &LOWER_HEX, 4, 4)?;
    let s = lit(s, b"-")?;
    let s = run(s, &LOWER_HEX, 4, 4)?;
    let s = lit(s, b"-")?;
    let s = run(s, &LOWER_HEX, 4, 4)?;
    let s = lit(s, b"-")?;
    all(s, &LOWER_HEX, 12, 12)
}

/// `^-?(0|[1-9][0-9]*)$`
///
/// One pass; the next character always says which way.
pub(crate) fn type_(s: &[u8]) -> Option<()> {
    let s = maybe(s, b"-");
    let s = if s.starts_with(b"0") {
        lit(s, b"0")?
    } else if peek(s, &TYPE_CHARS) {
        let s = run(s, &TYPE_CHARS, 1, 1)?;
        run(s, &DIGIT, 0, MAX)?
    } else {
        return None;
    };
    end(s)
}

/// `^(?!-)[a-z-]+$`
///
/// An automaton of 3 states in one word.
pub(crate) fn host_name(s: &[u8]) -> Option<()> {
    shift(s, &HOST_NAME_STATES)
}

/// `^s3://.`
///
/// One pass; the next character always says which way.
pub(crate) fn prefix(s: &[u8]) -> Option<()> {
    let s = lit(s, b"s3://")?;
    run(s, &NOT_LINE_TERMINATOR, 1, 1)?;
    Some(())
}

static NOT_BLANK_CHARS: Class = Class::with_bitmap(
    &[('\0', '\u{8}'), ('\u{e}', '\u{1f}'), ('!', '\u{7f}')],
    &NOT_BLANK_CHARS_BEYOND_ASCII,
);
static LOWER_ALNUM: Class = Class::new(&[('0', '9'), ('a', 'z')]);
static PATH_CHARS: Class = Class::with_bitmap(
    &[('\0', '\u{8}'), ('\u{e}', '\u{1f}'), ('!', '.'), ('0', '\u{7f}')],
    &NOT_BLANK_CHARS_BEYOND_ASCII,
);
static DIGIT: Class = Class::new(&[('0', '9')]);
static NOT_COLON: Class = Class::new(&[('\0', '9'), (';', '\u{10ffff}')]);
static LOWER_HEX: Class = Class::new(&[('0', '9'), ('a', 'f')]);
static TYPE_CHARS: Class = Class::new(&[('1', '9')]);
static NOT_LINE_TERMINATOR: Class = Class::new(
    &[('\0', '\t'), ('\u{b}', '\u{c}'), ('\u{e}', '‧'), ('\u{202a}', '\u{10ffff}')],
);
static REGION_STATES: Table<15, 9> = Table::new(
    &[
        (b'-', b'-', 1),
        (b'0', b'9', 2),
        (b'a', b'f', 3),
        (b'g', b'g', 4),
        (b'h', b'h', 3),
        (b'i', b'i', 5),
        (b'j', b'n', 3),
        (b'o', b'o', 6),
        (b'p', b'r', 3),
        (b's', b's', 7),
        (b't', b'u', 3),
        (b'v', b'v', 8),
        (b'w', b'z', 3),
    ],
    [
        "",
        "3-8:2",
        "3-8:3",
        "1:4",
        "3:5 4:6 5:7 6-8:5",
        "1:8 3-8:5",
        "1:8 3-5:5 6:9 7-8:5",
        "1:8 3-6:5 7:10 8:5",
        "2:14",
        "1:8 3-7:5 8:11",
        "1:8 3-5:5 6:12 7-8:5",
        "1:13 3-8:5",
        "1:13 3-8:11",
        "2:14 3-8:5",
        "",
    ],
    1,
    14,
);
static HOST_NAME_STATES: Shift<3> = Shift::new(
    &[(b'-', b'-', 1), (b'a', b'z', 2)],
    ["", "2:2", "1-2:2"],
    1,
    2,
);
static NOT_BLANK_CHARS_BEYOND_ASCII: Bitmap<1> = Bitmap::new(
    &["80 1f 1 15de 1 97e b 1c 2 4 1 2e 1 f9f 1 a7fe 800 1efe 1 ff 0 fffff"],
);
