//! Which member comes next, and which one has a name: computed when the schema's static is.

use super::Member;

/// The members of a structure or union at a glance.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Order {
    /// One bit for each of the first 64 members that is required.
    pub(crate) required: u64,
    /// Which member is the first by name, and then for each member which one follows it by name.
    by_name: [u8; Order::SIZE + 1],
    /// Members by the hash of their names, each in the slot that its hash says or in the next one that was free.
    by_hash: [u8; Order::SLOTS],
    /// Whether a name that is not found by its hash is no member's: none has a `@jsonName`, and all are there.
    pub(crate) is_complete: bool,
}

/// What a place in a table holds that no member is at.
const FREE: u8 = u8::MAX;

impl Order {
    /// Structures with more members are not put in order.
    const SIZE: usize = 63;
    /// A power of two.
    const SLOTS: usize = 64;
    /// How far from the slot of its hash a member is at most; one that would be farther is in none.
    const PROBES: usize = 8;

    #[inline]
    pub(crate) const fn of(members: &[Member]) -> Self {
        let mut order = Self {
            required: 0,
            by_name: [FREE; Self::SIZE + 1],
            by_hash: [FREE; Self::SLOTS],
            is_complete: members.len() <= Self::SIZE,
        };
        let mut index = 0;
        while index < members.len() {
            if members[index].required && index < 64 {
                order.required |= 1 << index;
            }
            if members.len() <= Self::SIZE {
                order.insert(members, index);
                let noted = order.note(key(&members[index]), index);
                order.is_complete &= noted && members[index].facts.json_name.is_none();
            }
            index += 1;
        }
        order
    }

    /// The member that follows `index` by name, or the first one after `usize::MAX`; no member's index where there is none.
    #[inline]
    pub(crate) fn after(&self, index: usize) -> usize {
        match self.by_name.get(index.wrapping_add(1)) {
            Some(&next) => next as usize,
            None => usize::MAX,
        }
    }

    /// The members that may have this name, the `@jsonName` where there is one. A few have none of them.
    #[inline]
    pub(crate) fn named(&self, name: &[u8]) -> impl Iterator<Item = usize> {
        let first = hash(name);
        let slots = (first..first + Self::PROBES).map(|slot| self.by_hash[slot % Self::SLOTS]);
        slots.take_while(|&index| index != FREE).map(usize::from)
    }

    /// Puts a member in its place among those before it: `by_name` is a linked list.
    #[inline]
    const fn insert(&mut self, members: &[Member], index: usize) {
        let mut place = 0;
        while self.by_name[place] != FREE {
            let next = self.by_name[place] as usize;
            if less(key(&members[index]), key(&members[next])) {
                break;
            }
            place = next + 1;
        }
        self.by_name[index + 1] = self.by_name[place];
        self.by_name[place] = index as u8;
    }

    /// Puts a member into the first slot that is free, if one is near.
    #[inline]
    const fn note(&mut self, name: &[u8], index: usize) -> bool {
        let first = hash(name);
        let mut probe = 0;
        while probe < Self::PROBES {
            let slot = (first + probe) % Self::SLOTS;
            if self.by_hash[slot] == FREE {
                self.by_hash[slot] = index as u8;
                return true;
            }
            probe += 1;
        }
        false
    }
}

/// Members' names differ in their length, their first letter, or in the middle; they often end alike.
#[inline]
const fn hash(name: &[u8]) -> usize {
    match name {
        [] => 0,
        [first, ..] => {
            let middle = name[name.len() / 2];
            (name.len() * 5 + *first as usize * 3 + middle as usize) % Order::SLOTS
        }
    }
}

#[inline]
const fn key(member: &Member) -> &[u8] {
    match member.facts.json_name {
        Some(name) => name.as_bytes(),
        None => member.name.as_bytes(),
    }
}

#[inline]
const fn less(left: &[u8], right: &[u8]) -> bool {
    let mut i = 0;
    while i < left.len() && i < right.len() {
        if left[i] != right[i] {
            return left[i] < right[i];
        }
        i += 1;
    }
    left.len() < right.len()
}
