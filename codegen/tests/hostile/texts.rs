//! Texts that are more than text to something on their way: HTML, Markdown, rustdoc, Rust's lints, a format's escapes.

use super::dice::Dice;

/// What stands in documentation, titles, messages, defaults, values of enums and examples.
const TEXTS: &[&str] = &[
    "",
    " ",
    "-",
    "1",
    "C++",
    "c5.2xlarge",
    "*",
    "plain words",
    "\"quoted\" \\ back\\slash '`tick`' \u{0} \u{7f}",
    "line\nbreak\r\nand\ttab",
    "\u{200b}zero\u{feff} width\u{202e} and turned",
    "ünïcödé 漢字 🦀 \u{1f468}\u{200d}\u{1f469}",
    "{} {0} {name} %s $1 #{x}",
    "*/ /* // /// //! #![deny] r#\"x\"#",
    "3.14159 0x1F 1e10 -0 NaN",
    "<script>alert(1)</script>",
    "`",
    "```",
    "Self",
    "Unknown",
    "[link] [a][b] [x](y) ![i](j) <http://a.b> https://example.com/a_b_c?x=[1]",
];

/// What stands in documentation alone.
const DOCS: &[&str] = &[
    "<p>A paragraph with <code>code`s</code>, <b>bold <i>both</b></i> & an &unknown; &lt;entity&#x27;.</p>",
    "<p>Unclosed <ul><li>one<li>two<ol><li>nested</ol></ul> and <a href='javascript:x'>odd</a> <a>none</a> <a href=\"\">empty</a>",
    "<p>[Foo] [Bar::baz] [`Vec`] [^note] <T> Vec<String> HashMap<K, V> a < b > c https://example.com/[x]</p>",
    "<pre><code>fn main() { let x: Vec<u8> = vec![]; }\n```\nstill</code></pre><note><p>Note</p></note><important>!</important>",
    "<table><tr><th>A|B</th><td>1<br/>2</td></tr><tr><td colspan=2>x</table>",
    "# Heading\n\n```rust\nlet x = 1 +;\n```\n\n    indented code\n\n1. one\n2) two\n- [ ] task\n***\n> quote\n\n[ref]: http://x",
    "<dl><dt>Term</dt><dd>What <dd>more</dl><fullname>Name</fullname><h3>Head <a name='x'/>ing</h3><examples/>",
    "- a\n- b\n  lazy\ncontinued\n\n        deep\n\n* [x]: y\n+ z\n\n| a | b |\n|---|---|\n| `|` | \\| |",
    "<p>   </p><p></p><ul><li></li><li> </li></ul>",
    "text <!-- comment --> <![CDATA[x]]> <?pi?> <unknown-tag attr>x</unknown-tag> </p></div>",
];

/// A text of any kind.
pub fn text(dice: &mut Dice) -> String {
    let text = dice.one(TEXTS).to_owned();
    match dice.below(8) {
        0 => format!("{text}{}", dice.one(TEXTS)),
        _ => text,
    }
}

/// A text that is not empty.
pub fn some_text(dice: &mut Dice) -> String {
    let text = text(dice);
    if text.is_empty() {
        "x".to_owned()
    } else {
        text
    }
}

/// A documentation.
pub fn documentation(dice: &mut Dice) -> String {
    let count = dice.between(1, 3);
    let pieces = (0..count).map(|_| match dice.below(3) {
        0 => text(dice),
        _ => dice.one(DOCS).to_owned(),
    });
    let pieces: Vec<_> = pieces.collect();
    pieces.join(dice.one(&["", " ", "\n", "\n\n"]))
}
