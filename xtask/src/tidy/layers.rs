//! Which module may know what.

use super::paths::Path;
use super::tree::{File, Tree};
use super::{Finding, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "model-has-no-identifiers",
        says: "`model` and `slice` know nothing of Rust",
        remedy: "keep Smithy's names as text; `lower` turns them into identifiers",
        check: |tree, findings| {
            refuse(
                tree,
                findings,
                &["codegen/src/model", "codegen/src/slice"],
                |path| any(path, &[&["proc_macro2"], &["quote"], &["syn"], &["Ident"]]),
            );
        },
    },
    Rule {
        name: "ir-has-no-json",
        says: "`ir` knows nothing of JSON",
        remedy: "have `lower` decide, and give the IR a field that says what it decided",
        check: |tree, findings| {
            refuse(tree, findings, &["codegen/src/ir"], |path| {
                any(path, &[&["serde_json"]])
            })
        },
    },
    Rule {
        name: "emit-does-not-know-the-model",
        says: "`emit` and `render` import neither `model` nor `slice`, and report nothing",
        remedy: "what an emitter needs to know belongs into the IR, what it would refuse into `lower`",
        check: |tree, findings| {
            refuse(
                tree,
                findings,
                &["codegen/src/emit", "codegen/src/render"],
                |path| {
                    any(
                        path,
                        &[
                            &["crate", "model"],
                            &["crate", "slice"],
                            &["crate", "diagnostic"],
                            &["crate", "lower"],
                        ],
                    )
                },
            );
        },
    },
    Rule {
        name: "names-makes-identifiers",
        says: "only `lower/names.rs` makes identifiers",
        remedy: "make the name there, once, and pass the `Ident` on in the IR",
        check: |tree, findings| {
            refuse_outside(
                tree,
                findings,
                &["codegen/src"],
                "codegen/src/lower/names",
                |path| {
                    any(
                        path,
                        &[&["Ident", "new"], &["Ident", "new_raw"], &["format_ident!"]],
                    )
                },
            );
        },
    },
    Rule {
        name: "templates-are-quote",
        says: "Rust is written with `quote!`, not parsed from text",
        remedy: "write the template as one `quote!` and bind what repeats",
        check: |tree, findings| {
            let manifest = "codegen/src/emit/manifest";
            refuse_outside(tree, findings, &["codegen/src/emit"], manifest, |path| {
                any(path, &[&["parse_str"], &["from_str"], &["push_str"]])
            });
        },
    },
    Rule {
        name: "output-writes-files",
        says: "in codegen only `output.rs` writes files",
        remedy: "return the text and let `output` compare and write it",
        check: |tree, findings| {
            refuse_outside(
                tree,
                findings,
                &["codegen/src"],
                "codegen/src/output",
                |path| {
                    any(
                        path,
                        &[
                            &["fs", "write"],
                            &["File", "create"],
                            &["OpenOptions"],
                            &["create_dir_all"],
                        ],
                    ) || any(
                        path,
                        &[
                            &["create_dir"],
                            &["remove_file"],
                            &["remove_dir_all"],
                            &["fs", "rename"],
                        ],
                    )
                },
            );
        },
    },
    Rule {
        name: "commands-print",
        says: "only cli and xtask print, read arguments, exit; a build script tells Cargo",
        remedy: "return the value or the error; the command shows it",
        check: |tree, findings| {
            refuse_outside(
                tree,
                findings,
                &["codegen/src", "runtime/src", "generated"],
                "codegen/src/build_script",
                |path| {
                    any(
                        path,
                        &[
                            &["print!"],
                            &["println!"],
                            &["eprint!"],
                            &["eprintln!"],
                            &["dbg!"],
                        ],
                    ) || any(
                        path,
                        &[&["process", "exit"], &["env", "args"], &["env", "args_os"]],
                    )
                },
            );
        },
    },
    Rule {
        name: "codegen-has-no-hash-map",
        says: "codegen uses no `HashMap` or `HashSet`: same input, same bytes, on every machine",
        remedy: "use `BTreeMap`, `BTreeSet` or `IndexMap`",
        check: |tree, findings| {
            refuse(tree, findings, &["codegen/src"], |path| {
                any(path, &[&["HashMap"], &["HashSet"]])
            });
        },
    },
    Rule {
        name: "runtime-has-layers",
        says: "in the runtime, schema ← serde ← codec ← protocol: nobody imports what is above",
        remedy: "move what both layers need down, or pass it in as an argument",
        check: runtime_layers,
    },
    Rule {
        name: "codecs-are-strangers",
        says: "codecs do not know each other",
        remedy: "move what they share to a module of `codec` that is no format, or below",
        check: codecs,
    },
    Rule {
        name: "http-stays-in-protocol",
        says: "nothing below `protocol` knows HTTP",
        remedy: "have the protocol take the request or response apart and pass on what is inside",
        check: |tree, findings| {
            for file in tree
                .rust_in(&["runtime/src"])
                .filter(|file| layer_of_file(file).is_some_and(|at| at < PROTOCOL))
            {
                report(file, findings, |path| {
                    path.segments[0] == "http" && path.segments.len() > 1
                });
            }
        },
    },
];

