//! Generates a crate of `codegen/tests/golden/kitchen_sink.json` and of `counter.json`, which has the service that binds it to HTTP, and
//! the declarations of its modules where they are.

use std::fmt::Write;
use std::{env, fs};

use camino::Utf8PathBuf;
use farrier_codegen::Generator;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};

const MODELS: [&str; 2] = [
    "../../codegen/tests/golden/kitchen_sink.json",
    "counter.json",
];

fn main() {
    let out = Utf8PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let sources = MODELS.map(|path| {
        println!("cargo::rerun-if-changed={path}");
        Source::new(path, fs::read(path).expect("the model is there"))
    });
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&sources, &mut diagnostics)
        .unwrap_or_else(|| panic!("the models are wrong: {diagnostics:?}"));
    let generated = Generator::new(&model)
        .service("example.counter#Counter")
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
