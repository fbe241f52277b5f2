//! Event stream tests: params to messages on whoever sends, messages to params on whoever receives; and what stands beside the
//! events on both.

mod initial;
mod input;
mod message;
mod output;
mod plain;

use farrier::http::{HeaderMap, Response};
use farrier::protocol::event_stream::{RequestEvents, ResponseEvents};
use farrier::{Bytes, ResponseMetadata};
use farrier::{EventInput, EventOutput, EventStream, OperationError, OperationSchema};
use serde_json::{Map, Value};

use self::initial::Initial;
use super::{Suite, by_itself, compare, request, text};
use crate::EventWire;
use crate::params::{self, Params};
use crate::record;
use crate::report::{self, Help, Verdict};
use crate::test::{Kind, Side, Test};
use crate::tree::Tree;

impl<C: EventWire, S: EventWire> Suite<C, S> {
    /// Runs the tests of an operation's input stream, given as the type of the client's crate and as that of the server's.
    pub fn input_events<CO: EventInput, SO: EventInput>(&mut self) {
        for test in self.event_tests(CO::SCHEMA, "request", "initialRequest") {
            self.sides(&test, |side| match side {
                Side::Client => input::on_client::<C, CO>(&test).map(by_itself),
                Side::Server => input::on_server::<C, CO, S, SO>(&test, &self.operations),
            });
        }
    }

    /// The same of its output stream.
    pub fn output_events<CO: EventOutput, SO: EventOutput>(&mut self) {
        for test in self.event_tests(CO::SCHEMA, "response", "initialResponse") {
            self.sides(&test, |side| match side {
                Side::Client => output::on_client::<C, CO, S, SO>(&test),
                Side::Server => output::on_server::<S, SO>(&test).map(by_itself),
            });
        }
    }

    /// Says of tests that have events both ways that those of one way have no stream to go by.
    fn one_way(&self, operation: &OperationSchema, of: &str) {
        let both = |test: &Test| has_events(test, "request") && has_events(test, "response");
        for test in self.own_tests(operation, both) {
            let help = || Help::with(format!("its {of} events are not run: they have no stream"));
            self.sides(&test, |_| Ok(help()));
        }
    }

    /// Runs what these tests say of the request of an operation with events in its output alone.
    pub fn plain_input<CO: EventOutput, SO: EventOutput>(&mut self) {
        self.one_way(CO::SCHEMA, "request");
        for test in self.plain_tests(CO::SCHEMA, "initialRequest") {
            self.sides(&test, |side| match side {
                Side::Client => input::begins::<C, CO>(&test).map(by_itself),
                Side::Server => plain::request_on_server::<C, CO, S, SO>(&test, &self.operations),
            });
        }
    }

    /// Runs what these tests say of the response of an operation with events in its input alone.
    pub fn plain_output<CO: EventInput, SO: EventInput>(&mut self) {
        self.one_way(CO::SCHEMA, "response");
        for test in self.plain_tests(CO::SCHEMA, "initialResponse") {
            self.sides(&test, |side| match side {
                Side::Client => plain::response_on_client::<C, CO>(&test).map(by_itself),
                Side::Server => output::begins::<S, SO>(&test).map(by_itself),
            });
        }
    }

    fn sides(&self, test: &Test, run: impl Fn(Side) -> Verdict) {
        for side in [Side::Client, Side::Server] {
            if test.applies_to(side) {
                report::run(&self.file, test, side, || run(side));
            }
        }
    }

    /// The tests of an operation that have such events or such an initial message. Those that have none of any kind are not
    /// among them, and so are found not to have run.
    fn event_tests(&self, operation: &OperationSchema, of: &str, initial: &str) -> Vec<Test> {
        self.own_tests(operation, |test| {
            messages(test, of).next().is_some()
                || test.body.keys().any(|key| key.starts_with(initial))
        })
    }

    /// Those that have such an initial message.
    fn plain_tests(&self, operation: &OperationSchema, initial: &str) -> Vec<Test> {
        self.own_tests(operation, |test| test.body.contains_key(initial))
    }

    fn own_tests(&self, operation: &OperationSchema, has: impl Fn(&Test) -> bool) -> Vec<Test> {
        let tests = self.tests.iter();
        let own = tests.filter(|test| test.kind == Kind::Events && test.shape == operation.id);
        own.filter(|test| has(test)).cloned().collect()
    }
}

/// The messages of a test that go this way.
fn messages<'t>(test: &'t Test, of: &str) -> impl Iterator<Item = &'t Map<String, Value>> {
    let events = test.body.get("events").and_then(Value::as_array);
    let events = events.into_iter().flatten().filter_map(Value::as_object);
    events.filter(move |event| event.get("type").and_then(Value::as_str) == Some(of))
}

/// Those that are events, without the message before them that holds the input or output.
fn events<'t>(test: &'t Test, of: &str) -> impl Iterator<Item = &'t Map<String, Value>> {
    let mut messages = messages(test, of).peekable();
    messages.next_if(|first| initial::is_initial(first));
    messages
}

fn has_events(test: &Test, of: &str) -> bool {
    events(test, of).next().is_some()
}

/// Those of these headers that say what a message is, and not what its members are.
fn telling(headers: &HeaderMap) -> HeaderMap {
    let named = request::TELLING.iter();
    let found = named.filter_map(|name| Some((name.parse().ok()?, headers.get(*name)?.clone())));
    found.collect()
}

/// What is expected to fail, if anything is: the ID of the error, where the test says which.
fn failure(test: &Test) -> Option<Option<&str>> {
    let expectation = test.body.get("expectation")?;
    let failure = expectation.get("failure")?;
    Some(failure.get("errorId").and_then(Value::as_str))
}

