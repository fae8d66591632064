//! What readers take away: tables, citations, pictures, the feed. Pure writers: from dataset, language and what is shown
//! to the bytes of a file. They ask for nothing, and invent nothing: what is unknown is empty or left out.

pub mod feed;
