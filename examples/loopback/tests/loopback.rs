//! A call over a real socket, both sides.

use aws_credential_types::Credentials;
use farrier::Endpoint;
use healthlake::{DescribeFhirImportJobError, DescribeFhirImportJobRequest, JobStatus};
use loopback::{Client, Error, Jobs, serve};
use tokio::net::TcpListener;

const KNOWN: &str = "0a1b2c3d4e5f6071";

/// A client of a server that has just been started.
async fn client() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0")
        .await
        .expect("there is a free port");
    let address = listener.local_addr().expect("a listener has an address");
    tokio::spawn(serve(
        listener,
        Jobs {
            known: KNOWN.to_owned(),
        },
    ));
    let endpoint =
        Endpoint::parse(&format!("http://{address}")).expect("an address makes an endpoint");
    Client::new(
        endpoint,
        Credentials::from_keys("AKIDEXAMPLE", "secret", None),
    )
}

async fn error_of(datastore: &str, job: &str) -> DescribeFhirImportJobError {
    let input = DescribeFhirImportJobRequest::new(datastore, job);
    match client().await.describe_fhir_import_job(&input).await {
        Err(Error::Service(error)) => error,
        other => panic!("not an error of the service: {other:?}"),
    }
}

#[tokio::test]
async fn a_response_comes_back() {
    let input = DescribeFhirImportJobRequest::new("5c1f0a9e7b3d4826", KNOWN);
    let output = client()
        .await
        .describe_fhir_import_job(&input)
        .await
        .expect("the job is known");
    assert_eq!(output.import_job_properties.job_id, KNOWN);
    assert_eq!(
        output.import_job_properties.job_status,
        JobStatus::Completed
    );
}

#[tokio::test]
async fn a_modelled_error_comes_back() {
    let error = error_of("5c1f0a9e7b3d4826", "ffffffffffffffff").await;
    assert!(error.is_resource_not_found_exception(), "{error:?}");
    assert_eq!(error.message(), Some("no import job ffffffffffffffff"));
    assert_eq!(error.status(), Some(400));
}

#[tokio::test]
async fn the_server_validates() {
    let error = error_of(&"x".repeat(40), "").await;
    assert_eq!(error.status(), Some(400), "{error:?}");
    assert_eq!(error.code(), Some("ValidationException"));
    let message = error.message().expect("a rejection says why").to_owned();
    assert!(
        message.starts_with("2 validation errors detected."),
        "{message}"
    );
}
