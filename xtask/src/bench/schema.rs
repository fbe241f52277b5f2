//! The shapes of a Smithy model as JSON Schema, draft 7: what generators of types for JSON read.
//!
//! Names, documentation, what is required, lengths and ranges are kept; patterns are not, since they are not part of what is
//! compared. A union is an object with one of its members.

use serde_json::{Map, Value, json};

/// The schema of a model in JSON AST.
pub(super) fn schema(model: &Value) -> Value {
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let definitions: Map<_, _> = shapes
        .filter_map(|(id, shape)| Some((name(id).to_owned(), definition(shape)?)))
        .collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": definitions,
    })
}

/// A shape's name without its namespace.
fn name(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or(id)
}

/// The schema of a shape that is a type; nothing of the others.
fn definition(shape: &Value) -> Option<Value> {
    let schema = match shape["type"].as_str()? {
        "structure" => structure(&shape["members"]),
        "union" => union(&shape["members"]),
        "list" => json!({"type": "array", "items": target(&shape["member"])}),
        "map" => json!({"type": "object", "additionalProperties": target(&shape["value"])}),
        "enum" => enumeration(&shape["members"]),
        simple => self::simple(simple)?,
    };
    Some(constrained(schema, &shape["traits"]))
}

fn structure(members: &Value) -> Value {
    let members = || members.as_object().into_iter().flatten();
    let properties: Map<_, _> = members()
        .map(|(name, member)| (name.clone(), target(member)))
        .collect();
    let required: Vec<_> = members()
        .filter(|(_, member)| !member["traits"]["smithy.api#required"].is_null())
        .map(|(name, _)| name)
        .collect();
    json!({"type": "object", "properties": properties, "required": required})
}

fn union(members: &Value) -> Value {
    let variant = |(name, member): (&String, &Value)| {
        json!({
            "type": "object",
            "properties": {name: target(member)},
            "required": [name],
            "additionalProperties": false,
        })
    };
    let members = members.as_object().into_iter().flatten();
    let variants: Vec<_> = members.map(variant).collect();
    json!({"oneOf": variants})
}

fn enumeration(members: &Value) -> Value {
    let members = members.as_object().into_iter().flatten();
    let values: Vec<_> = members
        .map(
            |(name, member)| match &member["traits"]["smithy.api#enumValue"] {
                Value::String(value) => value,
                _ => name,
            },
        )
        .collect();
    json!({"type": "string", "enum": values})
}

/// What a member holds, and what it is for.
fn target(member: &Value) -> Value {
    let id = member["target"].as_str().unwrap_or_default();
    let schema = match id.strip_prefix("smithy.api#") {
        Some(prelude) => {
            let plain = prelude.trim_start_matches("Primitive").to_lowercase();
            simple(&plain).unwrap_or(Value::Bool(true))
        }
        None => json!({"$ref": format!("#/definitions/{}", name(id))}),
    };
    described(schema, &member["traits"])
}

fn simple(ty: &str) -> Option<Value> {
    Some(match ty {
        "string" | "blob" | "timestamp" => json!({"type": "string"}),
        "boolean" => json!({"type": "boolean"}),
        "byte" | "short" | "integer" | "intEnum" => json!({"type": "integer", "format": "int32"}),
        "long" | "bigInteger" => json!({"type": "integer", "format": "int64"}),
        "float" => json!({"type": "number", "format": "float"}),
        "double" | "bigDecimal" => json!({"type": "number", "format": "double"}),
        "document" => json!({}),
        _ => return None,
    })
}

/// The schema with the traits that limit a value.
fn constrained(mut schema: Value, traits: &Value) -> Value {
    let ty = schema["type"].as_str().unwrap_or_default();
    let [least, most] = match ty {
        "string" => ["minLength", "maxLength"],
        "array" => ["minItems", "maxItems"],
        _ => ["minimum", "maximum"],
    };
    let limits = match ty {
        "string" | "array" => &traits["smithy.api#length"],
        "integer" | "number" => &traits["smithy.api#range"],
        _ => &Value::Null,
    };
    for (key, limit) in [(least, &limits["min"]), (most, &limits["max"])] {
        if !limit.is_null() {
            schema[key] = limit.clone();
        }
    }
    described(schema, traits)
}

fn described(mut schema: Value, traits: &Value) -> Value {
    let documentation = &traits["smithy.api#documentation"];
    if documentation.is_string() && schema.is_object() {
        schema["description"] = documentation.clone();
    }
    schema
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::schema;

    #[test]
    fn each_kind_of_shape() {
        let model = json!({"shapes": {
            "a#S": {"type": "structure", "members": {
                "x": {"target": "a#L", "traits": {"smithy.api#required": {}, "smithy.api#documentation": "An x."}},
                "y": {"target": "smithy.api#PrimitiveLong"},
            }},
            "a#L": {"type": "list", "member": {"target": "a#E"}, "traits": {"smithy.api#length": {"max": 3}}},
            "a#M": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "a#U"}},
            "a#U": {"type": "union", "members": {"n": {"target": "a#N"}}},
            "a#E": {"type": "enum", "members": {"ONE": {"traits": {"smithy.api#enumValue": "one"}}}},
            "a#N": {"type": "integer", "traits": {"smithy.api#range": {"min": 1, "max": 9}}},
            "a#Op": {"type": "operation"},
        }});
        let expected = json!({
            "S": {
                "type": "object",
                "properties": {
                    "x": {"$ref": "#/definitions/L", "description": "An x."},
                    "y": {"type": "integer", "format": "int64"},
                },
                "required": ["x"],
            },
            "L": {"type": "array", "items": {"$ref": "#/definitions/E"}, "maxItems": 3},
            "M": {"type": "object", "additionalProperties": {"$ref": "#/definitions/U"}},
            "U": {"oneOf": [{
                "type": "object",
                "properties": {"n": {"$ref": "#/definitions/N"}},
                "required": ["n"],
                "additionalProperties": false,
            }]},
            "E": {"type": "string", "enum": ["one"]},
            "N": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 9},
        });
        assert_eq!(schema(&model)["definitions"], expected);
    }
}
