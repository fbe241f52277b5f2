//! What a program does with the generated crate: `farrier` comes with it.

use shop::farrier::http::Request;
use shop::farrier::{Bytes, Endpoint, Error};
use shop::{protocol, Offer, Sell};

/// The request that sells something at a price.
pub fn sell(price: i32) -> Result<Request<Bytes>, Error> {
    let endpoint = Endpoint::parse("https://shop.example")?;
    protocol::encode_request::<Sell>(&endpoint, &Offer::new(price))
}

#[cfg(test)]
mod tests {
    #[test]
    fn prices_are_sent() {
        let request = super::sell(7).expect("it can be written");
        assert_eq!(request.body().as_ref(), br#"{"price":7}"#);
    }
}
