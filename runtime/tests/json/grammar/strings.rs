//! Strings.

use super::Case;

pub(super) const CASES: &[Case] = &[
    ("y_string_empty", "\"\"", "§7: no character is needed"),
    (
        "y_string_escapes",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "§7: the short escapes",
    ),
    (
        "y_string_unicode_escape",
        "\"\\u00e9\\u00E9\"",
        "§7: hexadecimal digits of either case",
    ),
    (
        "y_string_surrogate_pair",
        "\"\\ud834\\udd1e\"",
        "§7: two escapes make one character",
    ),
    (
        "y_string_delete",
        "\"\u{7f}\"",
        "§7: U+007F is not a control character here",
    ),
    (
        "y_string_noncharacter",
        "\"\u{ffff}\\uffff\"",
        "§8.2: any code point",
    ),
    (
        "n_string_tab",
        "\"\t\"",
        "§7: control characters are escaped",
    ),
    (
        "n_string_newline",
        "\"\n\"",
        "§7: control characters are escaped",
    ),
    (
        "n_string_nul",
        "\"\0\"",
        "§7: control characters are escaped",
    ),
    (
        "n_string_control_after_sixteen",
        "\"0123456789abcdef\u{1f}\"",
        "§7: wherever it stands",
    ),
    ("n_string_unclosed", "\"abc", "§7: a quotation mark ends it"),
    ("n_string_escape_unknown", "\"\\a\"", "§7: no such escape"),
    (
        "n_string_escape_hexadecimal",
        "\"\\x41\"",
        "§7: no such escape",
    ),
    ("n_string_escape_short", "\"\\u12\"", "§7: four digits"),
    (
        "n_string_escape_not_hexadecimal",
        "\"\\u12g4\"",
        "§7: hexadecimal digits",
    ),
    (
        "n_string_escape_plus",
        "\"\\u+123\"",
        "§7: hexadecimal digits",
    ),
    (
        "n_string_escape_upper_u",
        "\"\\U0041\"",
        "§7: the u is lower case",
    ),
    (
        "n_string_escaped_end",
        "\"\\\"",
        "§7: an escaped mark is no end",
    ),
    (
        "i_string_high_surrogate_alone",
        "\"\\ud834\"",
        "§8.2: unpredictable; it is no character",
    ),
    (
        "i_string_low_surrogate_alone",
        "\"\\udd1e\"",
        "§8.2: unpredictable; it is no character",
    ),
    (
        "i_string_surrogates_swapped",
        "\"\\udd1e\\ud834\"",
        "§8.2: unpredictable; no pair",
    ),
    (
        "i_string_high_surrogate_then_letter",
        "\"\\ud834a\"",
        "§8.2: unpredictable; no pair",
    ),
    (
        "i_string_high_surrogate_then_escape",
        "\"\\ud834\\n\"",
        "§8.2: unpredictable; no pair",
    ),
    (
        "i_string_high_surrogate_then_unit",
        "\"\\ud834\\u0041\"",
        "§8.2: unpredictable; no pair",
    ),
    (
        "n_string_single_quotes",
        "'a'",
        "§7: quotation marks are U+0022",
    ),
    (
        "y_string_every_plane",
        "\"a\u{e9}\u{20ac}\u{1f40e}\u{10ffff}\"",
        "§8.1: UTF-8",
    ),
    (
        "y_string_escaped_every_plane",
        "\"\\u0061\\u00e9\\u20ac\\ud83d\\udc0e\\udbff\\udfff\"",
        "§7: escapes of any character",
    ),
    (
        "y_string_escaped_control",
        "\"\\u0000\\u001f\"",
        "§7: escaped, a control character may be there",
    ),
    (
        "y_string_escape_at_word",
        "\"0123456\\n\"",
        "§7: wherever it stands",
    ),
    (
        "y_string_escape_after_word",
        "\"01234567\\n\"",
        "§7: wherever it stands",
    ),
    (
        "y_string_quote_after_eight",
        "\"01234567\\\"\"",
        "§7: wherever it stands",
    ),
    (
        "y_string_backslashes",
        "\"\\\\\\\\\\\\\\\\\\\\\"",
        "§7: an escaped backslash escapes nothing",
    ),
    (
        "y_string_looks_like_json",
        "\"{\\\"a\\\":[1,2]}\"",
        "§7: any characters",
    ),
    (
        "y_string_separators",
        "\"\u{2028}\u{2029}\u{85}\u{feff}\"",
        "§7: only U+0000 to U+001F are control characters",
    ),
    (
        "n_string_control_each_place",
        "[\"\u{1}\",\"a\u{1}\",\"abcdefg\u{1}\",\"abcdefgh\u{1}\"]",
        "§7: wherever it stands",
    ),
    (
        "n_string_control_after_not_ascii",
        "\"\u{e9}\u{e9}\u{e9}\u{1e}\"",
        "§7: wherever it stands",
    ),
    ("n_string_escape_no_digits", "\"\\u\"", "§7: four digits"),
    ("n_string_escape_cut", "\"\\", "§7: something is escaped"),
    ("n_string_escape_unicode_cut", "\"\\u00", "§7: four digits"),
    ("n_string_escape_space", "\"\\ \"", "§7: no such escape"),
    ("n_string_escape_quote", "\"\\\'\"", "§7: no such escape"),
    ("n_string_escape_zero", "\"\\0\"", "§7: no such escape"),
    ("n_string_escape_braces", "\"\\u{61}\"", "§7: four digits"),
    (
        "n_string_escape_line_end",
        "\"a\\\nb\"",
        "§7: no such escape",
    ),
    (
        "n_string_escape_not_ascii",
        "\"\\\u{e9}\"",
        "§7: no such escape",
    ),
    (
        "n_string_escape_digit_not_ascii",
        "\"\\u00\u{e9}\"",
        "§7: hexadecimal digits",
    ),
    ("i_string_pair_cut", "\"\\ud834\\udd1\"", "§7: four digits"),
    (
        "i_string_two_high_surrogates",
        "\"\\ud834\\ud834\\udd1e\"",
        "§8.2: unpredictable; the first has no other half",
    ),
    ("n_string_bare", "abc", "§3: no such value"),
    (
        "n_string_typographic_quotes",
        "\u{201c}a\u{201d}",
        "§7: quotation marks are U+0022",
    ),
    (
        "n_string_back_quotes",
        "`a`",
        "§7: quotation marks are U+0022",
    ),
];
