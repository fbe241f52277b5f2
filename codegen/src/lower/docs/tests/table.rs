//! Documentation and the Markdown that it becomes.

/// (source, Markdown)
pub(super) const CASES: &[(&str, &str)] = &[
    ("", ""),
    ("<p/>", ""),
    (
        "<p>One.</p>\n  <p>Two\n     lines.</p>",
        "One.\n\nTwo lines.",
    ),
    ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
    // Styles.
    (
        "<p>The <code>Name</code> of <i>one</i> <b>thing</b>.</p>",
        "The `Name` of *one* **thing**.",
    ),
    ("<p>a<b> b </b>c</p>", "a **b** c"),
    ("<p>f<i>(x)</i></p>", "f(x)"),
    (
        "<p><i>One unclosed</p><p>Two.</p>",
        "*One unclosed*\n\nTwo.",
    ),
    (
        "<p><code>a <i>b</i></code> and <b><code>c</code></b></p>",
        "`a b` and **`c`**",
    ),
    ("<p><code>a</code><code>b</code></p>", "`ab`"),
    (
        "<p><code>`x`</code>, <code>a``b</code></p>",
        "`` `x` ``, ```a``b```",
    ),
    ("<p><code>one<code> two</p>", "`one` two"),
    ("<p>Set <code>< > { } [ ]</code></p>", "Set `< > { } [ ]`"),
    ("<p>Set `max` to ` or one.</p>", "Set `max` to \\` or one."),
    (
        "<p><code>a </code>, <b>b </b>: (<i> c </i>) see <a href=\"https://a.example/\">d </a>. <code>e</code> .. <code>f</code> .zip</p>",
        "`a`, **b**: (*c*) see [d](https://a.example/). `e` .. `f` .zip",
    ),
    (
        "<dl><dt>name </dt><dd>Required: yes</dd></dl>",
        "- **name**: Required: yes",
    ),
    // Characters that would be markup.
    (
        "<p>[a] *b* _c_ snake_case ~d~ a|b \\ `</p>",
        "\\[a\\] \\*b\\* \\_c\\_ snake_case \\~d\\~ a\\|b \\\\ \\`",
    ),
    (
        "<p>1 < 2 > 0, a<b, arn:<region>:<account-id></p>",
        "1 < 2 > 0, a\\<b, arn:\\<region>:\\<account-id>",
    ),
    (
        "<p>&lt;p&gt; &amp; &amp;lt; &copy; &unknown; &#65;&#x42; R&D</p>",
        "\\<p> & \\&lt; © \\&unknown; AB R&D",
    ),
    ("<p>use --name, and a--b</p>", "use \\--name, and a--b"),
    (
        "<p># One</p><p>- two</p><p>3. three</p><p>> four</p><p>+ five</p><p>===</p>",
        "\\# One\n\n\\- two\n\n3\\. three\n\n\\> four\n\n\\+ five\n\n\\===",
    ),
    // Links.
    (
        "<p>See <a href=\"https://a.example/b_c\">the <b>guide</b></a>.</p>",
        "See [the **guide**](https://a.example/b_c).",
    ),
    (
        "<p><a href=\" https://a.example/b c(d)\">x</a></p>",
        "[x](https://a.example/b%20c%28d%29)",
    ),
    (
        "<p><a href=\"https://a.example/\"><code>X</code></a>!<a href='https://a.example'>y</a></p>",
        "[`X`](https://a.example/)\\![y](https://a.example)",
    ),
    (
        "<p><a href=\"kms/latest/x.html\">a</a> <a>b</a> <a href=\"\">c</a> <a href=\"#d\">d</a> <a href=\"javascript:x\">e</a></p>",
        "a b c d e",
    ),
    (
        "<p><a href=\"mailto:a@b.example\">mail</a></p>",
        "[mail](mailto:a@b.example)",
    ),
    (
        "<p>At https://a.example/b_c. (http://a.example) https://{bucket}.example/</p>",
        "At <https://a.example/b_c>. (<http://a.example>) `https://{bucket}.example/`",
    ),
    (
        "<p><a href=\"https://a.example/\">https://a.example/</a></p>",
        "<https://a.example/>",
    ),
    // Lists.
    (
        "<ul><li><p>One</p></li><li>Two</ul>After",
        "- One\n- Two\n\nAfter",
    ),
    (
        "<ul>\n <li>\n  <p>One</p>\n  <ol><li>a</li><li>b</li></ol>\n </li>\n <li><p>Two</p></li></ul>",
        "- One\n  1. a\n  2. b\n- Two",
    ),
    (
        "<ul><li><p>One</p><p>more</p></li><li><p>Two</p></li></ul>",
        "- One\n\n  more\n\n- Two",
    ),
    ("<li>One</li><li>Two", "- One\n- Two"),
    ("<ul>stray <li>One</li></ul></li></ul>", "- stray\n- One"),
    ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n- b"),
    ("<ul><li><ul><li>a</li></ul></li></ul>", "- - a"),
    (
        "<dl><dt>One</dt><dd><p>First.</p></dd><dt><code>two</code></dt><dd>Second.</dd></dl>",
        "- **One**: First.\n- **`two`**: Second.",
    ),
    (
        "<dl><dt>Empty<dt>Full:<dd>x</dl>",
        "- **Empty**\n- **Full:** x",
    ),
    // Notes.
    ("<note><p>Beware.</p></note>", "> **Note**: Beware."),
    (
        "<important><ul><li>x</li></ul></important><p>y</p>",
        "> **Important**:\n>\n> - x\n\ny",
    ),
    (
        "<ul><li><note><p>a</p><p>b</p></note></li></ul>",
        "- > **Note**: a\n  >\n  > b",
    ),
    (
        "<fullname>The Service</fullname><p>Serves.</p>",
        "**The Service**\n\nServes.",
    ),
    // Code blocks, headings, breaks, tables.
    (
        "<pre>\n  a {\n    [b]\n  }\n</pre>",
        "```text\na {\n  [b]\n}\n```",
    ),
    (
        "<pre><code>```\nx &lt; <y>\n</code></pre>",
        "````text\n```\nx < <y>\n````",
    ),
    (
        "<h2>Title</h2>text<br>more<br/>",
        "## Title\n\ntext\n\nmore",
    ),
    (
        "<table><tr><th>a</th><th>b</th></tr><tr><td>x|y<br/>z</td></tr></table>",
        "| a | b |\n| --- | --- |\n| x\\|y z |  |",
    ),
    (
        "<table><tr><td><code>a|b</code></table>",
        "| `a\\|b` |\n| --- |",
    ),
    // Tags that nobody knows.
    (
        "<p><thing>x</thing> <!-- no --> <span class=\"a\">y</span></p></para>",
        "x y",
    ),
    (
        "<p><code><Grantee>x</Grantee></code></p>",
        "`<Grantee>x</Grantee>`",
    ),
    (
        "<p>a</p><request>\nPOST /\n\n{}\n</request><p>b <request></p>",
        "a\n\n```text\nPOST /\n\n{}\n```\n\nb",
    ),
    (
        "<p>the <request> and <response></p>",
        "the \\<request> and \\<response>",
    ),
    // CommonMark.
    (
        "Use `a < b`, **bold**, *soft*, _so_ 2 * 3 * 4, a_b_c.",
        "Use `a < b`, **bold**, *soft*, *so* 2 \\* 3 \\* 4, a_b_c.",
    ),
    (
        "See [the guide](https://a.example/) and [x] and [y](z).",
        "See [the guide](https://a.example/) and \\[x\\] and y.",
    ),
    (
        "<https://a.example/> Vec<T> <b>b</b> \\*",
        "<https://a.example/> Vec\\<T> **b** \\*",
    ),
    (
        "Values:\n- one\n  more\n- two\n    1. a\n    2. b\n\nAfter",
        "Values:\n\n- one more\n- two\n  1. a\n  2. b\n\nAfter",
    ),
    (
        "Values\n        1. One\n        2. Two",
        "Values\n\n1. One\n2. Two",
    ),
    ("Since version\n2. It is", "Since version 2. It is"),
    (
        "# Title\ntext\n```rust\nfn main() {}\n```\n    indented",
        "# Title\n\ntext\n\n```text\nfn main() {}\n```\n\nindented",
    ),
];
