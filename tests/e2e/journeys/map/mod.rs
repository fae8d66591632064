//! The map: the same cities as in the list, readable labels, and accessible without a pointer.

mod drawing;
mod keyboard;
mod pointer;

use serde_json::json;

use crate::expected;
use crate::page::Page;

/// The cities on the map, sorted.
async fn markers(page: &Page) -> Vec<String> {
    page.evaluate("return ids('data-marker').sort()", json!([])).await
}

/// Waits until the map shows the cities that must be listed here, and no more.
async fn wait_map(page: &Page, search: &str) {
    page.wait_listed(search).await;
    let mut wanted = expected::cities(search);
    wanted.sort();
    page.wait_for("the cities on the map", wanted, async || markers(page).await).await;
}

/// The focused city of the map; empty where none has the focus.
async fn focused(page: &Page) -> String {
    page.evaluate("return document.activeElement.dataset.marker ?? ''", json!([])).await
}
