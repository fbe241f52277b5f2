//! Documents, where the protocol has no form for them.

use super::Context;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::ir::Protocol;
use crate::model::Kind;
use crate::options::Role;

/// Refuses documents in [rpcv2Cbor](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html), which has none: no message
/// with one could be written or read. The code is that of Smithy's validator.
pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    if context.protocol != Some(Protocol::RpcV2Cbor) || context.is_for(Role::Types) {
        return;
    }
    for shape in context.shapes() {
        for (name, member) in &shape.members {
            let target = context.shape(&member.target);
            if target.is_some_and(|target| target.kind == Kind::Document) {
                diagnostics.push(Diagnostic {
                    severity: Severity::Error,
                    code: "NoInlineDocumentSupport",
                    shape: Some(member.id.clone()),
                    place: member.place.clone(),
                    message: format!("The member `{name}` is a document, which rpcv2Cbor has no form for."),
                    help: Some("Give it a structure, a union or a string, or leave out the operations that have it.".to_owned()),
                });
            }
        }
    }
}
