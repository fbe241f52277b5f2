//! What follows a backslash.

use super::super::Error;
use super::super::set::Set;
use super::super::syntax::{Assertion, Node};
use super::Parser;
use super::{java_property, property};

/// What an escape stands for, inside a class and outside.
pub(super) enum Escape {
    /// One code point; a surrogate where only half a pair was written.
    Point(u32),
    /// Any of these characters.
    Set(Set),
}

impl Parser<'_> {
    /// An escape outside a class; the backslash is read.
    pub(super) fn escape(&mut self, start: usize) -> Result<Node, Error> {
        if let Some(node) = self.java_escape(start)? {
            return Ok(node);
        }
        match self.peek() {
            Some('b') => Ok(self.assertion(Assertion::WordBoundary)),
            Some('B') => Ok(self.assertion(Assertion::NotWordBoundary)),
            Some('k') => self.named_reference(start),
            Some('1'..='9') => self.numbered_reference(start),
            _ => Ok(match self.common_escape(start)? {
                Escape::Point(point) => self.character(point),
                Escape::Set(set) => Node::Set(self.fold(set)),
            }),
        }
    }

    fn assertion(&mut self, assertion: Assertion) -> Node {
        self.at += 1;
        Node::Assertion(assertion)
    }

    fn named_reference(&mut self, start: usize) -> Result<Node, Error> {
        self.at += 1;
        self.refuse_folded(start)?;
        if !self.eat("<") {
            return Err(self.error(start, r"`\k` needs a group's name"));
        }
        let name = self.group_name(start)?;
        let found = self.names.iter().find(|(known, _)| *known == name);
        let &(_, index) = found.ok_or_else(|| self.error(start, "no group has this name"))?;
        Ok(Node::BackReference {
            index,
            offset: start,
        })
    }

    /// What a group holds is one text; its other cases are not written out.
    fn refuse_folded(&self, start: usize) -> Result<(), Error> {
        match self.flags.ignore_case {
            true => Err(self.error(
                start,
                "a back-reference under the flag `i` is not supported",
            )),
            false => Ok(()),
        }
    }

    fn numbered_reference(&mut self, start: usize) -> Result<Node, Error> {
        self.refuse_folded(start)?;
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let index = self.rest()[..digits].parse().unwrap_or(u32::MAX);
        self.at += digits;
        if index > self.all_groups {
            return Err(self.error(start, "no group has this number"));
        }
        Ok(Node::BackReference {
            index,
            offset: start,
        })
    }

    /// An escape that means the same inside a class and outside; the backslash is read.
    pub(super) fn common_escape(&mut self, start: usize) -> Result<Escape, Error> {
        let Some(next) = self.bump() else {
            return Err(self.error(start, "the pattern ends after a backslash"));
        };
        Ok(match next {
            'd' => Escape::Set(digits()),
            'D' => Escape::Set(digits().complement()),
            's' => Escape::Set(spaces()),
            'S' => Escape::Set(spaces().complement()),
            'w' => Escape::Set(words()),
            'W' => Escape::Set(words().complement()),
            'p' | 'P' => Escape::Set(self.property(start, next == 'P')?),
            't' => Escape::Point(0x09),
            'n' => Escape::Point(0x0A),
            'v' => Escape::Point(0x0B),
            'f' => Escape::Point(0x0C),
            'r' => Escape::Point(0x0D),
            'c' => Escape::Point(self.control(start)?),
            '0' => Escape::Point(self.zero(start)?),
            'x' => Escape::Point(self.hexadecimal(start)?),
            'u' => Escape::Point(self.unicode(start)?),
            '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|'
            | '/' => Escape::Point(next as u32),
            other if other.is_alphanumeric() => self.java_common_escape(start, other)?,
            other => {
                self.lenient(start, &format!(r"the escape `\{other}`"), super::CHARACTER)?;
                Escape::Point(other as u32)
            }
        })
    }

    /// `\p{…}`; the letter is read.
    fn property(&mut self, start: usize, negated: bool) -> Result<Set, Error> {
        let name = match self.peek() {
            Some('{') => self.rest()[1..].split_once('}').map(|(name, _)| name),
            Some(letter) if letter.is_ascii_alphabetic() => Some(&self.rest()[..1]),
            _ => None,
        };
        let name = name.ok_or_else(|| self.error(start, "this property has no name"))?;
        let braced = self.eat("{");
        self.at += name.len();
        if braced {
            self.eat("}");
            if let Some(set) = property::ecma(name) {
                return Ok(if negated { set.complement() } else { set });
            }
        }
        let java = java_property::java(name)
            .ok_or_else(|| self.error(start, &format!("the property `{name}` is unknown")))?;
        self.lenient(
            start,
            &format!(r"the property `{name}`"),
            "it has Java's meaning",
        )?;
        Ok(if negated { java.complement() } else { java })
    }

    fn control(&mut self, start: usize) -> Result<u32, Error> {
        match self.bump() {
            Some(letter) if letter.is_ascii_alphabetic() => Ok(letter as u32 % 32),
            _ => Err(self.error(start, r"`\c` needs a letter")),
        }
    }

    /// `\0`, or an octal number after it.
    fn zero(&mut self, start: usize) -> Result<u32, Error> {
        let octal = self
            .rest()
            .bytes()
            .take(3)
            .take_while(|b| matches!(b, b'0'..=b'7'))
            .count();
        if octal == 0 && !self.rest().starts_with(['8', '9']) {
            return Ok(0);
        }
        let digits = if self.rest().as_bytes().first() > Some(&b'3') {
            octal.min(2)
        } else {
            octal
        };
        let value = u32::from_str_radix(&self.rest()[..digits], 8).unwrap_or(0);
        self.at += digits;
        self.lenient(start, "an octal escape", "it is a code point, as in Java")?;
        Ok(value)
    }

    fn hexadecimal(&mut self, start: usize) -> Result<u32, Error> {
        if self.rest().starts_with('{') {
            let point = self.braced(start)?;
            self.lenient(
                start,
                r"the escape `\x{…}`",
                "it is a code point, as in Java",
            )?;
            return Ok(point);
        }
        self.digits(2)
            .ok_or_else(|| self.error(start, r"`\x` needs two hexadecimal digits"))
    }

    fn unicode(&mut self, start: usize) -> Result<u32, Error> {
        if self.rest().starts_with('{') {
            return self.braced(start);
        }
        let point = self
            .digits(4)
            .ok_or_else(|| self.error(start, r"`\u` needs four hexadecimal digits"))?;
        let after = self.at;
        if (0xD800..0xDC00).contains(&point) && self.eat("\\u") {
            match self.digits(4) {
                Some(low @ 0xDC00..=0xDFFF) => {
                    return Ok(0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00));
                }
                _ => self.at = after,
            }
        }
        Ok(point)
    }

    /// `{h…}`: a code point in hexadecimal digits.
    fn braced(&mut self, start: usize) -> Result<u32, Error> {
        let inside = self.rest()[1..]
            .split_once('}')
            .map_or("", |(inside, _)| inside);
        let is_number = inside.bytes().all(|b| b.is_ascii_hexdigit());
        let point = u32::from_str_radix(inside, 16)
            .ok()
            .filter(|point| is_number && *point <= char::MAX as u32);
        self.at += inside.len() + 2;
        point.ok_or_else(|| self.error(start, "this is not a code point"))
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let digits = self
            .rest()
            .get(..count)
            .filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.at += count;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// `\d`.
fn digits() -> Set {
    Set::from_ranges([(0x30, 0x39)])
}

/// `\w`.
pub(in crate::pattern) fn words() -> Set {
    Set::from_ranges([(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
}

/// `\s`: ECMA's white space and line terminators.
fn spaces() -> Set {
    Set::from_ranges([
        (0x09, 0x0D),
        (0x20, 0x20),
        (0xA0, 0xA0),
        (0x1680, 0x1680),
        (0x2000, 0x200A),
        (0x2028, 0x2029),
        (0x202F, 0x202F),
        (0x205F, 0x205F),
        (0x3000, 0x3000),
        (0xFEFF, 0xFEFF),
    ])
}
