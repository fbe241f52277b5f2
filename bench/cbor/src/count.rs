//! Each contender's operations between calls of a function that callgrind is told to watch: what runs from one call to the
//! next is then a part of its own in callgrind's file.

use std::hint::black_box;

use crate::workloads;

/// For each contender, all that is prepared and then one batch. Tells which these are, in order, as lines of JSON.
pub(crate) fn run() {
    for mut workload in workloads::all() {
        let operations = workload.batch;
        for contender in &mut workload.contenders {
            // What is built once, such as a buffer that is used again, is not the operation's.
            contender.run(operations);
            between_contenders();
            contender.run(operations);
            between_contenders();
            let counted = serde_json::json!({
                "workload": workload.title,
                "contender": contender.name,
                "operations": operations,
            });
            println!("{counted}");
        }
    }
}

#[inline(never)]
fn between_contenders() {
    // Something of its own, so that no other function is merged with this one.
    black_box(0x63_62_6f_72_u32);
}
