//! Matchers as the generator writes them, compiled and run: its goldens are modules here.

mod healthlake {
    include!("../../codegen/tests/pattern/healthlake.rs");
}
mod strategies {
    include!("../../codegen/tests/pattern/strategies.rs");
}

use healthlake::{encryption_key_id, iam_role_arn, job_id, message, s3_uri};
use strategies::{
    anything, host_name, node_name, not_blank, organizational_unit_id, partition, path, prefix,
    principal, region, role_arn, role_path, run_2, type_, url,
};

#[track_caller]
fn check(matcher: fn(&[u8]) -> Option<()>, accepted: &[&str], rejected: &[&str]) {
    let texts = accepted
        .iter()
        .map(|text| (text, true))
        .chain(rejected.iter().map(|text| (text, false)));
    for (text, verdict) in texts {
        assert_eq!(matcher(text.as_bytes()).is_some(), verdict, "{text:?}");
    }
}

#[test]
fn class_runs() {
    check(
        job_id,
        &["", "aB9 _.:/=+-%@", "Ωμέγα", "日本語", "𝒳", "\u{2028}"],
        &["!", "aaaaaaaaaaaa!", "日!", "\n", "e\u{301}", "😀"],
    );
    check(
        message,
        &["", "x", &"é".repeat(10_000)],
        &[&"é".repeat(10_001), &"x".repeat(10_001)],
    );
    check(
        not_blank,
        &["x", " \n😀", "\u{85}"],
        &["", " \t\n", "\u{3000}\u{FEFF}"],
    );
}

#[test]
fn one_pass() {
    let long = "arn:aws-é😀:iam::123456789012:role/日本/語";
    check(
        iam_role_arn,
        &["arn:aws:iam::123456789012:role/a", long],
        &[
            "",
            "arn:aws-:iam::123456789012:role/a",
            "arn:aws:iam::123456789012:role/\n",
        ],
    );
    check(
        organizational_unit_id,
        &["ou-abcd-12345678"],
        &["ou-abc-12345678", "ou-abcd-1234567", "ou-abcd-1234567é"],
    );
    check(
        principal,
        &["*", "123456789012", "arn:é"],
        &["", "**", "12345678901", "arn:", "b"],
    );
    check(
        run_2,
        &["01234567-89ab-cdef-0123-456789abcdef"],
        &[
            "01234567-89ab-cdef-0123-456789abcde",
            "01234567-89ab-cdef-0123-456789abcdeff",
        ],
    );
    check(
        type_,
        &["0", "-0", "10", "-129"],
        &["", "-", "00", "-01", "1-"],
    );
}

#[test]
fn tables() {
    check(
        s3_uri,
        &["s3://abc", "s3://a.b/é 😀", "s3://abc/"],
        &["s3://ab", "s3://ab-", "s3://abc/\n", "s3://abc/\u{2028}"],
    );
    check(
        encryption_key_id,
        &[
            "k",
            "alias/a/b:c",
            "arn:aws-iso-b:kms:k",
            "arn:aws:kms:us-east-1:123456789012:key/1-2",
        ],
        &["", "key/", "ké", "é"],
    );
    check(
        region,
        &["us-east-1", "us-gov-west-1", "us-isob-east-1"],
        &["us-east", "us-east-1a", "us--1"],
    );
    check(
        path,
        &["/a", "/a/b/", "/é"],
        &["", "/", "a", "/a//b", "/a b", "/\u{3000}"],
    );
    check(host_name, &["a", "a-"], &["", "-a", "é"]);
    check(
        prefix,
        &["s3://a", "s3://é\n"],
        &["s3://", "s3://\n", "xs3://a"],
    );
    check(partition, &["aws", "aws-cn"], &["", "aws-", "aws-cnx"]);
    check(anything, &["", "\n", "é"], &[]);
}

/// Patterns for which an automaton that reads from the start is too large.
#[test]
fn otherwise() {
    check(
        node_name,
        &["mi-12", "eks_c:a_abcdefghijklmnopq"],
        &[
            "mi-1",
            "eks_c:a_abcdefghijklmnop",
            "eks_c:é_abcdefghijklmnopq",
        ],
    );
    check(
        role_arn,
        &["arn:aws:iam:::a", "arn:aws:iam:b:c:a/d"],
        &[
            "arn:aws:iam:b:c:a/aws-service-role/d",
            "arn:aws:iam:::",
            "é",
        ],
    );
    check(
        url,
        &["https://ab.com", "http://aws.org/a?b=%20"],
        &["https://a.com", "ftp://ab.com", "https://ab.com/\u{e9}", ""],
    );
    check(
        role_path,
        &["role/a", "role/b!/a", "role/bb/cc/a"],
        &["role/", "role/b--/a", "role/b!/A", "é"],
    );
}
