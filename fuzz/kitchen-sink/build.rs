//! Generates the crate of `codegen/tests/golden/kitchen_sink.json`, and the declarations of its modules where they are.

use std::fmt::Write;
use std::{env, fs};

use camino::Utf8PathBuf;
use farrier_codegen::Generator;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};

const MODEL: &str = "../../codegen/tests/golden/kitchen_sink.json";

fn main() {
    println!("cargo::rerun-if-changed={MODEL}");
    let out = Utf8PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let text = fs::read(MODEL).expect("the model is there");
    let model = Model::parse(&[Source::new(MODEL, text)], &mut Diagnostics::default())
        .expect("the model is good");
    let generated = Generator::new(&model)
        .generate()
        .expect("a crate can be made of it");
    generated
        .write(&out.join("crate"))
        .expect("it can be written");
    let source = out.join("crate/src");
    let root = fs::read_to_string(source.join("lib.rs")).expect("a crate has a root");
    fs::write(out.join("modules.rs"), modules(&root, &source)).expect("it can be written");
}

/// What a root declares, without its own attributes, which an included file may not have.
fn modules(root: &str, source: &Utf8PathBuf) -> String {
    let mut out = String::new();
    let items = root
        .lines()
        .skip_while(|line| !line.starts_with("#[rustfmt"));
    for line in items {
        let name = line.trim_start_matches("pub ").strip_prefix("mod ");
        if let Some(name) = name.and_then(|name| name.strip_suffix(';')) {
            let path = source.join(name).with_extension("rs");
            writeln!(out, "#[path = {:?}]", path.as_str()).expect("a String takes everything");
        }
        writeln!(out, "{line}").expect("a String takes everything");
    }
    out
}
