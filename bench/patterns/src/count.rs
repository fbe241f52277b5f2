//! Instruction counts.
