//! What every enum and every error of a generated crate has in common, written once.

/// Completes an `enum` shape: a type with `as_str` and `From<&str>` becomes comparable, printable and readable.
///
/// Equality, order and hash are those of [`str`], so a value that is not modelled equals itself however it was made,
/// and a map with such keys can be asked by `&str`.
#[macro_export]
macro_rules! string_enum {
    ($name:ident) => {
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_tuple(stringify!($name))
                    .field(&self.as_str())
                    .finish()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self.as_str(), f)
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                <Self as ::core::convert::From<&str>>::from(value.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(value: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(<Self as ::core::convert::From<&str>>::from(value))
            }
        }

        $crate::__compared_by!($name, as_str);

        impl $crate::Serialize for $name {
            fn serialize(
                &self,
                member: &'static $crate::Member,
                ser: &mut dyn $crate::Serializer,
            ) -> $crate::Result<()> {
                ser.string(member, self.as_str())
            }
        }

        impl $crate::Deserialize for $name {
            fn blank() -> Self {
                <Self as ::core::convert::From<&str>>::from("")
            }

            fn fill(
                &mut self,
                member: &'static $crate::Member,
                de: &mut dyn $crate::Deserializer,
            ) -> $crate::Result<()> {
                *self = <Self as ::core::convert::From<&str>>::from(de.text(member)?.as_ref());
                ::core::result::Result::Ok(())
            }
        }
    };
}

/// Completes an `intEnum` shape: a type with `as_i32` and `From<i32>` becomes comparable, printable and readable.
#[macro_export]
macro_rules! int_enum {
    ($name:ident) => {
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_tuple(stringify!($name))
                    .field(&self.as_i32())
                    .finish()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i32(), f)
            }
        }

        impl ::core::convert::From<$name> for i32 {
            fn from(value: $name) -> Self {
                value.as_i32()
            }
        }

        $crate::__compared_by!($name, as_i32);

        impl $crate::Serialize for $name {
            fn serialize(
                &self,
                member: &'static $crate::Member,
                ser: &mut dyn $crate::Serializer,
            ) -> $crate::Result<()> {
                ser.integer(member, self.as_i32())
            }
        }

        impl $crate::Deserialize for $name {
            fn blank() -> Self {
                <Self as ::core::convert::From<i32>>::from(0)
            }

            fn fill(
                &mut self,
                member: &'static $crate::Member,
                de: &mut dyn $crate::Deserializer,
            ) -> $crate::Result<()> {
                *self = <Self as ::core::convert::From<i32>>::from(de.integer(member)?);
                ::core::result::Result::Ok(())
            }
        }
    };
}

/// Completes an error structure, which has [`ErrorShape`](crate::ErrorShape): its schema, `Display` and `Error`.
#[macro_export]
macro_rules! error_shape {
    ($name:ident, $schema:ident) => {
        impl $crate::ModeledError for $name {
            fn schema() -> &'static $crate::Schema {
                &$schema
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::protocol::display_error(f, &$schema, $crate::ErrorShape::message(self))
            }
        }

        impl ::std::error::Error for $name {}
    };
}

/// Completes the error enum of an operation, which has a `failure` method: what can be asked of every variant.
#[macro_export]
macro_rules! operation_error {
    ($name:ident) => {
        // A `Result` with it must stay cheap to return.
        const _: () = ::core::assert!(::core::mem::size_of::<$name>() <= 128);

        impl $name {
            /// The error's code: its shape's name, or what the service calls an error that is not modelled.
            pub fn code(&self) -> ::core::option::Option<&str> {
                self.failure().code()
            }

            /// What the service says about it.
            pub fn message(&self) -> ::core::option::Option<&str> {
                self.failure().message()
            }

            /// Whose fault it is: as the model says; of an error that is not modelled, as its HTTP status says.
            pub fn fault(&self) -> ::core::option::Option<$crate::schema::Fault> {
                self.failure().fault()
            }

            /// Whether the model says that the same request may succeed later.
            pub fn is_retryable(&self) -> bool {
                self.failure().is_retryable()
            }

            /// Whether the model says that the client was throttled.
            pub fn is_throttling(&self) -> bool {
                self.failure().is_throttling()
            }

            /// The HTTP status that was received; on a server, the one that will be sent.
            pub fn status(&self) -> ::core::option::Option<u16> {
                self.failure().status()
            }

            /// The ID that the service gave the request.
            pub fn request_id(&self) -> ::core::option::Option<&str> {
                self.failure().request_id()
            }

            /// The headers of the response; none on a server.
            pub fn headers(&self) -> &$crate::http::HeaderMap {
                self.failure().headers()
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self.failure(), f)
            }
        }

        impl ::std::error::Error for $name {
            fn source(&self) -> ::core::option::Option<&(dyn ::std::error::Error + 'static)> {
                ::std::error::Error::source(self.failure())
            }
        }
    };
}

/// Equality, order and hash of a type by what one of its methods gives.
#[doc(hidden)]
#[macro_export]
macro_rules! __compared_by {
    ($name:ident, $method:ident) => {
        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.$method() == other.$method()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&self.$method(), &other.$method())
            }
        }

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.$method(), state);
            }
        }
    };
}
