//! Each claim of the committee's own page, and where the product makes it.

use serde::Deserialize;

use crate::browser::journey;
use crate::expected::dataset_bytes;

/// A claim of the committee's page.
#[derive(Deserialize)]
struct Claim {
    sentence: String,
    /// The address that shows it, below the product's folder.
    at: String,
    /// Where it stands in the dataset: JSON Pointer, RFC 6901.
    pointer: String,
    /// The words on that screen.
    words: Vec<String>,
}

#[test]
fn every_claim_of_the_committees_page_is_on_screen() {
    let claims: Vec<Claim> =
        serde_json::from_str(include_str!("../../fixtures/claims.json")).unwrap();
    let dataset: serde_json::Value = serde_json::from_slice(&dataset_bytes()).unwrap();
    journey(async |page| {
        let mut at = None;
        for Claim { sentence, at: address, pointer, words } in &claims {
            assert!(dataset.pointer(pointer).is_some(), "{sentence}: no {pointer}");
            if at != Some(address) {
                page.visit(address).await;
                at = Some(address);
            }
            for words in words {
                page.wait_text(words).await;
            }
        }
    });
}
