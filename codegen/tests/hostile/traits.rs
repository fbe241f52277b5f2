//! Traits of shapes and members: every constraint, every mark, every remark, where Smithy allows it.
#![allow(clippy::approx_constant, reason = "what is generated shall have them")]

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::texts;
use super::world::Data;

/// The traits of one shape or member.
pub type Traits = Map<String, Value>;

/// Patterns of every strategy, and of Java's and ECMA's dialects.
const PATTERNS: &[&str] = &[
    "^[a-z]+$",
    "^[a-zA-Z0-9_-]{1,64}$",
    "^$",
    ".*",
    "^(arn:aws[a-z-]*:[a-z0-9]+:[a-z0-9-]*:\\d{12}:.+|\\*)$",
    "[\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD]*",
    "^(?!-)[a-z](-?[a-z0-9]){0,62}$",
    "\\S",
    "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$",
    "^(a|b)\\1$",
    "^(https?|s3)://([^/\"`]+/)*[^/\u{200b}]*$",
    "(?i)^true|false$",
    "^\\d{4}-(0[1-9]|1[0-2])$",
    "\\x00|\\\\|\"",
];

/// What any shape or member may say of itself.
pub fn remarks(dice: &mut Dice) -> Traits {
    let mut traits = Traits::new();
    let mut set = |dice: &mut Dice, cases, name: &str, value: Value| {
        if dice.percent(cases) {
            traits.insert(format!("smithy.api#{name}"), value);
        }
    };
    let documentation = texts::documentation(dice);
    set(dice, 40, "documentation", documentation.into());
    let (message, since) = (texts::text(dice), texts::text(dice));
    set(
        dice,
        5,
        "deprecated",
        json!({"message": message, "since": since}),
    );
    set(dice, 3, "deprecated", json!({}));
    let since = texts::text(dice);
    set(dice, 5, "since", since.into());
    set(dice, 3, "unstable", json!({}));
    set(dice, 3, "internal", json!({}));
    let (name, url) = (texts::some_text(dice), texts::text(dice));
    set(
        dice,
        5,
        "externalDocumentation",
        json!({name: url, "Guide": "https://example.com/a b"}),
    );
    set(dice, 3, "tags", json!(["internal", "a b"]));
    set(
        dice,
        3,
        "suppress",
        json!(["UnreferencedShape", "Custom.Event"]),
    );
    traits
}

/// Whether values are shown, beside remarks.
pub fn of_data(dice: &mut Dice) -> Traits {
    let mut traits = remarks(dice);
    if dice.percent(10) {
        traits.insert("smithy.api#sensitive".to_owned(), json!({}));
    }
    if dice.percent(8) {
        let name = dice.one(&["Other", "x:Name", "type", "a-b"]);
        traits.insert("smithy.api#xmlName".to_owned(), name.into());
    }
    traits
}

/// What members of a structure or union have beside it: other names in a format, each of which is given out once.
pub fn of_members(shape: &mut Value, data: &[Data], dice: &mut Dice) {
    let structure = shape["type"] == "structure";
    let members = shape["members"].as_object_mut().into_iter().flatten();
    for (at, (_, member)) in members.enumerate() {
        let kind = data.iter().find(|data| member["target"] == data.id);
        let kind = kind.map_or("string", |data| data.kind.as_str()).to_owned();
        if member["traits"].is_null() {
            member["traits"] = json!({});
        }
        let traits = member["traits"]
            .as_object_mut()
            .expect("traits are an object");
        let mut set = |name: &str, value| drop(traits.insert(format!("smithy.api#{name}"), value));
        if dice.percent(8) {
            let name = dice.one(&["\"", "a b", "é", "\\u0000", "$", "type", "", "{"]);
            set("jsonName", format!("{name}{at}").into());
        }
        if (kind == "list" || kind == "map") && dice.percent(30) {
            set("xmlFlattened", json!({}));
        } else if kind == "string" && structure && dice.percent(10) {
            set("xmlAttribute", json!({}));
        } else if dice.percent(5) {
            set(
                "xmlNamespace",
                json!({"uri": "https://example.com/", "prefix": "p"}),
            );
        }
    }
}

/// The constraints that values of this type can have.
pub fn constrain(traits: &mut Traits, kind: &str, dice: &mut Dice) {
    if dice.percent(50) {
        return;
    }
    let bounds = bounds(kind, dice);
    let mut set = |name: &str, value| traits.insert(format!("smithy.api#{name}"), value);
    match kind {
        "string" => {
            if dice.percent(60) {
                set("pattern", dice.one(PATTERNS).into());
            }
            if dice.percent(60) {
                set("length", bounds);
            }
            if dice.percent(10) {
                set(
                    "mediaType",
                    dice.one(&["text/plain", "application/json"]).into(),
                );
            }
        }
        "blob" => {
            set("length", bounds);
            if dice.percent(30) {
                set("mediaType", "image/png".into());
            }
        }
        "map" => drop(set("length", bounds)),
        "list" => {
            set("length", bounds);
            if dice.percent(30) {
                set("uniqueItems", json!({}));
            }
        }
        "timestamp" => {
            let format = dice.one(&["date-time", "epoch-seconds", "http-date"]);
            set("timestampFormat", format.into());
        }
        _ if is_number(kind) => drop(set("range", bounds)),
        _ => {}
    }
}

/// Whether a type is one of numbers.
pub fn is_number(kind: &str) -> bool {
    let numbers = [
        "byte",
        "short",
        "integer",
        "long",
        "float",
        "double",
        "bigInteger",
        "bigDecimal",
    ];
    numbers.contains(&kind)
}

fn bounds(kind: &str, dice: &mut Dice) -> Value {
    let lengths = ["string", "blob", "list", "map"].contains(&kind);
    let (min, max) = match kind {
        _ if lengths => (
            json!(dice.below(3)),
            [json!(3), json!(64), json!(65_536), json!(i64::MAX)][dice.below(4)].clone(),
        ),
        "float" | "double" | "bigDecimal" => (json!(-3.14159), json!(2.718281828)),
        "byte" => (json!(-128), json!(127)),
        "bigInteger" => (json!(0), json!("123456789012345678901234567890")),
        "long" => (json!(i64::MIN), json!(i64::MAX)),
        _ => (json!(-1), json!(1)),
    };
    match dice.below(4) {
        0 => json!({"min": min}),
        1 => json!({"max": max}),
        2 => json!({"min": max, "max": max}),
        _ => json!({"min": min, "max": max}),
    }
}
