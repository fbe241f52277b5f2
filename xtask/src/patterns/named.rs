//! The cases that have a bar of their own: HealthLake's patterns on texts that HealthLake gets.

use serde_json::{Value, json};

use super::realistic::{ASCII, CJK, GREEK, KEY, ROLE, S3_URI, long, repeated};

const ID: &str = r"^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$";
/// The same with HealthLake's length of 1 to 32, as a matcher that has it fused in.
const ID_1_TO_32: &str = r"^[\p{L}\p{Z}\p{N}_.:/=+\-%@]{1,32}$";
const ROLE_ARN: &str = "^arn:aws(-[^:]+)?:iam::[0-9]{12}:role/.+$";
const KMS: &str = r"^(arn:aws((-us-gov)|(-iso)|(-iso-b)|(-cn))?:kms:)?([a-z]{2}-[a-z]+(-[a-z]+)?-\d:)?(\d{12}:)?(((key/)?[a-zA-Z0-9-_]+)|(alias/[a-zA-Z0-9:/_-]+))$";
const S3: &str = r"^s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?$";

/// A pattern on a text, and how many times faster than the peer it must be.
pub(super) struct Named {
    /// What the reader sees.
    pub(super) title: &'static str,
    /// The pattern that is compiled.
    pub(super) pattern: &'static str,
    /// The peer's time in ours, at least.
    pub(super) bar: f64,
    /// What is hoped for.
    pub(super) goal: f64,
    peer: &'static str,
    length: Option<(usize, usize)>,
    text: String,
}

/// All of them.
pub(super) fn cases() -> Vec<Named> {
    let id = |title, bar, text| Named {
        length: Some((1, 32)),
        peer: ID,
        ..plain(title, ID_1_TO_32, bar, text)
    };
    vec![
        id(
            "id {1,32}, 12 ASCII characters",
            8.0,
            repeated("0a1b2c3d4e5f6071", 12),
        ),
        id(
            "id {1,32}, 32 ASCII characters",
            8.0,
            repeated("0a1b2c3d4e5f6071", 32),
        ),
        id("id {1,32}, 32 Greek characters", 4.0, repeated(GREEK, 32)),
        id("id {1,32}, 32 CJK characters", 4.0, repeated(CJK, 32)),
        plain("id's class, 64 KiB ASCII", ID, 7.0, long(ASCII)),
        plain("role ARN, 66 bytes", ROLE_ARN, 5.0, ROLE.to_owned()),
        Named {
            goal: 5.0,
            ..plain("KMS key ARN", KMS, 3.0, KEY.to_owned())
        },
        Named {
            goal: 5.0,
            ..plain("S3 URI", S3, 3.0, S3_URI.to_owned())
        },
    ]
}

fn plain(title: &'static str, pattern: &'static str, bar: f64, text: String) -> Named {
    Named {
        title,
        pattern,
        bar,
        goal: bar,
        peer: pattern,
        length: None,
        text,
    }
}

impl Named {
    /// The case as the program reads it, given which matcher is its own.
    pub(super) fn to_json(&self, matcher: usize) -> Value {
        json!({ "matcher": matcher, "peer": self.peer, "length": self.length, "text": self.text })
    }
}
