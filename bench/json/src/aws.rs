//! The AWS SDK's serializers, as an operation's runtime plugin hands them out: no orchestration, no transport.

use aws_sdk_healthlake::config::{ConfigBag, FrozenLayer, RuntimePlugin};
use aws_sdk_healthlake::primitives::DateTime;
use aws_sdk_healthlake::types as sdk;
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;

use crate::types;

/// One operation's serializers.
pub(crate) struct Operation {
    layer: FrozenLayer,
    config: ConfigBag,
}

impl Operation {
    pub(crate) fn new(plugin: impl RuntimePlugin) -> Self {
        Self {
            layer: plugin.config().expect("an operation has a configuration"),
            config: ConfigBag::base(),
        }
    }

    /// The body is shared, so it is not copied here for each call.
    pub(crate) fn response(body: &'static str) -> HttpResponse {
        HttpResponse::new(
            200.try_into().expect("200 is a status"),
            SdkBody::from(body),
        )
    }

    /// What the SDK's client does with a response whose body has arrived.
    pub(crate) fn decode<O: std::fmt::Debug + Send + Sync + 'static>(
        &self,
        response: &HttpResponse,
    ) -> O {
        let deserializer = self
            .layer
            .load::<SharedResponseDeserializer>()
            .expect("it has a deserializer");
        let output = deserializer
            .deserialize_nonstreaming_with_config(response, &self.config)
            .expect("the response is valid");
        output
            .downcast()
            .expect("the deserializer is this operation's")
    }

    /// What the SDK's client does with an input: a whole HTTP request.
    pub(crate) fn encode<I: std::fmt::Debug + Send + Sync + 'static>(
        &mut self,
        input: I,
    ) -> HttpRequest {
        let serializer = self
            .layer
            .load::<SharedRequestSerializer>()
            .expect("it has a serializer");
        serializer
            .serialize_input(Input::erase(input), &mut self.config)
            .expect("the input is valid")
    }
}

impl From<&sdk::ImportJobProperties> for types::ImportJobProperties {
    fn from(it: &sdk::ImportJobProperties) -> Self {
        Self {
            job_id: it.job_id.clone(),
            job_name: it.job_name.clone(),
            job_status: it.job_status.as_str().into(),
            submit_time: (&it.submit_time).into(),
            end_time: it.end_time.as_ref().map(Into::into),
            datastore_id: it.datastore_id.clone(),
            input_data_config: types::InputDataConfig::S3Uri(input_uri(it)),
            job_output_data_config: it.job_output_data_config.as_ref().map(Into::into),
            job_progress_report: it.job_progress_report.as_ref().map(Into::into),
            data_access_role_arn: it.data_access_role_arn.clone(),
            message: it.message.clone(),
        }
    }
}

fn input_uri(it: &sdk::ImportJobProperties) -> String {
    let config = it.input_data_config.as_ref().expect("the fixtures have it");
    config.as_s3_uri().expect("it has one variant").clone()
}

impl From<&DateTime> for types::Timestamp {
    fn from(it: &DateTime) -> Self {
        Self {
            seconds: it.secs(),
            nanos: it.subsec_nanos(),
        }
    }
}

impl From<&sdk::OutputDataConfig> for types::OutputDataConfig {
    fn from(it: &sdk::OutputDataConfig) -> Self {
        let it = it.as_s3_configuration().expect("it has one variant");
        Self::S3Configuration(types::S3Configuration {
            s3_uri: it.s3_uri.clone(),
            kms_key_id: it.kms_key_id.clone(),
        })
    }
}

impl From<&sdk::JobProgressReport> for types::JobProgressReport {
    fn from(it: &sdk::JobProgressReport) -> Self {
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
