//! Sends, receives and deletes a message, on the AWS SDK.

#[path = "../../sdk.rs"]
mod sdk;

use std::error::Error;

use aws_sdk_sqs::operation::delete_message::{
    DeleteMessage, DeleteMessageInput, DeleteMessageOutput,
};
use aws_sdk_sqs::operation::receive_message::{
    ReceiveMessage, ReceiveMessageInput, ReceiveMessageOutput,
};
use aws_sdk_sqs::operation::send_message::{SendMessage, SendMessageInput, SendMessageOutput};
use sdk::exchange;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let queue = std::env::args().nth(1).unwrap_or_default();
    let send = SendMessageInput::builder()
        .queue_url(&queue)
        .message_body("text")
        .delay_seconds(7);
    exchange::<_, SendMessageOutput>(SendMessage::new(), send.build()?)?;
    let receive = ReceiveMessageInput::builder()
        .queue_url(&queue)
        .wait_time_seconds(20);
    exchange::<_, ReceiveMessageOutput>(ReceiveMessage::new(), receive.build()?)?;
    let delete = DeleteMessageInput::builder()
        .queue_url(&queue)
        .receipt_handle("handle");
    exchange::<_, DeleteMessageOutput>(DeleteMessage::new(), delete.build()?)
}
