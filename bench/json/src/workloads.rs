//! The workloads: a response, the same in model order, a page of a thousand items, and both directions.

mod read;
mod write;

use crate::contest::Workload;
use crate::fixtures;

/// The contender that is Farrier as it is used.
pub const OURS: &str = "farrier";
const OURS_GENERIC: &str = "farrier, generic over the format";

/// Every workload, its contenders' results asserted equal.
pub fn all() -> Vec<Workload> {
    vec![
        read::response(
            "response to structure, members sorted by name",
            fixtures::RESPONSE,
        ),
        read::response(
            "response to structure, members in model order",
            fixtures::RESPONSE_MODEL_ORDER,
        ),
        read::list("list of 1,000 to structures"),
        write::request("request to bytes, buffer reused"),
        write::response("response to bytes, buffer reused"),
        write::list("list of 1,000 to bytes, buffer reused"),
    ]
}
