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
    let (mut line, mut line_start, mut at) = (1, 0, 0);
    for index in order {
        let mut offset = offsets[index].min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        for (newline, _) in text[at..offset].match_indices('\n') {
            line += 1;
            line_start = at + newline + 1;
        }
        at = offset;
        answers[index] = (
            line,
            text[line_start..offset]
                .trim_start_matches('\u{feff}')
                .chars()
                .count()
                + 1,
        );
    }
    answers
}
