//! Documentation as a tree of blocks of styled text.

use std::rc::Rc;

/// A piece of documentation that stands on lines of its own.
#[derive(Debug)]
pub(crate) enum Block {
    Paragraph(Vec<Span>),
    Heading(usize, Vec<Span>),
    Code(String),
    Group(Group, Vec<Block>),
}

/// What holds blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Root,
    Bullets,
    Numbers,
    Item,
    Quote,
    Table,
    Row,
    Cell,
}

/// Text of one style; its whitespace is still that of the source.
#[derive(Debug)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// How text looks and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) code: bool,
    pub(crate) weight: Weight,
    pub(crate) link: Option<Rc<str>>,
}

/// How loud text is; Markdown's delimiters nest badly, so that one of them must do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Weight {
    #[default]
    Plain,
    Emphasis,
    Strong,
}
