//! Unions hold exactly one member that is not null.

use farrier::ErrorKind;

use crate::support::Choice;
use crate::{read, read_strict};

#[test]
fn one_member() {
    for text in [
        r#"a1 "Text" "a""#,
        r#"a3 "Number" f6 "Text" "a" "Sink" f7"#,
        r#"a2 "__type" "x" "Text" "a""#,
        r#"bf "Text" "a" "__type" "x" "Other" f6 ff"#,
    ] {
        assert_eq!(
            read::<Choice>(text).expect(text),
            Choice::Text("a".to_owned())
        );
        read_strict::<Choice>(text).expect(text);
    }
}

#[test]
fn unknown_member() {
    for text in [
        r#"a1 "Other" a1 "a" 81 01"#,
        r#"a2 "Other" 01 "Text" f6"#,
        r#"bf 7f "Ot" "her" ff c1 01 ff"#,
    ] {
        assert_eq!(
            read::<Choice>(text).expect(text),
            Choice::Unknown("Other".to_owned())
        );
    }
}

#[test]
fn several_members() {
    for text in [
        r#"a2 "Text" "a" "Number" 01"#,
        r#"a2 "Text" "a" "Other" 01"#,
        r#"bf "Other" 01 "Another" 02 ff"#,
    ] {
        let error = read::<Choice>(text).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Union);
        assert_eq!(error.to_string(), "the union has several members (byte 0)");
    }
}

#[test]
fn no_member() {
    for text in ["a0", "bf ff", r#"a1 "Text" f6"#, r#"a1 "__type" "x""#] {
        assert_eq!(
            read::<Choice>(text).expect(text),
            Choice::Unknown(String::new())
        );
        let error = read_strict::<Choice>(text).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Union);
    }
}
