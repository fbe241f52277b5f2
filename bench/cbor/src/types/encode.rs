//! The types for minicbor: writing.

use minicbor::Encoder;
use minicbor::data::IanaTag;
use minicbor::encode::{Encode, Error, Write};

use super::*;

type Encoded<W> = Result<(), Error<<W as Write>::Error>>;

/// A member that may be absent.
fn optional<T: Encode<C>, C, W: Write>(
    e: &mut Encoder<W>,
    key: &str,
    value: &Option<T>,
    ctx: &mut C,
) -> Encoded<W> {
    match value {
        Some(value) => member(e, key, value, ctx),
        None => Ok(()),
    }
}

fn member<T: Encode<C>, C, W: Write>(
    e: &mut Encoder<W>,
    key: &str,
    value: &T,
    ctx: &mut C,
) -> Encoded<W> {
    value.encode(e.str(key)?, ctx)
}

fn count(present: &[bool]) -> u64 {
    present.iter().filter(|present| **present).count() as u64
}

impl<C> Encode<C> for DescribeResponse {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        member(
            e.map(1)?,
            "ImportJobProperties",
            &self.import_job_properties,
            ctx,
        )
    }
}

impl<C> Encode<C> for ListResponse {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        e.map(1 + count(&[self.next_token.is_some()]))?;
        member(
            e,
            "ImportJobPropertiesList",
            &self.import_job_properties_list,
            ctx,
        )?;
        optional(e, "NextToken", &self.next_token, ctx)
    }
}

impl<C> Encode<C> for ImportJobProperties {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        let optionals = count(&[
            self.job_name.is_some(),
            self.end_time.is_some(),
            self.job_output_data_config.is_some(),
            self.job_progress_report.is_some(),
            self.data_access_role_arn.is_some(),
            self.message.is_some(),
        ]);
        e.map(5 + optionals)?;
        member(e, "JobId", &self.job_id, ctx)?;
        optional(e, "JobName", &self.job_name, ctx)?;
        member(e, "JobStatus", &self.job_status, ctx)?;
        member(e, "SubmitTime", &self.submit_time, ctx)?;
        optional(e, "EndTime", &self.end_time, ctx)?;
        member(e, "DatastoreId", &self.datastore_id, ctx)?;
        member(e, "InputDataConfig", &self.input_data_config, ctx)?;
        optional(e, "JobOutputDataConfig", &self.job_output_data_config, ctx)?;
        optional(e, "JobProgressReport", &self.job_progress_report, ctx)?;
        optional(e, "DataAccessRoleArn", &self.data_access_role_arn, ctx)?;
        optional(e, "Message", &self.message, ctx)
    }
}

impl<C> Encode<C> for InputDataConfig {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        let Self::S3Uri(uri) = self;
        member(e.map(1)?, "S3Uri", uri, ctx)
    }
}

impl<C> Encode<C> for OutputDataConfig {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        let Self::S3Configuration(configuration) = self;
        member(e.map(1)?, "S3Configuration", configuration, ctx)
    }
}

impl<C> Encode<C> for S3Configuration {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        e.map(2)?;
        member(e, "S3Uri", &self.s3_uri, ctx)?;
        member(e, "KmsKeyId", &self.kms_key_id, ctx)
    }
}

impl<C> Encode<C> for JobProgressReport {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        e.map(count(&[
            self.total_number_of_scanned_files.is_some(),
            self.total_size_of_scanned_files_in_mb.is_some(),
            self.total_number_of_imported_files.is_some(),
            self.total_number_of_resources_scanned.is_some(),
            self.total_number_of_resources_imported.is_some(),
            self.total_number_of_resources_with_customer_error.is_some(),
            self.total_number_of_files_read_with_customer_error
                .is_some(),
            self.throughput.is_some(),
        ]))?;
        self.encode_totals(e, ctx)?;
        optional(
            e,
            "TotalSizeOfScannedFilesInMB",
            &self.total_size_of_scanned_files_in_mb,
            ctx,
        )?;
        optional(e, "Throughput", &self.throughput, ctx)
    }
}

impl JobProgressReport {
    fn encode_totals<C, W: Write>(&self, e: &mut Encoder<W>, ctx: &mut C) -> Encoded<W> {
        for (key, value) in [
            (
                "TotalNumberOfScannedFiles",
                &self.total_number_of_scanned_files,
            ),
            (
                "TotalNumberOfImportedFiles",
                &self.total_number_of_imported_files,
            ),
            (
                "TotalNumberOfResourcesScanned",
                &self.total_number_of_resources_scanned,
            ),
            (
                "TotalNumberOfResourcesImported",
                &self.total_number_of_resources_imported,
            ),
            (
                "TotalNumberOfResourcesWithCustomerError",
                &self.total_number_of_resources_with_customer_error,
            ),
            (
                "TotalNumberOfFilesReadWithCustomerError",
                &self.total_number_of_files_read_with_customer_error,
            ),
        ] {
            optional(e, key, value, ctx)?;
        }
        Ok(())
    }
}

impl<C> Encode<C> for JobStatus {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Encoded<W> {
        e.str(self.as_str())?.ok()
    }
}

impl<C> Encode<C> for Timestamp {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Encoded<W> {
        e.tag(IanaTag::Timestamp)?.f64(self.to_f64())?.ok()
    }
}
