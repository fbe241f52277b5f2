//! Each rule finds what it is about, and nothing else.

use super::rules;
use super::tree::{File, Tree};

/// A repository of one file breaks exactly these rules.
#[track_caller]
fn check(path: &str, text: &str, broken: &[&str]) {
    let architecture = File::new("ARCHITECTURE.md".to_owned(), String::new());
    let tree = Tree {
        files: vec![architecture, File::new(path.to_owned(), text.to_owned())],
    };
    let found: Vec<_> = rules()
        .filter(|rule| {
            let mut findings = Vec::new();
            (rule.check)(&tree, &mut findings);
            !findings.is_empty()
        })
        .map(|rule| rule.name)
        .collect();
    assert_eq!(found, broken, "{path}:\n{text}");
}

#[test]
fn manifests() {
    check(
        "codegen/Cargo.toml",
        "[dependencies]\nfarrier = \"1\"",
        &["codegen-and-runtime-are-strangers"],
    );
    check(
        "runtime/Cargo.toml",
        "[build-dependencies]\nfarrier-codegen = \"1\"",
        &["codegen-and-runtime-are-strangers"],
    );
    check("codegen/Cargo.toml", "[dependencies]\nserde = \"1\"", &[]);
    let generated = "# @generated\n[target.'cfg(unix)'.dependencies]\nlibc = \"1\"";
    check(
        "generated/x/Cargo.toml",
        generated,
        &["generated-depends-on-farrier-alone"],
    );
    check(
        "generated/x/Cargo.toml",
        "# @generated\n[dependencies]\nfarrier = \"1\"",
        &[],
    );
}

#[test]
fn layers_of_codegen() {
    check(
        "codegen/src/model/ast.rs",
        "//! m\nuse proc_macro2::Ident;",
        &["model-has-no-identifiers"],
    );
    check(
        "codegen/src/ir.rs",
        "//! m\nuse serde_json::Value;",
        &["ir-has-no-json"],
    );
    check(
        "codegen/src/emit/union.rs",
        "//! m\nuse crate::{ir, model::Shape};",
        &["emit-does-not-know-the-model"],
    );
    check(
        "codegen/src/emit.rs",
        "//! m\nuse super::model::Shape;",
        &["emit-does-not-know-the-model"],
    );
    check(
        "codegen/src/emit.rs",
        "//! `crate::model` is not known here.\nuse crate::ir;",
        &[],
    );
    check(
        "codegen/src/emit.rs",
        "//! m\nfn f() { format_ident!(\"x\"); }",
        &["names-makes-identifiers"],
    );
    check(
        "codegen/src/lower/names.rs",
        "//! m\nfn f() { Ident::new(\"x\", s); }",
        &[],
    );
    check(
        "codegen/src/emit.rs",
        "//! m\nfn f() { syn::parse_str(\"x\"); }",
        &["templates-are-quote"],
    );
}

#[test]
fn habits_of_codegen() {
    check(
        "codegen/src/render.rs",
        "//! m\nuse std::fs::write;",
        &["output-writes-files"],
    );
    check(
        "codegen/src/output.rs",
        "//! m\nfn f() { std::fs::write(a, b); }",
        &[],
    );
    check(
        "codegen/src/lower.rs",
        "//! m\nfn f() { if a != b { println!(\"x\") } }",
        &["commands-print"],
    );
    check(
        "xtask/src/main.rs",
        "//! m\nfn f() { println!(\"x\") }",
        &[],
    );
    check(
        "codegen/src/lower.rs",
        "//! m\nuse std::collections::{BTreeMap, HashMap};",
        &["codegen-has-no-hash-map"],
    );
}

#[test]
fn layers_of_the_runtime() {
    check(
        "runtime/src/schema.rs",
        "//! m\nuse crate::serde::Serialize;",
        &["runtime-has-layers"],
    );
    check(
        "runtime/src/codec/json.rs",
        "//! m\nuse crate::{protocol::Endpoint, schema};",
        &["runtime-has-layers"],
    );
    check(
        "runtime/src/protocol/rest.rs",
        "//! m\nuse crate::codec::json;\nuse http::Request;",
        &[],
    );
    check(
        "runtime/src/codec/json.rs",
        "//! m\nuse http::Request;",
        &["http-stays-in-protocol"],
    );
    check(
        "runtime/src/serde.rs",
        "//! m\nmod de;\npub use de::Deserialize;\nuse self::de::X;",
        &[],
    );
}

#[test]
fn codecs() {
    let xml = File::new("runtime/src/codec/xml.rs".to_owned(), "//! m".to_owned());
    let json = File::new(
        "runtime/src/codec/json/read.rs".to_owned(),
        "//! m\nuse super::super::xml;".to_owned(),
    );
    let rule = rules()
        .find(|rule| rule.name == "codecs-are-strangers")
        .expect("it is there");
    let mut findings = Vec::new();
    (rule.check)(
        &Tree {
            files: vec![xml, json],
        },
        &mut findings,
    );
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(
        (findings[0].place.as_str(), findings[0].what.as_str()),
        ("runtime/src/codec/json/read.rs:2", "`crate::codec::xml`")
    );
}

#[test]
fn logic() {
    let marked = |body: &str| format!("// @generated\nfn f() {{ {body} }}");
    check(
        "generated/x/src/types.rs",
        &marked("if a { b }"),
        &["generated-has-no-logic"],
    );
    check(
        "generated/x/src/types.rs",
        &marked("match a { 0 => for x in y {}, _ => {} }"),
        &["generated-has-no-logic"],
    );
    check(
        "generated/x/src/types.rs",
        &marked("a.map(|x| x)"),
        &["generated-has-no-logic"],
    );
    check(
        "generated/x/src/types.rs",
        &marked("match a { 0 => b?, _ => c }"),
        &[],
    );
    check("generated/x/src/patterns.rs", &marked("loop {}"), &[]);
    let function = |lines: usize| format!("//! m\nfn f() {{\n{}}}\n", "    g();\n".repeat(lines));
    check("runtime/src/value.rs", &function(37), &[]);
    check(
        "runtime/src/value.rs",
        &function(38),
        &["functions-are-short"],
    );
}

#[test]
fn files() {
    check(
        "runtime/src/value.rs",
        "// m\n",
        &["files-say-what-they-are-for"],
    );
    check(
        "runtime/src/value.rs",
        &"//! m\n".repeat(301),
        &["files-are-short"],
    );
    check("runtime/src/value.rs", &"//! m\n".repeat(300), &[]);
    check(
        "generated/x/src/lib.rs",
        "//! m",
        &["generated-files-are-marked"],
    );
    check(
        "codegen/src/lower.rs",
        "//! m\nfn f() { unsafe { g() } }",
        &["unsafe-is-kept-apart"],
    );
    check(
        "runtime/src/value.rs",
        "//! unsafe because\nfn f() { unsafe { g() } }",
        &[],
    );
    check(
        "README.md",
        concat!("TO", "DO: all"),
        &["nothing-is-left-to-do"],
    );
}
