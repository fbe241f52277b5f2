//! The workloads, each a message in one direction, and the bars of each.

mod read;
mod write;

use crate::contest::{Bar, Workload};
use crate::fixtures::{Order, Style, Texts};

/// The contender that is Farrier as it is used.
pub const OURS: &str = "farrier";
/// The first contender of each workload.
pub const SERDE: &str = "serde_json";
const OURS_GENERIC: &str = "farrier, generic over the format";
const OURS_HTTP: &str = "farrier, whole HTTP message";
const SONIC: &str = "sonic-rs";
const AWS: &str = "aws-sdk-healthlake, whole HTTP message";
const AWS_BODY: &str = "aws-smithy-json, as the SDK writes a body";

/// As the service sends it.
const USUAL: Style = Style {
    order: Order::Name,
    texts: Texts::Plain,
};

/// What is measured of messages that are written as is usual.
const FAST: &[Bar] = &[bar(OURS, SERDE, 1.5), bar(OURS, SONIC, 1.25)];
/// What is measured of the others.
const NO_SLOWER: &[Bar] = &[bar(OURS, SERDE, 1.1)];

/// How messages that are read are written, and the bars of it.
const READ: [(&str, Style, &[Bar]); 5] = [
    ("members sorted by name", USUAL, FAST),
    ("members in model order", order(Order::Model), FAST),
    ("members shuffled", order(Order::Shuffled), NO_SLOWER),
    ("escaped texts", texts(Texts::Escaped), NO_SLOWER),
    ("texts beyond ASCII", texts(Texts::Foreign), NO_SLOWER),
];

/// The texts in messages that are written, and the bars of it.
const WRITTEN: [(&str, Style, &[Bar]); 3] = [
    ("plain texts", USUAL, &[bar(OURS, SERDE, 1.5)]),
    ("texts to escape", texts(Texts::Escaped), NO_SLOWER),
    ("texts beyond ASCII", texts(Texts::Foreign), NO_SLOWER),
];

const fn order(order: Order) -> Style {
    Style { order, ..USUAL }
}

const fn texts(texts: Texts) -> Style {
    Style { texts, ..USUAL }
}

const fn bar(ours: &'static str, peer: &'static str, least: f64) -> Bar {
    Bar { ours, peer, least }
}

/// Every workload, its contenders' results asserted equal.
pub fn all() -> Vec<Workload> {
    let mut all = Vec::new();
    for (title, style, bars) in READ {
        all.push(read::response(title, style, bars));
    }
    for (title, style, bars) in READ {
        all.push(read::list(title, style, bars));
    }
    all.push(write::request());
    for (title, style, bars) in WRITTEN {
        all.push(write::response(title, style, bars));
    }
    for (title, style, bars) in WRITTEN {
        all.push(write::list(title, style, bars));
    }
    all
}
