use farrier::pattern::{
    Bitmap, Class, MAX, Shift, Table, all, contains, end, lit, maybe, peek, rounds, run,
    shift, span, walk,
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
/// Steps, some of which are tried.
pub(crate) fn region(s: &[u8]) -> Option<()> {
    let s = run(s, &LOWER, 2, 2)?;
    let (part, s) = span(s, &REGION_CHARS, 3, MAX)?;
    walk(part, &REGION_STATES)?;
    all(s, &DIGIT, 1, 1)
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
static LOWER: Class = Class::new(&[('a', 'z')]);
static REGION_CHARS: Class = Class::new(&[('-', '-'), ('a', 'z')]);
static DIGIT: Class = Class::new(&[('0', '9')]);
static PATH_CHARS: Class = Class::with_bitmap(
    &[('\0', '\u{8}'), ('\u{e}', '\u{1f}'), ('!', '.'), ('0', '\u{7f}')],
    &NOT_BLANK_CHARS_BEYOND_ASCII,
);
static NOT_COLON: Class = Class::new(&[('\0', '9'), (';', '\u{10ffff}')]);
static LOWER_HEX: Class = Class::new(&[('0', '9'), ('a', 'f')]);
static TYPE_CHARS: Class = Class::new(&[('1', '9')]);
static NOT_LINE_TERMINATOR: Class = Class::new(
    &[('\0', '\t'), ('\u{b}', '\u{c}'), ('\u{e}', '‧'), ('\u{202a}', '\u{10ffff}')],
);
static REGION_STATES: Table<12, 8> = Table::new(
    &[
        (b'-', b'-', 1),
        (b'a', b'f', 2),
        (b'g', b'g', 3),
        (b'h', b'h', 2),
        (b'i', b'i', 4),
        (b'j', b'n', 2),
        (b'o', b'o', 5),
        (b'p', b'r', 2),
        (b's', b's', 6),
        (b't', b'u', 2),
        (b'v', b'v', 7),
        (b'w', b'z', 2),
    ],
    [
        "",
        "1:2",
        "2:3 3:4 4:5 5-7:3",
        "1:10 2-7:3",
        "1:10 2-4:3 5:6 6-7:3",
        "1:10 2-5:3 6:7 7:3",
        "1:10 2-6:3 7:8",
        "1:10 2-4:3 5:9 6-7:3",
        "1:11 2-7:3",
        "1:11 2-7:8",
        "",
        "2-7:3",
    ],
    1,
    10,
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
