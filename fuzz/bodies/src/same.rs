//! Whether two values are the same, secrets too.

use farrier::Serialize;

/// Asserts that what was read is what was written; `message` says how that was.
pub(crate) fn same(read: &dyn Serialize, written: &dyn Serialize, message: &str) {
    let difference = farrier_conformance::difference(written, read);
    if let Some(difference) = difference.expect("every value can be recorded") {
        panic!("a value changed on its way: {difference}: {message}");
    }
}
