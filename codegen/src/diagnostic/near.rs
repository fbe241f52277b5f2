//! The name that was probably meant: candidates by edit distance.

/// What all suggestions of one run may cost together, in letters that are read or compared: about a tenth of a second where
/// nothing is optimized. Real mistakes are few; a model of thousands of them is read without suggestions for the last.
const EFFORT: usize = 4_000_000;

/// The names that were probably meant, as long as looking for them is cheap.
#[derive(Clone, Debug)]
pub(super) struct Suggestions {
    effort: usize,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { effort: EFFORT }
    }
}

impl Suggestions {
    /// Whether nothing will be suggested any more.
    pub(super) fn are_spent(&self) -> bool {
        self.effort == 0
    }

    /// [`suggest`], or nothing once all that may be spent is spent.
    pub(super) fn suggest<'a>(
        &mut self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        search(name, candidates, &mut self.effort).map(sentence)
    }
}

/// A sentence that suggests the candidate nearest to `name`, where one is near enough.
pub fn suggest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(name, candidates).map(sentence)
}

/// The candidate nearest to `name`: at most a third of its characters differ, or only the case does.
///
/// Of equally near ones the first is taken.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    search(name, candidates, &mut usize::MAX.clone())
}

fn sentence(near: &str) -> String {
    format!("did you mean `{near}`?")
}

/// [`nearest`], which takes what it costs from `effort` and gives up when nothing is left.
fn search<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    effort: &mut usize,
) -> Option<&'a str> {
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
        spend(effort, letters.len() + 1)?;
        if letters.len().abs_diff(wanted.len()) > limit {
            continue;
        }
        let (a, b) = apart(&wanted, &letters);
        spend(effort, a.len() * b.len())?;
        let distance = distance(a, b);
        if distance < limit || (best.is_none() && distance <= limit) {
            best = Some(candidate);
            limit = distance;
        }
    }
    best
}

fn spend(effort: &mut usize, cost: usize) -> Option<()> {
    let left = effort.checked_sub(cost);
    *effort = left.unwrap_or(0);
    left.map(|_| ())
}

/// What is left of both without the beginning and the end that they share: mostly a namespace.
fn apart<'a>(a: &'a [char], b: &'a [char]) -> (&'a [char], &'a [char]) {
    let shared = |(a, b): &(&char, &char)| a == b;
    let start = a.iter().zip(b).take_while(shared).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(shared)
        .count();
    (&a[..a.len() - end], &b[..b.len() - end])
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
