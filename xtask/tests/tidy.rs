//! The invariants of the architecture hold: `cargo xtask tidy`, as a test.

use std::process::Command;

#[test]
fn tidy() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("tidy")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("xtask can be run");
    let said = String::from_utf8_lossy(&output.stdout);
    let noted = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "`cargo xtask tidy` says:\n\n{said}{noted}"
    );
}
