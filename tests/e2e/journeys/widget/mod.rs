//! The custom element on host pages.

mod hosts;
mod isolation;
mod start;
mod state;

use serde_json::json;

use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{DATASET, dist};

/// Adds a widget to the page, and gives it this id.
pub async fn add(page: &Page, id: &str, html: &str) {
    let script = "const el = document.createElement(arguments[0]); el.id = arguments[1]; \
        el.innerHTML = arguments[2]; document.body.append(el)";
    let () = page.evaluate(script, json!([WIDGET, id, html])).await;
}

/// Whether a file is the wasm, the glue or the styles, by the end of its name.
fn is_of_app(name: &str, end: &str) -> bool {
    ["app-", "style-"].iter().any(|start| name.starts_with(start)) && name.ends_with(end)
}

/// How often the product's files were requested: wasm, glue, styles, dataset.
pub fn loads(page: &Page) -> [usize; 4] {
    let names = dist().read_dir().unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.filter_map(|name| name.into_string().ok()).collect();
    let of_app = |end| names.iter().find(|name| is_of_app(name, end)).unwrap();
    [of_app(".wasm"), of_app(".js"), of_app(".css"), DATASET]
        .map(|name| page.server.requests_for(name))
}

/// Waits until the text of the widget contains these words.
async fn wait_words(page: &Page, words: &str) {
    let script = "return tidy(root()?.textContent).includes(arguments[0])";
    page.wait_until(words, async || page.evaluate(script, json!([words])).await).await;
}
