//! Goldens: patterns of a model and the module that is written for them.

use expect_test::{ExpectFile, expect, expect_file};

use crate::ShapeId;
use crate::diagnostic::{Diagnostics, Place};
use crate::lower::patterns::{PatternUse, lower};

/// Shapes and the patterns that they carry.
type Uses<'a> = &'a [(&'a str, &'a str)];

fn render(uses: Uses<'_>) -> (String, Diagnostics) {
    let uses: Vec<PatternUse> = uses
        .iter()
        .map(|(shape, source)| PatternUse {
            source: (*source).to_owned(),
            shape: ShapeId::parse(&format!("example#{shape}")).expect("a shape ID"),
            place: Place::default(),
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    let patterns = lower(&uses, &mut diagnostics);
    let items = super::emit(&patterns.module);
    let file = syn::parse2(quote::quote!(#(#items)*)).expect("emitted tokens are Rust");
    let text = prettyplease::unparse(&file).replace("}\n///", "}\n\n///").replace("}\nstatic", "}\n\nstatic").replace(";\n///", ";\n\n///");
    (text, diagnostics)
}

#[track_caller]
fn check(uses: Uses<'_>, expected: ExpectFile) {
    let (text, diagnostics) = render(uses);
    assert_eq!(diagnostics.iter().count(), 0, "{diagnostics:?}");
    expected.assert_eq(&text);
}

#[test]
fn healthlake() {
    let uses = [
        ("JobId", r"^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$"),
        ("S3Uri", r"^s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?$"),
        (
            "EncryptionKeyID",
            r"^(arn:aws((-us-gov)|(-iso)|(-iso-b)|(-cn))?:kms:)?([a-z]{2}-[a-z]+(-[a-z]+)?-\d:)?(\d{12}:)?(((key/)?[a-zA-Z0-9-_]+)|(alias/[a-zA-Z0-9:/_-]+))$",
        ),
        ("IamRoleArn", r"^arn:aws(-[^:]+)?:iam::[0-9]{12}:role/.+$"),
        ("Message", r"^[\P{M}\p{M}]{0,10000}$"),
    ];
    check(&uses, expect_file!["../../../tests/pattern/healthlake.rs"]);
}

/// One of each strategy and of each step.
#[test]
fn strategies() {
    let uses = [
        ("Anything", r"^[\s\S]*$|x`"),
        ("NotBlank", r"\S"),
        ("Partition", "^(aws|aws-cn|aws-us-gov)$"),
        ("OrganizationalUnitId", "^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$"),
        ("Region", r"^[a-z]{2}(-iso[a-z]?|-gov)?-[a-z]+-\d$"),
        ("Path", r"^(/[^/\s]+)+/?$"),
        ("Principal", r"^(\*|\d{12}|arn:[^:]+)$"),
        ("Run", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        ("Type", "^-?(0|[1-9][0-9]*)$"),
        ("Host$Name", r"^(?!-)[a-z-]+$"),
        ("Prefix", "^s3://."),
    ];
    let (text, _) = render(&uses);
    expect_file!["../../../tests/pattern/strategies.rs"].assert_eq(&text);
}

#[test]
fn diagnostics() {
    let uses = [
        ("Escaped", r"^[a-z\-\_]+$"),
        ("Unclosed", "^(a|b$"),
        ("Repeated", r"^(a)\1$"),
        ("Never", "^/^a$"),
        ("Half", "^a|b$"),
        ("Unknown", r"^\p{Nope}$"),
    ];
    let (_, diagnostics) = render(&uses);
    let lines: Vec<String> = diagnostics
        .iter()
        .map(|d| format!("{:?} {}: {} {}\n", d.severity, d.shape.as_ref().map_or("", ShapeId::as_str), d.message, d.help.as_deref().unwrap_or("")))
        .collect();
    expect![[r#"
        Warning example#Escaped: About the pattern: the escape `\_` is no ECMA-262: it stands for the character itself, at offset 7 before `\\_]+$`. 
        Error example#Unclosed: The pattern cannot be compiled: this group is not closed, at offset 1 before `(a|b$`. 
        Error example#Repeated: The pattern cannot be compiled: back-references are not supported, at offset 4 before `\\1$`. write out what the group can hold
        Warning example#Never: About the pattern: this pattern matches no text. 
        Warning example#Half: About the pattern: the `^` belongs to the first alternative alone and the `$` to the last alone; for both, write `^(?:…)$`. 
        Error example#Unknown: The pattern cannot be compiled: the property `Nope` is unknown, at offset 1 before `\\p{Nope}$`. 
    "#]].assert_eq(&lines.concat());
}

#[test]
fn dump() {
    let Ok(out) = std::env::var("PATTERNS_OUT") else { return };
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus/patterns.json")).unwrap();
    let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let names: Vec<String> = (0..cases.len()).map(|i| format!("P{i}")).collect();
    let uses: Vec<(&str, &str)> = cases.iter().zip(&names).map(|(c, n)| (n.as_str(), c["pattern"].as_str().unwrap())).collect();
    let (text, diagnostics) = render(&uses);
    let refused: Vec<String> = diagnostics.iter().filter(|d| d.severity == crate::diagnostic::Severity::Error).map(|d| d.shape.as_ref().unwrap().name().to_lowercase()).collect();
    let mut all = text;
    all.push_str("pub static ALL: &[(usize, fn(&[u8]) -> Option<()>)] = &[\n");
    for i in 0..cases.len() {
        if !refused.contains(&format!("p{i}")) { all.push_str(&format!("({i}, p{i}),\n")); }
    }
    all.push_str("];\n");
    std::fs::write(out, all).unwrap();
}
