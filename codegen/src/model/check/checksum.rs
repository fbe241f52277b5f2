//! What `@httpChecksum` names: members of the input that are strings, and algorithms that the runtime has.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{HttpChecksum, Kind, Model, Operation, Shape, id};

/// The algorithms that the runtime sums up by: those of the
/// [trait](https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait).
const ALGORITHMS: [&str; 10] = [
    "CRC32",
    "CRC32C",
    "CRC64NVME",
    "MD5",
    "SHA1",
    "SHA256",
    "SHA512",
    "XXHASH128",
    "XXHASH3",
    "XXHASH64",
];

/// Checks an operation's `@httpChecksum`.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    let (Kind::Operation(operation), Some(sum)) = (&shape.kind, shape.traits.http_checksum())
    else {
        return;
    };
    let place = || shape.place.join("traits").join(id::HTTP_CHECKSUM);
    for (key, name) in [
        ("requestAlgorithmMember", sum.algorithm),
        ("requestValidationModeMember", sum.mode),
    ] {
        if let Some(problem) = name.and_then(|name| member_problem(model, operation, name)) {
            let message = format!("`{key}` names `{}`, {problem}", name.unwrap_or_default());
            let diagnostic = Diagnostic::error("HttpChecksumTrait", message).on(&shape.id);
            let help = "name a member of the input that is a string or an enum";
            diagnostics.push(diagnostic.at(place().join(key).value()).help(help));
        }
    }
    if is_void(&sum) {
        let message = "neither requests nor responses have a checksum";
        let diagnostic = Diagnostic::error("HttpChecksumTrait", message).on(&shape.id);
        let help = "say `requestAlgorithmMember` or `requestChecksumRequired`, or else \
                    `requestValidationModeMember` and `responseAlgorithms`";
        diagnostics.push(diagnostic.at(place()).help(help));
    }
    for name in unknown(model, operation, &sum) {
        let message =
            format!("the runtime has no checksum `{name}`; it neither makes nor compares it");
        let diagnostic = Diagnostic::warning("HttpChecksumTrait", message).on(&shape.id);
        diagnostics.push(diagnostic.at(place()));
    }
}

fn is_void(sum: &HttpChecksum<'_>) -> bool {
    let of_request = sum.algorithm.is_some() || sum.required;
    let of_response = sum.mode.is_some() && !sum.response.is_empty();
    !(of_request || of_response)
}

fn member_problem(model: &Model, operation: &Operation, name: &str) -> Option<String> {
    let input = model.shapes.get(&operation.input);
    let Some(member) = input.and_then(|input| input.members.get(name)) else {
        return Some(format!("which `{}` does not have", operation.input));
    };
    let target = model.shapes.get(&member.target);
    let is_text = target.is_none_or(|target| matches!(target.kind, Kind::String | Kind::Enum));
    (!is_text).then(|| "which is no string".to_owned())
}

/// The algorithms of requests and responses that the runtime does not have, in the model's order.
fn unknown<'m>(model: &'m Model, operation: &Operation, sum: &HttpChecksum<'m>) -> Vec<&'m str> {
    let input = model.shapes.get(&operation.input);
    let member = sum.algorithm.and_then(|name| input?.members.get(name));
    let algorithms = member.and_then(|member| model.shapes.get(&member.target));
    let values = algorithms.into_iter().flat_map(|shape| &shape.members);
    let values = values.filter_map(|(_, member)| member.traits.enum_value()?.as_str());
    let mut unknown: Vec<_> = values.chain(sum.response.iter().copied()).collect();
    unknown.retain(|name| !ALGORITHMS.contains(name));
    unknown.dedup();
    unknown
}
