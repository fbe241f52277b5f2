//! Where a name of a model has its words.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// `DescribeFHIRImportJob` → `DescribeFhirImportJob`
pub(super) fn pascal(name: &str) -> String {
    guard(name, tame(name).to_upper_camel_case())
}

/// `DescribeFHIRImportJob` → `describe_fhir_import_job`; a number gets a word (`_1` → `value_1`).
pub(super) fn snake(name: &str) -> String {
    let snake = guard(name, tame(name).to_snake_case());
    match snake.contains(|c: char| c.is_ascii_alphabetic()) {
        true => snake,
        false => format!("value_{snake}"),
    }
}

/// A name of underscores alone has no words.
fn guard(name: &str, cased: String) -> String {
    if cased.is_empty() {
        name.to_owned()
    } else {
        cased
    }
}

/// Rewrites what does not follow the rule "a capital before a small letter starts a word": acronyms after a digit
/// (`S3URI`), plurals of acronyms (`ARNs`, `IDs`), and `IPv4`, `IPv6`.
fn tame(name: &str) -> String {
    let mut tamed = String::with_capacity(name.len() + 1);
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        if starts_acronym(rest) && tamed.ends_with(|c: char| c.is_ascii_digit()) {
            tamed.push('_');
        }
        let (word, after) = rest.split_at(acronym(rest).unwrap_or(first.len_utf8()));
        tamed.push(first);
        tamed.push_str(&word[first.len_utf8()..].to_lowercase());
        rest = after;
    }
    tamed
}

/// Whether at least two capitals begin the text.
fn starts_acronym(text: &str) -> bool {
    text.chars()
        .take_while(char::is_ascii_uppercase)
        .nth(1)
        .is_some()
}

/// How many bytes an irregular acronym at the start takes.
fn acronym(text: &str) -> Option<usize> {
    if text.starts_with("IPv") {
        return Some("IPv".len());
    }
    let capitals = text.chars().take_while(char::is_ascii_uppercase).count();
    let rest = text[capitals..].strip_prefix('s')?;
    (capitals >= 2 && !rest.starts_with(|c: char| c.is_ascii_lowercase())).then_some(capitals + 1)
}

#[cfg(test)]
mod tests {
    use super::{pascal, snake};

    #[test]
    fn words_are_found() {
        for (name, type_name, field) in [
            (
                "DescribeFHIRImportJob",
                "DescribeFhirImportJob",
                "describe_fhir_import_job",
            ),
            (
                "TotalSizeOfScannedFilesInMB",
                "TotalSizeOfScannedFilesInMb",
                "total_size_of_scanned_files_in_mb",
            ),
            ("EC2Fleet", "Ec2Fleet", "ec2_fleet"),
            ("S3Uri", "S3Uri", "s3_uri"),
            ("S3URI", "S3Uri", "s3_uri"),
            ("AES256GCM", "Aes256Gcm", "aes256_gcm"),
            ("MD5OfBody", "Md5OfBody", "md5_of_body"),
            ("IPv6CidrBlock", "Ipv6CidrBlock", "ipv6_cidr_block"),
            ("KMSKeyARNs", "KmsKeyArns", "kms_key_arns"),
            ("InstanceIDs", "InstanceIds", "instance_ids"),
            (
                "COMPLETED_WITH_ERRORS",
                "CompletedWithErrors",
                "completed_with_errors",
            ),
            ("fooBar_baz", "FooBarBaz", "foo_bar_baz"),
            ("__listOfString", "ListOfString", "list_of_string"),
            ("_2FACode", "2FaCode", "2_fa_code"),
            ("_1", "1", "value_1"),
        ] {
            assert_eq!(
                (pascal(name).as_str(), snake(name).as_str()),
                (type_name, field),
                "{name}"
            );
        }
    }
}