/// Whether a test failed as it should; `id` is that of the error, where the model has it.
fn fails_as_expected(test: &Test, id: Option<&str>, said: String) -> Result<(), String> {
    match failure(test) {
        None => Err(said),
        Some(None) => Ok(()),
        Some(expected) if expected == id => Ok(()),
        Some(expected) => Err(format!(
            "expected the error {expected:?}, got {id:?}: {said}"
        )),
    }
}

/// An event as the params of a test describe it: one of the stream, or an error that ends it.
enum Described<E: EventStream> {
    Event(E),
    Error(E::Error),
}

impl<E: EventStream> Described<E> {
    fn read(event: &Map<String, Value>) -> Result<Self, String> {
        let params = event.get("params").ok_or("the event has no `params`")?;
        let member = params.as_object().and_then(|params| params.iter().next());
        let (name, value) = member.ok_or("the event's `params` are empty")?;
        match E::ERRORS.iter().position(|error| error.name == name) {
            None => params::read(params).map_err(text).map(Self::Event),
            Some(index) => {
                let nothing = ResponseMetadata::of(&Response::new(Bytes::new()));
                let error = E::Error::read(index, nothing, &mut Params { at: value });
                error.map_err(text).map(Self::Error)
            }
        }
    }

    /// The bytes of the event, as the side that sends it writes them.
    fn write<W: EventWire>(&self) -> Result<Bytes, String> {
        match self {
            Self::Event(event) => W::encode_event(event),
            Self::Error(error) => W::encode_event_error::<E>(error),
        }
        .map_err(text)
    }
}

/// Sends the events of a test, and checks each message.
fn send<E: EventStream, W: EventWire>(test: &Test, of: &str) -> Result<(), String> {
    if failure(test).is_some() {
        return Err(
            "the side that sends is expected to fail, which this runner cannot check".into(),
        );
    }
    events(test, of).try_for_each(|event| {
        let bytes = Described::<E>::read(event)?.write::<W>()?;
        message::check(event, &bytes)
    })
}

/// The bytes of all events of a test.
fn received(test: &Test, of: &str) -> Result<Vec<u8>, String> {
    let bytes: Result<Vec<_>, _> = events(test, of).map(message::bytes).collect();
    Ok(bytes?.concat())
}

/// What reads a stream, on either side.
trait Receiver<E: EventStream> {
    fn next(&mut self) -> Result<Option<E>, E::Error>;
    fn finish(&self) -> Result<(), E::Error>;
}

impl<O: EventInput> Receiver<O::Events> for RequestEvents<O> {
    fn next(&mut self) -> Result<Option<O::Events>, <O::Events as EventStream>::Error> {
        self.next_event()
    }

    fn finish(&self) -> Result<(), <O::Events as EventStream>::Error> {
        RequestEvents::finish(self)
    }
}

impl<O: EventOutput> Receiver<O::Events> for ResponseEvents<O> {
    fn next(&mut self) -> Result<Option<O::Events>, <O::Events as EventStream>::Error> {
        self.next_event()
    }

    fn finish(&self) -> Result<(), <O::Events as EventStream>::Error> {
        ResponseEvents::finish(self)
    }
}

/// Reads all events of a stream, compares them with those of a test, and looks that nothing follows.
fn receive<E: EventStream>(
    test: &Test,
    of: &str,
    receiver: &mut dyn Receiver<E>,
) -> Result<(), String> {
    for event in events(test, of) {
        match receiver.next() {
            Ok(None) => return Err("an event was not there".to_owned()),
            Err(error) => {
                fails_as_described::<E>(test, event, &error)?;
                // What ends a stream is an error of the model; an event that could not be read may be followed by others.
                return match error.modeled() {
                    Some(_) => ends(receiver),
                    None => Ok(()),
                };
            }
            Ok(Some(actual)) => match Described::<E>::read(event)? {
                Described::Event(expected) => compare(&tree(&expected)?, &tree(&actual)?)?,
                Described::Error(_) => return Err("an error was read as an event".to_owned()),
            },
        }
    }
    match failure(test) {
        Some(_) => match receiver.next() {
            Ok(_) => Err("everything was accepted".to_owned()),
            Err(error) => fails_as_expected(test, id::<E>(&error), error.to_string()),
        },
        None => ends(receiver),
    }
}

/// Whether an error is the one that the test expects, with what its event says of it.
fn fails_as_described<E: EventStream>(
    test: &Test,
    event: &Map<String, Value>,
    error: &E::Error,
) -> Result<(), String> {
    let modeled = error.modeled();
    if let (Ok(Described::Error(expected)), Some((_, actual))) =
        (Described::<E>::read(event), modeled)
        && let Some((_, expected)) = expected.modeled()
    {
        compare(
            &record::record(expected).map_err(text)?,
            &record::record(actual).map_err(text)?,
        )?;
    }
    fails_as_expected(test, id::<E>(error), error.to_string())
}

/// The ID of an error that the model has.
fn id<E: EventStream>(error: &E::Error) -> Option<&'static str> {
    let modeled = error.modeled();
    modeled.map(|(index, _)| E::ERRORS[index].target.id)
}

/// Whether nothing is left of a stream, neither an event nor a part of one.
fn ends<E: EventStream>(receiver: &mut dyn Receiver<E>) -> Result<(), String> {
    match receiver.next() {
        Ok(None) => {}
        Ok(Some(_)) => return Err("an event came that the test does not have".to_owned()),
        Err(error) => return Err(format!("after the last event: {error}")),
    }
    receiver
        .finish()
        .map_err(|error| format!("at the end of the stream: {error}"))
}

fn tree<T: farrier::Serialize>(value: &T) -> Result<Tree, String> {
    record::record(value).map_err(text)
}
