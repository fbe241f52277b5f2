//! [`Suite`]: the tests of a file, run operation by operation.

mod events;
mod request;
mod response;

use std::collections::BTreeSet;
use std::marker::PhantomData;

use farrier::{Deserialize, Operation, OperationSchema, Serialize};
use serde_json::Value;

use crate::report::{self, Help};
use crate::test::{Kind, Side, Test};
use crate::tree::Tree;
use crate::{Wire, params, record};

/// What a client can ask of an error: its status and its code.
pub type Asked = (Option<u16>, Option<String>);

/// The tests of a file on the crates of one of its services.
pub struct Suite<C, S> {
    file: String,
    tests: Vec<Test>,
    /// The operations of the server, which requests are routed to.
    operations: Vec<&'static OperationSchema>,
    /// Error structures whose tests have run: many operations declare the same.
    done: BTreeSet<String>,
    wires: PhantomData<(C, S)>,
}

/// `run!(suite, client::Operation, server::Operation)` runs the tests of an operation.
#[macro_export]
macro_rules! run {
    ($suite:ident, $client:ty, $server:ty) => {
        $suite.operation::<$client, $server>(|error| {
            (error.status(), error.code().map(str::to_owned))
        })
    };
}

impl<C: Wire, S: Wire> Suite<C, S> {
    /// The tests of the model in `file`; `operations` are all of the server's.
    ///
    /// # Panics
    ///
    /// Where the file cannot be read as JSON.
    pub fn read(file: &str, operations: &[&'static OperationSchema]) -> Self {
        let text = std::fs::read(file).unwrap_or_else(|error| panic!("{file}: {error}"));
        let model: Value =
            serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        Self {
            file: file.to_owned(),
            tests: Test::all(&model),
            operations: operations.to_vec(),
            done: BTreeSet::new(),
            wires: PhantomData,
        }
    }

    /// Runs the tests of one operation, given as the type of the client's crate and as that of the server's.
    pub fn operation<CO: Operation, SO: Operation>(&mut self, ask: fn(&CO::Error) -> Asked) {
        for test in self.take(CO::SCHEMA) {
            if test.applies_to(Side::Client) {
                report::run(&self.file, &test, Side::Client, || match test.kind {
                    Kind::Request => request::on_client::<C, CO>(&test).map(by_itself),
                    Kind::Response => response::on_client::<C, CO>(&test, ask).map(by_itself),
                    Kind::Malformed => Err("a malformed request on a client".to_owned()),
                    Kind::Events => Err("a stream where there is none".to_owned()),
                });
            }
            if test.applies_to(Side::Server) {
                report::run(&self.file, &test, Side::Server, || match test.kind {
                    Kind::Request => request::on_server::<C, CO, S, SO>(&test, &self.operations),
                    Kind::Response => response::on_server::<S, SO>(&test),
                    Kind::Malformed => {
                        request::malformed::<S, SO>(&test, &self.operations).map(by_itself)
                    }
                    Kind::Events => Err("a stream where there is none".to_owned()),
                });
            }
        }
    }

    /// The operation's tests and those of its errors that no operation before it had.
    fn take(&mut self, operation: &OperationSchema) -> Vec<Test> {
        let errors = operation.errors.iter().map(|error| error.id);
        let new: Vec<_> = errors
            .filter(|error| self.done.insert((*error).to_owned()))
            .collect();
        let own = |test: &&Test| test.shape == operation.id || new.contains(&test.shape.as_str());
        let tests = self.tests.iter().filter(own);
        // Those of streams run by themselves.
        tests
            .filter(|test| test.kind != Kind::Events)
            .cloned()
            .collect()
    }
}

/// The test passed without help.
fn by_itself((): ()) -> Help {
    Help::default()
}

/// What a value of type `T` must hold that was made as a test's params say.
fn expected<T: Serialize + Deserialize>(params: &Value) -> Result<Tree, String> {
    let value: T = params::read(params).map_err(text)?;
    whole(params, record::record(&value).map_err(text)?)
}

/// The tree, if it has everything that a test's params name.
fn whole(params: &Value, tree: Tree) -> Result<Tree, String> {
    match tree.lacks(params) {
        Some(at) => Err(format!(
            "the generated type does not hold `{at}` of the test's params"
        )),
        None => Ok(tree),
    }
}

fn text(error: farrier::Error) -> String {
    error.to_string()
}

fn compare(expected: &Tree, actual: &Tree) -> Result<(), String> {
    expected
        .difference(actual)
        .map_or(Ok(()), |difference| Err(format!("value: {difference}")))
}
