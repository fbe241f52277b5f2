//! A default is a value like any other: the constraints of its member and of its shape hold for it.

use serde_json::Value;

use crate::model::{Kind, Shape, Traits};

/// What a default violates.
pub(super) fn violation(traits: &Traits, target: &Shape, value: &Value) -> Option<String> {
    let all = [traits, &target.traits];
    let length = all.iter().find_map(|traits| length(traits, target, value));
    length.or_else(|| all.iter().find_map(|traits| range(traits, value)))
}

/// Lengths of texts are counted so that neither UTF-16, as Smithy counts, nor Unicode scalar values would differ.
fn length(traits: &Traits, target: &Shape, value: &Value) -> Option<String> {
    let bounds = traits.length()?;
    let (least, most) = match (&target.kind, value) {
        (Kind::String | Kind::Enum, Value::String(text)) => {
            (text.chars().count(), text.encode_utf16().count())
        }
        (Kind::List | Kind::Map, _) => (0, 0),
        _ => return None,
    };
    let [least, most] = [least, most].map(|length| u64::try_from(length).unwrap_or(u64::MAX));
    let short = bounds.min.filter(|min| most < *min);
    let long = bounds.max.filter(|max| least > *max);
    let short = short.map(|min| format!("its length is {most}, less than {min}"));
    short.or_else(|| long.map(|max| format!("its length is {least}, more than {max}")))
}

/// Zero is let pass: it is what models of Smithy 1.0 have wherever a number is not boxed.
fn range(traits: &Traits, value: &Value) -> Option<String> {
    let (range, number) = (traits.range()?, value.as_f64()?);
    let bound = |bound: Option<String>| {
        let text = bound?;
        Some((text.parse::<f64>().ok()?, text))
    };
    let low = bound(range.min).filter(|(min, _)| number < *min && number != 0.0);
    let high = bound(range.max).filter(|(max, _)| number > *max && number != 0.0);
    let low = low.map(|(_, min)| format!("{value} is less than {min}"));
    low.or_else(|| high.map(|(_, max)| format!("{value} is greater than {max}")))
}
