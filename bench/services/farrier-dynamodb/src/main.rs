//! Gets, puts and queries items, on the crate that Farrier generated.

#[path = "../../farrier.rs"]
mod farrier_exchange;

use std::collections::BTreeMap;
use std::error::Error;

use dynamodb::{AttributeValue, GetItem, GetItemInput, PutItem, PutItemInput, Query, QueryInput};
use farrier_exchange::exchange;

fn main() -> Result<(), Box<dyn Error>> {
    let table = std::env::args().nth(1).unwrap_or_default();
    let item = BTreeMap::from([("id".to_owned(), AttributeValue::N("7".to_owned()))]);
    exchange::<GetItem>(&GetItemInput::new(&table, item.clone()).with_consistent_read(true))?;
    exchange::<PutItem>(&PutItemInput::new(&table, item))?;
    exchange::<Query>(&QueryInput::new(&table).with_limit(10))
}
