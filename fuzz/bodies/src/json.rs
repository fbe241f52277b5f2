//! The reader of JSON beside serde_json's: what each takes, and what they say that it says.

use farrier::codec::json::{Settings, from_slice, read_with};
use farrier::schema::ROOT;
use farrier::value::Number;
use farrier::{Document, Error, ErrorKind};
use healthlake::DescribeFhirImportJobResponse;
use kitchen_sink::Everything;
use serde_json::Value;

/// As deep as serde_json goes.
const SETTINGS: Settings = Settings {
    max_depth: 127,
    ..Settings::AWS_JSON
};

/// Takes a text.
pub fn json(bytes: &[u8]) -> &'static str {
    let theirs = serde_json::from_slice::<Value>(bytes);
    let ours = read_with(bytes, &SETTINGS, &mut |de| de.value::<Document>(&ROOT));
    let outcome = match (&ours, &theirs) {
        (Ok((ours, _)), Ok(theirs)) => {
            assert!(same(ours, theirs), "{ours:?}, and {theirs:?}");
            "the same"
        }
        (Err(ours), Err(_)) => {
            assert!(!ours.to_string().is_empty(), "an error has nothing to say");
            "refused"
        }
        (Err(ours), Ok(_)) if is_known(ours, bytes) => "too large",
        _ => panic!("{ours:?}, and {theirs:?}"),
    };
    let typed = [
        from_slice::<DescribeFhirImportJobResponse>(bytes, &SETTINGS).is_ok(),
        from_slice::<Everything>(bytes, &SETTINGS).is_ok(),
    ];
    let is_object = theirs.is_ok_and(|theirs| theirs.is_object());
    assert!(
        is_object || typed == [false; 2],
        "a type takes what is no object"
    );
    match typed {
        [_, true] => "the same, and typed",
        _ => outcome,
    }
}

/// Numbers whose exponent does not fit 63 bits are out of range; serde_json keeps their text.
fn is_known(error: &Error, text: &[u8]) -> bool {
    let is_huge = |exponent: &[u8]| {
        let exponent = exponent.strip_prefix(b"-").unwrap_or(exponent);
        let exponent = exponent.strip_prefix(b"+").unwrap_or(exponent);
        let digits = exponent.iter().skip_while(|&&byte| byte == b'0');
        digits.take_while(|byte| byte.is_ascii_digit()).count() >= HUGE
    };
    let mut exponents = text.split(|byte| matches!(byte, b'e' | b'E')).skip(1);
    error.kind() == ErrorKind::OutOfRange && exponents.any(is_huge)
}

/// So many digits has the least number that does not fit 63 bits, and one less where the digits of the number move its point.
const HUGE: usize = 18;

fn same(ours: &Document, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Document::Null, Value::Null) => true,
        (Document::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Document::String(ours), Value::String(theirs)) => ours == theirs,
        (Document::Number(ours), Value::Number(theirs)) => same_number(ours, theirs.as_str()),
        (Document::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(o, t)| same(o, t))
        }
        (Document::Object(ours), Value::Object(theirs)) => {
            let member = |(name, ours)| theirs.get(name).is_some_and(|theirs| same(ours, theirs));
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .map(|(name, value)| (name.as_str(), value))
                    .all(member)
        }
        _ => false,
    }
}

/// The text is kept by serde_json as it is written but for the exponent, so it is compared as what std reads in it.
fn same_number(ours: &Number, text: &str) -> bool {
    match ours {
        Number::Unsigned(ours) => text.parse() == Ok(*ours),
        Number::Signed(ours) => text.parse() == Ok(*ours),
        Number::Float(ours) => text
            .parse::<f64>()
            .is_ok_and(|theirs| theirs.to_bits() == ours.to_bits()),
        Number::Big(ours) => text.parse() == Ok(ours.clone()),
        _ => false,
    }
}
