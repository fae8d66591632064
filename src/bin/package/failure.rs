//! How a step of the build fails.

/// Why a step failed, in one sentence.
pub type Failure = Box<dyn std::error::Error>;
