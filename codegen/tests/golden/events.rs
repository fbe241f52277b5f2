// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;

/// The structure `Lost`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lost {
    /// The member `message`.
    pub message: Option<String>,
}

impl Lost {
    /// The same value with `message`.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LOST: Schema = Schema::structure(
        "example#Lost",
        &[Member::new("message", &prelude::STRING, &[])],
    )
    .with(&[Trait::Error(farrier::schema::Fault::Server)]);

impl Serialize for Lost {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LOST, self)
    }
}

impl Deserialize for Lost {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LOST, self)
    }
}

impl WriteMembers for Lost {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LOST.members;
        ser.member(&members[0], &self.message)
    }
}

impl ReadMembers for Lost {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.message),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for Lost {
    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

farrier::error_shape!(Lost, LOST);

#[cfg(feature = "serde")]
farrier::serde_impls!(Lost);

// ---- src/lib.rs
//! Chat: 2 operations, their types, validators and serializers.
//!
//! The service `Chat`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::wrong_self_convention,
    reason = "names and sizes are the model's"
)]

#[rustfmt::skip]
mod errors;
#[rustfmt::skip]
mod operations;
#[rustfmt::skip]
pub mod server;
#[rustfmt::skip]
mod service;
#[rustfmt::skip]
mod types;

pub use errors::*;
pub use farrier;
pub use operations::*;
pub use service::*;
pub use types::*;

// ---- src/operations.rs
//! Operations and what can go wrong in them.

use farrier::{
    DecodeError, Deserializer, EventInput, EventOutput, Failure, Operation,
    OperationError, OperationSchema, Serialize, Trait, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{service, types};

/// The operation `Listen`.
#[derive(Clone, Copy, Debug)]
pub struct Listen;

pub(crate) static LISTEN: OperationSchema = OperationSchema {
    id: "example#Listen",
    service: &service::CHAT,
    input: &prelude::UNIT,
    output: &types::LISTEN_OUTPUT,
    errors: &[],
    traits: &[Trait::OutputEvents],
};

impl Operation for Listen {
    const SCHEMA: &'static OperationSchema = &LISTEN;
    type Input = Unit;
    type Output = types::ListenOutput;
    type Error = ListenError;
}

impl EventOutput for Listen {
    type Events = types::Heard;
}

/// What can go wrong in [`Listen`].
#[derive(Debug)]
pub enum ListenError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl ListenError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(ListenError);

impl OperationError for ListenError {
    fn read(
        index: usize,
        _response: farrier::ResponseMetadata,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        Err(farrier::Error::unknown_error(index))
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        None
    }
}

/// The operation `Talk`.
#[derive(Clone, Copy, Debug)]
pub struct Talk;

pub(crate) static TALK: OperationSchema = OperationSchema {
    id: "example#Talk",
    service: &service::CHAT,
    input: &types::TALK_INPUT,
    output: &types::LISTEN_OUTPUT,
    errors: &[],
    traits: &[Trait::InputEvents, Trait::OutputEvents],
};

impl Operation for Talk {
    const SCHEMA: &'static OperationSchema = &TALK;
    type Input = types::TalkInput;
    type Output = types::ListenOutput;
    type Error = TalkError;
}

impl EventInput for Talk {
    type Events = types::Words;
}

impl EventOutput for Talk {
    type Events = types::Heard;
}

/// What can go wrong in [`Talk`].
#[derive(Debug)]
pub enum TalkError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl TalkError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(TalkError);

impl OperationError for TalkError {
    fn read(
        index: usize,
        _response: farrier::ResponseMetadata,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        Err(farrier::Error::unknown_error(index))
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        None
    }
}

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema};
use crate::{protocol, service};

/// What a server of `Chat` does.
///
/// Operations with events are not here, since a router has whole messages only: `protocol::route` tells whether a request
/// is for one of them, and `protocol::decode_request_events` reads it where its input has events.
pub trait Chat: Send + Sync {}

