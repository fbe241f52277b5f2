//! Starts the server on a free port and calls it: once for a job that it knows, once for one that it does not.

use aws_credential_types::Credentials;
use farrier::Endpoint;
use healthlake::{DescribeFhirImportJobError, DescribeFhirImportJobRequest};
use loopback::{Client, Error, Jobs, serve};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let endpoint = Endpoint::parse(&format!("http://{}", listener.local_addr()?))?;
    tokio::spawn(serve(
        listener,
        Jobs {
            known: "0a1b2c3d4e5f6071".to_owned(),
        },
    ));

    let client = Client::new(
        endpoint,
        Credentials::from_keys("AKIDEXAMPLE", "secret", None),
    );
    for job in ["0a1b2c3d4e5f6071", "ffffffffffffffff"] {
        let input = DescribeFhirImportJobRequest::new("5c1f0a9e7b3d4826", job);
        match client.describe_fhir_import_job(&input).await {
            Ok(output) => println!("{job}: {}", output.import_job_properties.job_status),
            Err(Error::Service(DescribeFhirImportJobError::ResourceNotFoundException(error))) => {
                println!(
                    "{job}: not found: {}",
                    error.message.as_deref().unwrap_or_default()
                );
            }
            Err(other) => println!("{job}: {other:?}"),
        }
    }
    Ok(())
}
