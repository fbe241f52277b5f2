use farrier::pattern::{
    Bitmap, Class, Condition, MAX, Op, PairTable, Pass, Program, Shift, Table, WideTable,
    all, any, bytes, contains, end, evaluate, exactly, lit, maybe, one, peek, run, shift,
    some, unless, walk_back, walk_pairs, walk_wide, without,
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
    bytes(s, 16, MAX)?;
    let s = lit(s, b"ou-")?;
    let s = run(s, &LOWER_ALNUM, 4, 32)?;
    let s = lit(s, b"-")?;
    all(s, &LOWER_ALNUM, 8, 32)
}

/// `^[a-z]{2}(-iso[a-z]?|-gov)?-[a-z]+-\d$`
///
/// An automaton of 15 states over bytes.
pub(crate) fn region(s: &[u8]) -> Option<()> {
    walk_pairs(s, &REGION_STATES)
}

/// `^(/[^/\s]+)+/?$`
///
/// An automaton of 5 states in one word.
pub(crate) fn path(s: &[u8]) -> Option<()> {
    without(s, &PATH_CHARS)?;
    shift(s, &PATH_STATES)
}

/// `^(\*|\d{12}|arn:[^:]+)$`
///
/// One pass; the next character always says which way.
pub(crate) fn principal(s: &[u8]) -> Option<()> {
    let s = if s.starts_with(b"*") {
        lit(s, b"*")?
    } else if peek(s, &DIGIT) {
        exactly::<12>(s, &DIGIT)?
    } else if s.starts_with(b"a") {
        let s = lit(s, b"arn:")?;
        some(s, &NOT_COLON)?
    } else {
        return None;
    };
    end(s)
}

/// `^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`
///
/// One pass; the next character always says which way.
pub(crate) fn run_2(s: &[u8]) -> Option<()> {
    bytes(s, 36, MAX)?;
    let s = exactly::<8>(s, &LOWER_HEX)?;
    let s = lit(s, b"-")?;
    let s = exactly::<4>(s, &LOWER_HEX)?;
    let s = lit(s, b"-")?;
    let s = exactly::<4>(s, &LOWER_HEX)?;
    let s = lit(s, b"-")?;
    let s = exactly::<4>(s, &LOWER_HEX)?;
    let s = lit(s, b"-")?;
    let s = exactly::<12>(s, &LOWER_HEX)?;
    end(s)
}

