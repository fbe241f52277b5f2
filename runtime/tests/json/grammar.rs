//! What is JSON and what is not: RFC 8259, with names in the manner of parser test suites: `y_` is accepted, `n_` is
//! refused, `i_` is left to implementations, and then what we do is stated.

use farrier::Document;

use crate::read;
use crate::support::Sink;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    Accepted,
    Refused,
}
use Verdict::{Accepted, Refused};

/// As a document, as a member that nobody knows, and by serde_json, which has to agree.
fn check(name: &str, text: &str, verdict: Verdict) {
    let of = |accepted| if accepted { Accepted } else { Refused };
    assert_eq!(
        of(read::<Wrapper>(&wrap("Document", text)).is_ok()),
        verdict,
        "{name} as document"
    );
    assert_eq!(
        of(read::<Wrapper>(&wrap("Nobody", text)).is_ok()),
        verdict,
        "{name} when skipped"
    );
    let theirs = serde_json::from_str::<serde_json::Value>(&wrap("x", text)).is_ok();
    assert_eq!(of(theirs), verdict, "{name} by serde_json");
}

type Wrapper = Sink;

fn wrap(member: &str, text: &str) -> String {
    format!(r#"{{"{member}":{text}}}"#)
}

const CASES: &[(&str, &str, Verdict)] = &[
    ("y_array_empty", "[]", Accepted),
    ("y_array_spaces", "[ \t\r\n]", Accepted),
    ("y_array_nested", "[[],[[]]]", Accepted),
    ("n_array_trailing_comma", "[1,]", Refused),
    ("n_array_leading_comma", "[,1]", Refused),
    ("n_array_two_commas", "[1,,2]", Refused),
    ("n_array_no_comma", "[1 2]", Refused),
    ("n_array_unclosed", "[1", Refused),
    ("n_array_closed_by_brace", "[1}", Refused),
    ("n_array_colon", "[1:2]", Refused),
    ("n_array_form_feed", "[\u{c}]", Refused),
    ("n_array_no_break_space", "[\u{a0}1]", Refused),
    ("y_object_empty", "{}", Accepted),
    ("y_object_spaces", "{ \"a\" : 1 , \"b\" : 2 }", Accepted),
    ("y_object_empty_key", "{\"\":0}", Accepted),
    ("y_object_escaped_key", "{\"\\u0000\":0}", Accepted),
    ("y_object_duplicate_key", "{\"a\":1,\"a\":2}", Accepted),
    ("n_object_trailing_comma", "{\"a\":1,}", Refused),
    ("n_object_only_comma", "{,}", Refused),
    ("n_object_no_colon", "{\"a\" 1}", Refused),
    ("n_object_no_value", "{\"a\":}", Refused),
    ("n_object_key_only", "{\"a\"}", Refused),
    ("n_object_key_number", "{1:1}", Refused),
    ("n_object_key_bare", "{a:1}", Refused),
    ("n_object_single_quotes", "{'a':1}", Refused),
    ("n_object_comment", "{/**/}", Refused),
    ("n_object_unclosed", "{\"a\":1", Refused),
    ("n_object_two_colons", "{\"a\"::1}", Refused),
    ("y_number_zero", "0", Accepted),
    ("y_number_negative_zero", "-0", Accepted),
    ("y_number_fraction", "-0.5", Accepted),
    ("y_number_exponent", "1e5", Accepted),
    ("y_number_exponent_signs", "[1E+5,1e-5]", Accepted),
    (
        "y_number_exponent_zeros",
        "1e0000000000000000000001",
        Accepted,
    ),
    (
        "y_number_many_digits",
        "123456789012345678901234567890.123456789012345678901234567890",
        Accepted,
    ),
    ("y_number_tiny", "1e-400", Accepted),
    ("n_number_leading_zero", "01", Refused),
    ("n_number_leading_zeros", "00", Refused),
    ("n_number_negative_leading_zero", "-01", Refused),
    ("n_number_no_fraction", "1.", Refused),
    ("n_number_no_whole", ".5", Refused),
    ("n_number_negative_no_whole", "-.5", Refused),
    ("n_number_plus", "+1", Refused),
    ("n_number_only_minus", "-", Refused),
    ("n_number_two_minuses", "--1", Refused),
    ("n_number_no_exponent", "1e", Refused),
    ("n_number_no_exponent_after_sign", "1e+", Refused),
    ("n_number_fraction_of_exponent", "1e1.5", Refused),
    ("n_number_point_exponent", "1.e1", Refused),
    ("n_number_two_points", "1.2.3", Refused),
    ("n_number_hexadecimal", "0x1", Refused),
    ("n_number_nan", "NaN", Refused),
    ("n_number_infinity", "Infinity", Refused),
    ("n_number_minus_infinity", "-Infinity", Refused),
    ("n_number_letter_after", "1a", Refused),
    ("n_number_full_width", "１", Refused),
    ("y_string_empty", "\"\"", Accepted),
    (
        "y_string_escapes",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        Accepted,
    ),
    ("y_string_unicode_escape", "\"\\u00e9\\u00E9\"", Accepted),
    ("y_string_surrogate_pair", "\"\\ud834\\udd1e\"", Accepted),
    ("y_string_delete", "\"\u{7f}\"", Accepted),
    ("y_string_noncharacter", "\"\u{ffff}\\uffff\"", Accepted),
    ("n_string_tab", "\"\t\"", Refused),
    ("n_string_newline", "\"\n\"", Refused),
    ("n_string_nul", "\"\0\"", Refused),
    (
        "n_string_control_after_sixteen",
        "\"0123456789abcdef\u{1f}\"",
        Refused,
    ),
    ("n_string_unclosed", "\"abc", Refused),
    ("n_string_escape_unknown", "\"\\a\"", Refused),
    ("n_string_escape_hexadecimal", "\"\\x41\"", Refused),
    ("n_string_escape_short", "\"\\u12\"", Refused),
    ("n_string_escape_not_hexadecimal", "\"\\u12g4\"", Refused),
    ("n_string_escape_plus", "\"\\u+123\"", Refused),
    ("n_string_escape_upper_u", "\"\\U0041\"", Refused),
    ("n_string_escaped_end", "\"\\\"", Refused),
    ("i_string_high_surrogate_alone", "\"\\ud834\"", Refused),
    ("i_string_low_surrogate_alone", "\"\\udd1e\"", Refused),
    ("i_string_surrogates_swapped", "\"\\udd1e\\ud834\"", Refused),
    (
        "i_string_high_surrogate_then_letter",
        "\"\\ud834a\"",
        Refused,
    ),
    (
        "i_string_high_surrogate_then_escape",
        "\"\\ud834\\n\"",
        Refused,
    ),
    (
        "i_string_high_surrogate_then_unit",
        "\"\\ud834\\u0041\"",
        Refused,
    ),
    ("n_string_single_quotes", "'a'", Refused),
    ("y_literals", "[true,false,null]", Accepted),
    ("n_literal_upper", "True", Refused),
    ("n_literal_cut", "tru", Refused),
    ("n_literal_long", "nulls", Refused),
    ("n_literal_undefined", "undefined", Refused),
    ("n_nothing", "", Refused),
    ("n_trailing_bytes", "1 1", Refused),
    ("n_trailing_bracket", "1]", Refused),
];

#[test]
fn cases() {
    for (name, text, verdict) in CASES {
        check(name, text, *verdict);
        assert_eq!(name.starts_with("y_"), *verdict == Accepted, "{name}");
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
