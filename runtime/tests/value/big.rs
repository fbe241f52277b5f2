//! Numbers of any size.

use farrier::{BigDecimal, BigInteger};
use proptest::prelude::*;

#[test]
fn big_integers() {
    for (text, canonical) in [
        ("0", "0"),
        ("-0", "0"),
        ("+7", "7"),
        ("-0012", "-12"),
        ("00", "0"),
    ] {
        assert_eq!(text.parse::<BigInteger>().expect(text).as_str(), canonical);
    }
    for text in ["", "-", "+", "1.0", "1e2", "0x1", "--1", " 1"] {
        text.parse::<BigInteger>().expect_err(text);
    }
    assert_eq!(
        BigInteger::from(u128::MAX).to_string(),
        u128::MAX.to_string()
    );
    assert_eq!(format!("{:>5}", BigInteger::from(-12)), "  -12");
}

#[test]
fn big_decimals() {
    let decimal = |text: &str| text.parse::<BigDecimal>().expect(text);
    for equal in [
        ["1", "1.0"],
        ["10e-1", "0.1e1"],
        ["0", "-0.00e7"],
        ["120", "1.2E+2"],
        ["-5", "-5e0"],
    ] {
        assert_eq!(decimal(equal[0]), decimal(equal[1]));
        assert_eq!(decimal(equal[1]).as_str(), equal[1]);
    }
    let ascending = [
        "-1e400", "-11", "-2", "-0.5", "0", "1e-400", "0.5", "0.51", "2", "11", "11.01", "1e400",
    ];
    for pair in ascending.windows(2) {
        assert!(decimal(pair[0]) < decimal(pair[1]), "{pair:?}");
    }
    for text in [
        "",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1e",
        "1e+",
        "NaN",
        "1 ",
        "1e9223372036854775808",
        "1.e1",
        "1e1e1",
    ] {
        text.parse::<BigDecimal>().expect_err(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn big_integers_are_in_order(left in any::<i128>(), right in any::<i128>()) {
        prop_assert_eq!(BigInteger::from(left).cmp(&BigInteger::from(right)), left.cmp(&right));
        prop_assert_eq!(BigDecimal::from(left).cmp(&BigDecimal::from(right)), left.cmp(&right));
        prop_assert_eq!(BigInteger::from(left) == BigInteger::from(right), left == right);
    }

    #[test]
    fn any_text(text in "\\PC{0,40}") {
        let _ = (text.parse::<BigInteger>(), text.parse::<BigDecimal>());
    }
}
