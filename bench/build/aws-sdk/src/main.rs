//! Encodes a request and decodes a response with the AWS SDK, and sends nothing.
//!
//! The SDK's serializers are private, but an operation's runtime plugin hands them out, so the program does what the
//! other two do. It checks no constraint: the SDK leaves that to the service.

use std::io::Read;

use aws_sdk_healthlake::config::{ConfigBag, RuntimePlugin};
use aws_sdk_healthlake::operation::describe_fhir_import_job::{
    DescribeFHIRImportJob, DescribeFhirImportJobInput, DescribeFhirImportJobOutput,
};
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut args = std::env::args().skip(1);
    let input = DescribeFhirImportJobInput::builder()
        .set_datastore_id(args.next())
        .set_job_id(args.next())
        .build()?;
    let layer = DescribeFHIRImportJob::new()
        .config()
        .ok_or("the operation has no configuration")?;
    let serializer = layer
        .load::<SharedRequestSerializer>()
        .ok_or("no serializer")?
        .clone();
    let mut config = ConfigBag::base();
    let request = serializer.serialize_input(Input::erase(input), &mut config)?;
    println!(
        "{}",
        String::from_utf8_lossy(request.body().bytes().unwrap_or_default())
    );

    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    let response = HttpResponse::new(200.try_into()?, SdkBody::from(body));
    let deserializer = layer
        .load::<SharedResponseDeserializer>()
        .ok_or("no deserializer")?;
    let output = deserializer
        .deserialize_nonstreaming_with_config(&response, &config)
        .map_err(|error| format!("{error:?}"))?;
    let output = output
        .downcast::<DescribeFhirImportJobOutput>()
        .map_err(|_| "another output")?;
    println!("{:?}", output.import_job_properties);
    Ok(())
}
