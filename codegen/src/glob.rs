//! Names with wildcards: `*` stands for any text, `?` for a character.

use crate::shape_id::ShapeId;

/// Whether a shape is meant by a name or by a shape ID, in which there may be wildcards.
pub(crate) fn means(pattern: &str, id: &ShapeId) -> bool {
    match pattern.contains('#') {
        true => matches(pattern, id.as_str()),
        false => matches(pattern, id.name()),
    }
}

/// Whether there are wildcards in it.
pub(crate) fn is_glob(pattern: &str) -> bool {
    pattern.contains(['*', '?'])
}

/// Whether the whole text is one that the pattern stands for; in time of at most the product of their lengths.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), text.chars().collect());
    let (mut at, mut next) = (0, 0);
    // Where the last `*` was, and how much of the text it takes so far.
    let mut star = None;
    while next < text.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, next));
                at += 1;
            }
            Some(c) if *c == '?' || *c == text[next] => (at, next) = (at + 1, next + 1),
            _ => match star {
                Some((place, taken)) => {
                    star = Some((place, taken + 1));
                    (at, next) = (place + 1, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wildcards() {
        for (pattern, text, expected) in [
            ("Get", "Get", true),
            ("Get", "GetItem", false),
            ("get", "Get", false),
            ("Get*", "Get", true),
            ("Get*", "GetItem", true),
            ("*Item", "BatchGetItem", true),
            ("*Item", "BatchGetItems", false),
            ("*a*b*c", "xaxbxbxc", true),
            ("*a*b*c", "xaxcxb", false),
            ("?et", "Get", true),
            ("?et", "et", false),
            ("*", "", true),
            ("", "", true),
            ("", "x", false),
            ("ns#*", "ns#X", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}
