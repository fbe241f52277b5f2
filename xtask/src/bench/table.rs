//! A table of text: the first column to the left, the others to the right.

/// Lays out rows below their headings, columns two spaces apart.
pub(crate) fn render<const N: usize>(headings: [&str; N], rows: &[[String; N]]) -> String {
    let mut widths = headings.map(|heading| heading.chars().count());
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    line(&mut out, &widths, headings);
    for row in rows {
        line(&mut out, &widths, row.each_ref().map(String::as_str));
    }
    out
}

fn line<const N: usize>(out: &mut String, widths: &[usize; N], cells: [&str; N]) {
    for (index, (cell, width)) in cells.into_iter().zip(widths).enumerate() {
        let padding = " ".repeat(width - cell.chars().count());
        if index == 0 {
            out.push_str(cell);
            out.push_str(&padding);
        } else {
            out.push_str("  ");
            out.push_str(&padding);
            out.push_str(cell);
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn columns_line_up() {
        let rows = [["a".into(), "1".into()], ["bcd".into(), "1234".into()]];
        assert_eq!(
            render(["what", "n"], &rows),
            "what     n\na        1\nbcd   1234\n"
        );
    }
}
