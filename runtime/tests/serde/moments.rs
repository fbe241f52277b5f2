//! A structure of what [`Sink`](crate::support::Sink) lacks.

use farrier::schema::{TimestampFormat, prelude};
use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Result, Schema, Serialize, Serializer,
    Timestamp, Trait, WriteMembers,
};

structure!(Moments, MOMENTS, [
    0 epoch: Option<Timestamp>, "Epoch", prelude::TIMESTAMP, [Trait::TimestampFormat(TimestampFormat::EpochSeconds)];
    1 secret_count: Option<i32>, "SecretCount", prelude::INTEGER, [Trait::Sensitive];
]);
