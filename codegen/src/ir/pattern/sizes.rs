//! How many bytes of a program the statics of matchers take, as the runtime lays them out.

use super::program::{Argument, Operation, Program};
use super::{Bitmap, Class, PatternModule, Table, TableKind};

/// What each byte says, and the bits for the characters of the first two planes.
const NEAR: usize = 256 + 0x2_0000 / 8;
/// A range of characters, or the start of one with its class.
const RANGE: usize = 8;
/// An operation without the list that it may refer to.
const OPERATION: usize = 24;
/// A class of characters without what it refers to: a byte for each byte, and three words.
const CLASS: usize = 256 + 24;

impl PatternModule {
    /// What the automata take, and the programs of the evaluator.
    pub(crate) fn table_bytes(&self) -> usize {
        let tables: usize = self.tables.iter().map(Table::bytes).sum();
        let programs: usize = self.programs.iter().map(Program::bytes).sum();
        tables + programs
    }

    /// What matchers may share takes: classes, and sets beyond ASCII.
    pub(crate) fn shared_bytes(&self) -> usize {
        let classes: usize = self.classes.iter().map(Class::bytes).sum();
        let bitmaps: usize = self.bitmaps.iter().map(Bitmap::bytes).sum();
        classes + bitmaps
    }
}

impl Table {
    fn bytes(&self) -> usize {
        let cells: usize = self.rows.iter().map(Vec::len).sum();
        match self.kind {
            TableKind::Shift => {
                256 + 8 * self.rows.first().map_or(0, Vec::len).next_power_of_two() + 24
            }
            TableKind::Bytes | TableKind::BytesBack => 256 + 2 * cells + 4,
            TableKind::Pairs => 256 + 2 * (cells + 1) * self.rows.first().map_or(0, Vec::len) + 4,
            TableKind::Characters | TableKind::CharactersBack => {
                256 + 16 + RANGE * self.beyond.len() + 2 * cells + 4
            }
        }
    }
}

impl Program {
    fn bytes(&self) -> usize {
        let operations = self.passes.iter().flat_map(|pass| &pass.operations);
        operations.map(Operation::bytes).sum()
    }
}

impl Operation {
    fn bytes(&self) -> usize {
        let lists = self.arguments.iter().map(|argument| match argument {
            Argument::List(list) => 2 * list.len(),
            _ => 0,
        });
        OPERATION + lists.sum::<usize>()
    }
}

impl Class {
    fn bytes(&self) -> usize {
        let beyond = self.ranges.iter().any(|range| !range.1.is_ascii());
        CLASS + if beyond { RANGE * self.ranges.len() } else { 0 }
    }
}

impl Bitmap {
    fn bytes(&self) -> usize {
        NEAR + RANGE * self.far
    }
}
