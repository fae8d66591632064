//! What a reader does: click, type, choose, step back.

use std::time::Instant;

use kaupunkipolitiikka::domain::View;
use kaupunkipolitiikka::text::Text;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::prelude::*;

use super::{INTERVAL, LIMIT, Page};

impl Page {
    /// Clicks the first visible element that matches.
    pub async fn click(&self, css: &str) {
        self.click_on(css, "return all(arguments[0]).find(visible)", json!([css])).await;
    }

    /// Clicks the link or button whose name starts with this text.
    pub async fn click_named(&self, name: &str) {
        self.click_on(name, "return controls(arguments[0])[0]", json!([name])).await;
    }

    /// Clicks the link or button whose name starts with the one text and contains the other.
    pub async fn click_named_with(&self, name: &str, also: &str) {
        let find = "return controls(arguments[0], arguments[1])[0]";
        self.click_on(&format!("{name} … {also}"), find, json!([name, also])).await;
    }

    /// Clicks the link to a view.
    pub async fn go_to(&self, view: View, text: &Text) {
        let name = text.view(view);
        let find = "return viewLink(arguments[0], arguments[1])";
        self.click_on(name, find, json!([view.id(), name])).await;
    }

    /// Clicks the first link to a city, person or publication.
    pub async fn open_item(&self, id: &str) {
        self.click_on(id, "return itemLinks(arguments[0])[0]", json!([id])).await;
    }

    /// Clicks a link inside the open detail.
    pub async fn follow_in_detail(&self, id: &str) {
        let find = "const open = detail(); return open && itemLinks(arguments[0], open)[0]";
        self.click_on(&format!("the link to {id} in the detail"), find, json!([id])).await;
    }

    /// Clicks the link back from the page of a thing to the screen that led there.
    pub async fn go_back_to(&self, view: View, text: &Text) {
        self.click_named(text.view(view)).await;
    }

    /// Toggles the facet value with this label; opens the details elements around it.
    pub async fn choose(&self, label: &str, text: &Text) {
        self.open_filters_for(label, text).await;
        self.click_on(label, "return checkboxTarget(arguments[0])", json!([label])).await;
    }

    /// Opens the filters, until the checkbox with this label is visible.
    pub async fn open_filters_for(&self, label: &str, text: &Text) {
        // A facet may be in a details element inside that of all filters.
        for _ in 0..3 {
            let find = "return closedDetailsBefore(arguments[0], arguments[1])";
            match self.element(find, &json!([label, text.filters])).await {
                Some(fold) => self.click_element(&fold).await.unwrap(),
                None => return,
            }
        }
    }

    /// Moves focus to the checkbox with this label.
    pub async fn focus_choice(&self, label: &str, text: &Text) {
        self.open_filters_for(label, text).await;
        let () = self.evaluate("checkbox(arguments[0]).focus()", json!([label])).await;
    }

    /// Moves focus to an element, without scrolling.
    pub async fn focus_on(&self, css: &str) {
        let script = "all(arguments[0])[0].focus({ preventScroll: true })";
        let () = self.evaluate(script, json!([css])).await;
    }

    /// Types into the search box, at the end of what is there.
    pub async fn search_for(&self, typed: &str) {
        self.click("input[type=search]").await;
        self.press(Key::End).await;
        self.press(typed).await;
    }

    /// The text in the search box, and the caret in UTF-16 units.
    pub async fn search_box(&self) -> (String, usize) {
        let script = "const [box] = all('input[type=search]'); \
            return [box.value, box.selectionStart]";
        self.evaluate(script, json!([])).await
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.driver.action_chain().send_keys(keys.into()).perform().await.unwrap();
    }

