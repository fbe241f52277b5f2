//! Text, code and targets of links as Markdown that means exactly them.

use super::entity;

/// Text that means itself: no character of it is markup, wherever in a line it stands.
/// What begins a line needs [`line_start`] besides.
pub(crate) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let after = rest.chars().next().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '~' | '|' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '<' => after.is_ascii_alphabetic() || "/!?".contains(after),
            '&' => entity_like(rest),
            // Two hyphens would be set as a dash, which is wrong in front of an option.
            '-' => after == '-' && !before.is_alphanumeric() && is_option(rest),
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// Whether [`text`] would leave a word as it is and no URL begins in it, seen from its bytes: most words are such.
pub(crate) fn is_plain(word: &str) -> bool {
    let plain = |b: u8| {
        !matches!(
            b,
            b'\\' | b'`' | b'*' | b'[' | b']' | b'~' | b'|' | b'_' | b'<' | b'&' | b'-' | b':'
        )
    };
    word.bytes().all(plain)
}

/// A word that begins a line and must not begin a list, a heading, a quote or an underline there.
pub(crate) fn line_start(word: &str) -> String {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let only = |c: char| !word.is_empty() && word.chars().all(|other| other == c);
    if digits > 0 && matches!(&word[digits..], "." | ")") {
        return format!("{}\\{}", &word[..digits], &word[digits..]);
    }
    if word.starts_with('>')
        || word == "+"
        || only('-')
        || only('=')
        || only('#')
        || word.starts_with(":-")
    {
        return format!("\\{word}");
    }
    word.to_owned()
}

/// A code span, whatever is in it.
pub(crate) fn code(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(if longest == 0 { 1 } else { longest + 1 });
    let space = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{space}{code}{space}{fence}")
}

/// The target of a link in the form that Markdown takes, where it is one that leads somewhere outside
/// the model's own site: a relative target would be the name of an item to rustdoc.
pub(crate) fn destination(target: &str) -> Option<String> {
    let target = target.trim();
    let host = target
        .strip_prefix("https://")
        .or_else(|| target.strip_prefix("http://"));
    let mail = target
        .strip_prefix("mailto:")
        .is_some_and(|mail| mail.contains('@') && mail.contains('.'));
    if !mail && !host?.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let mut encoded = String::with_capacity(target.len());
    for (at, c) in target.char_indices() {
        match c {
            '&' if entity_like(&target[at + 1..]) => encoded.push_str("%26"),
            c if c.is_ascii_control() || " <>()[]{}\\^`|\"*".contains(c) => {
                encoded.push_str(&format!("%{:02X}", c as u32));
            }
            c if c.is_whitespace() => encoded.push_str("%20"),
            c => encoded.push(c),
        }
    }
    Some(encoded)
}

/// The character to write for `c`. None for what rustc or an editor would trip over: controls, and marks
/// that turn the direction of text.
pub(crate) fn permitted(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        c if c.is_control() => c.is_whitespace().then_some(' '),
        '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        _ => Some(c),
    }
}

/// Whether `&` in front of `rest` could begin a character reference.
fn entity_like(rest: &str) -> bool {
    let name = rest
        .bytes()
        .take(33)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    entity::reference(&format!("&{}", &rest[..rest.floor_char_boundary(12)])).is_some()
        || (name > 0 && rest.as_bytes().get(name) == Some(&b';'))
}

/// Whether `rest`, after a hyphen, goes on like the name of an option.
fn is_option(rest: &str) -> bool {
    rest.trim_start_matches('-')
        .starts_with(|c: char| c.is_alphanumeric())
}
