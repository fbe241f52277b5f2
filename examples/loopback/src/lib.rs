//! The whole way of a call: encode, sign, send, route, answer, decode.
//!
//! Farrier makes the [`http::Request`](farrier::http::Request) and reads the response; signing, sending and listening are
//! the work of `aws-sigv4`, `hyper-util` and `axum`.

mod client;
mod server;

pub use client::{Client, Error};
pub use server::{Jobs, serve};
