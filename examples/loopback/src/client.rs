//! A client: what Farrier encodes, signed with `aws-sigv4` and sent with `hyper-util`.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use farrier::http::{Request, Response};
use farrier::{Bytes, Endpoint, Operation};
use healthlake::{
    DescribeFhirImportJob, DescribeFhirImportJobError, DescribeFhirImportJobRequest,
    DescribeFhirImportJobResponse, protocol,
};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::{Client as Http, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;

/// Calls one endpoint with one set of credentials.
pub struct Client {
    endpoint: Endpoint,
    credentials: Credentials,
    http: Http<HttpConnector, Full<Bytes>>,
}

/// Why a call failed: by the service, or on the way.
#[derive(Debug)]
pub enum Error {
    /// What the service answered.
    Service(DescribeFhirImportJobError),
    /// What went wrong before there was an answer.
    Transport(Box<dyn std::error::Error + Send + Sync>),
}

impl Client {
    /// A client of this endpoint.
    pub fn new(endpoint: Endpoint, credentials: Credentials) -> Self {
        Self {
            endpoint,
            credentials,
            http: Http::builder(TokioExecutor::new()).build_http(),
        }
    }

    /// Reports what became of an import job.
    pub async fn describe_fhir_import_job(
        &self,
        input: &DescribeFhirImportJobRequest,
    ) -> Result<DescribeFhirImportJobResponse, Error> {
        let mut request = protocol::encode_request::<DescribeFhirImportJob>(&self.endpoint, input)
            .map_err(|error| Error::Transport(error.into()))?;
        self.sign(&mut request).map_err(Error::Transport)?;
        let response = self.send(request).await.map_err(Error::Transport)?;
        protocol::decode_response::<DescribeFhirImportJob>(&response).map_err(Error::Service)
    }

    /// Adds the headers of [SigV4](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
    fn sign(
        &self,
        request: &mut Request<Bytes>,
    ) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let identity = self.credentials.clone().into();
        let service = DescribeFhirImportJob::SCHEMA.service;
        let name = service.signing_name().ok_or("the service has no @sigv4")?;
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region("us-east-1")
            .name(name)
            .time(SystemTime::now())
            .settings(SigningSettings::default())
            .build()?
            .into();
        let uri = request.uri().to_string();
        let headers = request
            .headers()
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
        let body = SignableBody::Bytes(request.body());
        let signable = SignableRequest::new(request.method().as_str(), uri, headers, body)?;
        let (instructions, _signature) = sign(signable, &params)?.into_parts();
        instructions.apply_to_request_http1x(request);
        Ok(())
    }

    async fn send(
        &self,
        request: Request<Bytes>,
    ) -> Result<Response<Bytes>, Box<dyn std::error::Error + Send + Sync>> {
        let response = self.http.request(request.map(Full::new)).await?;
        let (parts, body) = response.into_parts();
        Ok(Response::from_parts(
            parts,
            body.collect().await?.to_bytes(),
        ))
    }
}