/// `^-?(0|[1-9][0-9]*)$`
///
/// One pass; the next character always says which way.
pub(crate) fn type_(s: &[u8]) -> Option<()> {
    let s = maybe(s, b"-");
    let s = if s.starts_with(b"0") {
        lit(s, b"0")?
    } else if peek(s, &TYPE_CHARS) {
        let s = one(s, &TYPE_CHARS)?;
        any(s, &DIGIT)
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
    one(s, &NOT_LINE_TERMINATOR)?;
    Some(())
}

/// `^mi-\d{2}$|^eks_c:[0-9A-Za-z][A-Za-z0-9\-_]{0,20}_\w{17}$`
///
/// An automaton of 71 states that reads the text from its end.
pub(crate) fn node_name(s: &[u8]) -> Option<()> {
    walk_back(s, &NODE_NAME_STATES)
}

/// `^(?!.*/aws-service-role/)arn:aws:iam:[a-z0-9/.-]{0,63}:[a-z0-9/.-]{0,63}:[a-z0-9][a-z0-9:/.-]{0,1023}$`
///
/// Parts of the pattern, decided apart.
pub(crate) fn role_arn(s: &[u8]) -> Option<()> {
    unless(s, |s| { walk_wide(s, &ROLE_ARN_STATES) })?;
    let s = lit(s, b"arn:aws:iam:")?;
    let s = run(s, &ROLE_ARN_CHARS, 0, 63)?;
    let s = lit(s, b":")?;
    let s = run(s, &ROLE_ARN_CHARS, 0, 63)?;
    let s = lit(s, b":")?;
    let s = one(s, &LOWER_ALNUM)?;
    all(s, &ROLE_ARN_CHARS_2, 0, 1023)
}

/// `^https?://[a-zA-Z0-9@:._-]{2,256}\.[a-z]{2,6}\b(?:[-a-zA-Z0-9@:%_?&/=]{0,2048})$`
///
/// The evaluator of last resort: 17 operations for each character, since no automaton is small enough.
pub(crate) fn url(s: &[u8]) -> Option<()> {
    evaluate(s, &URL_OPERATIONS)
}

/// `^role/(([^/][!-~]+/){1,511})?(?<!--/)[a-z]{1,64}$`
///
/// The evaluator of last resort: 23 operations for each character, since no automaton is small enough.
pub(crate) fn role_path(s: &[u8]) -> Option<()> {
    evaluate(s, &ROLE_PATH_OPERATIONS)
}

static NOT_BLANK_CHARS: Class = Class::with_bitmap(
    &[('\0', '\u{8}'), ('\u{e}', '\u{1f}'), ('!', '\u{7f}')],
    &NOT_BLANK_CHARS_BEYOND_ASCII,
);
static LOWER_ALNUM: Class = Class::new(&[('0', '9'), ('a', 'z')]);
static PATH_CHARS: Class = Class::new(
    &[
        ('\u{a0}', '\u{a0}'),
        ('\u{1680}', '\u{1680}'),
        ('\u{2000}', '\u{200a}'),
        ('\u{2028}', '\u{2029}'),
        ('\u{202f}', '\u{202f}'),
        ('\u{205f}', '\u{205f}'),
        ('\u{3000}', '\u{3000}'),
        ('\u{feff}', '\u{feff}'),
    ],
);
static DIGIT: Class = Class::new(&[('0', '9')]);
static NOT_COLON: Class = Class::new(&[('\0', '9'), (';', '\u{10ffff}')]);
static LOWER_HEX: Class = Class::new(&[('0', '9'), ('a', 'f')]);
static TYPE_CHARS: Class = Class::new(&[('1', '9')]);
static NOT_LINE_TERMINATOR: Class = Class::new(
    &[('\0', '\t'), ('\u{b}', '\u{c}'), ('\u{e}', '‧'), ('\u{202a}', '\u{10ffff}')],
);
static ROLE_ARN_CHARS: Class = Class::new(&[('-', '9'), ('a', 'z')]);
static ROLE_ARN_CHARS_2: Class = Class::new(&[('-', ':'), ('a', 'z')]);
static URL_CHARS: Class = Class::new(
    &[('%', '&'), ('-', '-'), ('/', ':'), ('=', '='), ('?', 'Z'), ('_', '_'), ('a', 'z')],
);
static LOWER: Class = Class::new(&[('a', 'z')]);
static DOT: Class = Class::new(&[('.', '.')]);
static URL_CHARS_2: Class = Class::new(
    &[('-', '.'), ('0', ':'), ('@', 'Z'), ('_', '_'), ('a', 'z')],
);
static SLASH: Class = Class::new(&[('/', '/')]);
static COLON: Class = Class::new(&[(':', ':')]);
static LOWER_S: Class = Class::new(&[('s', 's')]);
static LOWER_P: Class = Class::new(&[('p', 'p')]);
static LOWER_T: Class = Class::new(&[('t', 't')]);
static LOWER_H: Class = Class::new(&[('h', 'h')]);
static HYPHEN: Class = Class::new(&[('-', '-')]);
static GRAPHIC: Class = Class::new(&[('!', '~')]);
static NOT_SLASH: Class = Class::new(&[('\0', '.'), ('0', '\u{10ffff}')]);
static LOWER_E: Class = Class::new(&[('e', 'e')]);
static LOWER_L: Class = Class::new(&[('l', 'l')]);
static LOWER_O: Class = Class::new(&[('o', 'o')]);
static LOWER_R: Class = Class::new(&[('r', 'r')]);
static REGION_STATES: PairTable<15, 9> = PairTable::new(
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
static PATH_STATES: Shift<4> = Shift::new(
    &[(b'\t', b'\r', 1), (b' ', b' ', 1), (b'/', b'/', 2), (b'\x80', b'\xBF', 3)],
    ["", "2:2 3:1", "0:3 3:2", "0:3 2:4 3:3", "0:3 3:4"],
    1,
    3,
);
static HOST_NAME_STATES: Shift<4> = Shift::new(
    &[(b'-', b'-', 1), (b'a', b'z', 2)],
    ["", "2:2", "1-2:2"],
    1,
    2,
);
static NODE_NAME_STATES: Table<71, 12> = Table::new(
    &[
        (b'-', b'-', 1),
        (b'0', b'9', 2),
        (b':', b':', 3),
        (b'A', b'Z', 4),
        (b'_', b'_', 5),
        (b'a', b'b', 4),
        (b'c', b'c', 6),
        (b'd', b'd', 4),
        (b'e', b'e', 7),
        (b'f', b'h', 4),
        (b'i', b'i', 8),
        (b'j', b'j', 4),
        (b'k', b'k', 9),
        (b'l', b'l', 4),
        (b'm', b'm', 10),
        (b'n', b'r', 4),
        (b's', b's', 11),
        (b't', b'z', 4),
    ],
    [
        "",
        "2:2 4-11:3",
        "2:4 4-11:5",
        "2:5 4-11:5",
        "1:6 2:7 4-11:7",
        "2:7 4-11:7",
        "8:8",
        "2:9 4-11:9",
        "10:70",
        "2:10 4-11:10",
        "2:11 4-11:11",
        "2:12 4-11:12",
        "2:13 4-11:13",
        "2:14 4-11:14",
        "2:15 4-11:15",
        "2:16 4-11:16",
        "2:17 4-11:17",
        "2:18 4-11:18",
        "2:19 4-11:19",
        "2:20 4-11:20",
        "2:21 4-11:21",
        "2:22 4-11:22",
        "5:23",
        "1:24 2:25 4:25 5:24 6-11:25",
        "1:26 2:27 4:27 5:26 6-11:27",
        "1:26 2:27 3:28 4:27 5:26 6-11:27",
        "1:29 2:30 4:30 5:29 6-11:30",
        "1:29 2:30 3:28 4:30 5:29 6-11:30",
        "6:31",
        "1:32 2:33 4:33 5:32 6-11:33",
        "1:32 2:33 3:28 4:33 5:32 6-11:33",
        "5:34",
        "1:35 2:36 4:36 5:35 6-11:36",
        "1:35 2:36 3:28 4:36 5:35 6-11:36",
        "11:37",
        "1:38 2:39 4:39 5:38 6-11:39",
        "1:38 2:39 3:28 4:39 5:38 6-11:39",
        "9:40",
        "1:41 2:42 4:42 5:41 6-11:42",
        "1:41 2:42 3:28 4:42 5:41 6-11:42",
        "7:70",
        "1:43 2:44 4:44 5:43 6-11:44",
        "1:43 2:44 3:28 4:44 5:43 6-11:44",
        "1:45 2:46 4:46 5:45 6-11:46",
        "1:45 2:46 3:28 4:46 5:45 6-11:46",
        "1:47 2:48 4:48 5:47 6-11:48",
        "1:47 2:48 3:28 4:48 5:47 6-11:48",
        "1:49 2:50 4:50 5:49 6-11:50",
        "1:49 2:50 3:28 4:50 5:49 6-11:50",
        "1:51 2:52 4:52 5:51 6-11:52",
        "1:51 2:52 3:28 4:52 5:51 6-11:52",
        "1:53 2:54 4:54 5:53 6-11:54",
        "1:53 2:54 3:28 4:54 5:53 6-11:54",
        "1:55 2:56 4:56 5:55 6-11:56",
        "1:55 2:56 3:28 4:56 5:55 6-11:56",
        "1:57 2:58 4:58 5:57 6-11:58",
        "1:57 2:58 3:28 4:58 5:57 6-11:58",
        "1:59 2:60 4:60 5:59 6-11:60",
        "1:59 2:60 3:28 4:60 5:59 6-11:60",
        "1:61 2:62 4:62 5:61 6-11:62",
        "1:61 2:62 3:28 4:62 5:61 6-11:62",
        "1:63 2:64 4:64 5:63 6-11:64",
        "1:63 2:64 3:28 4:64 5:63 6-11:64",
        "1:65 2:66 4:66 5:65 6-11:66",
        "1:65 2:66 3:28 4:66 5:65 6-11:66",
        "1:67 2:68 4:68 5:67 6-11:68",
        "1:67 2:68 3:28 4:68 5:67 6-11:68",
        "2:69 4:69 6-11:69",
        "2:69 3:28 4:69 6-11:69",
        "3:28",
        "",
    ],
    1,
    70,
);
static ROLE_ARN_STATES: WideTable<20, 14> = WideTable::new(
    &[
        (b'\n', b'\n', 1),
        (b'\r', b'\r', 1),
        (b'-', b'-', 2),
        (b'/', b'/', 3),
        (b'a', b'a', 4),
        (b'c', b'c', 5),
        (b'e', b'e', 6),
        (b'i', b'i', 7),
        (b'l', b'l', 8),
        (b'o', b'o', 9),
        (b'r', b'r', 10),
        (b's', b's', 11),
        (b'v', b'v', 12),
        (b'w', b'w', 13),
    ],
    &[('\u{80}', 0), ('\u{2028}', 1), ('\u{202a}', 0)],
    [
        "",
        "0:1 2:1 3:2 4-13:1",
        "0:1 2:1 3:2 4:3 5-13:1",
        "0:1 2:1 3:2 4-12:1 13:4",
        "0:1 2:1 3:2 4-10:1 11:5 12-13:1",
        "0:1 2:6 3:2 4-13:1",
        "0:1 2:1 3:2 4-10:1 11:7 12-13:1",
        "0:1 2:1 3:2 4-5:1 6:8 7-13:1",
        "0:1 2:1 3:2 4-9:1 10:9 11-13:1",
        "0:1 2:1 3:2 4-11:1 12:10 13:1",
        "0:1 2:1 3:2 4-6:1 7:11 8-13:1",
        "0:1 2:1 3:2 4:1 5:12 6-13:1",
        "0:1 2:1 3:2 4-5:1 6:13 7-13:1",
        "0:1 2:14 3:2 4-13:1",
        "0:1 2:1 3:2 4-9:1 10:15 11-13:1",
        "0:1 2:1 3:2 4-8:1 9:16 10-13:1",
        "0:1 2:1 3:2 4-7:1 8:17 9-13:1",
        "0:1 2:1 3:2 4-5:1 6:18 7-13:1",
        "0:1 2:1 3:19 4-13:1",
        "0-13:19",
    ],
    1,
    19,
);
static NOT_BLANK_CHARS_BEYOND_ASCII: Bitmap<1> = Bitmap::new(
    &["80 1f 1 15de 1 97e b 1c 2 4 1 2e 1 f9f 1 a7fe 800 1efe 1 100ff 0 effff"],
);
static URL_OPERATIONS: Program<1> = Program::new(
    &[
        &URL_CHARS,
        &LOWER,
        &DOT,
        &URL_CHARS_2,
        &SLASH,
        &COLON,
        &LOWER_S,
        &LOWER_P,
        &LOWER_T,
        &LOWER_H,
    ],
    &[
        Pass::back(
            1,
            &[
                Op::Read(9, 2),
                Op::At(Condition::Start, 0),
                Op::Read(8, 3),
                Op::Read(8, 4),
                Op::Read(7, 7),
                Op::Read(6, 6),
                Op::Read(5, 8),
                Op::Any(&[6, 5]),
                Op::Read(4, 9),
                Op::Read(4, 11),
                Op::Read(2, 16),
                Op::Count(3, 2, 256, 10),
                Op::True,
                Op::At(Condition::End, 12),
                Op::Count(0, 0, 2048, 13),
                Op::At(Condition::WordBoundary, 14),
                Op::Count(1, 2, 6, 15),
            ],
        ),
    ],
);
static ROLE_PATH_OPERATIONS: Program<8> = Program::new(
    &[
        &LOWER,
        &HYPHEN,
        &SLASH,
        &GRAPHIC,
        &NOT_SLASH,
        &LOWER_E,
        &LOWER_L,
        &LOWER_O,
        &LOWER_R,
    ],
    &[
        Pass::forward(0, &[Op::Read(2, 1), Op::Read(1, 2), Op::Read(1, 3), Op::True]),
        Pass::back(
            1,
            &[
                Op::Read(8, 2),
                Op::At(Condition::Start, 0),
                Op::Read(7, 3),
                Op::Read(6, 4),
                Op::Read(5, 5),
                Op::Read(2, 13),
                Op::True,
                Op::At(Condition::End, 6),
                Op::Count(0, 1, 64, 7),
                Op::Unseen(0, 8),
                Op::Read(4, 14),
                Op::Gate(10, 9, 1, 511),
                Op::Enter(11),
                Op::Any(&[9, 12]),
                Op::Read(3, 17),
                Op::Read(3, 17),
                Op::Read(2, 18),
                Op::Any(&[16, 15]),
                Op::Again(11, MAX),
            ],
        ),
    ],
);
