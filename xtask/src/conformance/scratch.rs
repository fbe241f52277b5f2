//! The workspace in which the tests of some files are built: generated crates and the program that runs them.

use std::hash::{DefaultHasher, Hash, Hasher};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::{Generated, Nullability, Options, RuntimeSource};

use super::service;
use super::subject::Subject;
use crate::codegen::{Input, Job, generate_all};
use crate::report::MessageFormat;
use crate::workspace::{self, Failure, target_dir, write};

/// The workspace, written.
pub(super) struct Scratch {
    /// Its root.
    pub(super) dir: Utf8PathBuf,
    /// The crates in it.
    pub(super) crates: Vec<Pair>,
    unspoken: Vec<(Utf8PathBuf, String)>,
}

/// The two crates of a service.
pub(super) struct Pair {
    /// The file that the service is from.
    file: Utf8PathBuf,
    /// What the names of the crates begin with.
    slug: String,
    /// The operations, as types of both crates.
    operations: Vec<String>,
    /// Those with events in the input, and those with events in the output.
    events: [Vec<String>; 2],
    /// Whether blobs can stream beside structures in the protocol.
    streaming: bool,
}

impl Scratch {
    /// Why services of a file were not tested.
    pub(super) fn unspoken(&self, subject: &Subject) -> Vec<String> {
        let of = self
            .unspoken
            .iter()
            .filter(|(file, _)| *file == subject.path);
        of.map(|(_, service)| format!("not tested: Farrier speaks no protocol of `{service}`"))
            .collect()
    }
}

/// The package of the program in the workspace at `dir`: named after it, for all share one directory of binaries.
pub(super) fn runner_name(dir: &Utf8Path) -> String {
    format!("run_{}", dir.file_name().unwrap_or_default())
}

/// Generates the crates of all files and the program.
pub(super) fn prepare(subjects: &[Subject], format: MessageFormat) -> Result<Scratch, Failure> {
    let dir = target_dir().join("conformance").join(key(subjects));
    let mut scratch = Scratch {
        dir,
        crates: Vec::new(),
        unspoken: Vec::new(),
    };
    for subject in subjects {
        let mut models = vec![subject.path.clone()];
        let mut services = service::ids(&subject.model);
        if let Some(made) = service::synthesize(&subject.model) {
            let path = scratch.dir.join(format!("{}_unbound.json", subject.slug()));
            write(&path, &made.to_string())?;
            services.extend(service::ids(&made));
            models.push(path);
        }
        for (index, service) in services.iter().enumerate() {
            let slug = format!("{}_{index}", subject.slug());
            let jobs = jobs(&scratch.dir, &models, service, &slug);
            add(&mut scratch, subject, &jobs, format)?;
        }
    }
    write_program(&scratch)?;
    Ok(scratch)
}

/// The same files are built in the same place, and other files elsewhere.
fn key(subjects: &[Subject]) -> String {
    let mut hasher = DefaultHasher::new();
    subjects
        .iter()
        .for_each(|subject| subject.path.hash(&mut hasher));
    let first = subjects.first().map(Subject::slug).unwrap_or_default();
    format!("{first}_{:016x}", hasher.finish())
}

/// Generates the client and the server of a service and adds them.
fn add(
    scratch: &mut Scratch,
    subject: &Subject,
    jobs: &[Job; 2],
    format: MessageFormat,
) -> Result<(), Failure> {
    let file = subject.path.clone();
    let service = jobs[0].options.service.clone().unwrap_or_default();
    let generated = generate_all(jobs, format)?;
    if !generated.iter().all(speaks) {
        scratch.unspoken.push((file, service));
        return Ok(());
    }
    for (job, generated) in jobs.iter().zip(&generated) {
        let written = generated.write(&job.out);
        written.map_err(|error| Failure::work(error.to_string()))?;
    }
    let [client, server] = [0, 1].map(|side| implementors(&generated[side], "Operation"));
    if client != server {
        let message = "have different operations on the client and on the server";
        return Err(Failure::work(format!(
            "the crates of `{service}` {message}"
        )));
    }
    let slug = generated[0].name.trim_end_matches("_client").to_owned();
    scratch.crates.push(Pair {
        file,
        slug,
        operations: client,
        events: ["EventInput", "EventOutput"].map(|name| implementors(&generated[0], name)),
        streaming: says(&generated[0], "rest_json as protocol;"),
    });
    Ok(())
}

/// The client and the server of a service.
fn jobs(dir: &Utf8Path, models: &[Utf8PathBuf], service: &str, slug: &str) -> [Job; 2] {
    let sides = [
        ("client", Nullability::Client),
        ("server", Nullability::Strict),
    ];
    sides
        .map(|(side, nullability)| job(dir, models, service, format!("{slug}_{side}"), nullability))
}

fn job(
    dir: &Utf8Path,
    models: &[Utf8PathBuf],
    service: &str,
    name: String,
    nullability: Nullability,
) -> Job {
    Job {
        input: Input::Files(models.to_vec()),
        out: dir.join(&name),
        options: Options {
            service: Some(service.to_owned()),
            name: Some(name),
            runtime: Some(RuntimeSource::Path(
                workspace::checkout().join("runtime").into_string(),
            )),
            nullability,
            command: Some("cargo xtask conformance".to_owned()),
            ..Options::default()
        },
    }
}

/// Whether the crate has a protocol: it is re-exported under this name.
fn speaks(generated: &Generated) -> bool {
    says(generated, " as protocol;")
}

