//! The messages: two files written by hand, and varied ones made from a seed. None of them is written by an encoder that
//! is measured.

mod job;
mod random;
mod tree;

use job::{job, request};
use random::Random;
use tree::Tree;

/// A request, 93 bytes.
const REQUEST: &str = include_str!("../../fixtures/request.json");
/// A response, 819 bytes, members sorted by name as the service sends them.
const RESPONSE: &str = include_str!("../../fixtures/response.json");
/// The same response with its members in model order.
const RESPONSE_MODEL_ORDER: &str = include_str!("../../fixtures/response-model-order.json");

/// How many requests or responses one operation after the other gets, so that no branch is learnt by heart.
const VARIED: usize = 256;
/// How many lists.
const LISTS: usize = 4;
/// How many items a list has.
const ITEMS: usize = 1000;

/// How the members of an object follow each other.
#[derive(Clone, Copy, PartialEq)]
pub enum Order {
    /// By name, as the service sends them.
    Name,
    /// As the model declares them.
    Model,
    /// In each object otherwise.
    Shuffled,
}

/// What the texts are that people choose, and how they are written.
#[derive(Clone, Copy, PartialEq)]
pub enum Texts {
    /// ASCII without anything that is escaped.
    Plain,
    /// Quotes, line breaks, slashes and letters beyond ASCII, all of them escaped.
    Escaped,
    /// Letters beyond ASCII as they are, in UTF-8.
    Foreign,
}

/// How messages are written.
#[derive(Clone, Copy)]
pub struct Style {
    /// How the members of an object follow each other.
    pub order: Order,
    /// What the texts are.
    pub texts: Texts,
}

/// Requests whose identifiers vary, in length too.
pub fn requests() -> Vec<String> {
    let mut random = Random::new(1);
    let varied = (1..VARIED).map(|_| write(&request(&mut random), Order::Model, &mut random));
    std::iter::once(REQUEST.to_owned()).chain(varied).collect()
}

/// Responses whose identifiers, names, paths, numbers, statuses and times vary, in length and number too.
pub fn responses(style: Style) -> Vec<String> {
    let mut random = Random::new(2);
    let by_hand = match (style.texts, style.order) {
        (Texts::Plain, Order::Name) => Some(RESPONSE.to_owned()),
        (Texts::Plain, Order::Model) => Some(RESPONSE_MODEL_ORDER.to_owned()),
        _ => None,
    };
    let varied = (usize::from(by_hand.is_some())..VARIED).map(|_| {
        let response = Tree::Object(vec![("ImportJobProperties", job(style.texts, &mut random))]);
        write(&response, style.order, &mut random)
    });
    by_hand
        .into_iter()
        .chain(varied.collect::<Vec<_>>())
        .collect()
}

/// Pages of 1,000 jobs.
pub fn lists(style: Style) -> Vec<String> {
    let mut random = Random::new(3);
    (0..LISTS)
        .map(|_| {
            let jobs = (0..ITEMS).map(|_| job(style.texts, &mut random)).collect();
            let page = Tree::Object(vec![
                ("ImportJobPropertiesList", Tree::Array(jobs)),
                ("NextToken", Tree::text("bW9yZQ==", Texts::Plain)),
            ]);
            write(&page, style.order, &mut random)
        })
        .collect()
}

fn write(tree: &Tree, order: Order, random: &mut Random) -> String {
    let mut out = String::new();
    tree.write(&mut out, order, random);
    out
}
