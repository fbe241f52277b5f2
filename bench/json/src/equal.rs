//! What makes results comparable: times to the microsecond, since a peer that reads them through `f64` has no more.

use crate::types::{
    DescribeFhirImportJobRequest, DescribeFhirImportJobResponse, ImportJobProperties,
    ListFhirImportJobsResponse, Timestamp,
};

/// A message whose times are rounded.
pub(crate) trait Rounded {
    fn rounded(self) -> Self;
}

impl Rounded for DescribeFhirImportJobRequest {
    fn rounded(self) -> Self {
        self
    }
}

impl Rounded for DescribeFhirImportJobResponse {
    fn rounded(self) -> Self {
        Self {
            import_job_properties: self.import_job_properties.rounded(),
        }
    }
}

impl Rounded for ListFhirImportJobsResponse {
    fn rounded(self) -> Self {
        let items = self
            .import_job_properties_list
            .into_iter()
            .map(Rounded::rounded);
        Self {
            import_job_properties_list: items.collect(),
            ..self
        }
    }
}

impl Rounded for ImportJobProperties {
    fn rounded(self) -> Self {
        Self {
            submit_time: self.submit_time.rounded(),
            end_time: self.end_time.map(Rounded::rounded),
            ..self
        }
    }
}

impl Rounded for Timestamp {
    fn rounded(self) -> Self {
        let micros = (u64::from(self.nanos) + 500) / 1000;
        Self {
            seconds: self.seconds + i64::from(micros == 1_000_000),
            nanos: u32::try_from(micros % 1_000_000).expect("under a million") * 1000,
        }
    }
}

/// Panics where a contender read something else than the first one did.
#[track_caller]
pub(crate) fn same_value<T: Rounded + PartialEq + std::fmt::Debug>(
    name: &str,
    expected: T,
    found: T,
) {
    assert_eq!(
        expected.rounded(),
        found.rounded(),
        "{name} read something else"
    );
}

/// Panics where what a contender wrote reads back as something else.
#[track_caller]
pub(crate) fn same_text<T>(name: &str, expected: T, written: &[u8])
where
    T: Rounded + PartialEq + std::fmt::Debug + serde::de::DeserializeOwned,
{
    let found = serde_json::from_slice(written).unwrap_or_else(|error| {
        panic!(
            "{name} wrote what is not JSON: {error}: {}",
            String::from_utf8_lossy(written)
        )
    });
    same_value(name, expected, found);
}
