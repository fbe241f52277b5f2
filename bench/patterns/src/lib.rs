//! What `cargo xtask patterns` runs: emitted matchers on strings, alone or beside the `regex` crate.
//!
//! The command writes a crate with the matchers, and a program of one line that calls [`run`] with them. What the program is
//! to do comes from its arguments and from a file of JSON; what it found goes to stdout, a JSON object a line.

mod check;
mod clock;
#[cfg(feature = "peer")]
mod contest;
#[cfg(feature = "peer")]
mod count;
mod input;
#[cfg(feature = "peer")]
mod peer;

use std::process::ExitCode;

use farrier::pattern::Pattern;
use serde_json::Value;

use input::Input;

/// Does what the arguments say, `MODE FILE`: `check` runs every string and times the accepted ones, `contest` compares times
/// with those of the peer, `count` runs each pattern's strings between calls that callgrind can see.
pub fn run(matchers: &[Pattern]) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [mode, file] => Input::read(file).and_then(|input| perform(mode, matchers, &input)),
        _ => Err("usage: MODE FILE".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn perform(mode: &str, matchers: &[Pattern], input: &Input) -> Result<(), String> {
    if matchers.len() < input.cases.len() {
        return Err("there are fewer matchers than patterns".to_owned());
    }
    match mode {
        "check" => check::run(matchers, input),
        #[cfg(feature = "peer")]
        "contest" => contest::run(matchers, input),
        #[cfg(feature = "peer")]
        "count" => count::run(matchers, input),
        other => return Err(format!("the mode `{other}` is not there")),
    }
    Ok(())
}

/// Says what was found, as one line.
fn tell(line: &Value) {
    println!("{line}");
}
