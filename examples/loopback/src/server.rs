//! A server: Farrier's router behind `axum`.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use farrier::Timestamp;
use farrier::http::StatusCode;
use farrier::http::header::AUTHORIZATION;
use healthlake::server::{HealthLake, Router};
use healthlake::{
    DescribeFhirImportJobError, DescribeFhirImportJobRequest, DescribeFhirImportJobResponse,
    ImportJobProperties, InputDataConfig, JobStatus, ResourceNotFoundException,
};
use tokio::net::TcpListener;

/// A service that knows one import job.
pub struct Jobs {
    /// The job's identifier.
    pub known: String,
}

impl HealthLake for Jobs {
    async fn describe_fhir_import_job(
        &self,
        input: DescribeFhirImportJobRequest,
    ) -> Result<DescribeFhirImportJobResponse, DescribeFhirImportJobError> {
        if input.job_id != self.known {
            let message = format!("no import job {}", input.job_id);
            return Err(ResourceNotFoundException::default()
                .with_message(message)
                .into());
        }
        let job = ImportJobProperties::new(
            input.job_id,
            JobStatus::Completed,
            Timestamp::from_secs(1_718_000_000),
            input.datastore_id,
            InputDataConfig::S3Uri("s3://intake/june/".to_owned()),
        );
        Ok(DescribeFhirImportJobResponse::new(job))
    }
}

/// Answers on this listener until the task is dropped.
pub async fn serve(listener: TcpListener, jobs: Jobs) -> std::io::Result<()> {
    let router = Arc::new(Router(jobs));
    let app = axum::Router::new().fallback(move |request| answer(router.clone(), request));
    axum::serve(listener, app).await
}

/// Who may call is not the router's business: a real server checks the signature here, this one looks that there is one.
async fn answer(router: Arc<Router<Jobs>>, request: Request) -> Response {
    if !request.headers().contains_key(AUTHORIZATION) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (parts, body) = request.into_parts();
    match to_bytes(body, 1 << 20).await {
        Ok(body) => router
            .handle(&Request::from_parts(parts, body))
            .await
            .map(Body::from),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}
