//! [`@examples`](https://smithy.io/2.0/spec/documentation-traits.html#examples-trait) of operations: their inputs, made as a user
//! of the crate would make them.

use serde_json::{Map, Value};

use super::docs::markdown;
use super::structure::{self, NamedField};
use super::{Context, defaults, enumeration, names, union};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Construction, Docs, Example, Literal, Made, Type};
use crate::model::{self, Kind, Shape};

/// A value, or the JSON pointer of what in it is not what the model says.
type Fitted<T> = Result<T, String>;

/// The examples of an operation with an input; of one that does not fit its input there is a warning in its place.
pub(super) fn lower(
    context: &Context<'_>,
    shape: &Shape,
    operation: &model::Operation,
    diagnostics: &mut Diagnostics,
) -> Vec<Example> {
    let input = context.shape(&operation.input);
    let Some(input) = input.filter(|input| names::is_type(input)) else {
        return Vec::new();
    };
    let ty = Type::Named(context.names.type_of(&input.id));
    let nothing = Value::Object(Map::new());
    let mut examples = Vec::new();
    for example in shape.traits.examples() {
        match value(context, input, &ty, example.input.unwrap_or(&nothing)) {
            Ok(input) => examples.push(Example {
                docs: docs(&example),
                krate: names::crate_ident(&context.crate_name()),
                compiles: context.options.module.is_none(),
                recursion_limit: context.recursion_limit,
                input,
            }),
            Err(pointer) => diagnostics.push(misfit(shape, example.title, &pointer)),
        }
    }
    examples
}

/// The title, and what is said beside it.
fn docs(example: &model::Example<'_>) -> Docs {
    let mut lines = vec![markdown(example.title)];
    if let Some(more) = example.documentation.filter(|more| *more != example.title) {
        lines.extend([String::new(), markdown(more)]);
    }
    let text = lines.join("\n");
    Docs(text.trim_end().lines().map(str::to_owned).collect())
}

fn misfit(shape: &Shape, title: &str, pointer: &str) -> Diagnostic {
    let message = match pointer {
        "" => format!(
            "The input of the example `{title}` is not what the model says; the example is left out."
        ),
        at => format!(
            "At `{at}`, the input of the example `{title}` is not what the model says; the example is left out."
        ),
    };
    Diagnostic::warning("ExamplesTrait", message)
        .on(&shape.id)
        .at(shape.place.join("traits").join(model::id::EXAMPLES))
}

fn value(context: &Context<'_>, shape: &Shape, ty: &Type, value: &Value) -> Fitted<Made> {
    let inside = |ty| self::value(context, shape, ty, value).map(Box::new);
    match (ty, &shape.kind, value) {
        (Type::Option(_), _, Value::Null) => Ok(Made::None),
        (Type::Option(ty), ..) => Ok(Made::Some(inside(ty)?)),
        (Type::Boxed(ty), ..) => Ok(Made::Boxed(inside(ty)?)),
        (Type::Named(_), Kind::Structure, Value::Object(entries)) => {
            structure(context, shape, entries)
        }
        (Type::Named(_), Kind::Union, Value::Object(entries)) => variant(context, shape, entries),
        (Type::Named(_), Kind::Enum, Value::String(text)) => Ok(enumerated(context, shape, text)),
        (Type::List(ty), Kind::List, Value::Array(items)) => list(context, shape, ty, items),
        (Type::Map(key, ty), Kind::Map, Value::Object(entries)) => {
            map(context, shape, (key, ty), entries)
        }
        // Published examples show bytes as the text that they are, or as a word in their place.
        (Type::Blob, Kind::Blob, Value::String(text)) => Ok(Made::Literal(
            Literal::Blob(text.clone().into_bytes()),
            Type::Blob,
        )),
        _ => {
            let literal = defaults::scalar(context, shape, value).ok_or_else(String::new)?;
            Ok(Made::Literal(literal, ty.clone()))
        }
    }
}

