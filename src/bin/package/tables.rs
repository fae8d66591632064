//! The whole tables at fixed addresses, with their description: see `kaupunkipolitiikka::export::data_package`.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::export::data_package;

use crate::assets::DATA;
use crate::failure::Failure;

/// Writes the files beside the dataset.
pub fn write(staging: &Path, dataset: &Dataset) -> Result<(), Failure> {
    for (name, content) in data_package::files(dataset) {
        fs::write(staging.join(DATA).join(name), content)?;
    }
    Ok(())
}
