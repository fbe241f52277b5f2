//! From byte offsets to lines and columns.

/// The line and the column of the character at a byte offset.
pub fn position(text: &str, offset: usize) -> (usize, usize) {
    positions(text, &[offset])[0]
}

/// Lines and columns of byte offsets, counting newlines once.
pub(super) fn positions(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets[index]);
    let mut answers = vec![(1, 1); offsets.len()];
    let (mut line, mut column, mut at) = (1, 1, 0);
    for index in order {
        let mut offset = offsets[index].min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let passed = &text[at..offset];
        let mut last = passed;
        if let Some(newline) = passed.rfind('\n') {
            line += passed.matches('\n').count();
            (column, last) = (1, &passed[newline + 1..]);
        }
        if column == 1 {
            last = last.trim_start_matches('\u{feff}');
        }
        column += last.chars().count();
        at = offset;
        answers[index] = (line, column);
    }
    answers
}
