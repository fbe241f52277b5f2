//! The types for minicbor: reading.

use minicbor::Decoder;
use minicbor::data::IanaTag;
use minicbor::decode::{Decode, Error};

use super::*;

/// Calls `read` with each key of a map, behind which the decoder then is.
fn entries<'b>(
    d: &mut Decoder<'b>,
    mut read: impl FnMut(&'b str, &mut Decoder<'b>) -> Result<(), Error>,
) -> Result<(), Error> {
    let Some(count) = d.map()? else {
        return Err(Error::message("the fixtures have definite lengths"));
    };
    for _ in 0..count {
        let key = d.str()?;
        read(key, d)?;
    }
    Ok(())
}

fn value<'b, C, T: Decode<'b, C>>(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Option<T>, Error> {
    T::decode(d, ctx).map(Some)
}

fn required<T>(value: Option<T>) -> Result<T, Error> {
    value.ok_or_else(|| Error::message("a member is missing"))
}

impl<'b, C> Decode<'b, C> for DescribeResponse {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let mut import_job_properties = None;
        entries(d, |key, d| {
            match key {
                "ImportJobProperties" => import_job_properties = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        Ok(Self {
            import_job_properties: required(import_job_properties)?,
        })
    }
}

impl<'b, C> Decode<'b, C> for ListResponse {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let (mut list, mut next_token) = (None, None);
        entries(d, |key, d| {
            match key {
                "ImportJobPropertiesList" => list = value(d, ctx)?,
                "NextToken" => next_token = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        Ok(Self {
            import_job_properties_list: required(list)?,
            next_token,
        })
    }
}

impl<'b, C> Decode<'b, C> for ImportJobProperties {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let (mut job_id, mut job_name, mut job_status) = (None, None, None);
        let (mut submit_time, mut end_time, mut datastore_id) = (None, None, None);
        let (mut input, mut output, mut report) = (None, None, None);
        let (mut role, mut message) = (None, None);
        entries(d, |key, d| {
            match key {
                "JobId" => job_id = value(d, ctx)?,
                "JobName" => job_name = value(d, ctx)?,
                "JobStatus" => job_status = value(d, ctx)?,
                "SubmitTime" => submit_time = value(d, ctx)?,
                "EndTime" => end_time = value(d, ctx)?,
                "DatastoreId" => datastore_id = value(d, ctx)?,
                "InputDataConfig" => input = value(d, ctx)?,
                "JobOutputDataConfig" => output = value(d, ctx)?,
                "JobProgressReport" => report = value(d, ctx)?,
                "DataAccessRoleArn" => role = value(d, ctx)?,
                "Message" => message = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        Ok(Self {
            job_id: required(job_id)?,
            job_name,
            job_status: required(job_status)?,
            submit_time: required(submit_time)?,
            end_time,
            datastore_id: required(datastore_id)?,
            input_data_config: required(input)?,
            job_output_data_config: output,
            job_progress_report: report,
            data_access_role_arn: role,
            message,
        })
    }
}

impl<'b, C> Decode<'b, C> for InputDataConfig {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let mut uri = None;
        entries(d, |key, d| {
            match key {
                "S3Uri" => uri = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        required(uri).map(Self::S3Uri)
    }
}

impl<'b, C> Decode<'b, C> for OutputDataConfig {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let mut configuration = None;
        entries(d, |key, d| {
            match key {
                "S3Configuration" => configuration = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        required(configuration).map(Self::S3Configuration)
    }
}

impl<'b, C> Decode<'b, C> for S3Configuration {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let (mut s3_uri, mut kms_key_id) = (None, None);
        entries(d, |key, d| {
            match key {
                "S3Uri" => s3_uri = value(d, ctx)?,
                "KmsKeyId" => kms_key_id = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        Ok(Self {
            s3_uri: required(s3_uri)?,
            kms_key_id: required(kms_key_id)?,
        })
    }
}

impl<'b, C> Decode<'b, C> for JobProgressReport {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let mut report = Self::default();
        entries(d, |key, d| {
            match key {
                "TotalNumberOfScannedFiles" => {
                    report.total_number_of_scanned_files = value(d, ctx)?;
                }
                "TotalSizeOfScannedFilesInMB" => {
                    report.total_size_of_scanned_files_in_mb = value(d, ctx)?;
                }
                "TotalNumberOfImportedFiles" => {
                    report.total_number_of_imported_files = value(d, ctx)?;
                }
                "TotalNumberOfResourcesScanned" => {
                    report.total_number_of_resources_scanned = value(d, ctx)?;
                }
                "TotalNumberOfResourcesImported" => {
                    report.total_number_of_resources_imported = value(d, ctx)?;
                }
                "TotalNumberOfResourcesWithCustomerError" => {
                    report.total_number_of_resources_with_customer_error = value(d, ctx)?;
                }
                "TotalNumberOfFilesReadWithCustomerError" => {
                    report.total_number_of_files_read_with_customer_error = value(d, ctx)?;
                }
                "Throughput" => report.throughput = value(d, ctx)?,
                _ => d.skip()?,
            }
            Ok(())
        })?;
        Ok(report)
    }
}

impl<'b, C> Decode<'b, C> for JobStatus {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        d.str().map(Self::from)
    }
}

impl<'b, C> Decode<'b, C> for Timestamp {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        match d.tag()? == IanaTag::Timestamp.tag() {
            true => d.f64().map(Self::from),
            false => Err(Error::message("another tag")),
        }
    }
}
