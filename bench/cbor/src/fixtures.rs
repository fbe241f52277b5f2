//! The messages: a file written by hand, and varied items made from a seed. ciborium writes their bytes.

use ciborium::Value;
use serde::Serialize;

use crate::farrier;
use crate::types::{
    DescribeResponse, ImportJobProperties, InputDataConfig, JobProgressReport, ListResponse,
    OutputDataConfig, S3Configuration,
};

const RESPONSE: &str = include_str!("../../fixtures/response.json");
const STATUSES: [&str; 5] = [
    "SUBMITTED",
    "IN_PROGRESS",
    "COMPLETED_WITH_ERRORS",
    "COMPLETED",
    "FAILED",
];

/// The response of the file, and 31 others like it.
pub(crate) fn responses() -> Vec<DescribeResponse> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let others = (0..31).map(|_| DescribeResponse {
        import_job_properties: item(&mut random),
    });
    std::iter::once(farrier::of_json(RESPONSE))
        .chain(others)
        .collect()
}

/// A page of 1,000 jobs: identifiers, names, paths, numbers and statuses vary, and so do their lengths.
pub(crate) fn list() -> ListResponse {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    ListResponse {
        import_job_properties_list: (0..1_000).map(|_| item(&mut random)).collect(),
        next_token: Some("bW9yZQ==".to_owned()),
    }
}

/// The bytes of a message, members in the model's order.
pub(crate) fn in_model_order(message: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(message, &mut bytes).expect("a vector takes everything");
    bytes
}

/// The same with members sorted by name.
pub(crate) fn sorted(message: &impl Serialize) -> Vec<u8> {
    let mut value = Value::serialized(message).expect("it is a value");
    sort(&mut value);
    in_model_order(&value)
}

fn sort(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(sort),
        Value::Map(members) => {
            members.sort_by(|(left, _), (right, _)| left.as_text().cmp(&right.as_text()));
            members.iter_mut().for_each(|(_, value)| sort(value));
        }
        _ => {}
    }
}

fn item(random: &mut Random) -> ImportJobProperties {
    let submitted = 1_700_000_000 + random.below(30_000_000);
    let ended = (submitted + random.below(4_000)) as f64 + random.below(1_000_000) as f64 / 1e6;
    let path = "batch/".repeat(1 + random.below(4) as usize);
    let failed = random.below(90);
    ImportJobProperties {
        job_id: random.id(),
        job_name: Some(format!("weekly-backfill-{}", random.below(500))),
        job_status: STATUSES[random.below(5) as usize].into(),
        submit_time: (submitted as f64).into(),
        end_time: Some(ended.into()),
        datastore_id: random.id(),
        input_data_config: InputDataConfig::S3Uri(format!(
            "s3://intake-{}/{path}",
            random.below(100)
        )),
        job_output_data_config: Some(OutputDataConfig::S3Configuration(S3Configuration {
            s3_uri: format!("s3://reports/{path}"),
            kms_key_id: format!(
                "arn:aws:kms:eu-west-1:{:012}:key/{:08x}-4b5a-6978-8796-{:012x}",
                random.below(1 << 39),
                random.below(1 << 32),
                random.below(1 << 48)
            ),
        })),
        job_progress_report: Some(report(random)),
        data_access_role_arn: Some(format!(
            "arn:aws:iam::{:012}:role/ClinicImporter",
            random.below(1 << 39)
        )),
        message: Some(format!("{failed} of the files had errors")),
    }
}

fn report(random: &mut Random) -> JobProgressReport {
    let mut digits = || Some(random.digits() as i64);
    JobProgressReport {
        total_number_of_scanned_files: digits(),
        total_number_of_imported_files: digits(),
        total_number_of_resources_scanned: digits(),
        total_number_of_resources_imported: digits(),
        total_number_of_resources_with_customer_error: digits(),
        total_number_of_files_read_with_customer_error: digits(),
        total_size_of_scanned_files_in_mb: Some(
            random.digits() as f64 + (1 + random.below(999)) as f64 / 1e3,
        ),
        throughput: Some(random.digits() as f64 + 0.5),
    }
}

/// A linear congruential generator: the same messages in every run.
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

    /// 32 hexadecimal digits.
    fn id(&mut self) -> String {
        format!("{:016x}{:016x}", self.next(), self.next())
    }
}
