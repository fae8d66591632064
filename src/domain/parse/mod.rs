//! JSON to [`Dataset`]: the only parser, for the app and for `./dev data`.
//!
//! It collects every fault instead of stopping at the first, and refuses whatever a view would
//! otherwise have to check: dangling and duplicate ids, impossible dates, links that are not https,
//! empty words, unknown fields, a newer format.

mod faults;
mod reader;
mod records;
mod references;
mod values;

use std::hash::{DefaultHasher, Hasher};

pub use faults::Fault;

use super::dataset::{Dataset, FacetValues};
use super::json::{Json, quoted};
use faults::Faults;
use reader::Context;
use references::Known;

/// The version of the format that this code reads: the `MAJOR` of the dataset's `version`.
pub const FORMAT: u32 = 1;

/// The largest file that is read, in bytes; 10,000 cities with as many publications take half.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

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
    /// All faults of the file, in the order of the file; never an empty list.
    pub fn parse(bytes: &'static [u8]) -> Result<&'static Self, Vec<Fault>> {
        if bytes.len() > MOST_BYTES {
            let found = format!("a file of {} bytes", bytes.len());
            return Err(vec![Fault::of_file(found, format!("at most {MOST_BYTES} bytes"))]);
        }
        Self::parse_any_size(bytes)
    }

    /// The same without a limit, for benchmarks beyond it.
    ///
    /// # Errors
    /// All faults of the file, in the order of the file; never an empty list.
    pub fn parse_any_size(bytes: &'static [u8]) -> Result<&'static Self, Vec<Fault>> {
        let json = read_json(bytes).map_err(|fault| vec![fault])?;
        let context = Context { faults: Faults::default(), known: Known::of(&json) };
        let dataset = records::dataset(&json, &context).map(|dataset| Box::leak(Box::new(dataset)));
        let faults = context.faults.located_in(&json);
        match dataset {
            Some(dataset) if faults.is_empty() => {
                dataset.fingerprint = fingerprint(bytes);
                dataset.facet_values = FacetValues::of(dataset);
                Ok(dataset)
            }
            _ => Err(faults),
        }
    }
}

/// A hash of the bytes. Build and app use the same compiler, so both compute the same hash.
fn fingerprint(bytes: &[u8]) -> u64 {
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
    serde_json::from_str(text).map_err(|error| {
        let start = text.trim_start();
        if start.is_empty() {
            Fault::of_file("an empty file".to_owned(), EXPECTED_JSON.to_owned())
        } else if start.starts_with('<') {
            let found = format!("a page of HTML or XML, {}", quoted(first_line(start)));
            Fault::of_file(found, format!("{EXPECTED_JSON}; is this a log-in page?"))
        } else {
            Fault::of_file(format!("text that is not JSON ({error})"), EXPECTED_JSON.to_owned())
        }
    })
}

const EXPECTED_JSON: &str = "a JSON object";

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
