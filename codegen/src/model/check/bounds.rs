//! [`@length` and `@range`](https://smithy.io/2.0/spec/constraint-traits.html): some value is between their bounds.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Shape, Traits, id};
use crate::shape_id::ShapeId;

/// Checks the bounds of a shape and of its members.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut checker = |on, traits: &Traits, kind: Option<&Kind>, place: &Place| {
        length(on, traits, place, diagnostics);
        range(on, traits, kind, place, diagnostics);
    };
    checker(&shape.id, &shape.traits, Some(&shape.kind), &shape.place);
    for member in shape.members.values() {
        let kind = model.shapes.get(&member.target).map(|target| &target.kind);
        checker(&member.id, &member.traits, kind, &member.place);
    }
}

fn length(on: &ShapeId, traits: &Traits, place: &Place, diagnostics: &mut Diagnostics) {
    let bounds = traits
        .length()
        .and_then(|length| Some((length.min?, length.max?)));
    if let Some((min, max)) = bounds.filter(|(min, max)| min > max) {
        let message = format!("`min` {min} is greater than `max` {max}");
        let place = place.join("traits").join(id::LENGTH).value();
        diagnostics.push(Diagnostic::error("LengthTrait", message).on(on).at(place));
    }
}

fn range(
    on: &ShapeId,
    traits: &Traits,
    kind: Option<&Kind>,
    place: &Place,
    diagnostics: &mut Diagnostics,
) {
    let Some(range) = traits.range() else { return };
    let place = || place.join("traits").join(id::RANGE);
    let number = |text: &Option<String>| text.as_deref()?.parse::<f64>().ok();
    let mut say = |message, place: Place| {
        let diagnostic = Diagnostic::error("RangeTrait", message).on(on);
        diagnostics.push(diagnostic.at(place.value()));
    };
    if let (Some(low), Some(high)) = (number(&range.min), number(&range.max))
        && low > high
    {
        let [min, max] = [&range.min, &range.max].map(|bound| bound.as_deref().unwrap_or_default());
        say(format!("`min` {min} is greater than `max` {max}"), place());
    }
    let fractions = kind.is_none_or(|kind| !is_whole(kind));
    for (key, bound) in [("min", &range.min), ("max", &range.max)] {
        let broken = number(bound).is_some_and(|number| number.fract() != 0.0);
        if broken && !fractions {
            let bound = bound.as_deref().unwrap_or_default();
            let message = format!("`{key}` is {bound}, but the values are whole numbers");
            say(message, place().join(key));
        }
    }
}

fn is_whole(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Byte | Kind::Short | Kind::Integer | Kind::Long | Kind::BigInteger | Kind::IntEnum
    )
}
