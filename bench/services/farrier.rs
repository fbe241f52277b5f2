//! One exchange with a generated crate that sends nothing.

use std::error::Error;
use std::fmt::Debug;

use farrier::http::Response;
use farrier::protocol::aws_json;
use farrier::{Bytes, Endpoint, Operation};

/// Prints the request's body on a line, then what the next line of the input says in response.
pub fn exchange<O>(input: &O::Input) -> Result<(), Box<dyn Error>>
where
    O: Operation,
    O::Output: Debug,
{
    let endpoint = Endpoint::parse("https://service.example.com")?;
    let request = aws_json::encode_request::<O>(&endpoint, input)?;
    println!("{}", String::from_utf8_lossy(request.body()));

    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let response = Response::new(Bytes::from(line));
    let output = aws_json::decode_response::<O>(&response)?;
    eprintln!("{output:?}");
    Ok(())
}
