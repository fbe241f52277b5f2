//! HealthLake's types as one would write them by hand, for ciborium by serde's derives and for minicbor by hand.
//!
//! As generated types do, they own their strings, keep an enum value they do not know, and have timestamps of their own.

mod decode;
mod encode;
mod scalar;

use serde::{Deserialize, Serialize};

pub use scalar::{JobStatus, Timestamp};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeResponse {
    pub import_job_properties: ImportJobProperties,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListResponse {
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
