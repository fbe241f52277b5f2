//! Every documentation of the models that AWS publishes, where the corpus is at hand.

use std::path::Path;

use serde_json::Value;

use super::markdown;

const MODELS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../shared/corpus/aws-models"
);

#[test]
fn no_tag_survives_in_the_models_of_aws() {
    let Ok(models) = Path::new(MODELS).read_dir() else {
        println!("skipped: there is no corpus of models at {MODELS}");
        return;
    };
    for entry in models {
        let path = entry.expect("the folder can be listed").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = std::fs::read_to_string(&path).expect("the model can be read");
            let model: Value = serde_json::from_str(&text).expect("the model is JSON");
            check_docs(&path, &model);
        }
    }
}

fn check_docs(path: &Path, value: &Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(source)) = members.get("smithy.api#documentation") {
                let converted = markdown(source);
                assert!(
                    !has_tag(&converted),
                    "{}: {source}\n\n{converted}",
                    path.display()
                );
            }
            members.values().for_each(|value| check_docs(path, value));
        }
        Value::Array(values) => values.iter().for_each(|value| check_docs(path, value)),
        _ => {}
    }
}

/// Whether `</` stands anywhere but in code. Code spans and blocks begin and end with equal backticks.
fn has_tag(markdown: &str) -> bool {
    let mut rest = markdown;
    loop {
        let text = rest.find('`').unwrap_or(rest.len());
        // An escaped backtick opens nothing.
        if rest[..text].replace("\\\\", "").ends_with('\\') {
            rest = &rest[text + 1..];
            continue;
        }
        if rest[..text].replace("\\</", "").contains("</") {
            return true;
        }
        let run = rest[text..].len() - rest[text..].trim_start_matches('`').len();
        let fence = &rest[text..text + run];
        rest = &rest[text + run..];
        match rest.find(fence) {
            Some(end) if run > 0 => rest = rest[end + run..].trim_start_matches('`'),
            _ => return false,
        }
    }
}
