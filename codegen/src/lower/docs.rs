pub(crate) fn markdown(s: &str) -> String {
    s.into()
}
