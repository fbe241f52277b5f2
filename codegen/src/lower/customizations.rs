//! What no trait of a model says and AWS documents elsewhere: one entry for each case, by shape ID.

use crate::model::Member;

/// Members whose value is the endpoint of their request, in place of the client's.
const ENDPOINTS: [&str; 1] = [
    // Amazon Machine Learning serves each model from an endpoint of its own.
    "com.amazonaws.machinelearning#PredictInput$PredictEndpoint",
];

/// Whether the member's value is the endpoint of its request.
pub(super) fn is_endpoint(member: &Member) -> bool {
    ENDPOINTS.contains(&member.id.as_str())
}
