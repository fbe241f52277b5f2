//! The name that was probably meant: candidates by edit distance.

/// A sentence that suggests the candidate nearest to `name`, where one is near enough.
pub fn suggest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, candidates).map(|near| format!("did you mean `{near}`?"))
}

/// The candidate nearest to `name`: at most a third of its characters differ, or only the case does.
///
/// Of equally near ones the first is taken.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
    let mut best = None;
    // A longer name than any real one is not worth a quadratic search.
    let mut limit = if wanted.len() > 512 {
        0
    } else {
        wanted.len().div_ceil(3)
    };
    for candidate in candidates {
        let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
        if letters.len().abs_diff(wanted.len()) > limit {
            continue;
        }
        let distance = distance(&wanted, &letters);
        if distance < limit || (best.is_none() && distance <= limit) {
            best = Some(candidate);
            limit = distance;
        }
    }
    best
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_nearest() {
        for (name, candidates, expected) in [
            ("GetThng", &["PutThing", "GetThing"][..], Some("GetThing")),
            ("getthing", &["GetThing"], Some("GetThing")),
            ("GteThing", &["GetThings", "GetThing"], Some("GetThing")),
            ("Completely", &["Different"], None),
            ("x", &["y", "z"], Some("y")),
            ("", &["a"], None),
            ("name", &[], None),
        ] {
            assert_eq!(
                nearest(name, candidates.iter().copied()),
                expected,
                "{name}"
            );
        }
    }
}
