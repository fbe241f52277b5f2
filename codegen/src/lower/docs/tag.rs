//! Tags: what stands between `<` and `>`, and what it means to documentation.

/// The longest tag or comment that is looked for, in bytes; it keeps reading linear.
const LIMIT: usize = 4096;

/// What a tag means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    Anchor,
    Break,
    Code,
    Emphasis,
    Strong,
    Paragraph,
    Bullets,
    Numbers,
    Item,
    Term,
    Definition,
    /// A remark with its label.
    Note(&'static str),
    Preformatted,
    /// A message of an example, preformatted, if it is closed; a placeholder of that name otherwise.
    Message,
    Heading(usize),
    /// The full name of a service.
    Title,
    Table,
    Row,
    Cell,
    /// Ends a paragraph and means nothing else.
    Frame,
    /// Means nothing, like a comment.
    Nothing,
    /// No element of documentation: a placeholder such as `<region>`, or XML.
    Unknown,
}

/// One tag of the source.
pub(crate) struct Tag<'a> {
    pub(crate) element: Element,
    pub(crate) name: &'a str,
    pub(crate) closing: bool,
    pub(crate) href: Option<&'a str>,
    /// The tag as it stands in the source.
    pub(crate) source: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag that `text` begins with.
    pub(crate) fn at(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        if inner.starts_with("!--") {
            return Self::comment(text);
        }
        let closing = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let end = inner
            .bytes()
            .position(|b| !b.is_ascii_alphanumeric())
            .unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(end);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let (attributes, rest) = attributes.split_at(end_of_attributes(attributes)?);
        let source = &text[..text.len() - rest.len() + 1];
        Some(Self {
            element: Element::of(name),
            name,
            closing,
            href: href(attributes),
            source,
        })
    }

    /// A tag of a block of text, as opposed to one inside a line.
    pub(crate) fn is_block(&self) -> bool {
        use Element::{Anchor, Break, Code, Emphasis, Message, Nothing, Strong, Unknown};
        !matches!(
            self.element,
            Anchor | Break | Code | Emphasis | Strong | Message | Nothing | Unknown
        )
    }

    fn comment(text: &'a str) -> Option<Self> {
        let end = text[..text.floor_char_boundary(LIMIT)].find("-->")?;
        Some(Self {
            element: Element::Nothing,
            name: "",
            closing: false,
            href: None,
            source: &text[..end + 3],
        })
    }
}

impl Element {
    /// The element of this name, in lower or in upper case; a name in mixed case is somebody's XML.
    fn of(name: &str) -> Self {
        let lower = name.to_ascii_lowercase();
        if name != lower && name.bytes().any(|b| b.is_ascii_lowercase()) {
            return Self::Unknown;
        }
        Self::inside_line(&lower).unwrap_or_else(|| Self::of_block(&lower))
    }

    fn inside_line(name: &str) -> Option<Self> {
        Some(match name {
            "a" => Self::Anchor,
            "br" => Self::Break,
            "code" | "tt" | "kbd" | "samp" => Self::Code,
            "i" | "em" | "var" | "cite" | "replaceable" => Self::Emphasis,
            "b" | "strong" => Self::Strong,
            "span" | "u" | "s" | "sub" | "sup" | "small" | "big" | "font" | "abbr" | "mark"
            | "img" | "wbr" | "col" | "colgroup" => Self::Nothing,
            _ => return None,
        })
    }

    fn of_block(name: &str) -> Self {
        match name {
            "p" => Self::Paragraph,
            "ul" | "dl" => Self::Bullets,
            "ol" => Self::Numbers,
            "li" => Self::Item,
            "dt" => Self::Term,
            "dd" => Self::Definition,
            "note" => Self::Note("Note"),
            "important" => Self::Note("Important"),
            "caution" => Self::Note("Caution"),
            "warning" => Self::Note("Warning"),
            "tip" => Self::Note("Tip"),
            "blockquote" => Self::Note(""),
            "pre" => Self::Preformatted,
            "request" | "response" => Self::Message,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "fullname" => Self::Title,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "div" | "example" | "examples" | "para" | "section" | "hr" | "thead" | "tbody"
            | "tfoot" | "caption" | "html" | "body" | "center" => Self::Frame,
            _ => Self::Unknown,
        }
    }
}

/// Where `>` ends the tag, outside quotes.
fn end_of_attributes(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().take(LIMIT) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of the attribute `href`.
fn href(attributes: &str) -> Option<&str> {
    let at = attributes
        .find("href")
        .or_else(|| attributes.find("HREF"))?;
    let value = attributes[at + 4..]
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split_whitespace().next(),
    }
}
