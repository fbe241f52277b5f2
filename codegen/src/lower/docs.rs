//! Documentation of a model (HTML or CommonMark) → Markdown that rustdoc accepts without a warning.
//!
//! Two readers drive one [`builder::Builder`], and one printer writes what it built. All that the printer
//! writes is its own: nothing of the source reaches rustdoc unescaped, so no text can turn into a link,
//! a tag, a list or a test by accident.

mod builder;
mod commonmark;
mod entity;
mod escape;
mod html;
mod inline;
mod piece;
mod print;
mod tag;
mod tree;
mod url;

#[cfg(test)]
mod tests;

pub(crate) use escape::permitted;

/// A text on one line, without what rustc would trip over; it may still be markup.
pub(crate) fn line(text: &str) -> String {
    let permitted: String = text.chars().filter_map(permitted).collect();
    permitted.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The Markdown of a [`documentation`](https://smithy.io/2.0/spec/documentation-traits.html#documentation-trait)
/// trait's value: lines of at most 92 columns where the words allow it, no newline at the end.
///
/// The trait's text is CommonMark, which may hold HTML; the models that AWS publishes hold nothing but
/// HTML. Text with a tag of a block (`<p>`, `<ul>`, …) is read as HTML, any other as CommonMark with
/// HTML inside its lines.
pub(crate) fn markdown(source: &str) -> String {
    let blocks = if html::has_blocks(source) {
        html::read(source)
    } else {
        commonmark::read(source)
    };
    print::print(&blocks)
}
