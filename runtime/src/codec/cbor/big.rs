//! Numbers of any size, digit for digit: [bignums](https://www.rfc-editor.org/rfc/rfc8949#section-3.4.3) and
//! [decimal fractions](https://www.rfc-editor.org/rfc/rfc8949#section-3.4.4).

use super::head::{self, Left};
use super::number::out_of_range;
use super::{Reader, Writer, digits};
use crate::error::{Error, ErrorKind, Result};
use crate::serde::ReadNumber;

/// Up to so many zeros are written out for an exponent.
const MAX_ZEROS: u64 = 64;

/// A message may have bignums of as many bytes together as so many of the largest.
pub(super) const LARGEST: usize = 16;

/// Bignums of up to so many bytes are as cheap as the rest of a message.
const SMALL: usize = 64;

impl Reader<'_> {
    /// Reads an integer of any size.
    pub(super) fn big_integer_value(&mut self, value: &mut dyn ReadNumber) -> Result<()> {
        let start = self.at;
        let text = self.integer_text("an integer")?;
        accept(value, &text, start)
    }

    /// Reads a decimal fraction, or an integer.
    pub(super) fn big_decimal_value(&mut self, value: &mut dyn ReadNumber) -> Result<()> {
        let start = self.at;
        let text = match self.tag()? {
            Some(head::DECIMAL_FRACTION) => self.fraction_text()?,
            _ => {
                self.at = start;
                self.integer_text("a number")?
            }
        };
        accept(value, &text, start)
    }

    /// Goes past a tag, if there is one.
    fn tag(&mut self) -> Result<Option<u64>> {
        match self.peek() {
            Some(first) if first & head::MAJOR == head::TAG => self.argument().map(Some),
            _ => Ok(None),
        }
    }

    /// The decimal digits of an integer of any size, after a minus sign where it is negative.
    fn integer_text(&mut self, expected: &'static str) -> Result<String> {
        let start = self.at;
        match self.peek() {
            Some(first) if first & head::MAJOR <= head::NEGATIVE => {
                return Ok(self.wide_integer()?.to_string());
            }
            _ => {}
        }
        let negative = match self.tag()? {
            Some(head::UNSIGNED_BIGNUM) => false,
            Some(head::NEGATIVE_BIGNUM) => true,
            _ => {
                self.at = start;
                return Err(self.mismatch(expected));
            }
        };
        let bytes = self.bytes_value()?;
        let bytes = digits::trimmed(&bytes);
        if bytes.len() > self.settings.max_bignum {
            return Err(out_of_range(start));
        }
        if bytes.len() > SMALL {
            self.bignums = self.bignums.checked_sub(bytes.len()).ok_or_else(|| {
                let message = "the message has too many large numbers";
                Error::new(ErrorKind::TooLarge, message).at(start)
            })?;
        }
        Ok(match negative {
            false => digits::of_bytes(bytes, 0),
            true => format!("-{}", digits::of_bytes(bytes, 1)),
        })
    }

    /// The text of an array of an exponent and a mantissa.
    fn fraction_text(&mut self) -> Result<String> {
        let mut left = self.open(head::ARRAY, "an array of an exponent and a mantissa")?;
        self.next_of_two(&mut left)?;
        let exponent = self.integer_value(i64::MIN, i64::MAX)?;
        self.next_of_two(&mut left)?;
        let mantissa = self.integer_text("an integer as mantissa")?;
        match self.more(&mut left) {
            false => Ok(decimal(&mantissa, exponent)),
            true => Err(self.not_two()),
        }
    }

    fn next_of_two(&mut self, left: &mut Left) -> Result<()> {
        match self.more(left) {
            true => Ok(()),
            false => Err(self.not_two()),
        }
    }

    #[cold]
    fn not_two(&self) -> Error {
        let message = "a decimal fraction is an array of an exponent and a mantissa";
        self.error(ErrorKind::Syntax, message)
    }
}

fn accept(value: &mut dyn ReadNumber, text: &str, start: usize) -> Result<()> {
    match value.read_number(text) {
        true => Ok(()),
        false => Err(out_of_range(start)),
    }
}

/// The text of a mantissa times ten to the power of an exponent, with all digits of the mantissa and no more of its own than zeros
/// before it.
fn decimal(mantissa: &str, exponent: i64) -> String {
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", mantissa),
    };
    let places = exponent.unsigned_abs();
    // How many digits would be before the point if that were not too few.
    let zeros = (places + 1).saturating_sub(digits.len() as u64);
    if exponent == 0 {
        mantissa.to_owned()
    } else if exponent > 0 || zeros > MAX_ZEROS {
        format!("{mantissa}e{exponent}")
    } else {
        let digits = format!("{}{digits}", "0".repeat(zeros as usize));
        let (whole, fraction) = digits.split_at(digits.len() - places as usize);
        format!("{sign}{whole}.{fraction}")
    }
}

impl Writer<'_> {
    /// Writes an integer by its digits: a plain one where it fits 64 bits and a sign, which is shorter, else a bignum.
    pub(super) fn big_integer_value(&mut self, text: &str) -> Result<()> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        // A byte holds less than three digits, so what is longer need not be converted to be refused.
        if digits.trim_start_matches('0').len() / 3 > self.settings.max_bignum {
            return Err(too_long());
        }
        let bytes = digits::to_bytes(digits.as_bytes());
        let (bytes, major, tag) = match negative && !bytes.is_empty() {
            true => (
                digits::minus_one(bytes),
                head::NEGATIVE,
                head::NEGATIVE_BIGNUM,
            ),
            false => (bytes, head::UNSIGNED, head::UNSIGNED_BIGNUM),
        };
        if bytes.len() <= 8 {
            let mut number = 0;
            for byte in bytes {
                number = number << 8 | u64::from(byte);
            }
            self.head(major, number);
            return Ok(());
        }
        if bytes.len() > self.settings.max_bignum {
            return Err(too_long());
        }
        self.head(head::TAG, tag);
        self.bytes_value(head::BYTES, &bytes);
        Ok(())
    }

    /// Writes a decimal fraction by its text, a JSON number whose exponent fits.
    pub(super) fn big_decimal_value(&mut self, text: &str) -> Result<()> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse().unwrap_or_default()),
            None => (text, 0_i64),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        self.head(head::TAG, head::DECIMAL_FRACTION);
        self.head(head::ARRAY, 2);
        self.integer(exponent.saturating_sub(fraction.len() as i64));
        self.big_integer_value(&format!("{whole}{fraction}"))
    }
}

#[cold]
fn too_long() -> Error {
    Error::new(ErrorKind::OutOfRange, "the number has too many digits")
}
