//! How services name an error in a message.

use crate::schema::{OperationSchema, name_of};

/// The shape name in an error's name, which may have a namespace before it and a URI after it:
/// `com.example#NotFound:http://example.com/` is `NotFound`.
pub(super) fn shape_name(name: &str) -> &str {
    let name = name.split(':').next().unwrap_or_default();
    name_of(name).trim_ascii()
}

/// The error of an operation whose shape has this name.
pub(super) fn find(operation: &OperationSchema, wanted: &str) -> Option<usize> {
    let mut index = 0;
    while operation.errors.get(index)?.name() != wanted {
        index += 1;
    }
    Some(index)
}

#[cfg(test)]
mod tests {
    use super::shape_name;

    #[test]
    fn namespaces_and_uris_are_cut_off() {
        for name in [
            "NotFound",
            " NotFound ",
            "com.example#NotFound",
            "NotFound:http://example.com/#fragment",
            "com.example#NotFound:http://example.com/",
        ] {
            assert_eq!(shape_name(name), "NotFound", "{name}");
        }
    }
}
