//! Places found again in good JSON and in anything else.

use super::Part::{Key, Value};
use super::{locate, locate_all, locate_entry};

#[test]
fn finds_keys_and_elements() {
    let text = "\u{feff}{\n  \"a\": [1, {\"é\": \"ü\", \"b/c~\": [[], 2]}],\n  \"a\": 3, \"q\\u0061\": {}\n}";
    for (pointer, expected) in [
        ("", (1, 1)),
        ("/a", (2, 3)),
        ("/a/0", (2, 9)),
        ("/a/1", (2, 12)),
        ("/a/1/é", (2, 13)),
        ("/a/1/b~1c~0", (2, 23)),
        ("/a/1/b~1c~0/1", (2, 36)),
        ("/a/1/b~1c~0/7/deeper", (2, 23)),
        ("/qa", (3, 11)),
        ("/missing/x", (1, 1)),
    ] {
        assert_eq!(locate(text, pointer, Key), expected, "{pointer}");
    }
    let both = [("/qa", Key), ("/a", Key)];
    assert_eq!(locate_all(text, &both), [(3, 11), (2, 3)]);
    assert_eq!(locate_entry(text, "", "a", 1), (3, 3));
    assert_eq!(locate_entry(text, "/a/1", "b/c~", 0), (2, 23));
}

#[test]
fn finds_values_that_say_something() {
    let text = "{\"a\": {\"b\" : 1, \"c\":\n\"x\", \"d\": [2, [3]], \"e\":}}";
    for (pointer, expected) in [
        ("/a/b", (1, 14)),
        ("/a/c", (2, 1)),
        ("/a/d/0", (2, 12)),
        // An object or an array is known by its key, if it has one.
        ("", (1, 1)),
        ("/a", (1, 2)),
        ("/a/d", (2, 6)),
        ("/a/d/1", (2, 15)),
        // What is not there is in what is.
        ("/a/x", (1, 2)),
        ("/a/b/x", (1, 14)),
        ("/a/e", (2, 25)),
    ] {
        assert_eq!(locate(text, pointer, Value), expected, "{pointer}");
    }
}

#[test]
fn is_robust_to_anything() {
    for text in [
        "", "{", "[", "\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":}", "[1,", "}{", "{:}", "[:",
        "\\", "{\"a\\",
    ] {
        for pointer in ["", "/a", "/0", "/a/b", "a", "/", "//", "/~", "/~2"] {
            locate(text, pointer, Key);
            locate(text, pointer, Value);
            locate_entry(text, pointer, "a", 1);
        }
    }
    locate(&"[".repeat(100_000), &"/0".repeat(100_000), Key);
    locate(&"{\"a\":".repeat(100_000), "/a", Value);
}
