//! How large numbers may be, how deep messages, and how much is reserved for what has not come.

use farrier::ErrorKind::{self, *};
use farrier::codec::cbor::{self, Settings};

use crate::support::Sink;
use crate::{SETTINGS, bytes, read, read_bytes, write};

#[test]
fn a_long_length_reserves_no_more_than_is_allowed() {
    // A list of 2^60 strings, of which none has come.
    let error = read::<Sink>(r#"a1 "Strings" 9b 1000000000000000"#).expect_err("nothing follows");
    assert_eq!(error.kind(), Syntax);
    let settings = Settings {
        max_reserve: 0,
        ..SETTINGS
    };
    let list = [bytes(r#"a1 "Strings" 9a 00010000"#), vec![0x60; 65_536]].concat();
    for settings in [settings, SETTINGS] {
        let (sink, _) = cbor::from_slice::<Sink>(&list, &settings).expect("all have come");
        assert_eq!(sink.strings.map(|strings| strings.len()), Some(65_536));
    }
}

#[test]
fn big_numbers_have_a_bound() {
    for (bound, digits) in [(SETTINGS.max_bignum, 9_865), (100, 241), (9, 22)] {
        let settings = Settings {
            max_bignum: bound,
            ..SETTINGS
        };
        let number = |len: usize| {
            let head = bytes(&format!(r#"a1 "BigInteger" c3 59 {len:04x}"#));
            cbor::from_slice::<Sink>(&[head, vec![0xff; len]].concat(), &settings)
        };
        let refused = |number: String| {
            let sink = Sink {
                big_decimal: Some(number.parse().expect("it is a number")),
                ..Sink::empty()
            };
            let error = cbor::to_vec(&sink, &settings).expect_err("it is too large");
            assert_eq!(error.kind(), OutOfRange);
        };
        let (sink, _) = number(bound).expect("it is not too large");
        let written = cbor::to_vec(&sink, &settings).expect("it can be written");
        let again: Sink = read_bytes(&written).expect("it was written");
        assert!(again.big_integer == sink.big_integer, "{bound}");
        let error = number(bound + 1).expect_err("it is too large");
        assert_eq!(error.kind(), OutOfRange);
        // Minus one minus the greatest of so many bytes, which without its sign takes one byte more.
        let text = sink.big_integer.expect("it came").to_string();
        assert_eq!(text.len() - 1, digits);
        refused(text.replace('-', ""));
        refused(format!("1{}", "0".repeat(10_000_000)));
    }
    // Zeros before a number are none of it.
    let small = format!("0.{}1", "0".repeat(60_000));
    let sink = Sink {
        big_decimal: Some(small.parse().expect("it is a number")),
        ..Sink::empty()
    };
    let again: Sink = read_bytes(&write(&sink)).expect("it was written");
    assert!(again.big_decimal == sink.big_decimal);
}

#[test]
fn integers_out_of_range() {
    for (name, least, most) in [
        ("Byte", i64::from(i8::MIN), i64::from(i8::MAX)),
        ("Short", i16::MIN.into(), i16::MAX.into()),
        ("Integer", i32::MIN.into(), i32::MAX.into()),
        ("Long", i64::MIN, i64::MAX),
    ] {
        let number = |value: i128| match value < 0 {
            true => format!(r#"a1 "{name}" 3b {:016x}"#, -1 - value),
            false => format!(r#"a1 "{name}" 1b {value:016x}"#),
        };
        for inside in [least, most, 0] {
            read::<Sink>(&number(inside.into())).expect(name);
        }
        for outside in [i128::from(least) - 1, i128::from(most) + 1, u64::MAX.into()] {
            let error = read::<Sink>(&number(outside)).expect_err(name);
            assert_eq!(error.kind(), OutOfRange);
        }
    }
    for text in [
        "1b 0000003afff44180",
        "fb 424d7ffa20c00000",
        "fa 7f800000",
        "3b ffffffffffffffff",
        "fb c3e0000000000000",
        "fb 43e0000000000000",
    ] {
        let text = format!(r#"a1 "Timestamp" c1 {text}"#);
        assert_eq!(read::<Sink>(&text).expect_err(&text).kind(), OutOfRange);
    }
}

/// As many levels, and whether they are too many for 128.
fn check_depth(message: &dyn Fn(usize) -> Vec<u8>) {
    read_bytes::<Sink>(&message(128)).expect("128 levels are allowed");
    let depth = |result: farrier::Result<Sink>| result.map(drop).map_err(|error| error.kind());
    assert_eq!(depth(read_bytes(&message(129))), Err(ErrorKind::Depth));
    assert_eq!(
        depth(read_bytes(&message(1_000_000))),
        Err(ErrorKind::Depth)
    );
    let settings = Settings {
        max_depth: 2,
        ..SETTINGS
    };
    cbor::from_slice::<Sink>(&message(2), &settings).expect("2 levels are allowed");
    cbor::from_slice::<Sink>(&message(3), &settings).expect_err("3 levels are not");
}

#[test]
fn depth() {
    check_depth(&|levels| [bytes(r#"a1 "Nested""#).repeat(levels - 1), bytes("a0")].concat());
    check_depth(&|levels| [bytes(r#"a1 "x""#), vec![0x81; levels - 2], bytes("80")].concat());
    check_depth(&|levels| {
        [
            bytes(r#"a1 "x""#),
            vec![0x9f; levels - 1],
            vec![0xff; levels - 1],
        ]
        .concat()
    });
    check_depth(&|levels| {
        [
            bytes(r#"a1 "x""#),
            bytes("c1 a1 00").repeat(levels - 2),
            bytes("a0"),
        ]
        .concat()
    });
    // Tags are no levels, and a million of them take no stack.
    let tags = [bytes(r#"a1 "x""#), vec![0xc1; 1_000_000], bytes("00")].concat();
    read_bytes::<Sink>(&tags).expect("tags are skipped");
    let mut sink = Sink::empty();
    for _ in 0..128 {
        sink = Sink {
            nested: Some(Box::new(sink)),
            ..Sink::empty()
        };
    }
    let error = cbor::to_vec(&sink, &SETTINGS).expect_err("129 levels are not written");
    assert_eq!(error.kind(), ErrorKind::Depth);
}
