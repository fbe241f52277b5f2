//! One exchange with the AWS SDK that sends nothing: its serializers are private, but an operation's runtime plugin hands
//! them out.

use std::error::Error;
use std::fmt::Debug;

use aws_smithy_runtime_api::client::interceptors::context::{Input, Output};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

/// Prints the request's body on a line, then what the next line of the input says in response.
pub fn exchange<I, O>(
    operation: impl RuntimePlugin,
    input: I,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    I: Debug + Send + Sync + 'static,
    O: Debug + Send + Sync + 'static,
{
    let layer = operation
        .config()
        .ok_or("the operation has no configuration")?;
    let serializer = layer
        .load::<SharedRequestSerializer>()
        .ok_or("no serializer")?;
    let mut config = ConfigBag::base();
    let request = serializer.serialize_input(Input::erase(input), &mut config)?;
    let body = request.body().bytes().unwrap_or_default();
    println!("{}", String::from_utf8_lossy(body));

    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let response = HttpResponse::new(200.try_into()?, SdkBody::from(line));
    let deserializer = layer
        .load::<SharedResponseDeserializer>()
        .ok_or("no deserializer")?;
    let output: Output = deserializer
        .deserialize_nonstreaming_with_config(&response, &config)
        .map_err(|error| format!("{error:?}"))?;
    let output = output.downcast::<O>().map_err(|_| "another output")?;
    eprintln!("{output:?}");
    Ok(())
}
