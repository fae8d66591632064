//! The page in an iframe on a host page.

mod content;
mod height;
mod storage;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;
use serde_json::json;

use crate::page::Page;

/// The texts in the language of the iframes.
fn sv() -> &'static Text {
    Text::of(Language::Sv)
}

/// Waits until the current iframe is as high as its content, to less than a pixel: our script rounds
/// up, a browser that sizes iframes itself to the nearest.
pub async fn wait_fits(page: &Page) {
    let script = "const { scrollHeight } = document.documentElement; \
        return [(innerHeight - document.body.getBoundingClientRect().height) | 0, \
        Math.max(scrollHeight - innerHeight, 0)]";
    page.wait_for("the space left and the overflow", [0, 0], async || {
        page.evaluate::<[i32; 2]>(script, json!([])).await
    })
    .await;
}

/// The iframe is as high as its content at every width, and nothing is truncated.
async fn fits_at_every_width(page: &Page, iframe: &str, search: &str) {
    page.open_host_page("iframes.html").await;
    for width in [1280, 768, 320, 280] {
        page.run_script(&format!("document.body.style.width = '{width}px'")).await;
        page.enter_iframe(iframe).await;
        page.wait_listed(search).await;
        page.wait_for("the width", width, async || {
            page.evaluate("return innerWidth", json!([])).await
        })
        .await;
        wait_fits(page).await;
        let cut: Vec<String> = page.evaluate("return tooWide(innerWidth)", json!([])).await;
        assert!(cut.is_empty(), "{iframe} at {width}: {cut:?}");
        page.leave_iframe().await;
    }
}
