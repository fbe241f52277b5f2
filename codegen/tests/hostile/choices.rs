//! Options that a crate may be generated with.

use farrier_codegen::{Edition, Nullability, Options, Role, Visibility};
use serde_json::Value;

use super::dice::Dice;
use super::support;

/// The options of a crate, or of a module, for a model; none in half of the cases.
pub fn options(seed: u64, name: &str, model: &Value) -> Options {
    // Other choices than those of the model.
    let mut dice = Dice::new(!seed);
    let mut options = support::options(name);
    if dice.percent(50) {
        return options;
    }
    options.roles =
        [&[][..], &[Role::Client], &[Role::Server], &[Role::Types]][dice.below(4)].to_vec();
    options.non_exhaustive = dice.percent(30);
    if dice.percent(40) && options.roles != [Role::Server] {
        options.nullability = Nullability::Client;
    }
    if dice.percent(40) {
        options.operations = slice(&mut dice, model);
    }
    match dice.below(4) {
        0 => options.edition = Some(Edition::E2021),
        1 => module(&mut dice, &mut options),
        _ => {}
    }
    options
}

/// A module of another crate in place of a crate.
fn module(dice: &mut Dice, options: &mut Options) {
    options.name = None;
    options.runtime = None;
    options.module = Some(dice.one(&["api", "types", "schema", "protocol"]).to_owned());
    if !options.non_exhaustive && dice.percent(30) {
        options.visibility = Some(Visibility::Crate);
    }
}

/// One operation, or all but one.
fn slice(dice: &mut Dice, model: &Value) -> Vec<String> {
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let operations = shapes.filter(|(_, shape)| shape["type"] == "operation");
    let operations: Vec<_> = operations.map(|(id, _)| id.as_str()).collect();
    match operations.as_slice() {
        several @ [_, _, ..] if dice.percent(50) => vec![format!("!{}", dice.one(several))],
        any => vec![dice.one(any).to_owned()],
    }
}
