//! Host pages with `Cross-Origin-Embedder-Policy: require-corp`: they load only what allows it, and only iframes
//! that have the same policy.

use serde_json::json;

use crate::page::Page;
use crate::page::host_page::WIDGET;

in_every_engine!(journey: an_isolated_host_page_shows_iframe_and_widget);

async fn an_isolated_host_page_shows_iframe_and_widget(page: &Page) {
    // In WebKit `'self'` matches nothing in a sandboxed iframe.
    page.server.name_site_in_policy();
    page.visit_host_page("isolated.html").await;
    page.wait_listed("?view=cities").await;
    page.leave_widget();
    let picture = "return document.querySelector('img').naturalWidth > 0";
    page.wait_until("the picture", async || page.evaluate(picture, json!([])).await).await;
    for iframe in ["#plain", "#sandboxed"] {
        page.enter_iframe(iframe).await;
        page.wait_listed("cities/").await;
        page.search_for("vasa").await;
        page.wait_listed("cities/?q=vasa").await;
    }
    page.leave_iframe().await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
}
