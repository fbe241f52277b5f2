//! Lines as they are written: what is left of each, and how far it is indented.

use super::layout::{Break, BreakKind, Breaks};

/// How many bytes a line may have, and how many it may have at least however far it is indented.
const MARGIN: isize = 89;
const LEAST: isize = 60;

/// The lines so far.
pub(super) struct Lines<'a> {
    out: &'a mut String,
    /// How much more fits on this line.
    space: isize,
    indent: isize,
    /// Spaces that are written before the next word only, so that no line ends with one.
    spaces: usize,
    groups: Vec<Group>,
}

enum Group {
    Fits,
    /// With the indentation outside it.
    Broken(Breaks, isize),
}

impl<'a> Lines<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        Self {
            out,
            space: MARGIN,
            indent: 0,
            spaces: 0,
            groups: Vec::new(),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        const BLANK: &str = "                                                                ";
        while self.spaces > 0 {
            let some = self.spaces.min(BLANK.len());
            self.out.push_str(&BLANK[..some]);
            self.spaces -= some;
        }
        self.out.push_str(text);
        self.space -= text.len().cast_signed();
    }

    fn character(&mut self, character: Option<char>) {
        let mut buffer = [0; 4];
        if let Some(character) = character {
            self.text(character.encode_utf8(&mut buffer));
        }
    }

    pub(super) fn open(&mut self, width: usize, breaks: Breaks, indent: isize) {
        let fits = width.cast_signed() <= self.space;
        self.groups.push(match fits {
            true => Group::Fits,
            false => Group::Broken(breaks, self.indent),
        });
        if !fits {
            self.indent += indent;
        }
    }

    pub(super) fn close(&mut self) {
        if let Some(Group::Broken(_, indent)) = self.groups.pop() {
            self.indent = indent;
        }
    }

    pub(super) fn line_break(&mut self, width: usize, line_break: Break) {
        let stays = line_break.kind == BreakKind::Never
            || match self.groups.last() {
                Some(Group::Fits) => true,
                Some(Group::Broken(Breaks::All, _)) => false,
                Some(Group::Broken(Breaks::AsNeeded, _)) | None => {
                    width.cast_signed() <= self.space
                }
            };
        if stays {
            self.spaces += line_break.blank;
            self.space -= line_break.blank.cast_signed();
            self.character(line_break.instead);
        } else {
            self.character(line_break.before);
            self.out.push('\n');
            let indent = (self.indent + line_break.indent).max(0);
            self.spaces = indent.cast_unsigned();
            self.space = LEAST.max(MARGIN - indent);
            self.character(line_break.after);
        }
    }
}
