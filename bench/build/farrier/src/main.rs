//! Encodes a request, checking it first, and decodes a response with the crate that Farrier generated.

use std::io::Read;

use farrier::http::Response;
use farrier::{Bytes, Endpoint};
use healthlake::{DescribeFhirImportJob, DescribeFhirImportJobRequest, protocol};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let input = DescribeFhirImportJobRequest::new(
        args.next().unwrap_or_default(),
        args.next().unwrap_or_default(),
    );
    input.validate()?;
    let endpoint = Endpoint::parse("https://healthlake.us-east-1.amazonaws.com")?;
    let request = protocol::encode_request::<DescribeFhirImportJob>(&endpoint, &input)?;
    println!("{}", String::from_utf8_lossy(request.body()));

    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    let response = Response::new(Bytes::from(body));
    let output = protocol::decode_response::<DescribeFhirImportJob>(&response)?;
    println!("{:?}", output.import_job_properties);
    Ok(())
}
