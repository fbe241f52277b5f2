//! JSON to structures.

use std::fmt::Debug;

use aws_sdk_healthlake::operation::{
    describe_fhir_import_job as describe, list_fhir_import_jobs as list,
};
use farrier::Bytes;
use farrier::http::Response;
use farrier::protocol::aws_json::decode_response;
use jobs::{DescribeFhirImportJob, ListFhirImportJobs};
use serde::de::DeserializeOwned;

use super::{AWS, OURS, OURS_GENERIC, OURS_HTTP, SERDE, SONIC, USUAL, bar};
use crate::aws::Operation;
use crate::contest::{Bar, Contender, Workload};
use crate::equal::{Rounded, same_value};
use crate::farrier::{dynamic, generic};
use crate::fixtures::{self, Style};
use crate::types::{DescribeFhirImportJobResponse, ListFhirImportJobsResponse};

/// What a client has: its messages, and the bar that is about whole ones where the style is the service's.
fn bars(style: Style, bars: &[Bar]) -> Vec<Bar> {
    let mut bars = bars.to_vec();
    if style.texts == USUAL.texts && style.order == USUAL.order {
        bars.push(bar(OURS_HTTP, AWS, 3.4));
    }
    bars
}

pub(super) fn response(title: &str, style: Style, bars_of_style: &[Bar]) -> Workload {
    let texts = fixtures::responses(style);
    let operation = Operation::new(describe::DescribeFHIRImportJob::new());
    let reading = Reading::<DescribeFhirImportJobResponse>::new(texts);
    let (sent, messages) = (reading.sent(), reading.messages());
    reading
        .add_ours(OURS, dynamic::response)
        .add_ours(OURS_GENERIC, generic::response)
        .add(
            OURS_HTTP,
            move |at| {
                decode_response::<DescribeFhirImportJob>(&messages[at])
                    .expect("the response is valid")
            },
            |found| found.into(),
        )
        .add(
            AWS,
            move |at| operation.decode::<describe::DescribeFhirImportJobOutput>(&sent[at]),
            |found| DescribeFhirImportJobResponse {
                import_job_properties: found
                    .import_job_properties
                    .as_ref()
                    .expect("the fixtures have it")
                    .into(),
            },
        )
        .workload(
            format!("response to structure, {title}"),
            512,
            bars(style, bars_of_style),
        )
}

pub(super) fn list(title: &str, style: Style, bars_of_style: &[Bar]) -> Workload {
    let texts = fixtures::lists(style);
    let operation = Operation::new(list::ListFHIRImportJobs::new());
    let reading = Reading::<ListFhirImportJobsResponse>::new(texts);
    let (sent, messages) = (reading.sent(), reading.messages());
    reading
        .add_ours(OURS, dynamic::list)
        .add_ours(OURS_GENERIC, generic::list)
        .add(
            OURS_HTTP,
            move |at| {
                decode_response::<ListFhirImportJobs>(&messages[at]).expect("the response is valid")
            },
            |found| found.into(),
        )
        .add(
            AWS,
            move |at| operation.decode::<list::ListFhirImportJobsOutput>(&sent[at]),
            |found| ListFhirImportJobsResponse {
                import_job_properties_list: found
                    .import_job_properties_list
                    .iter()
                    .map(|found| found.into())
                    .collect(),
                next_token: found.next_token.clone(),
            },
        )
        .workload(
            format!("list of 1,000 to structures, {title}"),
            4,
            bars(style, bars_of_style),
        )
}

/// Texts, what `serde_json` reads in them, and who reads the same.
struct Reading<T> {
    texts: &'static [String],
    expected: Vec<T>,
    contenders: Vec<Contender>,
}

impl<T: DeserializeOwned + Rounded + Clone + PartialEq + Debug + 'static> Reading<T> {
    fn new(texts: Vec<String>) -> Self {
        let texts: &'static [String] = texts.leak();
        let read = move |at: usize| {
            serde_json::from_slice::<T>(texts[at].as_bytes()).expect("the fixtures are valid")
        };
        let reading = Self {
            texts,
            expected: (0..texts.len()).map(read).collect(),
            contenders: vec![Contender::new(SERDE, texts.len(), read)],
        };
        let theirs = move |at: usize| {
            sonic_rs::from_slice::<T>(texts[at].as_bytes()).expect("the fixtures are valid")
        };
        reading.add(SONIC, theirs, Clone::clone)
    }

    /// The texts as the SDK gets them.
    fn sent(&self) -> Vec<aws_smithy_runtime_api::http::Response> {
        self.texts
            .iter()
            .map(|text| Operation::response(text))
            .collect()
    }

    /// The texts as we get them.
    fn messages(&self) -> Vec<Response<Bytes>> {
        let body = |text: &'static String| Bytes::from_static(text.as_bytes());
        self.texts
            .iter()
            .map(|text| Response::new(body(text)))
            .collect()
    }

    fn add_ours<R: 'static>(self, name: &'static str, read: fn(&[u8]) -> R) -> Self
    where
        for<'a> T: From<&'a R>,
    {
        let texts = self.texts;
        self.add(
            name,
            move |at| read(texts[at].as_bytes()),
            |found| found.into(),
        )
    }

    fn add<R: 'static>(
        mut self,
        name: &'static str,
        mut read: impl FnMut(usize) -> R + 'static,
        convert: impl Fn(&R) -> T,
    ) -> Self {
        for (at, expected) in self.expected.iter().enumerate() {
            same_value(name, expected.clone(), convert(&read(at)));
        }
        self.contenders
            .push(Contender::new(name, self.texts.len(), read));
        self
    }

    fn workload(self, title: String, batch: u32, bars: Vec<Bar>) -> Workload {
        let bytes: usize = self.texts.iter().map(String::len).sum();
        Workload {
            title,
            bytes: bytes / self.texts.len(),
            batch,
            contenders: self.contenders,
            bars,
        }
    }
}