static OPERATIONS: &[&OperationSchema] = &[];

/// Answers requests by a [`Chat`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Chat> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::CHAT, OPERATIONS, request) {
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Chat`.
pub static CHAT: ServiceSchema = ServiceSchema {
    id: "example#Chat",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Bytes, DecodeError, Deserialize, Deserializer, EventStream, Failure, Member,
    OperationError, ReadMembers, Schema, Serialize, Serializer, ServiceError, Timestamp,
    Trait, Unhandled, Unit, WriteMembers,
};
use farrier::schema::prelude;
use crate::errors;

/// The union `Heard`.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The member `sound`.
    Sound(Sound),
    /// The member `silence`.
    Silence,
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Heard {
    /// Whether it is [`Self::Sound`].
    pub fn is_sound(&self) -> bool {
        matches!(self, Self::Sound(_))
    }

    /// What is in [`Self::Sound`], if it is that.
    pub fn as_sound(&self) -> Option<&Sound> {
        match self {
            Self::Sound(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Silence`].
    pub fn is_silence(&self) -> bool {
        matches!(self, Self::Silence)
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static HEARD: Schema = Schema::union(
    "example#Heard",
    &[Member::new("sound", &SOUND, &[]), Member::new("silence", &prelude::UNIT, &[])],
);

impl Serialize for Heard {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &HEARD, self)
    }
}

impl Deserialize for Heard {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &HEARD, self)
    }
}

impl WriteMembers for Heard {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = HEARD.members;
        match self {
            Self::Sound(value) => ser.member(&members[0], value),
            Self::Silence => ser.member(&members[1], &Unit),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Heard {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Sound(de.value(member)?),
            1 => {
                de.value::<Unit>(member)?;
                Self::Silence
            }
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

impl EventStream for Heard {
    const EVENTS: &'static Schema = &HEARD;
    const ERRORS: &'static [Member] = &[
        Member::new("lost", &errors::LOST, &[]),
        Member::new("left", &errors::LOST, &[]),
    ];

    type Error = HeardError;
}

/// What can go wrong in [`Heard`].
#[derive(Debug)]
pub enum HeardError {
    /// The error `lost`.
    Lost(Box<ServiceError<errors::Lost>>),
    /// The error `left`.
    Left(Box<ServiceError<errors::Lost>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// An event that could not be decoded.
    Decode(Box<DecodeError>),
}

impl HeardError {
    /// Whether the error is [`Lost`](Self::Lost).
    pub fn is_lost(&self) -> bool {
        matches!(self, Self::Lost(_))
    }

    /// Whether the error is [`Left`](Self::Left).
    pub fn is_left(&self) -> bool {
        matches!(self, Self::Left(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Lost(error) => &**error,
            Self::Left(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(HeardError);

impl From<errors::Lost> for HeardError {
    fn from(error: errors::Lost) -> Self {
        Self::Lost(Box::new(ServiceError::new(error, &errors::LOST)))
    }
}

impl OperationError for HeardError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Lost),
            1 => ServiceError::read(response, de).map(Self::Left),
            _ => Err(farrier::Error::unknown_error(index)),
        }
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        match self {
            Self::Lost(error) => Some((0, error.inner())),
            Self::Left(error) => Some((1, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// The structure `ListenOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListenOutput {}

impl ListenOutput {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LISTEN_OUTPUT: Schema = Schema::structure("example#ListenOutput", &[]);

impl Serialize for ListenOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LISTEN_OUTPUT, self)
    }
}

impl Deserialize for ListenOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LISTEN_OUTPUT, self)
    }
}

impl WriteMembers for ListenOutput {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for ListenOutput {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The structure `Sound`.
#[derive(Clone, PartialEq)]
pub struct Sound {
    /// The member `at`.
    ///
    /// Required.
    pub at: Timestamp,
    /// The member `wave`.
    pub wave: Option<Bytes>,
}

impl Sound {
    /// A value with what is required.
    pub fn new(at: impl Into<Timestamp>) -> Self {
        Self { at: at.into(), wave: None }
    }

    /// The same value with `wave`.
    pub fn with_wave(mut self, wave: impl Into<Bytes>) -> Self {
        self.wave = Some(wave.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SOUND: Schema = Schema::structure(
    "example#Sound",
    &[
        Member::new("at", &prelude::TIMESTAMP, &[Trait::Required, Trait::EventHeader]),
        Member::new("wave", &prelude::BLOB, &[Trait::Sensitive, Trait::EventPayload]),
    ],
);

impl std::fmt::Debug for Sound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "Sound", self)
    }
}

impl Serialize for Sound {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SOUND, self)
    }
}

impl Deserialize for Sound {
    fn blank() -> Self {
        Self {
            at: Deserialize::blank(),
            wave: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SOUND, self)
    }
}

impl WriteMembers for Sound {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SOUND.members;
        ser.member(&members[0], &self.at)?;
        ser.member(&members[1], &self.wave)
    }
}

impl ReadMembers for Sound {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.at),
            1 => de.member(member, &mut self.wave),
            _ => Ok(()),
        }
    }
}

