//! Structures to JSON.

use std::fmt::Debug;

use aws_sdk_healthlake::operation::describe_fhir_import_job as describe;
use farrier::Endpoint;
use farrier::protocol::aws_json::encode_request;
use jobs::DescribeFhirImportJob;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{OURS, OURS_GENERIC};
use crate::aws::Operation;
use crate::contest::{Contender, Workload};
use crate::equal::{Rounded, same_text};
use crate::farrier::{dynamic, generic};
use crate::fixtures;
use crate::types::{
    DescribeFhirImportJobRequest, DescribeFhirImportJobResponse, ListFhirImportJobsResponse,
};

pub(super) fn request(title: &'static str) -> Workload {
    let mut operation = Operation::new(describe::DescribeFHIRImportJob::new());
    let ours = dynamic::request(fixtures::REQUEST.as_bytes());
    let ours_generic = generic::request(fixtures::REQUEST.as_bytes());
    let ours_sent = ours.clone();
    let writing = Writing::<DescribeFhirImportJobRequest>::new(fixtures::REQUEST)
        .add(OURS, move |out| dynamic::write_request(out, &ours))
        .add(OURS_GENERIC, move |out| {
            generic::write_request(out, &ours_generic)
        });
    let input = describe::DescribeFhirImportJobInput::builder()
        .datastore_id(&writing.value.datastore_id)
        .job_id(&writing.value.job_id)
        .build()
        .expect("all that is required is there");
    let mut encode = move || operation.encode(input.clone());
    let sent = encode();
    same_text(
        "aws-sdk-healthlake",
        writing.value.clone(),
        sent.body().bytes().expect("the body is in memory"),
    );
    let endpoint = Endpoint::parse("https://healthlake.us-east-1.amazonaws.com")
        .expect("the endpoint is valid");
    let encode_ours = move || {
        encode_request::<DescribeFhirImportJob>(&endpoint, &ours_sent)
            .expect("the input can be written")
    };
    same_text("farrier", writing.value.clone(), encode_ours().body());
    let mut workload = writing.workload(title, 5000);
    workload
        .contenders
        .push(Contender::new("farrier, whole HTTP request", encode_ours));
    workload.contenders.push(Contender::new(
        "aws-sdk-healthlake, whole HTTP request",
        encode,
    ));
    workload
}

pub(super) fn response(title: &'static str) -> Workload {
    let ours = dynamic::response(fixtures::RESPONSE.as_bytes());
    let ours_generic = generic::response(fixtures::RESPONSE.as_bytes());
    Writing::<DescribeFhirImportJobResponse>::new(fixtures::RESPONSE)
        .add(OURS, move |out| dynamic::write_response(out, &ours))
        .add(OURS_GENERIC, move |out| {
            generic::write_response(out, &ours_generic)
        })
        .workload(title, 500)
}

pub(super) fn list(title: &'static str) -> Workload {
    let text = fixtures::list();
    let ours = dynamic::list(text.as_bytes());
    let ours_generic = generic::list(text.as_bytes());
    Writing::<ListFhirImportJobsResponse>::new(&text)
        .add(OURS, move |out| dynamic::write_list(out, &ours))
        .add(OURS_GENERIC, move |out| {
            generic::write_list(out, &ours_generic)
        })
        .workload(title, 1)
}

/// A value, and who writes it into a buffer that is used again.
struct Writing<T> {
    value: T,
    bytes: usize,
    contenders: Vec<Contender>,
}

impl<T> Writing<T>
where
    T: Serialize + DeserializeOwned + Rounded + Clone + PartialEq + Debug + 'static,
{
    fn new(text: &str) -> Self {
        let value: T = serde_json::from_str(text).expect("a fixture is valid");
        let bytes = serde_json::to_string(&value)
            .expect("a fixture can be written")
            .len();
        let (first, second) = (value.clone(), value.clone());
        Self {
            value,
            bytes,
            contenders: Vec::new(),
        }
        .add("serde_json", move |buffer| {
            serde_json::to_writer(buffer, &first).expect("a fixture can be written");
        })
        .add("sonic-rs", move |buffer| {
            sonic_rs::to_writer(buffer, &second).expect("a fixture can be written");
        })
    }

    fn add(mut self, name: &'static str, mut write: impl FnMut(&mut Vec<u8>) + 'static) -> Self {
        let mut buffer = Vec::new();
        write(&mut buffer);
        same_text(name, self.value.clone(), &buffer);
        self.contenders.push(Contender::new(name, move || {
            buffer.clear();
            write(&mut buffer);
            buffer.len()
        }));
        self
    }

    fn workload(self, title: &'static str, batch: u32) -> Workload {
        Workload {
            title,
            bytes: self.bytes,
            batch,
            contenders: self.contenders,
        }
    }
}
