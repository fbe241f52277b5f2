//! The workloads: responses in two orders and a page of a thousand items, both directions.

use std::fmt::Debug;

use jobs::{DescribeFhirImportJobResponse, ListFhirImportJobsResponse};
use minicbor::{Decode, Encode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::contest::{BARS, Contender, Workload};
use crate::types::{DescribeResponse, ListResponse};
use crate::{farrier, fixtures};

/// Every workload, its contenders' results asserted equal.
pub(crate) fn all() -> Vec<Workload> {
    let responses = fixtures::responses();
    let list = vec![fixtures::list()];
    vec![
        reading::<DescribeFhirImportJobResponse, _>(
            "response to structure, members sorted by name",
            &responses,
            fixtures::sorted,
        ),
        reading::<DescribeFhirImportJobResponse, _>(
            "response to structure, members in model order",
            &responses,
            fixtures::in_model_order,
        ),
        reading::<ListFhirImportJobsResponse, _>(
            "list of 1,000 to structures",
            &list,
            fixtures::sorted,
        ),
        writing::<DescribeFhirImportJobResponse, _>("response to bytes, buffer reused", &responses),
        writing::<ListFhirImportJobsResponse, _>("list of 1,000 to bytes, buffer reused", &list),
    ]
}

/// What a message is to the peers.
trait Message:
    Serialize
    + DeserializeOwned
    + for<'b> Decode<'b, ()>
    + Encode<()>
    + Clone
    + Debug
    + PartialEq
    + 'static
{
}

impl Message for DescribeResponse {}
impl Message for ListResponse {}

/// As many operations as read or write some hundred kilobytes, and each message as often as every other.
fn batch(messages: usize, bytes: usize) -> u32 {
    let rounds = (400_000 / (messages * bytes)).max(1);
    (rounds * messages) as u32
}

fn reading<O, T>(title: &'static str, messages: &[T], order: fn(&T) -> Vec<u8>) -> Workload
where
    O: ::farrier::Deserialize + 'static,
    T: Message + for<'o> From<&'o O>,
{
    let bytes: &'static [Vec<u8>] = messages.iter().map(order).collect::<Vec<_>>().leak();
    let peers = BARS.map(|(name, _)| name);
    let ciborium = move |index: usize| -> T {
        ciborium::from_reader(bytes[index].as_slice()).expect("a fixture is valid")
    };
    let minicbor =
        move |index: usize| -> T { minicbor::decode(&bytes[index]).expect("a fixture is valid") };
    for (index, message) in messages.iter().enumerate() {
        assert_eq!(T::from(&farrier::read::<O>(&bytes[index])), *message);
        assert_eq!(ciborium(index), *message);
        assert_eq!(minicbor(index), *message);
    }
    let count = messages.len();
    let size = bytes.iter().map(Vec::len).sum::<usize>() / count;
    Workload {
        title,
        bytes: size,
        batch: batch(count, size),
        contenders: vec![
            Contender::new("farrier", count, |index| farrier::read::<O>(&bytes[index])),
            Contender::new(peers[0], count, ciborium),
            Contender::new(peers[1], count, minicbor),
        ],
    }
}

fn writing<O, T>(title: &'static str, messages: &[T]) -> Workload
where
    O: ::farrier::Deserialize + ::farrier::Serialize + 'static,
    T: Message,
{
    let messages: &'static [T] = messages.to_vec().leak();
    let bytes: Vec<_> = messages.iter().map(fixtures::in_model_order).collect();
    let ours: Vec<O> = bytes.iter().map(|bytes| farrier::read(bytes)).collect();
    let peers = BARS.map(|(name, _)| name);
    let size = bytes.iter().map(Vec::len).sum::<usize>() / messages.len();
    Workload {
        title,
        bytes: size,
        batch: batch(messages.len(), size),
        contenders: vec![
            writer("farrier", messages, move |out, index| {
                farrier::write(out, &ours[index]);
            }),
            writer(peers[0], messages, |out, index| {
                ciborium::into_writer(&messages[index], out).expect("a vector takes everything");
            }),
            writer(peers[1], messages, |out, index| {
                minicbor::encode(&messages[index], out).expect("a vector takes everything");
            }),
        ],
    }
}

/// Someone who writes into a buffer that is used again. What is written reads back as the message.
fn writer<T: Message>(
    name: &'static str,
    messages: &'static [T],
    mut write: impl FnMut(&mut Vec<u8>, usize) + 'static,
) -> Contender {
    let mut buffer = Vec::new();
    for (index, message) in messages.iter().enumerate() {
        buffer.clear();
        write(&mut buffer, index);
        let back: T = ciborium::from_reader(buffer.as_slice()).expect("it is CBOR");
        assert_eq!(back, *message, "{name} wrote something else");
    }
    Contender::new(name, messages.len(), move |index| {
        buffer.clear();
        write(&mut buffer, index);
        buffer.len()
    })
}
