//! The example prints what its documentation promises.

use std::process::Command;

#[test]
fn prints_violations_a_request_a_response_and_an_error() {
    let output = Command::new(env!("CARGO_BIN_EXE_import-job"))
        .output()
        .expect("the example runs");
    let stdout = String::from_utf8(output.stdout).expect("the example prints UTF-8");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(stdout, include_str!("output.txt"));
}
