//! Gets, puts and queries items, on the AWS SDK.

#[path = "../../sdk.rs"]
mod sdk;

use std::error::Error;

use aws_sdk_dynamodb::operation::get_item::{GetItem, GetItemInput, GetItemOutput};
use aws_sdk_dynamodb::operation::put_item::{PutItem, PutItemInput, PutItemOutput};
use aws_sdk_dynamodb::operation::query::{Query, QueryInput, QueryOutput};
use aws_sdk_dynamodb::types::AttributeValue;
use sdk::exchange;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let table = std::env::args().nth(1).unwrap_or_default();
    let value = AttributeValue::N("7".to_owned());
    let get = GetItemInput::builder()
        .table_name(&table)
        .key("id", value.clone())
        .consistent_read(true);
    exchange::<_, GetItemOutput>(GetItem::new(), get.build()?)?;
    let put = PutItemInput::builder().table_name(&table).item("id", value);
    exchange::<_, PutItemOutput>(PutItem::new(), put.build()?)?;
    let query = QueryInput::builder().table_name(&table).limit(10);
    exchange::<_, QueryOutput>(Query::new(), query.build()?)
}
