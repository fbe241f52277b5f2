//! Golden: matchers as a module of their own, one of each strategy and step. `fuzz/` runs what is written here.

use expect_test::expect_file;
use farrier_codegen::ShapeId;
use farrier_codegen::matchers::{Matcher, module};
use farrier_codegen::pattern::compile;

const PATTERNS: &[&str] = &[
    r"^[\s\S]*$",
    "^b^a$",
    r"\S",
    "^(aws|aws-cn|aws-us-gov)$",
    r"^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$",
    r"^[\p{L}\p{Z}\p{N}_.:/=+\-%@]{1,32}$",
    r"^[\P{M}\p{M}]{0,10000}$",
    "^[a-zA-Z0-9_-]+$",
    "^[^:é-ü]{2,9}$",
    "^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$",
    "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
    "^-?(0|[1-9][0-9]*)$",
    r"^(\*|\d{12}|arn:[^:]+)$",
    "^arn:aws(-[^:]+)?:iam::[0-9]{12}:role/.+$",
    r"^[a-z]{2}(-iso[a-z]?|-gov)?-[a-z]+-\d$",
    r"^(arn:aws((-us-gov)|(-iso)|(-iso-b)|(-cn))?:kms:)?([a-z]{2}-[a-z]+(-[a-z]+)?-\d:)?(\d{12}:)?(((key/)?[a-zA-Z0-9-_]+)|(alias/[a-zA-Z0-9:/_-]+))$",
    r"^s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?$",
    r"^(/[^/\s]+)+/?$",
    "^(?!-)[a-z-]+(?<!-)$",
    r"^(?!aws:)[\p{L}\p{N}:-]{1,20}$",
    r"\bid\b",
    "^a|b$",
    "^([^,;]+[,;])*[^,;]+$",
    "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
    "^([0-9a-zA-Z][_-]?){1,20}$",
    r"^(?!.*(\d)\1)[a-f\d]+$",
    "^[a-z](-*[a-z]){0,62}$",
    r"^((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)$",
    "^.*@.*$",
    r"^-?\d{1,3}(\.\d{1,14})?$",
    "^arn:.+:([a-z]+|id-[0-9]+):.*$",
    r"^(a-\w{5}|b:[a-z][\w-]{0,99}_\w{17})$",
    "^(arn:aws(-[^:]+)?:kms:[a-z0-9-]{1,20}:[0-9]{12}:key/[a-z0-9]{12})|(([0-9a-z][_-]?)+)$",
    r"^https?://[a-zA-Z0-9@:._-]{2,256}\.[a-z]{2,6}\b(?:[-a-zA-Z0-9@:%_.]{0,2048})$",
];

#[test]
fn matchers_are_as_checked_in() {
    let compiled: Vec<_> = PATTERNS
        .iter()
        .map(|source| compile(source).expect("a pattern"))
        .collect();
    let matchers: Vec<_> = PATTERNS
        .iter()
        .zip(&compiled)
        .enumerate()
        .map(|(number, (source, compiled))| Matcher {
            name: ShapeId::parse(&format!("matchers#Pattern{number}")).expect("a shape ID"),
            source,
            compiled,
        })
        .collect();
    let module = module(
        &matchers,
        "UPDATE_EXPECT=1 cargo test -p farrier-codegen --test matchers",
    )
    .expect("what is emitted is Rust");
    assert!(module.shared_bytes > 0);
    expect_file!["pattern/matchers.rs"].assert_eq(&module.text);
}

#[test]
fn tables_have_a_size() {
    let bytes = |source| compile(source).expect("a pattern").table_bytes();
    assert_eq!(bytes("^[a-z]{1,9}$"), 0);
    assert_eq!(bytes("^(?!-)[a-z-]+$"), 312);
}
