//! Assertions at the end of a journey, and screenshots.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use super::Page;

/// Screenshots of taller pages are cut.
const TALLEST: u32 = 8000;

impl Page {
    /// Allows console messages that contain this text.
    pub fn expect_console(&self, words: &str) {
        self.expected_console.lock().unwrap().push(words.to_owned());
    }

    /// Allows requests to another server of the test.
    pub fn allow_requests_to(&self, origin: &str) {
        self.other_origins.lock().unwrap().push(origin.to_owned());
    }

    /// Asserts that the console is empty, that no request left the two servers, and that nothing is
    /// stored but what may be.
    pub async fn finish(&self) {
        self.leave_iframe().await;
        let console = self.unexpected_console().await;
        assert!(console.is_empty(), "the console is not empty: {console:#?}");
        let foreign = self.foreign_requests().await;
        assert!(foreign.is_empty(), "requests left the servers: {foreign:#?}");
        // Where workers run, the edition of the data that was seen.
        let script = "const hasWorkers = () => { try { return Boolean(navigator.serviceWorker) } \
            catch { return false } }; \
            const mayBeStored = (key) => key === '' || (hasWorkers() && key.startsWith('kpr-edition ')); \
            return [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)].flat() \
            .filter((key) => !mayBeStored(key))";
        let stored: Vec<String> = self.evaluate(script, json!([])).await;
        assert!(stored.is_empty(), "something is stored: {stored:?}");
        let cookies = self.driver.get_all_cookies().await.unwrap();
        assert!(cookies.is_empty(), "there are cookies: {cookies:?}");
    }

    async fn unexpected_console(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap();
        let expected = self.expected_console.lock().unwrap();
        let mut unexpected: Vec<_> = log
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"))
            .map(|entry| entry.message)
            .filter(|message| !expected.iter().any(|words| message.contains(words)))
            .collect();
        unexpected.dedup();
        unexpected
    }

    async fn foreign_requests(&self) -> Vec<String> {
        let log = self.driver.get_log("performance").await.unwrap();
        let home = format!("{}/", self.server.origin());
        let host = self.hosts.get().map(|hosts| format!("{}/", hosts.origin()));
        let own = [&home, host.as_ref().unwrap_or(&home), "data:", "about:", "blob:", "chrome:"];
        let others = self.other_origins.lock().unwrap();
        log.iter()
            .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
            .filter_map(|entry| {
                let message = &entry["message"];
                let address = match message["method"].as_str()? {
                    "Network.requestWillBeSent" => &message["params"]["request"]["url"],
                    "Network.webSocketCreated" => &message["params"]["url"],
                    _ => return None,
                };
                address.as_str().map(str::to_owned)
            })
            .filter(|address| !own.iter().any(|start| address.starts_with(*start)))
            .filter(|address| !others.iter().any(|origin| address.starts_with(origin)))
            .collect()
    }

    /// A screenshot of the whole page in `target/screenshots/`, at its present width.
    pub async fn screenshot(&self, name: &str) {
        let script = "return [innerWidth, innerHeight, document.documentElement.scrollHeight]";
        let [width, height, whole]: [u32; 3] = self.evaluate(script, json!([])).await;
        self.resize(width, whole.clamp(height, TALLEST)).await;
        self.driver.screenshot(&screenshot_path(name)).await.unwrap();
        self.resize(width, height).await;
    }

    /// A screenshot of the viewport, if the session still answers.
    pub async fn try_screenshot(&self, name: &str) {
        if let Err(error) = self.driver.screenshot(&screenshot_path(name)).await {
            eprintln!("no screenshot {name}: {error}");
        }
    }

    /// Closes the session.
    pub async fn quit(self) -> WebDriverResult<()> {
        self.driver.quit().await
    }
}

fn screenshot_path(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{name}.png"))
}
