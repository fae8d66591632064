//! Fetching the dataset.

use gloo_net::http::Request;

use crate::domain::{Dataset, Fault};
use crate::platform::Site;

/// Why there is no dataset; one variant for each thing that the screen can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer came.
    Unreachable,
    /// The server answered with this HTTP status.
    Status(u16),
    /// What came is no dataset.
    Data(Vec<Fault>),
}

/// The dataset of the site.
///
/// # Errors
/// As [`LoadError`] tells.
pub async fn load(site: &Site) -> Result<Dataset, LoadError> {
    let url = site.file("data/committee.json");
    let response = Request::get(&url).send().await.map_err(|_| LoadError::Unreachable)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| LoadError::Unreachable)?;
    Dataset::parse(&bytes).map_err(LoadError::Data)
}
