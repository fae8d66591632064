//! The product on a page of others: in an element, which is looked into as into a page, and in a
//! frame, which is entered.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{LIMIT, Page};
use crate::expected;
use crate::host_pages::HostPages;

/// What finds the widget of a page that has one.
pub const WIDGET: &str = "kaupunkipolitiikka-ryhma";

/// An event of a widget, as the host's document heard it.
#[derive(Debug, Deserialize)]
pub struct WidgetEvent {
    pub kind: String,
    pub detail: Option<Value>,
}

impl Page {
    /// Scheme, host and port of the pages of others.
    pub fn host_origin(&self) -> &str {
        self.hosts.get_or_init(|| HostPages::start(self.home())).origin()
    }

    /// Goes to a page of others, and waits until all of it is there.
    pub async fn open_host_page(&self, name: &str) {
        self.load(&format!("{}/{name}", self.host_origin())).await;
        let parsed = "return document.readyState !== 'loading'";
        self.wait_until("a whole page", async || self.evaluate(parsed, json!([])).await).await;
    }

    /// Goes to a page of others and looks into its widget, as soon as that answers to input.
    pub async fn visit_host_page(&self, name: &str) {
        self.open_host_page(name).await;
        self.enter_widget(WIDGET);
        self.wait_ready().await;
    }

    /// From now on looks into the widget that the selector finds.
    pub fn enter_widget(&self, css: &str) {
        *self.scope.lock().unwrap() = Some(css.to_owned());
    }

    /// From now on looks at the document again.
    pub fn leave_widget(&self) {
        *self.scope.lock().unwrap() = None;
    }

    pub(super) fn is_in_widget(&self) -> bool {
        self.scope.lock().unwrap().is_some()
    }

    /// Clicks where an element of the widget is: the driver of `WebKitGTK` takes the widget itself
    /// for something that lies on top of it.
    pub(super) async fn click_in_widget(&self, element: &WebElement) -> WebDriverResult<()> {
        let script = "const [box] = arguments[0].getClientRects(); \
            return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round)";
        let place = self.driver.execute(script, vec![element.to_json()?]).await?;
        let (x, y) = place.convert()?;
        self.driver.action_chain().move_to(x, y).click().perform().await
    }

    /// Goes into a frame and waits until it answers to input.
    pub async fn enter_iframe(&self, css: &str) {
        self.enter_iframe_without_waiting(css).await;
        self.wait_ready().await;
    }

    /// Goes into a frame, whatever is in it. It is on screen: elsewhere browsers let frames rest.
    pub async fn enter_iframe_without_waiting(&self, css: &str) {
        self.leave_iframe().await;
        let frame = self.driver.find(By::Css(css)).await.unwrap();
        let script = "arguments[0].scrollIntoView({ behavior: 'instant' })";
        self.driver.execute(script, vec![frame.to_json().unwrap()]).await.unwrap();
        frame.enter_frame().await.unwrap();
        *self.frame.lock().unwrap() = Some(css.to_owned());
    }

    /// Goes back to the page around all frames.
    pub async fn leave_iframe(&self) {
        self.driver.enter_default_frame().await.unwrap();
        *self.frame.lock().unwrap() = None;
    }

    /// Lets the page around scroll to an element of the frame that we are in: a frame that is as
    /// high as its content has nothing to scroll itself, and drivers look no further.
    pub(super) async fn scroll_host_page_to(&self, element: &WebElement) -> WebDriverResult<()> {
        let Some(frame) = self.frame.lock().unwrap().clone() else { return Ok(()) };
        let script =
            "const box = arguments[0].getBoundingClientRect(); return box.top + box.height / 2";
        let middle = self.driver.execute(script, vec![element.to_json()?]).await?;
        self.driver.enter_default_frame().await?;
        let script = "const { top } = document.querySelector(arguments[0]).getBoundingClientRect(); \
            scrollTo({ top: scrollY + top + arguments[1] - innerHeight / 2, behavior: 'instant' })";
        self.driver.execute(script, vec![json!(frame), middle.json().clone()]).await?;
        self.driver.find(By::Css(&frame)).await?.enter_frame().await
    }

    /// What the host's document heard of its widgets so far.
    pub async fn events(&self) -> Vec<WidgetEvent> {
        self.evaluate("return recorder.events", json!([])).await
    }

    /// Waits for an event of a widget, the newest of its kind, and gives its detail.
    pub async fn wait_event(&self, kind: &str) -> Value {
        let script = "return recorder.events.some(({ kind }) => kind === arguments[0])";
        self.wait_until(kind, async || self.evaluate(script, json!([kind])).await).await;
        let told = self.events().await.into_iter().rfind(|told| told.kind == kind);
        told.and_then(|told| told.detail).unwrap_or_default()
    }

    /// Waits until the widget says that its reader came to this place.
    pub async fn wait_query(&self, search: &str) {
        let wanted = expected::address(search);
        let script = "return recorder.events.findLast(({ kind }) => kind === 'kpr-change')?.detail.query ?? ''";
        self.wait_for("the place that is told", wanted, async || {
            self.evaluate(script, json!([])).await
        })
        .await;
    }

    /// Sets an attribute of the widget, or takes it away.
    pub async fn set_attribute(&self, css: &str, name: &str, value: Option<&str>) {
        let script = "const [css, name, value] = arguments; const el = document.querySelector(css); \
            value === null ? el.removeAttribute(name) : el.setAttribute(name, value)";
        let () = self.evaluate(script, json!([css, name, value])).await;
    }

    /// Lets the browser draw so many pictures: what was to come of itself has come.
    pub async fn wait_animation_frames(&self, pictures: u32) {
        let script = "const [pictures, done] = arguments; const step = (left) => \
            left ? requestAnimationFrame(() => step(left - 1)) : done(null); step(pictures)";
        self.driver.set_script_timeout(LIMIT).await.unwrap();
        self.driver.execute_async(script, vec![json!(pictures)]).await.unwrap();
    }

    /// How many nodes and listeners the page holds; nothing where the driver cannot tell.
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
