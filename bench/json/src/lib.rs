//! HealthLake's messages through Farrier and through its peers: one process, equal types, equal results.

mod aws;
mod contest;
mod equal;
mod farrier;
mod fixtures;
#[path = "../../build/serde/src/types.rs"]
mod types;
mod workloads;

pub use contest::{Bar, Contender, Workload};
pub use workloads::{OURS, all};
