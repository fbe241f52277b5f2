//! Encodes a request and decodes a response with hand-written serde types.
//!
//! It checks no constraint: serde has no place for one.

mod types;

use std::io::Read;

use types::{DescribeFhirImportJobRequest, DescribeFhirImportJobResponse};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let request = DescribeFhirImportJobRequest {
        datastore_id: args.next().unwrap_or_default(),
        job_id: args.next().unwrap_or_default(),
    };
    println!("{}", serde_json::to_string(&request)?);
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    let response: DescribeFhirImportJobResponse = serde_json::from_slice(&body)?;
    println!("{:?}", response.import_job_properties);
    Ok(())
}
