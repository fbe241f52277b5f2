//! Structures to JSON.

use std::fmt::Debug;

use aws_sdk_healthlake::operation::describe_fhir_import_job as describe;
use aws_smithy_json::serialize::JsonObjectWriter;
use aws_smithy_types::body::SdkBody;
use farrier::Endpoint;
use farrier::protocol::aws_json::encode_request;
use jobs::DescribeFhirImportJob;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{AWS, AWS_BODY, OURS, OURS_GENERIC, OURS_HTTP, SERDE, SONIC, bar};
use crate::aws::Operation;
use crate::contest::{Bar, Contender, Workload};
use crate::equal::{Rounded, same_text};
use crate::farrier::{dynamic, generic};
use crate::fixtures::{self, Style};
use crate::types::{
    DescribeFhirImportJobRequest, DescribeFhirImportJobResponse, ListFhirImportJobsResponse,
};

pub(super) fn request() -> Workload {
    let texts = fixtures::requests();
    let ours = read(&texts, dynamic::request);
    let ours_generic = read(&texts, generic::request);
    let inputs = ours.clone();
    let endpoint = Endpoint::parse("https://healthlake.us-east-1.amazonaws.com")
        .expect("the endpoint is valid");
    let writing = Writing::<DescribeFhirImportJobRequest>::new(&texts);
    let (values, sdk_inputs) = (writing.values.clone(), sdk_inputs(&writing.values));
    let mut operation = Operation::new(describe::DescribeFHIRImportJob::new());
    writing
        .add(OURS, move |out, at| dynamic::write_request(out, &ours[at]))
        .add(OURS_GENERIC, move |out, at| {
            generic::write_request(out, &ours_generic[at])
        })
        .add_whole(
            OURS_HTTP,
            move |at| {
                encode_request::<DescribeFhirImportJob>(&endpoint, &inputs[at])
                    .expect("the input can be written")
            },
            |sent| sent.body().to_vec(),
        )
        .add_whole(
            AWS_BODY,
            move |at| sdk_body(&values[at]),
            |body| body.bytes().expect("the body is in memory").to_vec(),
        )
        .add_whole(
            AWS,
            move |at| operation.encode(sdk_inputs[at].clone()),
            |sent| sent.body().bytes().expect("the body is in memory").to_vec(),
        )
        .workload(
            "request to bytes, buffer reused".to_owned(),
            5120,
            vec![bar(OURS, SERDE, 1.3), bar(OURS, AWS_BODY, 4.0)],
        )
}

/// What the SDK's client is given.
fn sdk_inputs(
    values: &[DescribeFhirImportJobRequest],
) -> Vec<describe::DescribeFhirImportJobInput> {
    let input = |value: &DescribeFhirImportJobRequest| {
        describe::DescribeFhirImportJobInput::builder()
            .datastore_id(&value.datastore_id)
            .job_id(&value.job_id)
            .build()
            .expect("all that is required is there")
    };
    values.iter().map(input).collect()
}

/// The calls that the SDK makes for this body: what is within its serializer is not public, what that calls is.
fn sdk_body(value: &DescribeFhirImportJobRequest) -> SdkBody {
    let mut text = String::new();
    let mut object = JsonObjectWriter::new(&mut text);
    object.key("DatastoreId").string(&value.datastore_id);
    object.key("JobId").string(&value.job_id);
    object.finish();
    SdkBody::from(text)
}

pub(super) fn response(title: &str, style: Style, bars: &[Bar]) -> Workload {
    let texts = fixtures::responses(style);
    let ours = read(&texts, dynamic::response);
    let ours_generic = read(&texts, generic::response);
    Writing::<DescribeFhirImportJobResponse>::new(&texts)
        .add(OURS, move |out, at| dynamic::write_response(out, &ours[at]))
        .add(OURS_GENERIC, move |out, at| {
            generic::write_response(out, &ours_generic[at])
        })
        .workload(format!("response to bytes, {title}"), 512, bars.to_vec())
}

pub(super) fn list(title: &str, style: Style, bars: &[Bar]) -> Workload {
    let texts = fixtures::lists(style);
    let ours = read(&texts, dynamic::list);
    let ours_generic = read(&texts, generic::list);
    Writing::<ListFhirImportJobsResponse>::new(&texts)
        .add(OURS, move |out, at| dynamic::write_list(out, &ours[at]))
        .add(OURS_GENERIC, move |out, at| {
            generic::write_list(out, &ours_generic[at])
        })
        .workload(format!("list of 1,000 to bytes, {title}"), 4, bars.to_vec())
}

/// The texts as values of a contender's own type.
fn read<T>(texts: &[String], read: impl Fn(&[u8]) -> T) -> Vec<T> {
    texts.iter().map(|text| read(text.as_bytes())).collect()
}

/// Values, and who writes them into a buffer that is used again.
struct Writing<T> {
    values: Vec<T>,
    bytes: usize,
    contenders: Vec<Contender>,
}

impl<T> Writing<T>
where
    T: Serialize + DeserializeOwned + Rounded + Clone + PartialEq + Debug + 'static,
{
    fn new(texts: &[String]) -> Self {
        let values: Vec<T> = read(texts, |text| {
            serde_json::from_slice(text).expect("the fixtures are valid")
        });
        let written = values
            .iter()
            .map(|value| serde_json::to_vec(value).map_or(0, |text| text.len()));
        let bytes = written.sum::<usize>() / values.len();
        let (first, second) = (values.clone(), values.clone());
        Self {
            values,
            bytes,
            contenders: Vec::new(),
        }
        .add(SERDE, move |buffer, at| {
            serde_json::to_writer(buffer, &first[at]).expect("the value can be written");
        })
        .add(SONIC, move |buffer, at| {
            sonic_rs::to_writer(buffer, &second[at]).expect("the value can be written");
        })
    }

    /// Somebody who writes into a buffer.
    fn add(self, name: &'static str, mut write: impl FnMut(&mut Vec<u8>, usize) + 'static) -> Self {
        let mut buffer = Vec::new();
        for (at, value) in self.values.iter().enumerate() {
            buffer.clear();
            write(&mut buffer, at);
            same_text(name, value.clone(), &buffer);
        }
        self.push(name, move |at| {
            buffer.clear();
            write(&mut buffer, at);
            buffer.len()
        })
    }

    /// Somebody who makes something new that has the text in it.
    fn add_whole<R: 'static>(
        self,
        name: &'static str,
        mut write: impl FnMut(usize) -> R + 'static,
        text: impl Fn(&R) -> Vec<u8>,
    ) -> Self {
        for (at, value) in self.values.iter().enumerate() {
            same_text(name, value.clone(), &text(&write(at)));
        }
        self.push(name, write)
    }

    fn push<R: 'static>(
        mut self,
        name: &'static str,
        run: impl FnMut(usize) -> R + 'static,
    ) -> Self {
        let contender = Contender::new(name, self.values.len(), run);
        self.contenders.push(contender);
        self
    }

    fn workload(self, title: String, batch: u32, bars: Vec<Bar>) -> Workload {
        Workload {
            title,
            bytes: self.bytes,
            batch,
            contenders: self.contenders,
            bars,
        }
    }
}