/// A member's value, where there is a shape for it.
fn member(
    context: &Context<'_>,
    member: Option<&model::Member>,
    ty: &Type,
    name: &str,
    json: &Value,
) -> Fitted<Made> {
    let target = member.and_then(|member| context.shape(&member.target));
    let at = |rest: String| format!("/{}{rest}", name.replace('~', "~0").replace('/', "~1"));
    let target = target.ok_or_else(|| at(String::new()))?;
    value(context, target, ty, json).map_err(at)
}

fn structure(context: &Context<'_>, shape: &Shape, entries: &Map<String, Value>) -> Fitted<Made> {
    if let Some(unknown) = entries
        .keys()
        .find(|name| !shape.members.contains_key(*name))
    {
        return Err(format!("/{unknown}"));
    }
    let fields = structure::fields(context, shape);
    let construction = structure::construction(context, shape, fields.iter().map(|f| &f.field));
    let (mut arguments, mut set) = (Vec::new(), Vec::new());
    for NamedField {
        name,
        member,
        field,
    } in fields
    {
        let Some(json) = entries.get(name).filter(|json| !json.is_null()) else {
            match field.required {
                true => return Err(format!("/{name}")),
                false => continue,
            }
        };
        let made = self::member(context, Some(member), taken(&field.ty), name, json)?;
        match (&construction, field.required) {
            (Construction::Builder(_), _) => set.push((field.builder_setter, made)),
            (_, true) => arguments.push(made),
            (_, false) => set.push((field.setter, made)),
        }
    }
    Ok(Made::Structure {
        name: context.names.type_of(&shape.id).name,
        construction,
        arguments,
        set,
    })
}

/// What a method that takes `impl Into<T>` is given: what is in the `Option` and in the `Box`.
fn taken(ty: &Type) -> &Type {
    match ty {
        Type::Option(inner) | Type::Boxed(inner) => taken(inner),
        other => other,
    }
}

fn variant(context: &Context<'_>, shape: &Shape, entries: &Map<String, Value>) -> Fitted<Made> {
    let mut given = entries.iter().filter(|(_, json)| !json.is_null());
    let (Some((name, json)), None) = (given.next(), given.next()) else {
        return Err(String::new());
    };
    let (variant, payload) = union::variant(context, shape, name).ok_or(format!("/{name}"))?;
    let payload = payload
        .map(|ty| member(context, shape.members.get(name), &ty, name, json))
        .transpose()?;
    Ok(Made::Variant {
        of: context.names.type_of(&shape.id).name,
        variant,
        payload: payload.map(Box::new),
    })
}

fn enumerated(context: &Context<'_>, shape: &Shape, text: &str) -> Made {
    let of = context.names.type_of(&shape.id);
    match enumeration::variant(context, shape, text) {
        Some(variant) => Made::Variant {
            of: of.name,
            variant,
            payload: None,
        },
        None => Made::Literal(Literal::Enum(of.clone(), text.to_owned()), Type::Named(of)),
    }
}

fn list(context: &Context<'_>, shape: &Shape, ty: &Type, items: &[Value]) -> Fitted<Made> {
    let element = shape.members.get("member");
    let items = items.iter().enumerate();
    let items = items.map(|(at, json)| member(context, element, ty, &at.to_string(), json));
    Ok(Made::List(ty.clone(), items.collect::<Fitted<_>>()?))
}

fn map(
    context: &Context<'_>,
    shape: &Shape,
    (key, ty): (&Type, &Type),
    entries: &Map<String, Value>,
) -> Fitted<Made> {
    let of = |name| shape.members.get(name);
    let entry = |(name, json): (&String, &Value)| {
        let text = Value::String(name.clone());
        let key = member(context, of("key"), key, name, &text)?;
        Ok((key, member(context, of("value"), ty, name, json)?))
    };
    let entries = entries.iter().map(entry).collect::<Fitted<_>>()?;
    Ok(Made::Map(key.clone(), ty.clone(), entries))
}