const PROTOCOL: usize = 3;

/// The runtime's modules by layer. A module that is not here is part of the protocol layer or of the crate's root.
const LAYERS: [&[&str]; PROTOCOL] = [
    &["schema", "pattern", "error"],
    &["serde", "value"],
    &["codec", "validate", "redact", "bridge"],
];

/// The formats that have a codec; what else is in `codec/` is shared.
const FORMATS: [&str; 4] = ["json", "cbor", "xml", "query"];

fn layer(module: &str) -> Option<usize> {
    match module {
        "protocol" => Some(PROTOCOL),
        _ => LAYERS.iter().position(|names| names.contains(&module)),
    }
}

fn layer_of_file(file: &File) -> Option<usize> {
    let inside = file.path.strip_prefix("runtime/src/")?;
    layer(inside.split(['/', '.']).next()?)
}

fn runtime_layers(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in tree
        .rust_in(&["runtime/src"])
        .filter(|file| !file.is_test())
    {
        let Some(own) = layer_of_file(file) else {
            continue;
        };
        report(file, findings, |path| {
            let module = path.segments.get(1).filter(|_| path.segments[0] == "crate");
            module
                .and_then(|module| layer(module))
                .is_some_and(|other| other > own)
        });
    }
}

fn codecs(tree: &Tree, findings: &mut Vec<Finding>) {
    for file in tree.rust_in(&["runtime/src/codec"]) {
        let Some(inside) = file.path.strip_prefix("runtime/src/codec/") else {
            continue;
        };
        let own = inside.split(['/', '.']).next().unwrap_or_default();
        report(file, findings, |path| {
            let other = path
                .segments
                .get(2)
                .filter(|_| path.has(&["crate", "codec"]));
            other.is_some_and(|other| other != own && FORMATS.contains(&other.as_str()))
        });
    }
}

fn any(path: &Path, refused: &[&[&str]]) -> bool {
    refused.iter().any(|segments| path.has(segments))
}

fn refuse(
    tree: &Tree,
    findings: &mut Vec<Finding>,
    where_: &'static [&'static str],
    refused: fn(&Path) -> bool,
) {
    tree.rust_in(where_)
        .filter(|file| !file.is_test())
        .for_each(|file| report(file, findings, refused));
}

fn refuse_outside(
    tree: &Tree,
    findings: &mut Vec<Finding>,
    where_: &'static [&'static str],
    home: &str,
    refused: fn(&Path) -> bool,
) {
    let files = tree
        .rust_in(where_)
        .filter(|file| !file.is_test() && !file.is_in(home));
    files.for_each(|file| report(file, findings, refused));
}

fn report(file: &File, findings: &mut Vec<Finding>, refused: impl Fn(&Path) -> bool) {
    let paths = file.paths();
    findings.extend(
        paths
            .iter()
            .filter(|path| refused(path))
            .map(|path| file.finding(path.line, format!("`{}`", path.text()))),
    );
}
