//! Models with the worst names, shapes and texts that Smithy allows: each generates, and its crate compiles without a warning.
//!
//! One batch is always the same, so that a change is judged by what it changes.
//! `FARRIER_FUZZ_BATCHES=50 cargo test -p farrier-codegen --test hostile` makes 50 new ones in its place;
//! `FARRIER_FUZZ_SEEDS=12,34` makes the models of these seeds, as a failure names them.

mod choices;
mod defaults;
mod dice;
mod http;
mod mixins;
mod names;
mod resources;
mod service;
mod shapes;
#[path = "../support/mod.rs"]
mod support;
mod texts;
mod traits;
mod values;
mod vocabulary;
mod world;

use std::{env, fs};

use camino::Utf8Path;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// How many crates are built together.
const BATCH: usize = 6;

/// Generates the models of these seeds into one workspace, and has Cargo judge it.
fn check(seeds: &[u64]) {
    let directory = support::scratch("hostile");
    for (index, seed) in seeds.iter().enumerate() {
        let name = format!("hostile-{index}");
        let model = service::model(*seed);
        let text = serde_json::to_string_pretty(&model).expect("JSON is text");
        let dir = directory.join(&name);
        // A module leaves what no crate would write over.
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir_all(&dir).expect("there is room");
        fs::write(directory.join(format!("{name}.json")), &text).expect("there is room");
        println!("{name} is of seed {seed}");

        let options = choices::options(*seed, &name, &model);
        let (generated, _) = support::generate(text, options.clone());
        support::write(&dir, &name, &generated, &options);
    }
    workspace(&directory, seeds.len());
    support::cargo(
        &directory,
        &[
            "clippy",
            "--workspace",
            "--all-features",
            "--keep-going",
            "--quiet",
        ],
    );
    support::cargo(
        &directory,
        &["doc", "--workspace", "--no-deps", "--keep-going", "--quiet"],
    );
    support::cargo(&directory, &["test", "--workspace", "--doc", "--quiet"]);
}

fn workspace(directory: &Utf8Path, count: usize) {
    let members: Vec<_> = (0..count).map(|index| format!("hostile-{index}")).collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    fs::write(directory.join("Cargo.toml"), manifest).expect("there is room");
    support::lock(directory);
}

/// How many batches are asked for, and what they are drawn from.
fn batches() -> ProptestConfig {
    let asked = env::var("FARRIER_FUZZ_BATCHES").ok();
    let count = |count: String| count.parse().expect("FARRIER_FUZZ_BATCHES is a number");
    let (cases, rng_seed) = match asked.map(count) {
        Some(cases) => (cases, RngSeed::Random),
        None => (1, RngSeed::Fixed(1)),
    };
    // A smaller batch would say no more, and the seeds are all there is to remember.
    ProptestConfig {
        cases,
        rng_seed,
        max_shrink_iters: 0,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn seeds() -> impl Strategy<Value = Vec<u64>> {
    let asked = env::var("FARRIER_FUZZ_SEEDS").ok();
    let seed = |text: &str| text.trim().parse().expect("FARRIER_FUZZ_SEEDS are numbers");
    let asked = asked.map(|seeds| seeds.split(',').map(seed).collect::<Vec<u64>>());
    match asked {
        Some(seeds) => Just(seeds).boxed(),
        None => vec(any::<u64>(), BATCH).boxed(),
    }
}

/// Of many models at least this must hold, for Smithy would say no more of them.
#[test]
fn hostile_models_are_good() {
    for seed in 0..300 {
        let model = service::model(seed).to_string();
        let sources = [Source::new("model.json", model)];
        let mut diagnostics = Diagnostics::default();
        let good = Model::parse(&sources, &mut diagnostics).is_some();
        assert!(good, "seed {seed}:\n{}", diagnostics.render(&sources));
    }
}

proptest! {
    #![proptest_config(batches())]

    #[test]
    fn hostile_models_compile(seeds in seeds()) {
        check(&seeds);
    }
}
