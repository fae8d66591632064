//! Fetching the dataset.

use std::fmt;

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

/// For whoever runs the page; readers are told in their own language.
impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => f.write_str("the dataset can't be reached"),
            Self::Status(status) => write!(f, "the dataset was answered with status {status}"),
            Self::Data(faults) => {
                f.write_str("the dataset has faults")?;
                faults.first().map_or(Ok(()), |fault| write!(f, ", the first is {fault}"))
            }
        }
    }
}

/// A dataset with the bytes that it was read from.
pub struct Fetched {
    pub dataset: &'static Dataset,
    pub bytes: &'static [u8],
    /// Where the worker had kept it from an earlier visit: `offline` where there is no network, else
    /// `saved`.
    pub kept: Option<String>,
}

/// The dataset of the site. Where a worker stands between us and the server, it may have kept a
/// good one, which is taken where the present one is none.
///
/// # Errors
/// As [`LoadError`] tells, of the present one.
pub async fn load(site: &Site, has_worker: bool) -> Result<Fetched, LoadError> {
    match fetch(&site.file("data/committee.json")).await {
        Err(error) if has_worker => {
            fetch(&site.file("data/committee.json?kept")).await.map_err(|_| error)
        }
        fetched => fetched,
    }
}

async fn fetch(url: &str) -> Result<Fetched, LoadError> {
    let response = Request::get(url).send().await.map_err(|_| LoadError::Unreachable)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let kept = response.headers().get("kpr-kept");
    let bytes: &[u8] = response.binary().await.map_err(|_| LoadError::Unreachable)?.leak();
    let dataset = Dataset::parse(bytes).map_err(LoadError::Data)?;
    Ok(Fetched { dataset, bytes, kept })
}
