//! The product on a host page: as a custom element, whose shadow root is queried like a page, and
//! in an iframe, which is entered.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{LIMIT, Page};
use crate::expected;
use crate::host_pages::HostPages;

/// The selector of the widget on a page with a single one.
pub const WIDGET: &str = "kaupunkipolitiikka-ryhma";

/// An event of a widget, as the host page received it.
#[derive(Debug, Deserialize)]
pub struct WidgetEvent {
    pub kind: String,
    pub detail: Option<Value>,
}

impl Page {
    /// Scheme, host and port of the host pages.
    pub fn host_origin(&self) -> &str {
        self.hosts.get_or_init(|| HostPages::start(self.home())).origin()
    }

    /// Opens a host page, and waits until it is parsed.
    pub async fn open_host_page(&self, name: &str) {
        self.load(&format!("{}/{name}", self.host_origin())).await;
        let parsed = "return document.readyState !== 'loading'";
        self.wait_until("a whole page", async || self.evaluate(parsed, json!([])).await).await;
    }

    /// Opens a host page and enters its widget, once that is ready.
    pub async fn visit_host_page(&self, name: &str) {
        self.open_host_page(name).await;
        self.enter_widget(WIDGET);
        self.wait_ready().await;
    }

    /// Queries the shadow root of the selected widget from now on.
    pub fn enter_widget(&self, css: &str) {
        *self.scope.lock().unwrap() = Some(css.to_owned());
    }

    /// Queries the document again.
    pub fn leave_widget(&self) {
        *self.scope.lock().unwrap() = None;
    }

    pub(super) fn is_in_widget(&self) -> bool {
        self.scope.lock().unwrap().is_some()
    }

    /// Clicks at an element's position in the widget: the driver of `WebKitGTK` takes the host
    /// element for something that covers it.
    pub(super) async fn click_in_widget(&self, element: &WebElement) -> WebDriverResult<()> {
        let script = "const [box] = arguments[0].getClientRects(); \
            return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round)";
        let position = self.driver.execute(script, vec![element.to_json()?]).await?;
        let (x, y) = position.convert()?;
        self.driver.action_chain().move_to(x, y).click().perform().await
    }

    /// Enters an iframe, and waits until the app in it is ready.
    pub async fn enter_iframe(&self, css: &str) {
        self.enter_iframe_without_waiting(css).await;
        self.wait_ready().await;
    }

    /// Enters an iframe, whatever is in it. Scrolls it into view first: browsers throttle iframes
    /// outside the viewport.
    pub async fn enter_iframe_without_waiting(&self, css: &str) {
        self.leave_iframe().await;
        let iframe = self.driver.find(By::Css(css)).await.unwrap();
        let script = "arguments[0].scrollIntoView({ behavior: 'instant' })";
        self.driver.execute(script, vec![iframe.to_json().unwrap()]).await.unwrap();
        iframe.enter_frame().await.unwrap();
        *self.iframe.lock().unwrap() = Some(css.to_owned());
    }

    /// Goes back to the top page.
    pub async fn leave_iframe(&self) {
        self.driver.enter_default_frame().await.unwrap();
        *self.iframe.lock().unwrap() = None;
    }

    /// Scrolls the host page to an element of the current iframe: an iframe that is as high as its
    /// content does not scroll itself, and drivers scroll nothing else.
    pub(super) async fn scroll_host_page_to(&self, element: &WebElement) -> WebDriverResult<()> {
        let Some(iframe) = self.iframe.lock().unwrap().clone() else { return Ok(()) };
        let script =
            "const box = arguments[0].getBoundingClientRect(); return box.top + box.height / 2";
        let middle = self.driver.execute(script, vec![element.to_json()?]).await?;
        self.driver.enter_default_frame().await?;
        let script = "const { top } = document.querySelector(arguments[0]).getBoundingClientRect(); \
            scrollTo({ top: scrollY + top + arguments[1] - innerHeight / 2, behavior: 'instant' })";
        self.driver.execute(script, vec![json!(iframe), middle.json().clone()]).await?;
        self.driver.find(By::Css(&iframe)).await?.enter_frame().await
    }

    /// The events of widgets that the host page has received so far.
    pub async fn events(&self) -> Vec<WidgetEvent> {
        self.evaluate("return recorder.events", json!([])).await
    }

    /// Waits for an event of this kind, and returns the detail of the newest.
    pub async fn wait_event(&self, kind: &str) -> Value {
        let script = "return recorder.events.some(({ kind }) => kind === arguments[0])";
        self.wait_until(kind, async || self.evaluate(script, json!([kind])).await).await;
        let newest = self.events().await.into_iter().rfind(|event| event.kind == kind);
        newest.and_then(|event| event.detail).unwrap_or_default()
    }

    /// Waits until the newest `kpr-change` has the query of this address.
    pub async fn wait_query(&self, search: &str) {
        let wanted = expected::host_query(search);
        let script = "return recorder.events.findLast(({ kind }) => kind === 'kpr-change')?.detail.query ?? ''";
        self.wait_for("the query of kpr-change", wanted, async || {
            self.evaluate(script, json!([])).await
        })
        .await;
    }

    /// Sets or removes an attribute of the widget.
    pub async fn set_attribute(&self, css: &str, name: &str, value: Option<&str>) {
        let script = "const [css, name, value] = arguments; const el = document.querySelector(css); \
            value === null ? el.removeAttribute(name) : el.setAttribute(name, value)";
        let () = self.evaluate(script, json!([css, name, value])).await;
    }

    /// Waits for animation frames, after which pending layout, observers and tasks have run.
    pub async fn wait_animation_frames(&self, count: u32) {
        let script = "const [count, done] = arguments; const step = (left) => \
            left ? requestAnimationFrame(() => step(left - 1)) : done(null); step(count)";
        self.driver.set_script_timeout(LIMIT).await.unwrap();
        self.driver.execute_async(script, vec![json!(count)]).await.unwrap();
    }

    /// How many nodes and listeners the page has; empty where the driver can't count them.
    pub async fn count_objects(&self) -> Vec<String> {
        let cdp = self.driver.cdp();
        for _ in 0..3 {
            if cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await.is_err() {
                return Vec::new();
            }
        }
        cdp.send_raw("Performance.enable", json!({})).await.unwrap();
        let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await.unwrap();
        let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
        let counts = metrics.iter().filter(|metric| {
            ["Nodes", "JSEventListeners"].contains(&metric["name"].as_str().unwrap_or_default())
        });
        counts.map(|metric| format!("{} {}", metric["name"], metric["value"])).collect()
    }
}
