//! Sends, receives and deletes a message, on the crate that Farrier generated.

#[path = "../../farrier.rs"]
mod farrier_exchange;

use std::error::Error;

use farrier_exchange::exchange;
use sqs::{
    DeleteMessage, DeleteMessageRequest, ReceiveMessage, ReceiveMessageRequest, SendMessage,
    SendMessageRequest,
};

fn main() -> Result<(), Box<dyn Error>> {
    let queue = std::env::args().nth(1).unwrap_or_default();
    exchange::<SendMessage>(&SendMessageRequest::new(&queue, "text").with_delay_seconds(7))?;
    exchange::<ReceiveMessage>(&ReceiveMessageRequest::new(&queue).with_wait_time_seconds(20))?;
    exchange::<DeleteMessage>(&DeleteMessageRequest::new(&queue, "handle"))
}
