//! Texts such as services are sent: ARNs, identifiers, addresses, text in several scripts, and 64 KiB of it.
//!
//! They are made here and are nobody's data. A text counts for a pattern that matches it; where it is of a family, such as
//! the ARNs of KMS, also for the patterns that name the family, since those get such texts and must reject some of them.

/// How long the long texts are, in bytes.
const LONG: usize = 64 * 1024;

/// A text, and what a pattern has in it that is made for texts of this kind; without that it has no family.
pub(super) struct Text {
    /// The text.
    pub(super) text: String,
    family: Option<&'static str>,
}

impl Text {
    /// Whether a pattern is made for texts of this kind.
    pub(super) fn is_of_family(&self, pattern: &str) -> bool {
        self.family.is_some_and(|family| pattern.contains(family))
    }
}

/// All of them.
pub(super) fn texts() -> Vec<Text> {
    let families = FAMILIES
        .iter()
        .flat_map(|(family, texts)| texts.iter().map(|text| ((*text).to_owned(), Some(*family))));
    let others = OTHERS.iter().map(|text| (*text).to_owned());
    others
        .chain(identifiers())
        .chain(scripts())
        .map(|text| (text, None))
        .chain(families)
        .map(|(text, family)| Text { text, family })
        .collect()
}

/// A word repeated to a number of characters.
pub(super) fn repeated(word: &str, characters: usize) -> String {
    word.chars().cycle().take(characters).collect()
}

/// A text as long as the long ones are, made of whole words.
pub(super) fn long(word: &str) -> String {
    word.repeat(LONG / word.len())
}

pub(super) const ROLE: &str = "arn:aws:iam::123456789012:role/service-role/HealthImportRole-7f3a9";
pub(super) const KEY: &str =
    "arn:aws:kms:us-east-1:123456789012:key/1b4e28ba-2fa1-41d2-883f-0016d3cca427";
pub(super) const S3_URI: &str = "s3://patient-records-eu/import/2024-05-17/part-0001.ndjson";
pub(super) const ASCII: &str = "Patient-Record_7: name=Erika/room+12@ward.example ";
pub(super) const GREEK: &str = "Γνωρίζωἀπὸτὴνκόψιτοῦσπαθιοῦ";
pub(super) const CJK: &str = "天地玄黄宇宙洪荒日月盈昃辰宿列张";

/// Texts by what a pattern has in it that is meant for them.
const FAMILIES: &[(&str, &[&str])] = &[
    (
        ":iam:",
        &[
            ROLE,
            "arn:aws:iam::123456789012:role/Importer",
            "arn:aws-cn:iam::210987654321:role/path/to/Worker@prod",
            "arn:aws:iam::123456789012:user/erika",
            "arn:aws:iam::aws:policy/ReadOnlyAccess",
        ],
    ),
    (
        ":lambda:",
        &[
            "arn:aws:lambda:us-east-1:123456789012:function:resize-images",
            "arn:aws:lambda:eu-central-1:123456789012:function:ingest:PROD",
            "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:common:7",
        ],
    ),
    (
        ":kms:",
        &[
            KEY,
            "arn:aws:kms:eu-west-2:123456789012:alias/records/primary",
            "arn:aws-cn:kms:cn-north-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab",
        ],
    ),
    (
        ":s3:",
        &[
            "arn:aws:s3:::patient-records-eu",
            "arn:aws:s3:::patient-records-eu/import/*",
        ],
    ),
    (
        ":sns:",
        &["arn:aws:sns:us-west-2:123456789012:alarm-topic.fifo"],
    ),
    (":sqs:", &["arn:aws:sqs:us-west-2:123456789012:work-queue"]),
    (
        ":dynamodb:",
        &["arn:aws:dynamodb:us-east-1:123456789012:table/Orders/stream/2024-05-17T08:49:00.123"],
    ),
    (
        ":secretsmanager:",
        &["arn:aws:secretsmanager:us-east-1:123456789012:secret:db/password-AbCdEf"],
    ),
    (
        ":ec2:",
        &["arn:aws:ec2:us-east-1:123456789012:instance/i-0abcd1234ef567890"],
    ),
    (
        ":logs:",
        &["arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/resize:*"],
    ),
    (
        ":sagemaker:",
        &["arn:aws:sagemaker:us-east-1:123456789012:training-job/xgboost-2024-05-17"],
    ),
    (
        ":bedrock:",
        &["arn:aws:bedrock:us-east-1::foundation-model/titan-text-v1:0"],
    ),
    (
        ":states:",
        &["arn:aws:states:us-east-1:123456789012:stateMachine:Nightly"],
    ),
    (
        ":acm:",
        &["arn:aws:acm:us-east-1:123456789012:certificate/1b4e28ba-2fa1-41d2-883f-0016d3cca427"],
    ),
    (
        "s3://",
        &[S3_URI, "s3://patient-records-eu", "s3://logs-2024/a/b/c/"],
    ),
    (
        "http",
        &[
            "https://api.example.com/v1/items?id=42&sort=asc",
            "https://example.com",
            "http://10.0.0.7:8080/",
        ],
    ),
];

