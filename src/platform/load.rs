//! Fetching the dataset.

use std::fmt;

use gloo_net::http::Request;

use crate::domain::{Dataset, Fault};
use crate::platform::Site;

/// Why there is no dataset; one variant for each message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No response came.
    Unreachable,
    /// The server responded with this HTTP status.
    Status(u16),
    /// The response is not a valid dataset.
    Data(Vec<Fault>),
}

/// For the site's operator; readers get a message in their own language.
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

/// Reads a dataset.
pub trait Read: AsyncFn(&'static [u8]) -> Result<&'static Dataset, LoadError> {}
impl<T: AsyncFn(&'static [u8]) -> Result<&'static Dataset, LoadError>> Read for T {}

/// A dataset with the bytes that it was read from.
pub struct Fetched {
    pub dataset: &'static Dataset,
    pub bytes: &'static [u8],
    /// Why the service worker served its cached dataset instead of the server's: `offline` where
    /// there is no network, else `timeout`.
    pub stale: Option<String>,
}

/// The dataset of the site, as `read` reads it. Where the page has a service worker, its cached dataset is used if
/// the server's can't be.
///
/// # Errors
/// As [`LoadError`] says, of the server's dataset.
pub async fn load(site: &Site, has_worker: bool, read: impl Read) -> Result<Fetched, LoadError> {
    match fetch(&site.url_of("data/committee.json"), &read).await {
        Err(error) if has_worker => {
            fetch(&site.url_of("data/committee.json?cached"), &read).await.map_err(|_| error)
        }
        fetched => fetched,
    }
}

async fn fetch(url: &str, read: &impl Read) -> Result<Fetched, LoadError> {
    let response = Request::get(url).send().await.map_err(|_| LoadError::Unreachable)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let stale = response.headers().get("kpr-stale");
    let bytes: &[u8] = response.binary().await.map_err(|_| LoadError::Unreachable)?.leak();
    let dataset = read(bytes).await?;
    Ok(Fetched { dataset, bytes, stale })
}
