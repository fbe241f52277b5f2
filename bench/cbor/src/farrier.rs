//! What Farrier generates, converted to what the peers read.

use farrier::codec::{cbor, json};
use farrier::{Deserialize, Serialize};
use jobs::{
    DescribeFhirImportJobResponse, ImportJobProperties, InputDataConfig, JobProgressReport,
    ListFhirImportJobsResponse, OutputDataConfig,
};

use crate::types;

/// A response that is written as JSON.
pub(crate) fn of_json(text: &str) -> types::DescribeResponse {
    let (response, _) = json::from_slice::<DescribeFhirImportJobResponse>(
        text.as_bytes(),
        &json::Settings::AWS_JSON,
    )
    .expect("the file is valid");
    (&response).into()
}

pub(crate) fn read<T: Deserialize>(bytes: &[u8]) -> T {
    cbor::from_slice(bytes, &cbor::Settings::RPC_V2)
        .expect("a fixture is valid")
        .0
}

pub(crate) fn write(out: &mut Vec<u8>, value: &dyn Serialize) {
    cbor::write(out, value, &cbor::Settings::RPC_V2).expect("a fixture can be written");
}

impl From<&DescribeFhirImportJobResponse> for types::DescribeResponse {
    fn from(it: &DescribeFhirImportJobResponse) -> Self {
        Self {
            import_job_properties: (&it.import_job_properties).into(),
        }
    }
}

impl From<&ListFhirImportJobsResponse> for types::ListResponse {
    fn from(it: &ListFhirImportJobsResponse) -> Self {
        Self {
            import_job_properties_list: it
                .import_job_properties_list
                .iter()
                .map(Into::into)
                .collect(),
            next_token: it.next_token.clone(),
        }
    }
}

impl From<&ImportJobProperties> for types::ImportJobProperties {
    fn from(it: &ImportJobProperties) -> Self {
        let InputDataConfig::S3Uri(uri) = &it.input_data_config else {
            panic!("the fixtures have no other variant");
        };
        Self {
            job_id: it.job_id.clone(),
            job_name: it.job_name.clone(),
            job_status: it.job_status.as_str().into(),
            submit_time: (&it.submit_time).into(),
            end_time: it.end_time.as_ref().map(Into::into),
            datastore_id: it.datastore_id.clone(),
            input_data_config: types::InputDataConfig::S3Uri(uri.clone()),
            job_output_data_config: it.job_output_data_config.as_ref().map(Into::into),
            job_progress_report: it.job_progress_report.as_ref().map(Into::into),
            data_access_role_arn: it.data_access_role_arn.clone(),
            message: it.message.clone(),
        }
    }
}

impl From<&farrier::Timestamp> for types::Timestamp {
    fn from(it: &farrier::Timestamp) -> Self {
        Self {
            seconds: it.secs(),
            nanos: it.subsec_nanos(),
        }
    }
}

impl From<&OutputDataConfig> for types::OutputDataConfig {
    fn from(it: &OutputDataConfig) -> Self {
        let OutputDataConfig::S3Configuration(it) = it else {
            panic!("the fixtures have no other variant");
        };
        Self::S3Configuration(types::S3Configuration {
            s3_uri: it.s3_uri.clone(),
            kms_key_id: it.kms_key_id.clone(),
        })
    }
}

impl From<&JobProgressReport> for types::JobProgressReport {
    fn from(it: &JobProgressReport) -> Self {
        Self {
            total_number_of_scanned_files: it.total_number_of_scanned_files,
            total_size_of_scanned_files_in_mb: it.total_size_of_scanned_files_in_mb,
            total_number_of_imported_files: it.total_number_of_imported_files,
            total_number_of_resources_scanned: it.total_number_of_resources_scanned,
            total_number_of_resources_imported: it.total_number_of_resources_imported,
            total_number_of_resources_with_customer_error: it
                .total_number_of_resources_with_customer_error,
            total_number_of_files_read_with_customer_error: it
                .total_number_of_files_read_with_customer_error,
            throughput: it.throughput,
        }
    }
}
