//! An enum and a timestamp.

use ciborium::tag::Required;
use serde::de::{Deserializer, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

macro_rules! status {
    ($($variant:ident $value:literal,)*) => {
        #[derive(Clone, Debug, PartialEq)]
        pub enum JobStatus {
            $($variant,)*
            Unknown(String),
        }

        impl JobStatus {
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for JobStatus {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
    };
}

status! {
    Submitted "SUBMITTED",
    Queued "QUEUED",
    InProgress "IN_PROGRESS",
    CompletedWithErrors "COMPLETED_WITH_ERRORS",
    Completed "COMPLETED",
    Failed "FAILED",
    CancelSubmitted "CANCEL_SUBMITTED",
    CancelInProgress "CANCEL_IN_PROGRESS",
    CancelCompleted "CANCEL_COMPLETED",
    CancelFailed "CANCEL_FAILED",
}

impl Serialize for JobStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JobStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = JobStatus;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E>(self, value: &str) -> Result<JobStatus, E> {
                Ok(value.into())
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// Seconds and nanoseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timestamp {
    pub seconds: i64,
    pub nanos: u32,
}

impl Timestamp {
    pub fn to_f64(self) -> f64 {
        self.seconds as f64 + f64::from(self.nanos) / 1e9
    }
}

/// To the microsecond: a double has not more to say of our time.
impl From<f64> for Timestamp {
    fn from(seconds: f64) -> Self {
        let micros = (seconds * 1e6).round() as i64;
        Self {
            seconds: micros.div_euclid(1_000_000),
            nanos: micros.rem_euclid(1_000_000) as u32 * 1_000,
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Required::<f64, 1>(self.to_f64()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Required::<Seconds, 1>::deserialize(deserializer).map(|tagged| tagged.0.0.into())
    }
}

/// A double, or an integer in its place.
struct Seconds(f64);

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = Seconds;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number")
            }

            fn visit_f64<E>(self, value: f64) -> Result<Seconds, E> {
                Ok(Seconds(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Seconds, E> {
                Ok(Seconds(value as f64))
            }
        }
        deserializer.deserialize_any(Number)
    }
}
