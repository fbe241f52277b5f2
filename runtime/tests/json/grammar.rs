//! What is JSON and what is not: RFC 8259, with names in the manner of parser test suites: `y_` is accepted, `n_` is
//! refused, `i_` is left to implementations, and then what we do is stated.

use farrier::Document;
use farrier::schema::Role;

use crate::support::{SINK, Sink};
use crate::{read, read_strict};

/// What the name of a case says. What is left to implementations is refused here, in every case.
fn is_accepted(name: &str) -> bool {
    match name.split_once('_') {
        Some(("y", _)) => true,
        Some(("n" | "i", _)) => false,
        _ => panic!("{name}"),
    }
}

/// Where a text stands that is read or skipped: JSON before it and after it.
const PLACES: &[(&str, &str, &str)] = &[
    ("as document", r#"{"Document":"#, "}"),
    ("in a document", r#"{"Document":{"a":[null,"#, "]}}"),
    ("in a list of documents", r#"{"Documents":[1,"#, "]}"),
    ("when skipped", r#"{"Nobody":"#, "}"),
    (
        "within what is skipped",
        r#"{"Nobody":[{"a":"#,
        r#"}],"Long":1}"#,
    ),
    (
        "skipped in a structure in a union",
        r#"{"Choice":{"Sink":{"Nobody":"#,
        "}}}",
    ),
    ("replaced by a null", r#"{"Long":"#, r#","Long":null}"#),
    (
        "replaced by a value",
        r#"{"Nested":{"Long":"#,
        r#","Long":1}}"#,
    ),
];

/// At every place, and by serde_json, which has to agree.
fn check(name: &str, text: &str, reason: &str) {
    let expected = is_accepted(name);
    for (place, before, after) in PLACES {
        let message = format!("{before}{text}{after}");
        let accepted = read::<Sink>(&message).is_ok();
        assert_eq!(accepted, expected, "{name} {place}: {reason}");
    }
    let theirs = serde_json::from_str::<serde_json::Value>(&wrap("x", text)).is_ok();
    assert_eq!(theirs, expected, "{name} by serde_json: {reason}");
}

fn wrap(member: &str, text: &str) -> String {
    format!(r#"{{"{member}":{text}}}"#)
}

/// Name, text, and the part of RFC 8259 that says so.
const CASES: &[(&str, &str, &str)] = &[
    ("y_array_empty", "[]", "§5: no value is needed"),
    (
        "y_array_spaces",
        "[ \t\r\n]",
        "§2: four characters are white space",
    ),
    ("y_array_nested", "[[],[[]]]", "§5: an array is a value"),
    ("n_array_trailing_comma", "[1,]", "§5: a comma separates"),
    ("n_array_leading_comma", "[,1]", "§5: a comma separates"),
    (
        "n_array_two_commas",
        "[1,,2]",
        "§5: a value stands between commas",
    ),
    ("n_array_no_comma", "[1 2]", "§5: values are separated"),
    ("n_array_unclosed", "[1", "§5: a bracket ends it"),
    ("n_array_closed_by_brace", "[1}", "§2: brackets match"),
    ("n_array_colon", "[1:2]", "§5: a colon is an object's"),
    ("n_array_form_feed", "[\u{c}]", "§2: no white space"),
    ("n_array_no_break_space", "[\u{a0}1]", "§2: no white space"),
    ("y_object_empty", "{}", "§4: no member is needed"),
    (
        "y_object_spaces",
        "{ \"a\" : 1 , \"b\" : 2 }",
        "§2: around each structural character",
    ),
    ("y_object_empty_key", "{\"\":0}", "§4: a name is any string"),
    (
        "y_object_escaped_key",
        "{\"\\u0000\":0}",
        "§4: a name is any string",
    ),
    (
        "y_object_duplicate_key",
        "{\"a\":1,\"a\":2}",
        "§4: names should be unique, not must",
    ),
    (
        "n_object_trailing_comma",
        "{\"a\":1,}",
        "§4: a comma separates",
    ),
    ("n_object_only_comma", "{,}", "§4: a comma separates"),
    (
        "n_object_no_colon",
        "{\"a\" 1}",
        "§4: a colon follows the name",
    ),
    (
        "n_object_no_value",
        "{\"a\":}",
        "§4: a value follows the colon",
    ),
    ("n_object_key_only", "{\"a\"}", "§4: a member has a value"),
    ("n_object_key_number", "{1:1}", "§4: a name is a string"),
    ("n_object_key_bare", "{a:1}", "§4: a name is a string"),
    (
        "n_object_single_quotes",
        "{'a':1}",
        "§7: quotation marks are U+0022",
    ),
    ("n_object_comment", "{/**/}", "§2: there are no comments"),
    ("n_object_unclosed", "{\"a\":1", "§4: a brace ends it"),
    ("n_object_two_colons", "{\"a\"::1}", "§4: one colon"),
    ("y_number_zero", "0", "§6: int is zero or digits"),
    (
        "y_number_negative_zero",
        "-0",
        "§6: a minus may stand before zero",
    ),
    ("y_number_fraction", "-0.5", "§6: frac"),
    ("y_number_exponent", "1e5", "§6: exp"),
    (
        "y_number_exponent_signs",
        "[1E+5,1e-5]",
        "§6: exp may have either sign, e may be upper case",
    ),
    (
        "y_number_exponent_zeros",
        "1e0000000000000000000001",
        "§6: digits of an exponent may begin with zeros",
    ),
    (
        "y_number_many_digits",
        "123456789012345678901234567890.123456789012345678901234567890",
        "§6: the grammar sets no limit",
    ),
    ("y_number_tiny", "1e-400", "§6: the grammar sets no limit"),
    ("n_number_leading_zero", "01", "§6: no leading zeros"),
    ("n_number_leading_zeros", "00", "§6: no leading zeros"),
    (
        "n_number_negative_leading_zero",
        "-01",
        "§6: no leading zeros",
    ),
    ("n_number_no_fraction", "1.", "§6: frac has a digit"),
    ("n_number_no_whole", ".5", "§6: int has a digit"),
    ("n_number_negative_no_whole", "-.5", "§6: int has a digit"),
    ("n_number_plus", "+1", "§6: only a minus"),
    ("n_number_only_minus", "-", "§6: int has a digit"),
    ("n_number_two_minuses", "--1", "§6: one minus"),
    ("n_number_no_exponent", "1e", "§6: exp has a digit"),
    (
        "n_number_no_exponent_after_sign",
        "1e+",
        "§6: exp has a digit",
    ),
    (
        "n_number_fraction_of_exponent",
        "1e1.5",
        "§6: an exponent is whole",
    ),
    ("n_number_point_exponent", "1.e1", "§6: frac has a digit"),
    ("n_number_two_points", "1.2.3", "§6: one point"),
    ("n_number_hexadecimal", "0x1", "§6: decimal only"),
    ("n_number_nan", "NaN", "§6: not permitted"),
    ("n_number_infinity", "Infinity", "§6: not permitted"),
    ("n_number_minus_infinity", "-Infinity", "§6: not permitted"),
    (
        "n_number_letter_after",
        "1a",
        "§2: a number ends at a structural character",
    ),
    ("n_number_full_width", "１", "§6: digits are ASCII's"),
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
    ("y_literals", "[true,false,null]", "§3: the three names"),
    ("n_literal_upper", "True", "§3: lower case"),
    ("n_literal_cut", "tru", "§3: the whole name"),
    ("n_literal_long", "nulls", "§3: nothing after the name"),
    ("n_literal_undefined", "undefined", "§3: no other name"),
    ("n_nothing", "", "§2: a value is there"),
    ("n_trailing_bytes", "1 1", "§2: one value"),
    ("n_trailing_bracket", "1]", "§2: one value"),
    (
        "y_array_many_kinds",
        "[1,\"a\",true,null,{},[]]",
        "§5: values of any kinds",
    ),
    (
        "y_array_space_before_comma",
        "[1 ,2 , 3]",
        "§2: around each structural character",
    ),
    ("n_array_only_comma", "[,]", "§5: a comma separates"),
    ("n_array_double_close", "[]]", "§2: one value"),
    ("n_array_unclosed_nested", "[[1]", "§5: a bracket ends it"),
    ("n_array_vertical_tab", "[\u{b}]", "§2: no white space"),
    ("n_array_line_separator", "[\u{2028}]", "§2: no white space"),
    ("n_array_comment", "[1//\n]", "§2: there are no comments"),
    ("n_array_spread", "[...[]]", "§5: no such syntax"),
    (
        "n_array_byte_order_mark",
        "[\u{feff}]",
        "§8.1: no mark, here least of all",
    ),
    (
        "y_object_nested",
        "{\"a\":{\"b\":{\"c\":[{}]}}}",
        "§4: an object is a value",
    ),
    (
        "y_object_long_key",
        "{\"0123456789012345678901234567890123456789012345678901234567890123456789\":1}",
        "§4: a name is any string",
    ),
    (
        "y_object_key_beyond_ascii",
        "{\"\u{e9}\\u00e9\u{1d11e}\":1}",
        "§4: a name is any string",
    ),
    (
        "y_object_duplicate_of_another_kind",
        "{\"a\":{\"b\":[]},\"a\":1}",
        "§4: names should be unique, not must",
    ),
    (
        "n_object_duplicate_malformed",
        "{\"a\":01,\"a\":1}",
        "§4: each value is JSON",
    ),
    (
        "n_object_key_unclosed",
        "{\"a:1}",
        "§7: a quotation mark ends it",
    ),
    ("n_object_key_null", "{null:1}", "§4: a name is a string"),
    (
        "n_object_key_control",
        "{\"\t\":1}",
        "§7: control characters are escaped",
    ),
    (
        "n_object_key_bad_escape",
        "{\"\\x\":1}",
        "§7: no such escape",
    ),
    (
        "i_object_key_surrogate",
        "{\"\\ud800\":1}",
        "§8.2: unpredictable; it is no character",
    ),
    (
        "n_object_leading_comma",
        "{,\"a\":1}",
        "§4: a comma separates",
    ),
    (
        "n_object_two_commas",
        "{\"a\":1,,\"b\":2}",
        "§4: a member stands between commas",
    ),
    (
        "n_object_no_comma",
        "{\"a\":1 \"b\":2}",
        "§4: members are separated",
    ),
    (
        "n_object_semicolon",
        "{\"a\":1;\"b\":2}",
        "§4: a comma separates",
    ),
    (
        "n_object_equals",
        "{\"a\"=1}",
        "§4: a colon follows the name",
    ),
    (
        "n_object_closed_by_bracket",
        "{\"a\":1]",
        "§2: brackets match",
    ),
    ("n_object_two_values", "{\"a\":1 2}", "§4: one value"),
    (
        "y_number_one_digit_each",
        "[0,1,2,3,4,5,6,7,8,9]",
        "§6: digits",
    ),
    (
        "y_number_zero_fraction",
        "[0.0,-0.0,0.000,0e0,0E-0]",
        "§6: zero has fractions and exponents too",
    ),
    (
        "y_number_twenty_digits",
        "[18446744073709551615,18446744073709551616,99999999999999999999]",
        "§6: the grammar sets no limit",
    ),
    (
        "y_number_double_extremes",
        "[1.7976931348623157e308,5e-324,-5e-324,2.2250738585072014e-308]",
        "§6: what binary64 has",
    ),
    ("n_number_exponent_only", "e1", "§6: int has a digit"),
    ("n_number_minus_exponent", "-e1", "§6: int has a digit"),
    (
        "n_number_zero_point_exponent",
        "0.e1",
        "§6: frac has a digit",
    ),
    ("n_number_two_exponents", "1e1e1", "§6: one exponent"),
    ("n_number_exponent_two_signs", "1e+-1", "§6: one sign"),
    ("n_number_minus_space", "- 1", "§6: nothing within a number"),
    ("n_number_space_in_digits", "1 000", "§2: one value"),
    ("n_number_underscore", "1_000", "§6: digits only"),
    ("n_number_comma", "[1,000]", "§6: no leading zeros"),
    ("n_number_minus_word", "-true", "§6: int has a digit"),
    ("n_number_octal", "0o7", "§6: decimal only"),
    ("n_number_binary", "0b1", "§6: decimal only"),
    (
        "n_number_suffix",
        "1.0f",
        "§2: a number ends at a structural character",
    ),
    (
        "n_number_leading_zero_fraction",
        "00.5",
        "§6: no leading zeros",
    ),
    (
        "n_number_leading_zero_exponent",
        "01e1",
        "§6: no leading zeros",
    ),
    (
        "n_number_leading_zero_twenty_digits",
        "01234567890123456789",
        "§6: no leading zeros",
    ),
    (
        "n_number_arabic_digits",
        "\u{661}",
        "§6: digits are ASCII's",
    ),
    (
        "n_number_minus_sign",
        "\u{2212}1",
        "§6: the minus is U+002D",
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
    ("n_literal_capital_inside", "nuLl", "§3: lower case"),
    ("n_literal_null_byte", "null\u{0}", "§2: one value"),
    ("n_literal_two", "truefalse", "§2: one value"),
    (
        "n_literal_escaped",
        "\\u0074rue",
        "§3: escapes are a string's",
    ),
    ("n_only_space", " ", "§2: a value is there"),
    ("n_only_colon", ":", "§2: a value is there"),
    ("n_only_escape", "\\u005b", "§2: a value is there"),
    (
        "n_replacement_character",
        "\u{fffd}",
        "§2: a value is there",
    ),
    ("n_brackets_crossed", "[{]}", "§2: brackets match"),
];

#[test]
fn cases() {
    for (name, text, reason) in CASES {
        check(name, text, reason);
    }
}

/// What is no JSON is no value of any type either.
#[test]
fn what_is_refused_is_refused_by_every_type() {
    for (name, text, reason) in CASES.iter().filter(|(name, ..)| !is_accepted(name)) {
        for member in SINK.members.iter().filter(|m| m.role == Role::Member) {
            let message = wrap(member.name, text);
            read::<Sink>(&message).expect_err(&format!("{name} as {}: {reason}", member.name));
        }
    }
}

/// Name, member, text, why. The names begin with what clients do and what servers do.
const TYPED: &[(&str, &str, &str, &str)] = &[
    ("y_y_boolean", "Boolean", "true", "its own literals"),
    ("n_n_boolean_string", "Boolean", "\"true\"", "another type"),
    ("n_n_boolean_number", "Boolean", "1", "another type"),
    (
        "y_y_null",
        "Boolean",
        "null",
        "a member that is null is absent",
    ),
    ("y_y_byte_max", "Byte", "127", "the greatest"),
    ("y_y_byte_min", "Byte", "-128", "the least"),
    ("n_n_byte_over", "Byte", "128", "out of range"),
    ("n_n_byte_under", "Byte", "-129", "out of range"),
    ("n_n_short_over", "Short", "32768", "out of range"),
    ("n_n_short_under", "Short", "-32769", "out of range"),
    ("n_n_integer_over", "Integer", "2147483648", "out of range"),
    (
        "n_n_integer_under",
        "Integer",
        "-2147483649",
        "out of range",
    ),
    (
        "y_y_long_max",
        "Long",
        "9223372036854775807",
        "the greatest",
    ),
    (
        "n_n_long_over",
        "Long",
        "9223372036854775808",
        "out of range",
    ),
    ("y_y_long_min", "Long", "-9223372036854775808", "the least"),
    (
        "n_n_long_under",
        "Long",
        "-9223372036854775809",
        "out of range",
    ),
    ("n_n_long_far_over", "Long", "1e400", "out of range"),
    (
        "n_n_long_word",
        "Long",
        "18446744073709551617",
        "wraps to one in 64 bits",
    ),
    ("y_y_long_negative_zero", "Long", "-0", "zero"),
    (
        "y_n_long_point_zero",
        "Long",
        "1.0",
        "servers refuse a fraction of zero",
    ),
    (
        "y_n_long_exponent",
        "Long",
        "1e3",
        "servers refuse an exponent",
    ),
    (
        "y_n_long_negative_exponent",
        "Long",
        "1000e-3",
        "servers refuse an exponent",
    ),
    ("n_n_long_fraction", "Long", "1.5", "no integer"),
    ("n_n_long_small_exponent", "Long", "1e-1", "no integer"),
    ("n_n_long_string", "Long", "\"1\"", "another type"),
    ("n_n_long_boolean", "Long", "true", "another type"),
    ("n_n_long_array", "Long", "[1]", "another type"),
    ("y_y_float_integer", "Float", "1", "any number is a float"),
    (
        "y_y_float_rounds",
        "Float",
        "3.4028235677973365e38",
        "just below the middle to infinity",
    ),
    (
        "n_n_float_over",
        "Float",
        "3.4028235677973367e38",
        "rounds to infinity",
    ),
    ("y_y_float_under", "Float", "1e-60", "rounds to zero"),
    (
        "y_y_double_max",
        "Double",
        "1.7976931348623157e308",
        "the greatest",
    ),
    ("n_n_double_over", "Double", "1e309", "rounds to infinity"),
    ("y_y_double_under", "Double", "-1e-400", "rounds to zero"),
    ("y_y_double_nan", "Double", "\"NaN\"", "Smithy's name"),
    (
        "y_y_double_infinity",
        "Double",
        "\"-Infinity\"",
        "Smithy's name",
    ),
    (
        "n_n_double_infinity_plus",
        "Double",
        "\"+Infinity\"",
        "no name of Smithy's",
    ),
    (
        "n_n_double_nan_lower",
        "Double",
        "\"nan\"",
        "no name of Smithy's",
    ),
    ("n_n_double_string", "Double", "\"1.5\"", "another type"),
    (
        "y_y_big_integer",
        "BigInteger",
        "123456789012345678901234567890",
        "any size",
    ),
    (
        "y_n_big_integer_exponent",
        "BigInteger",
        "1e30",
        "servers refuse an exponent",
    ),
    (
        "n_n_big_integer_huge",
        "BigInteger",
        "1e999999999",
        "too many digits to write down",
    ),
    (
        "n_n_big_integer_fraction",
        "BigInteger",
        "1.5",
        "no integer",
    ),
    ("y_y_big_decimal", "BigDecimal", "-1.50e-1000", "any size"),
    (
        "n_n_big_decimal_string",
        "BigDecimal",
        "\"1.5\"",
        "another type",
    ),
    ("y_y_string", "String", "\"\\u0061\"", "any string"),
    ("n_n_string_number", "String", "1", "another type"),
    ("n_n_string_object", "String", "{}", "another type"),
    (
        "y_y_blob_escaped",
        "Blob",
        "\"YQ\\u003d=\"",
        "escapes are resolved first",
    ),
    ("n_n_blob_unpadded", "Blob", "\"YQ\"", "base64 is padded"),
    (
        "n_n_blob_url_alphabet",
        "Blob",
        "\"_-8=\"",
        "another alphabet",
    ),
    ("n_n_blob_space", "Blob", "\"YQ ==\"", "not in the alphabet"),
    ("n_n_blob_array", "Blob", "[97]", "another type"),
    ("y_y_timestamp_fraction", "Timestamp", "1.5", "seconds"),
    ("y_y_timestamp_exponent", "Timestamp", "1.7e9", "seconds"),
    (
        "n_n_timestamp_text",
        "Timestamp",
        "\"2020-01-01T00:00:00Z\"",
        "another format",
    ),
    (
        "n_n_timestamp_far",
        "Timestamp",
        "1e12",
        "after the year 9999",
    ),
    (
        "y_y_date_time",
        "DateTime",
        "\"2020-02-29T23:59:59.5Z\"",
        "RFC 3339",
    ),
    (
        "n_n_date_time_no_day",
        "DateTime",
        "\"2021-02-29T00:00:00Z\"",
        "no such day",
    ),
    ("n_n_date_time_number", "DateTime", "1", "another format"),
    (
        "y_y_enum_unknown",
        "Suit",
        "\"STARS\"",
        "enums are open; the validator says what it thinks of it",
    ),
    ("n_n_enum_number", "Suit", "1", "another type"),
    ("y_y_list", "Strings", "[\"a\",\"\"]", "of its elements"),
    ("n_n_list_object", "Strings", "{}", "another type"),
    (
        "y_n_list_null",
        "Strings",
        "[\"a\",null]",
        "servers refuse a null in a list that is not sparse",
    ),
    (
        "n_n_list_other",
        "Strings",
        "[\"a\",1]",
        "another type within",
    ),
    ("y_y_sparse_null", "SparseStrings", "[null]", "sparse"),
    (
        "y_n_map_null",
        "Counts",
        "{\"a\":null}",
        "servers refuse a null in a map that is not sparse",
    ),
    ("n_n_map_array", "Counts", "[]", "another type"),
    (
        "n_n_map_other",
        "Counts",
        "{\"a\":\"1\"}",
        "another type within",
    ),
    (
        "y_y_union",
        "Choice",
        "{\"Number\":1,\"Text\":null}",
        "one member that is not null",
    ),
    ("y_n_union_empty", "Choice", "{}", "servers want one member"),
    (
        "n_n_union_several",
        "Choice",
        "{\"Number\":1,\"Text\":\"a\"}",
        "one member only",
    ),
    (
        "y_y_union_type",
        "Choice",
        "{\"__type\":\"x\",\"Number\":1}",
        "not a member",
    ),
    (
        "y_y_union_unknown",
        "Choice",
        "{\"New\":1}",
        "unions are open; the validator refuses it",
    ),
    ("n_n_structure_array", "Nested", "[]", "another type"),
    (
        "y_y_structure_unknown",
        "Nested",
        "{\"New\":[{}]}",
        "what is not known is skipped",
    ),
];

#[test]
fn typed_values() {
    for (name, member, text, reason) in TYPED {
        let (client, server) = name.split_once('_').expect(name);
        let message = wrap(member, text);
        let accepted = [read::<Sink>(&message), read_strict::<Sink>(&message)].map(|r| r.is_ok());
        let expected = [client == "y", is_accepted(server)];
        assert_eq!(accepted, expected, "{name}: {reason}");
        let nested = format!(r#"{{"Nested":{{"Choice":{{"Sink":{message}}}}}}}"#);
        assert_eq!(
            read::<Sink>(&nested).is_ok(),
            expected[0],
            "{name}, nested: {reason}"
        );
    }
}

#[test]
fn whole_messages() {
    for refused in [
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "{}x",
        "\u{feff}{}",
        "[]",
        "null",
        "{}\0",
    ] {
        read::<Sink>(refused).expect_err(refused);
    }
    for accepted in ["{}", " \t\r\n{} \t\r\n"] {
        read::<Sink>(accepted).expect(accepted);
    }
}

#[test]
fn every_prefix_of_a_message_is_refused() {
    let text = r#"{"Strings":["a\u00e9"],"Double":1.5e3,"Nobody":{"a":[true,null]},"Boolean":false,"Choice":{"Text":""}}"#;
    read::<Sink>(text).expect("the whole is accepted");
    for end in 0..text.len() {
        read::<Sink>(&text[..end]).expect_err(&text[..end]);
    }
}

#[test]
fn bytes_that_are_not_utf8() {
    for bytes in [
        &b"{\"String\":\"\xff\"}"[..],
        b"{\"String\":\"\xc0\x80\"}",
        b"{\"\xed\xa0\x80\":1}",
        b"{}\xff",
    ] {
        let error = farrier::codec::json::from_slice::<Sink>(bytes, &crate::SETTINGS)
            .expect_err("no UTF-8");
        assert_eq!(error.kind(), farrier::ErrorKind::InvalidUtf8);
    }
}

#[test]
fn documents_keep_their_numbers() {
    let cases = [
        ("18446744073709551615", "Unsigned(18446744073709551615)"),
        ("18446744073709551616", "Big(18446744073709551616)"),
        ("-9223372036854775808", "Signed(-9223372036854775808)"),
        ("-9223372036854775809", "Big(-9223372036854775809)"),
        ("0.1", "Float(0.1)"),
        ("1.0", "Float(1.0)"),
        ("-0", "Float(-0.0)"),
        ("0.1000000000000000000001", "Big(0.1000000000000000000001)"),
        ("1e400", "Big(1e400)"),
        ("1.700000123456E9", "Float(1700000123.456)"),
    ];
    for (text, expected) in cases {
        let sink: Sink = read(&wrap("Document", text)).expect(text);
        let Some(Document::Number(number)) = sink.document else {
            panic!("{text} is a number")
        };
        assert_eq!(format!("{number:?}"), expected);
    }
}