fn says(generated: &Generated, what: &str) -> bool {
    generated.files.values().any(|text| text.contains(what))
}

/// The types for which a crate implements a trait.
fn implementors(generated: &Generated, name: &str) -> Vec<String> {
    let files = generated
        .files
        .iter()
        .filter(|(path, _)| path.extension() == Some("rs"));
    let items = files
        .filter_map(|(_, text)| syn::parse_file(text).ok())
        .flat_map(|file| file.items);
    items.filter_map(|item| implementor(&item, name)).collect()
}

fn implementor(item: &syn::Item, name: &str) -> Option<String> {
    let syn::Item::Impl(item) = item else {
        return None;
    };
    let (implemented, _) = item.trait_.as_ref()?;
    let syn::Type::Path(of) = &*item.self_ty else {
        return None;
    };
    let is = implemented.segments.last()?.ident == name;
    is.then(|| of.path.get_ident().map(ToString::to_string))
        .flatten()
}

/// Writes the manifest of the workspace, the lock file that the project has, and the program.
fn write_program(scratch: &Scratch) -> Result<(), Failure> {
    let dir = &scratch.dir;
    write(&dir.join("Cargo.toml"), &manifest(scratch)?)?;
    let lock = workspace::checkout().join("Cargo.lock");
    if !dir.join("Cargo.lock").exists() {
        let text = std::fs::read_to_string(&lock).map_err(|error| Failure::disk(&lock, &error))?;
        write(&dir.join("Cargo.lock"), &text)?;
    }
    write(&dir.join("src/main.rs"), &program(&scratch.crates))
}

fn manifest(scratch: &Scratch) -> Result<String, Failure> {
    let conformance = workspace::checkout().join("xtask/conformance");
    let name = runner_name(&scratch.dir);
    let runtime = workspace::checkout().join("runtime");
    let features = features()?;
    let mut text = format!(
        "[workspace]\nresolver = \"3\"\n\n[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[profile.dev]\ndebug = false\n\n\
         [dependencies]\nfarrier = {{ path = {runtime:?}, features = {features:?} }}\nfarrier-conformance = {{ path = {conformance:?} }}\n"
    );
    for Pair { slug, .. } in &scratch.crates {
        for side in ["client", "server"] {
            text.push_str(&format!("{slug}_{side} = {{ path = \"{slug}_{side}\" }}\n"));
        }
    }
    Ok(text)
}

/// The features of the runtime that protocols need: formats, and what `@requestCompression` asks for.
fn features() -> Result<Vec<&'static str>, Failure> {
    let path = workspace::checkout().join("runtime/Cargo.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::disk(&path, &error))?;
    let manifest: toml::Table = text.parse().unwrap_or_default();
    let has = |name: &&str| {
        manifest
            .get("features")
            .is_some_and(|all| all.get(name).is_some())
    };
    Ok(["checksum", "gzip", "xml", "cbor"]
        .into_iter()
        .filter(has)
        .collect())
}

/// A module for each service, with a line for each operation.
fn program(crates: &[Pair]) -> String {
    let mut text = String::from("//! Runs protocol tests.\n\nfn main() {\n");
    crates
        .iter()
        .for_each(|Pair { slug, .. }| text.push_str(&format!("    {slug}::run();\n")));
    text.push_str("}\n");
    for Pair {
        file,
        slug,
        operations,
        events,
        streaming,
    } in crates
    {
        let streaming = if *streaming { ", streaming" } else { "" };
        let list = |line: fn(&String) -> String| operations.iter().map(line).collect::<String>();
        let wires = event_wires(events);
        let streams = event_runs(events);
        let schemas =
            list(|name| format!("            <server::{name} as farrier::Operation>::SCHEMA,\n"));
        let runs = list(|name| {
            format!("        farrier_conformance::run!(suite, client::{name}, server::{name});\n")
        });
        text.push_str(&format!(
            "\nmod {slug} {{\n    use {slug}_client as client;\n    use {slug}_server as server;\n\n    \
             farrier_conformance::wire!(Client, client{streaming});\n    farrier_conformance::wire!(Server, server{streaming});\n{wires}\n    \
             pub(super) fn run() {{\n        let operations = &[\n{schemas}        ];\n        \
             let mut suite = farrier_conformance::Suite::<Client, Server>::read({file:?}, operations);\n{runs}{streams}    }}\n}}\n",
            file = file.as_str(),
        ));
    }
    text
}

/// What a service needs that has events.
fn event_wires([inputs, outputs]: &[Vec<String>; 2]) -> &'static str {
    match inputs.is_empty() && outputs.is_empty() {
        true => "",
        false => {
            "    farrier_conformance::event_wire!(Client, client);\n    farrier_conformance::event_wire!(Server, server);\n"
        }
    }
}

/// A line for the input and one for the output of each operation with events in either.
fn event_runs([inputs, outputs]: &[Vec<String>; 2]) -> String {
    let mut text = String::new();
    for (method, names, but) in [
        ("input_events", inputs, None),
        ("output_events", outputs, None),
        ("plain_output", inputs, Some(outputs)),
        ("plain_input", outputs, Some(inputs)),
    ] {
        let names = names.iter();
        for name in names.filter(|name| but.is_none_or(|but| !but.contains(name))) {
            text += &format!("        suite.{method}::<client::{name}, server::{name}>();\n");
        }
    }
    text
}
