//! JSON to [`Dataset`]: the only parser, for the app and for `./dev data`.
//!
//! It collects faults instead of stopping at the first, and refuses whatever a view would
//! otherwise have to check: dangling and duplicate ids, impossible dates, links that are not https,
//! empty words, unknown fields, a newer format. What no view has to check but is an editor's mistake is
//! found by the audit, `crate::audit`, before the file is published.

pub(crate) mod faults;
mod reader;
mod records;
pub(crate) mod references;
mod values;

use std::hash::{DefaultHasher, Hasher};

pub use faults::{Fault, MAX_FAULTS};

use super::dataset::{Dataset, FacetValues};
use super::json::{Json, quoted};
use faults::Faults;
use reader::{Checking, Context, Trusting};

/// The version of the format that this code reads: the `MAJOR` of the dataset's `version`.
pub const FORMAT: u32 = 1;

/// The largest file that is read, in bytes; 10,000 cities with as many publications take half.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

impl Dataset {
    /// Reads a dataset from the bytes of its JSON file (RFC 8259, UTF-8). The dataset lives as long
    /// as the page, so its text is borrowed from these bytes, and nothing is freed.
    ///
    /// ```
    /// use kaupunkipolitiikka::domain::Dataset;
    ///
    /// let dataset = Dataset::parse(include_bytes!("../../../public/data/committee.json")).unwrap();
    /// assert_eq!(dataset.cities.len(), 23);
    /// let faults = Dataset::parse(b"{}").unwrap_err();
    /// assert_eq!(faults[0].to_string(), "/version: found nothing, expected this field");
    /// ```
    ///
    /// # Errors
    /// The faults of the file, in the order of the file, the first [`MAX_FAULTS`] that were found;
    /// never an empty list.
    pub fn parse(bytes: &'static [u8]) -> Result<&'static Self, Vec<Fault>> {
        check_size(bytes).map_err(|fault| vec![fault])?;
        Self::parse_any_size(bytes)
    }

    /// Reads a dataset that is known to have no faults, without looking for any; nothing where the [`fingerprint`] of
    /// the bytes is not that of the `checked` ones.
    #[must_use]
    pub fn trust(bytes: &'static [u8], checked: u64) -> Option<&'static Self> {
        if fingerprint(bytes) != checked {
            return None;
        }
        let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}');
        let json: Json = serde_json::from_str(text).ok()?;
        let dataset = records::dataset(&json, &Context::<Trusting>::of(&json))?;
        Some(finish(dataset, checked))
    }

    /// The same without a limit, for benchmarks beyond it.
    ///
    /// # Errors
    /// As [`Dataset::parse`].
    pub fn parse_any_size(bytes: &'static [u8]) -> Result<&'static Self, Vec<Fault>> {
        let json = read_json(bytes).map_err(|fault| vec![fault])?;
        read_dataset(&json, bytes).map_err(|faults| faults.located_in(&json))
    }
}

pub(crate) fn check_size(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() <= MAX_BYTES {
        return Ok(());
    }
    let found = format!("a file of {} bytes", bytes.len());
    Err(Fault::of_file(found, format!("at most {MAX_BYTES} bytes")))
}

pub(crate) fn read_dataset<'a>(
    json: &'a Json,
    bytes: &[u8],
) -> Result<&'static Dataset, Faults<'a>> {
    let context = Context::<Checking>::of(json);
    match records::dataset(json, &context) {
        Some(dataset) if context.faults.is_empty() => Ok(finish(dataset, fingerprint(bytes))),
        _ => Err(context.faults),
    }
}

fn finish(mut dataset: Dataset, fingerprint: u64) -> &'static Dataset {
    dataset.fingerprint = fingerprint;
    dataset.facet_values = FacetValues::of(&dataset);
    Box::leak(Box::new(dataset))
}

/// A hash of the bytes. Build and app use the same compiler, so both compute the same hash.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

fn read_json(bytes: &'static [u8]) -> Result<Json, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let found = format!("the byte 0x{:02X} at position {at}", bytes[at]);
        Fault::of_file(found, "UTF-8 text".to_owned())
    })?;
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| explain_no_json(text, &error))
}

pub(crate) fn explain_no_json(text: &str, error: &serde_json::Error) -> Fault {
    let start = text.trim_start();
    let mut expected = "a JSON object";
    let found = if start.is_empty() {
        "an empty file".to_owned()
    } else if start.starts_with('<') {
        expected = "a JSON object; is this a log-in page?";
        format!("a page of HTML or XML, {}", quoted(first_line(start)))
    } else {
        format!("text that is not JSON ({error})")
    };
    Fault::of_file(found, expected.to_owned())
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
