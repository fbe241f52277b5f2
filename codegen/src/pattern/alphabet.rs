//! The coarsest partition of all characters that a pattern's sets do not see through.

use std::collections::BTreeMap;

use super::set::Set;

/// Classes of characters, numbered from zero; every character is in exactly one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Alphabet {
    classes: Vec<Set>,
    /// Where ranges of one class start, ascending.
    starts: Vec<(u32, u16)>,
}

impl Alphabet {
    /// The partition that can express each of the sets as a union of classes.
    pub(crate) fn of<'a>(sets: impl IntoIterator<Item = &'a Set>) -> Self {
        let sets: Vec<&Set> = sets.into_iter().collect();
        let mut edges = BTreeMap::from([(0, Vec::new())]);
        for (index, set) in sets.iter().enumerate() {
            for &(low, high) in set.ranges() {
                edges.entry(low).or_insert_with(Vec::new).push(index);
                edges.entry(high + 1).or_insert_with(Vec::new).push(index);
            }
        }
        Self::from_edges(&edges, sets.len())
    }

    /// `edges` says for each code point which sets begin or end there.
    fn from_edges(edges: &BTreeMap<u32, Vec<usize>>, sets: usize) -> Self {
        let mut numbers: BTreeMap<Vec<u64>, u16> = BTreeMap::new();
        let mut inside = vec![0u64; sets.div_ceil(64)];
        let mut ranges: Vec<Vec<(u32, u32)>> = Vec::new();
        let mut points = edges.keys().skip(1).copied().chain([char::MAX as u32 + 1]);
        let mut starts = Vec::new();
        for (&low, toggled) in edges {
            for &set in toggled {
                inside[set / 64] ^= 1 << (set % 64);
            }
            let high = points
                .next()
                .map_or(char::MAX as u32, |next| next.saturating_sub(1));
            let part = Set::from_ranges([(low, high)]);
            if low > high || part.is_empty() {
                continue;
            }
            let fresh = numbers.len() as u16;
            let class = *numbers.entry(inside.clone()).or_insert(fresh);
            ranges.resize(numbers.len(), Vec::new());
            ranges[class as usize].push((low, high));
            starts.push((low, class));
        }
        Self {
            classes: ranges.into_iter().map(Set::from_ranges).collect(),
            starts,
        }
    }

    /// A partition whose classes are unions of this one's: `groups` maps each class to its union.
    pub(crate) fn merged(&self, groups: &[usize], count: usize) -> Self {
        let mut ranges = vec![Vec::new(); count];
        for (class, set) in self.classes.iter().enumerate() {
            ranges[groups[class]].extend_from_slice(set.ranges());
        }
        let starts = self
            .starts
            .iter()
            .map(|&(low, class)| (low, groups[class as usize] as u16))
            .collect();
        Self {
            classes: ranges.into_iter().map(Set::from_ranges).collect(),
            starts,
        }
    }

    /// The classes.
    pub(crate) fn classes(&self) -> &[Set] {
        &self.classes
    }

    /// How many classes there are.
    pub(crate) fn len(&self) -> usize {
        self.classes.len()
    }

    /// The class of a code point that is no surrogate.
    pub(crate) fn class_of(&self, point: u32) -> usize {
        let at = self.starts.partition_point(|&(low, _)| low <= point);
        self.starts[at - 1].1 as usize
    }

    /// For each class, whether it is in a set that the partition was made for.
    pub(crate) fn members(&self, set: &Set) -> Vec<bool> {
        self.classes
            .iter()
            .map(|class| class.first().is_some_and(|c| set.contains(c as u32)))
            .collect()
    }
}
