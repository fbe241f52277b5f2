//! Places found again in good JSON and in anything else.

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
        assert_eq!(locate(text, pointer), expected, "{pointer}");
    }
    assert_eq!(locate_all(text, &["/qa", "/a"]), [(3, 11), (2, 3)]);
    assert_eq!(locate_entry(text, "", "a", 1), (3, 3));
    assert_eq!(locate_entry(text, "/a/1", "b/c~", 0), (2, 23));
}

#[test]
fn is_robust_to_anything() {
    for text in [
        "", "{", "[", "\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":}", "[1,", "}{", "{:}", "[:",
        "\\", "{\"a\\",
    ] {
        for pointer in ["", "/a", "/0", "/a/b", "a", "/", "//", "/~", "/~2"] {
            locate(text, pointer);
            locate_entry(text, pointer, "a", 1);
        }
    }
    locate(&"[".repeat(100_000), &"/0".repeat(100_000));
    locate(&"{\"a\":".repeat(100_000), "/a");
}
