//! `bench-typify SCHEMA OUT`: writes the types of a JSON Schema as typify makes them and prettyplease lays them out.

use std::error::Error;
use std::{env, fs};

use schemars::schema::RootSchema;
use typify::{TypeSpace, TypeSpaceSettings};

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [schema, out] = paths.as_slice() else {
        return Err("usage: bench-typify SCHEMA OUT".into());
    };
    let schema: RootSchema = serde_json::from_str(&fs::read_to_string(schema)?)?;
    let mut types = TypeSpace::new(&TypeSpaceSettings::default());
    types.add_root_schema(schema)?;
    let file = syn::parse2(types.to_stream())?;
    fs::write(out, prettyplease::unparse(&file))?;
    Ok(())
}
