//! The messages: two files written by hand, and a list of a thousand varied items made from a seed.

use std::fmt::Write;

/// A request, 93 bytes.
pub const REQUEST: &str = include_str!("../../fixtures/request.json");
/// A response, 819 bytes, members sorted by name as the service sends them.
pub const RESPONSE: &str = include_str!("../../fixtures/response.json");
/// The same response with its members in model order.
pub const RESPONSE_MODEL_ORDER: &str = include_str!("../../fixtures/response-model-order.json");

const STATUSES: [&str; 5] = [
    "SUBMITTED",
    "IN_PROGRESS",
    "COMPLETED_WITH_ERRORS",
    "COMPLETED",
    "FAILED",
];

/// A page of 1,000 jobs: identifiers, names, paths, numbers and statuses vary, and so do their lengths.
pub fn list() -> String {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut out = String::from(r#"{"ImportJobPropertiesList":["#);
    for index in 0..1000 {
        if index > 0 {
            out.push(',');
        }
        item(&mut out, &mut random).expect("a String takes everything");
    }
    out.push_str(r#"],"NextToken":"bW9yZQ=="}"#);
    out
}

fn item(out: &mut String, random: &mut Random) -> std::fmt::Result {
    let submitted = 1_700_000_000 + random.below(30_000_000);
    let path = "batch/".repeat(1 + random.below(4) as usize);
    let account = random.below(1 << 39);
    write!(
        out,
        r#"{{"DataAccessRoleArn":"arn:aws:iam::{account:012}:role/ClinicImporter","#
    )?;
    id(out, "DatastoreId", random)?;
    let (ended, micros) = (submitted + random.below(4000), random.below(1_000_000));
    write!(out, r#""EndTime":{ended}.{micros:06},"#)?;
    input(out, &path, random)?;
    id(out, "JobId", random)?;
    write!(out, r#""JobName":"weekly-backfill-{}","#, random.below(500))?;
    output(out, &path, random)?;
    report(out, random)?;
    let status = STATUSES[random.below(5) as usize];
    write!(out, r#""JobStatus":"{status}","#)?;
    let failed = random.below(90);
    write!(
        out,
        r#""Message":"{failed} of the files had errors","SubmitTime":{submitted}}}"#
    )
}

/// 32 hexadecimal digits.
fn id(out: &mut String, name: &str, random: &mut Random) -> std::fmt::Result {
    let (high, low) = (random.next(), random.next());
    write!(out, r#""{name}":"{high:016x}{low:016x}","#)
}

fn input(out: &mut String, path: &str, random: &mut Random) -> std::fmt::Result {
    let bucket = random.below(100);
    write!(
        out,
        r#""InputDataConfig":{{"S3Uri":"s3://intake-{bucket}/{path}"}},"#
    )
}

fn output(out: &mut String, path: &str, random: &mut Random) -> std::fmt::Result {
    let account = random.below(1 << 39);
    let (key, node) = (random.below(1 << 32), random.below(1 << 48));
    write!(
        out,
        r#""JobOutputDataConfig":{{"S3Configuration":{{"S3Uri":"s3://reports/{path}","#
    )?;
    write!(
        out,
        r#""KmsKeyId":"arn:aws:kms:eu-west-1:{account:012}:key/"#
    )?;
    write!(out, r#"{key:08x}-4b5a-6978-8796-{node:012x}"}}}},"#)
}

fn report(out: &mut String, random: &mut Random) -> std::fmt::Result {
    write!(
        out,
        r#""JobProgressReport":{{"Throughput":{}.5,"#,
        random.digits()
    )?;
    for name in [
        "TotalNumberOfFilesReadWithCustomerError",
        "TotalNumberOfImportedFiles",
        "TotalNumberOfResourcesImported",
        "TotalNumberOfResourcesScanned",
        "TotalNumberOfResourcesWithCustomerError",
        "TotalNumberOfScannedFiles",
    ] {
        write!(out, r#""{name}":{},"#, random.digits())?;
    }
    write!(
        out,
        r#""TotalSizeOfScannedFilesInMB":{}.{:03}}},"#,
        random.digits(),
        1 + random.below(999)
    )
}

/// A linear congruential generator: the same list in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 ^ (self.0 >> 29)
    }

    fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 16) % bound
    }

    /// A number of one to eight digits, each length as likely as another.
    fn digits(&mut self) -> u64 {
        let power = 10_u64.pow(1 + self.below(8) as u32);
        self.below(power)
    }
}
