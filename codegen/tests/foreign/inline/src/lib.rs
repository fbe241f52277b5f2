//! A crate with a generated module beside its own code.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

include!(concat!(env!("OUT_DIR"), "/shop.rs"));

/// An order of what everybody wants.
pub fn usual() -> shop::Order {
    shop::Order::new("tea")
}

#[cfg(test)]
mod tests {
    use super::shop::{protocol, Buy, Order};
    use farrier::Endpoint;

    #[test]
    fn orders_are_checked_and_sent() -> Result<(), Box<dyn std::error::Error>> {
        assert!(super::usual().validate().is_ok());
        assert!(Order::new("Tea").validate().is_err());
        let endpoint = Endpoint::parse("https://shop.example")?;
        let request = protocol::encode_request::<Buy>(&endpoint, &super::usual())?;
        assert_eq!(request.body().as_ref(), br#"{"what":"tea"}"#);
        Ok(())
    }
}
