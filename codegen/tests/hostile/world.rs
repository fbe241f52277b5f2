//! What a model has so far.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::names::Names;
use super::traits::Traits;

const NAMESPACES: [&str; 3] = ["example.self", "example.self.type", "_a1.Option"];

/// Shapes that every model may target, with their types.
pub const PRELUDE: [(&str, &str); 20] = [
    ("smithy.api#String", "string"),
    ("smithy.api#Blob", "blob"),
    ("smithy.api#Boolean", "boolean"),
    ("smithy.api#PrimitiveBoolean", "boolean"),
    ("smithy.api#Byte", "byte"),
    ("smithy.api#PrimitiveByte", "byte"),
    ("smithy.api#Short", "short"),
    ("smithy.api#PrimitiveShort", "short"),
    ("smithy.api#Integer", "integer"),
    ("smithy.api#PrimitiveInteger", "integer"),
    ("smithy.api#Long", "long"),
    ("smithy.api#PrimitiveLong", "long"),
    ("smithy.api#Float", "float"),
    ("smithy.api#PrimitiveFloat", "float"),
    ("smithy.api#Double", "double"),
    ("smithy.api#PrimitiveDouble", "double"),
    ("smithy.api#BigInteger", "bigInteger"),
    ("smithy.api#BigDecimal", "bigDecimal"),
    ("smithy.api#Timestamp", "timestamp"),
    ("smithy.api#Document", "document"),
];

/// A shape that members may target.
#[derive(Clone)]
pub struct Data {
    pub id: String,
    pub kind: String,
}

/// A model in the making.
pub struct World {
    pub dice: Dice,
    pub names: Names,
    /// Whether it is written in Smithy 1.0.
    pub old: bool,
    /// Whether its protocols have a form for documents.
    pub documents: bool,
    pub shapes: Map<String, Value>,
    /// The shapes of its own that members may target, in the order in which they may need each other.
    pub data: Vec<Data>,
    pub renames: Map<String, Value>,
    /// The streams of events that there are.
    pub streams: Vec<String>,
    /// How many values the example in the making has so far.
    pub values: usize,
}

impl World {
    /// A model without shapes.
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        Self {
            old: dice.percent(25),
            documents: true,
            dice,
            names: Names::default(),
            shapes: Map::new(),
            data: Vec::new(),
            renames: Map::new(),
            streams: Vec::new(),
            values: 0,
        }
    }

    /// An ID that no shape has.
    pub fn id(&mut self) -> String {
        let namespace = NAMESPACES[self.dice.below(3)];
        format!("{namespace}#{}", self.names.shape(&mut self.dice))
    }

    /// An ID for a service or resource: those may be called as a shape of another namespace.
    pub fn other_id(&mut self) -> String {
        let own = self.id();
        let ids: Vec<_> = self
            .shapes
            .keys()
            .filter(|id| !id.contains('$'))
            .cloned()
            .collect();
        let Some(index) = self.dice.index(ids.len()).filter(|_| self.dice.percent(25)) else {
            return own;
        };
        let name = ids[index].split_once('#').map_or("", |(_, name)| name);
        let id = format!("{}#{name}", NAMESPACES[self.dice.below(3)]);
        if self.shapes.contains_key(&id) {
            own
        } else {
            id
        }
    }

    /// An ID whose name another shape has in another namespace; the service renames it.
    pub fn twin(&mut self) -> Option<String> {
        let index = self.dice.index(self.data.len())?;
        let (namespace, name) = self.data[index].id.split_once('#')?;
        let other = NAMESPACES.iter().find(|other| **other != namespace)?;
        let id = format!("{other}#{name}");
        if self.shapes.contains_key(&id) || self.data.iter().any(|data| data.id == id) {
            return None;
        }
        let renamed = self.names.shape(&mut self.dice);
        self.renames.insert(id.clone(), renamed.into());
        Some(id)
    }

    /// Two namespaces.
    pub fn pair(&mut self) -> (&'static str, &'static str) {
        let one = self.dice.below(3);
        (
            NAMESPACES[one],
            NAMESPACES[(one + self.dice.between(1, 2)) % 3],
        )
    }

    /// Adds a shape.
    pub fn add(&mut self, id: &str, kind: &str, traits: Traits, more: &[(&str, Value)]) {
        let mut shape = Map::from_iter([("type".to_owned(), Value::from(kind))]);
        let more = more
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()));
        shape.extend(more);
        shape.insert("traits".to_owned(), traits.into());
        self.shapes.insert(id.to_owned(), shape.into());
    }

    /// A simple shape, of the prelude or of this model.
    pub fn simple(&mut self, fits: impl Fn(&str) -> bool) -> Data {
        let own = self
            .data
            .iter()
            .filter(|data| !is_aggregate(&data.kind) && fits(&data.kind));
        let own: Vec<_> = own.cloned().collect();
        match self.dice.index(own.len()) {
            Some(index) if self.dice.percent(60) => own[index].clone(),
            _ => {
                let fits = |kind| fits(kind) && (self.documents || kind != "document");
                let prelude: Vec<_> = PRELUDE.iter().filter(|(_, kind)| fits(kind)).collect();
                let (id, kind) = prelude[self.dice.below(prelude.len())];
                Data {
                    id: (*id).to_owned(),
                    kind: (*kind).to_owned(),
                }
            }
        }
    }

    /// Any shape: of those in front of `before`, or a structure or union wherever it is.
    pub fn any(&mut self, before: usize) -> Data {
        let index = self.dice.index(self.data.len());
        let found = index.map(|index| (index, self.data[index].clone()));
        let fits = |(index, data): &(usize, Data)| *index < before || is_open(&data.kind);
        match found.filter(fits) {
            Some((_, data)) if self.dice.percent(85) => data,
            _ => self.simple(|_| true),
        }
    }

    /// A member that targets a shape.
    pub fn member(target: &Data, traits: Traits) -> Value {
        json!({"target": target.id, "traits": traits})
    }
}

/// Whether values hold others.
pub fn is_aggregate(kind: &str) -> bool {
    is_open(kind) || kind == "list" || kind == "map"
}

/// Whether values may hold others of their own shape.
pub fn is_open(kind: &str) -> bool {
    kind == "structure" || kind == "union"
}