/// The structure `TalkInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TalkInput {
    /// The member `room`.
    pub room: Option<String>,
}

impl TalkInput {
    /// The same value with `room`.
    pub fn with_room(mut self, room: impl Into<String>) -> Self {
        self.room = Some(room.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static TALK_INPUT: Schema = Schema::structure(
    "example#TalkInput",
    &[Member::new("room", &prelude::STRING, &[])],
);

impl Serialize for TalkInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &TALK_INPUT, self)
    }
}

impl Deserialize for TalkInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &TALK_INPUT, self)
    }
}

impl WriteMembers for TalkInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = TALK_INPUT.members;
        ser.member(&members[0], &self.room)
    }
}

impl ReadMembers for TalkInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.room),
            _ => Ok(()),
        }
    }
}

/// The structure `Word`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// The member `text`.
    pub text: Option<String>,
}

impl Word {
    /// The same value with `text`.
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static WORD: Schema = Schema::structure(
    "example#Word",
    &[Member::new("text", &prelude::STRING, &[])],
);

impl Serialize for Word {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &WORD, self)
    }
}

impl Deserialize for Word {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &WORD, self)
    }
}

impl WriteMembers for Word {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = WORD.members;
        ser.member(&members[0], &self.text)
    }
}

impl ReadMembers for Word {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.text),
            _ => Ok(()),
        }
    }
}

/// The union `Words`.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// The member `word`.
    Word(Word),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Words {
    /// Whether it is [`Self::Word`].
    pub fn is_word(&self) -> bool {
        matches!(self, Self::Word(_))
    }

    /// What is in [`Self::Word`], if it is that.
    pub fn as_word(&self) -> Option<&Word> {
        match self {
            Self::Word(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static WORDS: Schema = Schema::union(
    "example#Words",
    &[Member::new("word", &WORD, &[])],
);

impl Serialize for Words {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &WORDS, self)
    }
}

impl Deserialize for Words {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &WORDS, self)
    }
}

impl WriteMembers for Words {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = WORDS.members;
        match self {
            Self::Word(value) => ser.member(&members[0], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Words {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Word(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

impl EventStream for Words {
    const EVENTS: &'static Schema = &WORDS;
    const ERRORS: &'static [Member] = &[];
    type Error = WordsError;
}

/// What can go wrong in [`Words`].
#[derive(Debug)]
pub enum WordsError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// An event that could not be decoded.
    Decode(Box<DecodeError>),
}

impl WordsError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(WordsError);

impl OperationError for WordsError {
    fn read(
        index: usize,
        _response: farrier::ResponseMetadata,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        Err(farrier::Error::unknown_error(index))
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        None
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Heard, ListenOutput, Sound, TalkInput, Word, Words);