    /// Moves focus back by Shift and Tab.
    pub async fn tab_back(&self) {
        let keys = self.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab);
        keys.key_up(Key::Shift).perform().await.unwrap();
    }

    pub async fn back(&self) {
        self.driver.back().await.unwrap();
    }

    pub async fn forward(&self) {
        self.driver.forward().await.unwrap();
    }

    pub async fn reload(&self) {
        self.driver.refresh().await.unwrap();
        self.wait_ready().await;
    }

    /// The current window.
    pub async fn window(&self) -> WindowHandle {
        self.driver.window().await.unwrap()
    }

    /// Opens a window, and switches to it.
    pub async fn open_window(&self) -> WindowHandle {
        let window = self.driver.new_window().await.unwrap();
        self.switch_to(&window).await;
        self.resize(1280, 900).await;
        window
    }

    /// Opens a tab in the same window, which hides the one before, and switches to it.
    pub async fn open_tab(&self) -> WindowHandle {
        let tab = self.driver.new_tab().await.unwrap();
        self.switch_to(&tab).await;
        tab
    }

    pub async fn switch_to(&self, window: &WindowHandle) {
        self.driver.switch_to_window(window.clone()).await.unwrap();
    }

    /// Closes the current window; [`Page::switch_to`] another next.
    pub async fn close_window(&self) {
        self.driver.close_window().await.unwrap();
    }

    /// Runs a script before those of every page and iframe loaded from now on.
    pub async fn before_every_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source).await;
    }

    /// Runs a script in the current page.
    pub async fn run_script(&self, script: &str) {
        let () = self.evaluate(script, json!([])).await;
    }

    /// Blocks all scripts of pages from now on.
    pub async fn without_scripts(&self) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Gives the viewport this size in CSS pixels; narrow ones emulate a phone.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// The number of A4 sheets that the page is printed on.
    pub async fn printed_sheets(&self) -> usize {
        let a4 = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page: a4, ..PrintParameters::default() };
        let pdf = self.driver.print_page(parameters).await.unwrap();
        let pdf = String::from_utf8_lossy(&pdf);
        pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count()
    }

    /// Emulates print media.
    pub async fn print_media(&self, on: bool) {
        let media = if on { "print" } else { "" };
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": media })).await;
    }

    /// Emulates media features, such as `forced-colors: active`.
    pub async fn prefer(&self, preferences: &[(&str, &str)]) {
        let features: Vec<_> = preferences
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Limits the storage quota of the origin.
    pub async fn limit_storage(&self, bytes: u64) {
        let quota = json!({ "origin": self.server.origin(), "quotaSize": bytes });
        self.cdp("Storage.overrideQuotaForOrigin", quota).await;
    }

    /// The reasons why Chromium would not offer to install the page.
    pub async fn installability(&self) -> Vec<String> {
        let command = "Page.getInstallabilityErrors";
        let reply = self.driver.cdp().send_raw(command, json!({})).await.unwrap();
        let errors = reply["installabilityErrors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|error| error["errorId"].to_string()).collect()
    }

    /// Hovers over the first visible element that matches.
    pub async fn hover(&self, css: &str) {
        let (x, y) = self.middle_of(css).await;
        self.driver.action_chain().move_to(x, y).perform().await.unwrap();
    }

    /// Scrolls by the wheel over an element, down by these pixels.
    pub async fn wheel_over(&self, css: &str, down: i64) {
        let (x, y) = self.middle_of(css).await;
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down });
        self.cdp("Input.dispatchMouseEvent", event).await;
    }

    /// The middle of an element, which is scrolled into view.
    async fn middle_of(&self, css: &str) -> (i64, i64) {
        let script = "const el = all(arguments[0]).find(visible); \
            el.scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const box = el.getBoundingClientRect(); \
            return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]";
        self.evaluate(script, json!([css])).await
    }

    pub(super) async fn cdp(&self, method: &str, parameters: Value) {
        self.driver.cdp().send_raw(method, parameters).await.unwrap();
    }

    /// Waits for an element and clicks it.
    async fn click_on(&self, what: &str, find: &str, arguments: Value) {
        let start = Instant::now();
        loop {
            let outcome = match self.element(find, &arguments).await {
                Some(element) => {
                    self.click_element(&element).await.map_err(|error| error.to_string())
                }
                None => Err("it is not visible".to_owned()),
            };
            match outcome {
                Ok(()) => return,
                Err(error) if start.elapsed() > LIMIT => {
                    let describe_situation = self.describe_situation().await;
                    panic!("“{what}” cannot be clicked: {error}\n{describe_situation}")
                }
                Err(_) => tokio::time::sleep(INTERVAL).await,
            }
        }
    }

    /// Clicks after scrolling the element clear of sticky bars at the edges of the viewport.
    async fn click_element(&self, element: &WebElement) -> WebDriverResult<()> {
        let script = "const box = arguments[0].getBoundingClientRect(); \
            if (box.top < 100 || box.bottom > innerHeight - 100) \
            arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.driver.execute(script, vec![element.to_json()?]).await?;
        self.scroll_host_page_to(element).await?;
        if self.is_in_widget() {
            return self.click_in_widget(element).await;
        }
        element.click().await
    }

    async fn element(&self, find: &str, arguments: &Value) -> Option<WebElement> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let found = self.driver.execute(self.with_library(find), arguments).await.ok()?;
        found.element().ok()
    }
}
