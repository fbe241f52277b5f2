//! `\p{…}` as only Java knows it: POSIX classes, which are ASCII's, scripts, blocks, and the tests of `Character`.

use super::super::set::Set;
use super::property::{CATEGORIES, category, unicode};

/// The characters of a property that only Java knows.
pub(super) fn java(name: &str) -> Option<Set> {
    let posix: &[(u32, u32)] = match name {
        "Alnum" => &[(0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A)],
        "Digit" => &[(0x30, 0x39)],
        "Punct" => &[(0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)],
        "Graph" => &[(0x21, 0x7E)],
        "Print" => &[(0x20, 0x7E)],
        "Blank" => &[(0x09, 0x09), (0x20, 0x20)],
        "Cntrl" => &[(0x00, 0x1F), (0x7F, 0x7F)],
        "XDigit" => &[(0x30, 0x39), (0x41, 0x46), (0x61, 0x66)],
        "Space" => &[(0x09, 0x0D), (0x20, 0x20)],
        "L1" => &[(0, 0xFF)],
        "all" | "ALL" => &[(0, 0x0010_FFFF)],
        _ => return named(name),
    };
    Some(Set::from_ranges(posix.iter().copied()))
}

fn named(name: &str) -> Option<Set> {
    if let Some((kind, value)) = name.split_once('=') {
        return match kind.to_ascii_lowercase().as_str() {
            "script" | "sc" => unicode(&format!("sc={value}")),
            "general_category" | "gc" => category_of(value),
            "block" | "blk" => block(value),
            _ => None,
        };
    }
    if let Some(rest) = name.strip_prefix("java") {
        return character_test(rest);
    }
    if let Some(rest) = name.strip_prefix("In") {
        return block(rest);
    }
    match name.strip_prefix("Is") {
        Some("Punctuation") => category("P"),
        Some("WhiteSpace" | "Whitespace") => unicode("White_Space"),
        Some("Digit") => category("Nd"),
        Some(rest) => category_of(rest)
            .or_else(|| unicode(rest))
            .or_else(|| unicode(&format!("sc={rest}"))),
        None if name == "LD" => Some(category("L")?.union(&category("Nd")?)),
        None if name.len() == 1 => category_of(name),
        None => None,
    }
}

fn category_of(name: &str) -> Option<Set> {
    CATEGORIES.contains(&name).then(|| category(name))?
}

/// `\p{javaLowerCase}` and its like: the methods `is…` of Java's `Character`.
fn character_test(name: &str) -> Option<Set> {
    match name {
        "LowerCase" => unicode("Lowercase"),
        "UpperCase" => unicode("Uppercase"),
        "TitleCase" => category("Lt"),
        "Alphabetic" => unicode("Alphabetic"),
        "Ideographic" => unicode("Ideographic"),
        "Letter" => category("L"),
        "Digit" => category("Nd"),
        "LetterOrDigit" => Some(category("L")?.union(&category("Nd")?)),
        "Defined" => Some(category("Cn")?.complement()),
        "SpaceChar" => category("Z"),
        "ISOControl" => category("Cc"),
        // Separators that do not forbid a line break, and the controls that separate.
        "Whitespace" => {
            let unbroken = Set::from_ranges([(0xA0, 0xA0), (0x2007, 0x2007), (0x202F, 0x202F)]);
            let controls = Set::from_ranges([(0x09, 0x0D), (0x1C, 0x1F)]);
            Some(
                category("Z")?
                    .intersection(&unbroken.complement())
                    .union(&controls),
            )
        }
        _ => None,
    }
}

/// A block of Unicode. Of its three hundred, those that a model may well name.
fn block(name: &str) -> Option<Set> {
    let known: String = name
        .chars()
        .filter(|c| !matches!(c, ' ' | '_' | '-'))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let found = BLOCKS.iter().find(|(name, ..)| *name == known);
    found.map(|&(_, low, high)| Set::from_ranges([(low, high)]))
}

/// Names of [blocks](https://www.unicode.org/Public/16.0.0/ucd/Blocks.txt) without blanks, hyphens and capitals; first and last
/// code points.
const BLOCKS: &[(&str, u32, u32)] = &[
    ("basiclatin", 0x0000, 0x007F),
    ("latin1supplement", 0x0080, 0x00FF),
    ("latinextendeda", 0x0100, 0x017F),
    ("latinextendedb", 0x0180, 0x024F),
    ("ipaextensions", 0x0250, 0x02AF),
    ("spacingmodifierletters", 0x02B0, 0x02FF),
    ("combiningdiacriticalmarks", 0x0300, 0x036F),
    ("greek", 0x0370, 0x03FF),
    ("greekandcoptic", 0x0370, 0x03FF),
    ("cyrillic", 0x0400, 0x04FF),
    ("cyrillicsupplement", 0x0500, 0x052F),
    ("armenian", 0x0530, 0x058F),
    ("hebrew", 0x0590, 0x05FF),
    ("arabic", 0x0600, 0x06FF),
    ("devanagari", 0x0900, 0x097F),
    ("bengali", 0x0980, 0x09FF),
    ("tamil", 0x0B80, 0x0BFF),
    ("thai", 0x0E00, 0x0E7F),
    ("georgian", 0x10A0, 0x10FF),
    ("hanguljamo", 0x1100, 0x11FF),
    ("latinextendedadditional", 0x1E00, 0x1EFF),
    ("greekextended", 0x1F00, 0x1FFF),
    ("generalpunctuation", 0x2000, 0x206F),
    ("superscriptsandsubscripts", 0x2070, 0x209F),
    ("currencysymbols", 0x20A0, 0x20CF),
    ("letterlikesymbols", 0x2100, 0x214F),
    ("numberforms", 0x2150, 0x218F),
    ("arrows", 0x2190, 0x21FF),
    ("mathematicaloperators", 0x2200, 0x22FF),
    ("miscellaneoustechnical", 0x2300, 0x23FF),
    ("boxdrawing", 0x2500, 0x257F),
    ("geometricshapes", 0x25A0, 0x25FF),
    ("miscellaneoussymbols", 0x2600, 0x26FF),
    ("dingbats", 0x2700, 0x27BF),
    ("cjksymbolsandpunctuation", 0x3000, 0x303F),
    ("hiragana", 0x3040, 0x309F),
    ("katakana", 0x30A0, 0x30FF),
    ("bopomofo", 0x3100, 0x312F),
    ("hangulcompatibilityjamo", 0x3130, 0x318F),
    ("cjkunifiedideographsextensiona", 0x3400, 0x4DBF),
    ("cjkunifiedideographs", 0x4E00, 0x9FFF),
    ("hangulsyllables", 0xAC00, 0xD7AF),
    ("privateusearea", 0xE000, 0xF8FF),
    ("cjkcompatibilityideographs", 0xF900, 0xFAFF),
    ("halfwidthandfullwidthforms", 0xFF00, 0xFFEF),
    ("specials", 0xFFF0, 0xFFFF),
    ("emoticons", 0x1F600, 0x1F64F),
    ("cjkunifiedideographsextensionb", 0x20000, 0x2A6DF),
];
