//! The types of the HealthLake slice as one would write them by hand for `serde_json`.
//!
//! As generated types do, they own their strings, keep an enum value they do not know, and have timestamps of their own.

use serde::de::{Deserializer, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeFhirImportJobRequest {
    pub datastore_id: String,
    pub job_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeFhirImportJobResponse {
    pub import_job_properties: ImportJobProperties,
}

#[allow(
    dead_code,
    reason = "the benchmark of throughput reads lists, the small program does not"
)]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFhirImportJobsResponse {
    pub import_job_properties_list: Vec<ImportJobProperties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImportJobProperties {
    pub job_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    pub job_status: JobStatus,
    pub submit_time: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Timestamp>,
    pub datastore_id: String,
    pub input_data_config: InputDataConfig,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_output_data_config: Option<OutputDataConfig>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_progress_report: Option<JobProgressReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_access_role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum InputDataConfig {
    S3Uri(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum OutputDataConfig {
    S3Configuration(S3Configuration),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct S3Configuration {
    pub s3_uri: String,
    pub kms_key_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct JobProgressReport {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_scanned_files: Option<i64>,
    #[serde(
        rename = "TotalSizeOfScannedFilesInMB",
        skip_serializing_if = "Option::is_none"
    )]
    pub total_size_of_scanned_files_in_mb: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_imported_files: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_resources_scanned: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_resources_imported: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_resources_with_customer_error: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_number_of_files_read_with_customer_error: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub throughput: Option<f64>,
}

macro_rules! status {
    ($($variant:ident $value:literal,)*) => {
        #[derive(Clone, Debug, PartialEq)]
        pub enum JobStatus {
            $($variant,)*
            Unknown(String),
        }

        impl JobStatus {
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for JobStatus {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
    };
}

status! {
    Submitted "SUBMITTED",
    Queued "QUEUED",
    InProgress "IN_PROGRESS",
    CompletedWithErrors "COMPLETED_WITH_ERRORS",
    Completed "COMPLETED",
    Failed "FAILED",
    CancelSubmitted "CANCEL_SUBMITTED",
    CancelInProgress "CANCEL_IN_PROGRESS",
    CancelCompleted "CANCEL_COMPLETED",
    CancelFailed "CANCEL_FAILED",
}

impl Serialize for JobStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JobStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = JobStatus;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E>(self, value: &str) -> Result<JobStatus, E> {
                Ok(value.into())
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// Seconds and nanoseconds since 1970-01-01T00:00:00Z, read through `f64` as serde gives them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timestamp {
    pub seconds: i64,
    pub nanos: u32,
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.nanos == 0 {
            serializer.serialize_i64(self.seconds)
        } else {
            serializer.serialize_f64(self.seconds as f64 + f64::from(self.nanos) / 1e9)
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        let whole = seconds.floor();
        Ok(Self {
            seconds: whole as i64,
            nanos: ((seconds - whole) * 1e9) as u32,
        })
    }
}
