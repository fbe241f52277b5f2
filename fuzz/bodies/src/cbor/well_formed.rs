//! What is well-formed, as [RFC 8949](https://www.rfc-editor.org/rfc/rfc8949#appendix-C) decides it: a judge that shares nothing with
//! the reader. It also says what of a message ciborium is known to judge otherwise.

/// How deep messages may be.
const DEPTH: usize = 128;

/// How many levels ciborium counts, of which a tag is one.
const OTHER_DEPTH: usize = 256;

/// What there is to say of a message.
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// Whether it is one map, with texts as its own keys, of well-formed items that are not too deep.
    pub(super) is_structure: bool,
    /// What it has that ciborium judges otherwise.
    pub(super) excuse: Option<&'static str>,
}

/// Judges a message.
pub(super) fn judge(message: &[u8]) -> Judged {
    let mut judge = Judge {
        rest: message.strip_prefix(b"\xd9\xd9\xf7").unwrap_or(message),
        excuse: None,
    };
    let is_structure = judge.structure().is_some() && judge.rest.is_empty();
    Judged {
        is_structure,
        excuse: judge.excuse,
    }
}

struct Judge<'m> {
    rest: &'m [u8],
    excuse: Option<&'static str>,
}

/// The first byte of an item and what follows it.
struct Head {
    major: u8,
    info: u8,
    argument: u64,
}

impl<'m> Judge<'m> {
    fn take(&mut self, count: u64) -> Option<&'m [u8]> {
        let (taken, rest) = self.rest.split_at_checked(usize::try_from(count).ok()?)?;
        self.rest = rest;
        Some(taken)
    }

    fn head(&mut self) -> Option<Head> {
        let first = self.take(1)?[0];
        let (major, info) = (first >> 5, first & 31);
        let argument = match info {
            0..24 => info.into(),
            24..28 => {
                let bytes = self.take(1 << (info - 24))?;
                bytes
                    .iter()
                    .fold(0, |all, byte| all << 8 | u64::from(*byte))
            }
            31 => 0,
            _ => return None,
        };
        Some(Head {
            major,
            info,
            argument,
        })
    }

    /// Goes past a break, if there is one.
    fn is_break(&mut self) -> bool {
        let rest = self.rest.strip_prefix(b"\xff");
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn structure(&mut self) -> Option<()> {
        let head = self.head()?;
        if head.major != 5 {
            return None;
        }
        self.repeat(&head, &mut |judge| {
            if judge.rest.first()? >> 5 != 3 {
                return None;
            }
            judge.item(1, 1)?;
            judge.item(1, 1)
        })
    }

    /// The entries of a map or the elements of an array.
    fn repeat(&mut self, head: &Head, each: &mut dyn FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if head.info == 31 {
            while !self.is_break() {
                each(self)?;
            }
            return Some(());
        }
        (0..head.argument).try_for_each(|_| each(self))
    }

    /// One item at a depth, as it is counted here and by ciborium.
    fn item(&mut self, depth: usize, other: usize) -> Option<()> {
        let head = self.head()?;
        if other >= OTHER_DEPTH {
            self.excuse = Some("tags are levels");
        }
        match head.major {
            0 | 1 => (head.info != 31).then_some(()),
            2 | 3 => self.string(&head),
            4 | 5 if depth == DEPTH => {
                self.excuse = Some("there may be more levels");
                None
            }
            4 => self.repeat(&head, &mut |judge| judge.item(depth + 1, other + 1)),
            5 => self.repeat(&head, &mut |judge| {
                judge.item(depth + 1, other + 1)?;
                judge.item(depth + 1, other + 1)
            }),
            6 if head.info == 31 => None,
            6 => self.tagged(depth, other + 1),
            _ => self.simple(&head),
        }
    }

    /// What tags stand before: they may be any number, which must not be a matter of the stack.
    fn tagged(&mut self, depth: usize, mut other: usize) -> Option<()> {
        while self.rest.first()? >> 5 == 6 {
            if self.head()?.info == 31 {
                return None;
            }
            other += 1;
        }
        self.item(depth, other)
    }

    fn string(&mut self, head: &Head) -> Option<()> {
        if head.info != 31 {
            return self.piece(head);
        }
        while !self.is_break() {
            let piece = self.head()?;
            if piece.major == head.major && piece.info == 31 {
                self.excuse = Some("pieces may be in pieces");
            }
            if piece.major != head.major || piece.info == 31 {
                return None;
            }
            self.piece(&piece)?;
        }
        Some(())
    }

    fn piece(&mut self, head: &Head) -> Option<()> {
        let bytes = self.take(head.argument)?;
        (head.major == 2 || std::str::from_utf8(bytes).is_ok()).then_some(())
    }

    fn simple(&mut self, head: &Head) -> Option<()> {
        match (head.info, head.argument) {
            (20..24 | 25..28, _) => Some(()),
            (24, ..32) => {
                self.excuse = Some("a simple value may have a longer form");
                None
            }
            (..20 | 24, _) => {
                self.excuse = Some("simple values without a meaning are refused");
                Some(())
            }
            _ => None,
        }
    }
}