/// Texts that no word in a pattern gives away.
const OTHERS: &[&str] = &[
    "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    "9F8B7C6D-5E4F-4A3B-8C2D-1E0F9A8B7C6D",
    "123456789012",
    "us-east-1",
    "eu-central-1a",
    "i-0abcd1234ef567890",
    "subnet-0123456789abcdef0",
    "sg-903004f8",
    "vpc-1a2b3c4d",
    "erika.mustermann@example.com",
    "api.example.com",
    "10.0.0.7",
    "192.168.0.0/16",
    "2001:db8::8a2e:370:7334",
    "2024-05-17T08:49:00Z",
    "2024-05-17T08:49:00.123+02:00",
    "2024-05-17",
    "08:49",
    "1.24.3",
    "v2",
    "$LATEST",
    "en-US",
    "application/x-amz-json-1.0",
    "/aws/lambda/resize",
    "/home/erika/projects/app/main.rs",
    "report 2024-05 (final).pdf",
    "Team = Platform / Stage: production",
    "The quick brown fox jumps over the lazy dog.",
    "aGVsbG8gd29ybGQsIGhlbGxvIG1vb24=",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "rate(5 minutes)",
    "true",
    "42",
    "3.14159",
];

/// Identifiers of 1 to 64 characters, in the four manners that are usual.
fn identifiers() -> Vec<String> {
    let manners = [
        "0a1b2c3d4e5f60718293",
        "resize-images-prod-7f3a9-",
        "PatientRecord_Import_v2_",
        "OrderHistory2024Eu",
    ];
    let lengths = [1, 2, 4, 8, 12, 16, 20, 24, 32, 36, 48, 63, 64];
    let all = manners
        .iter()
        .flat_map(|word| lengths.map(|length| repeated(word, length)));
    all.collect()
}

/// Text beyond ASCII, short and long, and long text in ASCII.
fn scripts() -> Vec<String> {
    let short = [GREEK, CJK, "Grüße aus Köln, ", "naïve café №7 "]
        .into_iter()
        .flat_map(|word| [4, 12, 32].map(|length| repeated(word, length)));
    let words = ["0a1b2c3d4e5f6071", ASCII, GREEK, CJK];
    short.chain(words.map(long)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_as_long_as_they_are_said_to_be() {
        let all = texts();
        let long: Vec<usize> = all
            .iter()
            .map(|text| text.text.len())
            .filter(|length| *length > 1000)
            .collect();
        assert_eq!(long.len(), 4);
        assert!(long.iter().all(|length| LONG - length < 100), "{long:?}");
    }

    #[test]
    fn families_are_named_in_patterns() {
        let all = texts();
        let role = all
            .iter()
            .find(|text| text.text == ROLE)
            .expect("it is there");
        assert!(role.is_of_family("^arn:aws:iam::.*$"));
        assert!(!role.is_of_family("^.*$"));
    }
}
