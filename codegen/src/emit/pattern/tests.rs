//! Goldens: patterns of a model and the module that is written for them.

use expect_test::{ExpectFile, expect, expect_file};

use crate::ShapeId;
use crate::diagnostic::Diagnostics;
use crate::lower::patterns::{PatternUse, lower};

/// Shapes and the patterns that they carry.
type Uses<'a> = &'a [(&'a str, &'a str)];

fn render(uses: Uses<'_>) -> (String, Diagnostics) {
    let uses: Vec<PatternUse> = uses
        .iter()
        .map(|(shape, source)| {
            let shape = ShapeId::parse(&format!("example#{shape}")).expect("a shape ID");
            PatternUse::alone(shape, source)
        })
        .collect();
    let mut diagnostics = Diagnostics::default();
    let patterns = lower(&uses, &mut diagnostics);
    let items = super::emit(&patterns.module);
    let file = syn::parse2(quote::quote!(#(#items)*)).expect("emitted tokens are Rust");
    let text = prettyplease::unparse(&file)
        .replace("}\n///", "}\n\n///")
        .replace("}\nstatic", "}\n\nstatic")
        .replace(";\n///", ";\n\n///");
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
        (
            "NodeName",
            r"^mi-\d{2}$|^eks_c:[0-9A-Za-z][A-Za-z0-9\-_]{0,20}_\w{17}$",
        ),
        (
            "RoleArn",
            r"^(?!.*/aws-service-role/)arn:aws:iam:[a-z0-9/.-]{0,63}:[a-z0-9/.-]{0,63}:[a-z0-9][a-z0-9:/.-]{0,1023}$",
        ),
        (
            "Url",
            r"^https?://[a-zA-Z0-9@:._-]{2,256}\.[a-z]{2,6}\b(?:[-a-zA-Z0-9@:%_?&/=]{0,2048})$",
        ),
        (
            "RolePath",
            r"^role/(([^/][!-~]+/){1,511})?(?<!--/)[a-z]{1,64}$",
        ),
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
        .map(|d| {
            format!(
                "{:?} {}: {} {}\n",
                d.severity,
                d.shape.as_ref().map_or("", ShapeId::as_str),
                d.message,
                d.help.as_deref().unwrap_or("")
            )
        })
        .collect();
    expect![[r#"
        Warning example#Escaped: At offset 7 (`\_]+$`), the escape `\_` is not ECMA-262: it stands for the character itself. Write it without the backslash.
        Error example#Unclosed: The pattern cannot be compiled: at offset 1 (`(a|b$`), this group is not closed. 
        Warning example#Never: This pattern matches no text. An anchor or an assertion in it contradicts what is beside it.
        Warning example#Half: The `^` belongs to the first alternative alone and the `$` to the last alone. Write `^(?:…)$` around all alternatives if whole texts are meant.
        Error example#Unknown: The pattern cannot be compiled: at offset 1 (`\p{Nope}$`), the property `Nope` is unknown. 
    "#]].assert_eq(&lines.concat());
}
