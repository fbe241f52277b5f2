pub(crate) fn emit(_: &crate::ir::PatternModule) -> Vec<proc_macro2::TokenStream> {
    vec![]
}
