//! What the tests that generate crates share: models, crates made of them, and cargo run on those.
#![allow(dead_code, reason = "no test needs all of it")]

use std::process::Command;
use std::{env, fs, io};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options, RuntimeSource};

/// Where the models and the crates they become are.
pub fn goldens() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// A directory that survives from run to run, so that cargo builds only what changed.
pub fn scratch(name: &str) -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The text of a golden's model.
pub fn model_text(case: &str) -> String {
    fs::read_to_string(goldens().join(format!("{case}.json"))).expect("the model is there")
}

/// The options of a crate that takes the runtime from this checkout.
pub fn options(name: &str) -> Options {
    Options {
        name: Some(name.to_owned()),
        runtime: Some(RuntimeSource::Path(format!(
            "{}/../runtime",
            env!("CARGO_MANIFEST_DIR")
        ))),
        ..Options::default()
    }
}

/// The crate of a good model, and what was said on the way.
#[track_caller]
pub fn generate(text: impl Into<Vec<u8>>, options: Options) -> (Generated, Diagnostics) {
    let sources = [Source::new("model.json", text.into())];
    let mut diagnostics = Diagnostics::default();
    let generated = Model::parse(&sources, &mut diagnostics).and_then(|model| {
        Generator::new(&model)
            .options(options)
            .generate_reporting(&mut diagnostics)
    });
    match generated {
        Some(generated) => (generated, diagnostics),
        None => panic!("the model is not good:\n{}", diagnostics.render(&sources)),
    }
}

/// The kitchen sink's crate in a scratch directory, a workspace of its own.
pub fn kitchen_sink(directory: &Utf8Path) {
    standalone("kitchen_sink", "kitchen-sink", directory);
}

/// The crate of a golden in a scratch directory, a workspace of its own.
pub fn standalone(case: &str, name: &str, directory: &Utf8Path) {
    let options = Options {
        standalone: true,
        ..options(name)
    };
    let (generated, _) = generate(model_text(case), options);
    generated.write(directory).expect("it can be written");
    lock(directory);
}

/// Writes a crate, or a module and a crate that includes it.
pub fn write(directory: &Utf8Path, name: &str, generated: &Generated, options: &Options) {
    let Some(module) = &options.module else {
        generated.write(directory).expect("it can be written");
        return;
    };
    let source = directory.join("src");
    generated.write(&source).expect("it can be written");
    let runtime = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nedition = \"2021\"\n\n[dependencies]\nfarrier = {{ path = \"{runtime}\", features = [\"cbor\", \"checksum\", \"event-stream\"] }}\n"
    );
    fs::write(directory.join("Cargo.toml"), manifest).expect("it can be written");
    let text = &generated.files[&Utf8PathBuf::from(format!("{module}.rs"))];
    // What the module's documentation asks of the crate.
    let asked = text
        .split('`')
        .find(|code| code.starts_with("#![recursion_limit"));
    let asked = asked.unwrap_or_default();
    let root = format!("//! Includes a module.\n{asked}\n\ninclude!(\"{module}.rs\");\n");
    fs::write(source.join("lib.rs"), root).expect("it can be written");
}

/// Makes builds in a directory use the versions of this workspace.
pub fn lock(directory: &Utf8Path) {
    let lock = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, directory.join("Cargo.lock")).expect("the lock file is there");
}

/// Makes `to` hold the files of `from`; those that are the same are not touched, so that cargo does not build them anew.
pub fn copy(from: &Utf8Path, to: &Utf8Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir_utf8()? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(entry.path(), &target)?;
            continue;
        }
        let new = fs::read(entry.path())?;
        if fs::read(&target).ok().as_ref() != Some(&new) {
            fs::write(target, new)?;
        }
    }
    Ok(())
}

/// Runs cargo where a generated crate is, with warnings denied; all such runs share what they build.
#[track_caller]
pub fn cargo(directory: &Utf8Path, arguments: &[&str]) {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .arg("--offline")
        .current_dir(directory)
        .env("CARGO_TARGET_DIR", target())
        .env("RUSTFLAGS", "-Dwarnings")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .output()
        .expect("cargo runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "cargo {}:\n{}{}",
        arguments.join(" "),
        text(&output.stdout),
        text(&output.stderr)
    );
}

/// Where nested runs of cargo build.
pub fn target() -> Utf8PathBuf {
    scratch("nested").join("target")
}
