//! Asks HealthLake about an import job, without a network: what would be sent, and what comes of what could come back.

use std::error::Error;

use farrier::http::{Request, Response, StatusCode};
use farrier::{Bytes, Endpoint};
use healthlake::{DescribeFhirImportJob, DescribeFhirImportJobRequest, protocol};

fn main() -> Result<(), Box<dyn Error>> {
    violations();
    received()?;
    request()?;
    response()?;
    error();
    Ok(())
}

/// A client checks when it wants to: two members break what the model says of them.
fn violations() {
    let forty = "0123456789abcdef0123456789abcdef01234567";
    let request = DescribeFhirImportJobRequest::new(forty, "");
    println!("A request that a client asks about:");
    if let Err(violations) = request.validate() {
        violations
            .iter()
            .for_each(|violation| println!("  {violation}"));
    }
}

/// A server checks whatever it receives: here a member is too long and another did not arrive.
fn received() -> Result<(), Box<dyn Error>> {
    let body = r#"{"DatastoreId":"0123456789abcdef0123456789abcdef01234567"}"#;
    let request = Request::post("https://healthlake.us-east-1.amazonaws.com/")
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Target", "HealthLake.DescribeFHIRImportJob")
        .body(Bytes::from_static(body.as_bytes()))?;
    println!("\nA request that a server receives:");
    match protocol::decode_request::<DescribeFhirImportJob>(&request) {
        Ok(input) => println!("  {input:?}"),
        Err(rejection) => println!("  {rejection}"),
    }
    Ok(())
}

fn request() -> Result<(), Box<dyn Error>> {
    let input = DescribeFhirImportJobRequest::new(
        "5c1f0a9e7b3d4826a1e2c3d4f5061728",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
    );
    input.validate()?;
    let endpoint = Endpoint::parse("https://healthlake.us-east-1.amazonaws.com")?;
    let request = protocol::encode_request::<DescribeFhirImportJob>(&endpoint, &input)?;
    println!("\n{} {}", request.method(), request.uri());
    for (name, value) in request.headers() {
        println!("{name}: {}", value.to_str()?);
    }
    println!("\n{}", String::from_utf8_lossy(request.body()));
    Ok(())
}

fn response() -> Result<(), Box<dyn Error>> {
    let body = r#"{"ImportJobProperties":{"JobId":"0a1b2c3d4e5f60718293a4b5c6d7e8f9","JobStatus":"IN_PROGRESS",
        "SubmitTime":1718000000.25,"DatastoreId":"5c1f0a9e7b3d4826a1e2c3d4f5061728",
        "InputDataConfig":{"S3Uri":"s3://intake/june/"},"JobProgressReport":{"TotalNumberOfScannedFiles":59}}}"#;
    let response = Response::new(Bytes::from_static(body.as_bytes()));
    let output = protocol::decode_response::<DescribeFhirImportJob>(&response)?;
    let job = output.import_job_properties;
    let files = job
        .job_progress_report
        .and_then(|report| report.total_number_of_scanned_files);
    println!(
        "\nA response: {} since {}, {files:?} files scanned",
        job.job_status, job.submit_time
    );
    Ok(())
}

fn error() {
    let body = r#"{"__type":"com.amazonaws.healthlake#ResourceNotFoundException","Message":"No such job."}"#;
    let mut response = Response::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = StatusCode::BAD_REQUEST;
    println!();
    match protocol::decode_response::<DescribeFhirImportJob>(&response) {
        Err(error) if error.is_resource_not_found_exception() => {
            println!("An error: {error} (status {:?})", error.status());
        }
        other => println!("Something else: {other:?}"),
    }
}
