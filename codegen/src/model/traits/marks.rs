//! Traits that say all they say by being there.

use super::{Traits, id};

impl Traits {
    /// `@required`.
    pub fn required(&self) -> bool {
        self.has(id::REQUIRED)
    }

    /// `@clientOptional`.
    pub fn client_optional(&self) -> bool {
        self.has(id::CLIENT_OPTIONAL)
    }

    /// `@addedDefault`.
    pub fn added_default(&self) -> bool {
        self.has(id::ADDED_DEFAULT)
    }

    /// `@sparse`.
    pub fn sparse(&self) -> bool {
        self.has(id::SPARSE)
    }

    /// `@uniqueItems`.
    pub fn unique_items(&self) -> bool {
        self.has(id::UNIQUE_ITEMS)
    }

    /// `@sensitive`.
    pub fn sensitive(&self) -> bool {
        self.has(id::SENSITIVE)
    }

    /// `@streaming`.
    pub fn streaming(&self) -> bool {
        self.has(id::STREAMING)
    }

    /// `@eventHeader`.
    pub fn event_header(&self) -> bool {
        self.has(id::EVENT_HEADER)
    }

    /// `@eventPayload`.
    pub fn event_payload(&self) -> bool {
        self.has(id::EVENT_PAYLOAD)
    }

    /// `@requiresLength`.
    pub fn requires_length(&self) -> bool {
        self.has(id::REQUIRES_LENGTH)
    }

    /// `@idempotencyToken`.
    pub fn idempotency_token(&self) -> bool {
        self.has(id::IDEMPOTENCY_TOKEN)
    }

    /// `@hostLabel`.
    pub fn host_label(&self) -> bool {
        self.has(id::HOST_LABEL)
    }

    /// `@input`.
    pub fn input(&self) -> bool {
        self.has(id::INPUT)
    }

    /// `@output`.
    pub fn output(&self) -> bool {
        self.has(id::OUTPUT)
    }

    /// `@internal`.
    pub fn internal(&self) -> bool {
        self.has(id::INTERNAL)
    }

    /// `@unstable`.
    pub fn unstable(&self) -> bool {
        self.has(id::UNSTABLE)
    }

    /// `@mixin`.
    pub fn mixin(&self) -> bool {
        self.has(id::MIXIN)
    }

    /// Whether the shape is the definition of a trait.
    pub fn is_trait(&self) -> bool {
        self.has(id::TRAIT)
    }

    /// `@awsQueryCompatible`.
    pub fn aws_query_compatible(&self) -> bool {
        self.has(id::AWS_QUERY_COMPATIBLE)
    }
}
