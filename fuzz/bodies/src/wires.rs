//! Every protocol that Farrier speaks, and the operations of the kitchen sink in each.

#![allow(deprecated, reason = "an operation of the model is")]

use std::marker::PhantomData;

use farrier::schema::Protocol;
use farrier::{EventInput, EventOutput, Operation, OperationSchema, ServiceSchema};
use farrier_conformance::{EventWire, event_wire, wire};

use crate::source::Carried;

/// A protocol.
pub(crate) trait Spoken: EventWire {
    const PROTOCOL: Protocol;
    const CARRIED: Carried;
}

/// Declares protocols: the module of each in the runtime, and what it carries.
macro_rules! spoken {
    ($($name:ident: $module:ident $(, $streaming:ident)? => $carried:expr;)*) => {$(
        wire!($name, $module $(, $streaming)?);
        event_wire!($name, $module);

        impl Spoken for $name {
            const PROTOCOL: Protocol = Protocol::$name;
            const CARRIED: Carried = $carried;
        }
    )*};
}

/// The modules of protocols, as if each were that of a generated crate.
macro_rules! modules {
    ($($module:ident)*) => {$(
        mod $module {
            pub(super) use farrier::protocol::$module as protocol;
        }
    )*};
}

modules! { aws_json rest_json rpc_v2_cbor rpc_v2_json }

spoken! {
    AwsJson1_0: aws_json => Carried::EVERYTHING;
    AwsJson1_1: aws_json => Carried::EVERYTHING;
    RestJson1: rest_json, streaming => Carried::BOUND;
    RpcV2Cbor: rpc_v2_cbor => Carried::CBOR;
    RpcV2Json: rpc_v2_json => Carried::EVERYTHING;
}

/// An operation as it is where its service speaks `W`: all that differs in what is generated is the service's own word on it.
pub(crate) struct Via<O, W>(PhantomData<(O, W)>);

impl<O: Operation, W: Spoken> Operation for Via<O, W> {
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        service: &ServiceSchema {
            protocol: Some(W::PROTOCOL),
            ..*O::SCHEMA.service
        },
        ..*O::SCHEMA
    };

    type Input = O::Input;
    type Output = O::Output;
    type Error = O::Error;
}

impl<O: EventInput, W: Spoken> EventInput for Via<O, W> {
    type Events = O::Events;
}

impl<O: EventOutput, W: Spoken> EventOutput for Via<O, W> {
    type Events = O::Events;
}

/// `each!(dispatch)` is `dispatch! { operations without events }`.
macro_rules! operations {
    ($($operation:ident)*) => {
        /// Every operation of the service, which a request is told apart from.
        pub(crate) fn operations<W: Spoken>() -> Vec<&'static OperationSchema> {
            vec![
                Via::<kitchen_sink::CookTogether, W>::SCHEMA,
                Via::<kitchen_sink::PutStream, W>::SCHEMA,
                $(Via::<kitchen_sink::$operation, W>::SCHEMA,)*
            ]
        }

        /// Does something with the operation of this index, of those whose messages are whole.
        pub(crate) fn with_operation<W: Spoken, V: Visit>(index: u8, visit: V) -> &'static str {
            let visits = [$(V::visit::<W, kitchen_sink::$operation> as fn(V) -> &'static str,)*];
            visits[usize::from(index) % visits.len()](visit)
        }
    };
}

/// Something that is done with an operation.
pub(crate) trait Visit {
    fn visit<W: Spoken, O: Operation>(self) -> &'static str;
}

operations! {
    StirEverything KeepSecrets CheckLimits BoilKettle PolishDrawer
    FillLabels AskQuery AskParams AskNames SendHeaders ChooseCode
    PayBlob PayText PayColor PayEverything PayPair PayChoice PayDocument
}
