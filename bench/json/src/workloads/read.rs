//! JSON to structures.

use std::fmt::Debug;

use aws_sdk_healthlake::operation::{
    describe_fhir_import_job as describe, list_fhir_import_jobs as list,
};
use farrier::Bytes;
use farrier::http::Response;
use farrier::protocol::aws_json::decode_response;
use jobs::DescribeFhirImportJob;
use serde::de::DeserializeOwned;

use super::{OURS, OURS_GENERIC};
use crate::aws::Operation;
use crate::contest::{Contender, Workload};
use crate::equal::{Rounded, same_value};
use crate::farrier::{dynamic, generic};
use crate::fixtures;
use crate::types::{DescribeFhirImportJobResponse, ListFhirImportJobsResponse};

pub(super) fn response(title: &'static str, text: &'static str) -> Workload {
    let operation = Operation::new(describe::DescribeFHIRImportJob::new());
    let sent = Operation::response(text);
    let message = Response::new(Bytes::from_static(text.as_bytes()));
    Reading::<DescribeFhirImportJobResponse>::new(text)
        .add(
            OURS,
            move || dynamic::response(text.as_bytes()),
            |found| found.into(),
        )
        .add(
            OURS_GENERIC,
            move || generic::response(text.as_bytes()),
            |found| found.into(),
        )
        .add(
            "farrier, whole HTTP response",
            move || {
                decode_response::<DescribeFhirImportJob>(&message).expect("the response is valid")
            },
            |found| found.into(),
        )
        .add(
            "aws-sdk-healthlake, whole HTTP response",
            move || operation.decode::<describe::DescribeFhirImportJobOutput>(&sent),
            |found| {
                let found = found
                    .import_job_properties
                    .as_ref()
                    .expect("the fixture has it");
                DescribeFhirImportJobResponse {
                    import_job_properties: found.into(),
                }
            },
        )
        .workload(title, 500)
}

pub(super) fn list(title: &'static str) -> Workload {
    let text: &'static str = fixtures::list().leak();
    let operation = Operation::new(list::ListFHIRImportJobs::new());
    let sent = Operation::response(text);
    Reading::<ListFhirImportJobsResponse>::new(text)
        .add(
            OURS,
            move || dynamic::list(text.as_bytes()),
            |found| found.into(),
        )
        .add(
            OURS_GENERIC,
            move || generic::list(text.as_bytes()),
            |found| found.into(),
        )
        .add(
            "aws-sdk-healthlake, whole HTTP response",
            move || operation.decode::<list::ListFhirImportJobsOutput>(&sent),
            |found| ListFhirImportJobsResponse {
                import_job_properties_list: found
                    .import_job_properties_list
                    .iter()
                    .map(|found| found.into())
                    .collect(),
                next_token: found.next_token.clone(),
            },
        )
        .workload(title, 1)
}

/// A text, what `serde_json` reads in it, and who reads the same.
struct Reading<T> {
    text: &'static str,
    expected: T,
    contenders: Vec<Contender>,
}

impl<T: DeserializeOwned + Rounded + Clone + PartialEq + Debug + 'static> Reading<T> {
    fn new(text: &'static str) -> Self {
        let read =
            move || serde_json::from_slice::<T>(text.as_bytes()).expect("a fixture is valid");
        let expected = read();
        let contenders = vec![Contender::new("serde_json", read)];
        Self {
            text,
            expected,
            contenders,
        }
        .add(
            "sonic-rs",
            move || sonic_rs::from_slice::<T>(text.as_bytes()).expect("a fixture is valid"),
            Clone::clone,
        )
    }

    fn add<R: 'static>(
        mut self,
        name: &'static str,
        mut read: impl FnMut() -> R + 'static,
        convert: impl FnOnce(&R) -> T,
    ) -> Self {
        same_value(name, self.expected.clone(), convert(&read()));
        self.contenders.push(Contender::new(name, read));
        self
    }

    fn workload(self, title: &'static str, batch: u32) -> Workload {
        Workload {
            title,
            bytes: self.text.len(),
            batch,
            contenders: self.contenders,
        }
    }
}
