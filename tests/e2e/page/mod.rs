//! A page object: what is shown, the address, what has focus.
//!
//! Never sleeps: [`Page::wait_for`] waits for a state and says which one did not come.

mod accessibility;
mod actions;
mod checks;
pub mod host_page;

use std::fmt::Debug;
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::expected::{self, Listed};
use crate::host_pages::HostPages;
use crate::server::Server;
use crate::versions;

const LIBRARY: &str = include_str!("page.js");

/// How long a state may take on a slow machine.
const LIMIT: Duration = Duration::from_secs(20);
const INTERVAL: Duration = Duration::from_millis(20);

/// A browser session with its own server.
pub struct Page {
    driver: WebDriver,
    pub server: Server,
    /// Started with the first host page.
    hosts: OnceLock<HostPages>,
    /// Selects the widget whose shadow root is queried; `None` for the document.
    scope: Mutex<Option<String>>,
    /// Selects the current iframe.
    iframe: Mutex<Option<String>>,
    expected_console: Mutex<Vec<String>>,
    /// The origins of other servers of the test.
    other_origins: Mutex<Vec<String>>,
}

impl Page {
    pub fn new(driver: WebDriver, server: Server) -> Self {
        Self {
            driver,
            server,
            hosts: OnceLock::new(),
            scope: Mutex::default(),
            iframe: Mutex::default(),
            expected_console: Mutex::default(),
            other_origins: Mutex::default(),
        }
    }

    /// Loads a path and query below the product's folder.
    pub async fn open(&self, path_and_query: &str) {
        self.load(&(self.home() + path_and_query)).await;
    }

    /// Loads an address of another server, whole.
    pub async fn open_address(&self, address: &str) {
        self.load(address).await;
        let loaded = "return document.readyState === 'complete'";
        self.wait_until("a whole page", async || self.evaluate(loaded, json!([])).await).await;
    }

    /// Loads an address, and queries the whole document there.
    async fn load(&self, address: &str) {
        self.leave_widget();
        *self.iframe.lock().unwrap() = None;
        self.driver.goto(address).await.unwrap();
    }

    /// The product's address, with its closing slash.
    pub fn home(&self) -> String {
        self.server.home()
    }

    /// Opens a page, and waits until the app is ready.
    pub async fn visit(&self, path_and_query: &str) {
        self.open(path_and_query).await;
        self.wait_ready().await;
    }

    pub async fn wait_ready(&self) {
        self.wait_state("ready").await;
    }

    /// Waits until what the later part of the wasm renders is there, too.
    pub async fn wait_whole(&self) {
        let script = "return performance.getEntriesByName('kpr-whole').length > 0";
        self.wait_until("the later part", async || self.evaluate(script, json!([])).await).await;
        // The map is rendered after a paint.
        self.wait_animation_frames(3).await;
    }

    pub async fn wait_state(&self, state: &str) {
        self.wait_for("data-state", state.to_owned(), async || self.state().await).await;
    }

    /// `loading`, `ready` or `failed`; empty without a root element.
    pub async fn state(&self) -> String {
        self.evaluate("return root()?.dataset.state ?? ''", json!([])).await
    }

    /// Waits until a value read from the page equals the expected one.
    pub async fn wait_for<T: PartialEq + Debug>(
        &self,
        what: &str,
        expected: T,
        read: impl AsyncFn() -> T,
    ) {
        let start = Instant::now();
        loop {
            let seen = read().await;
            if seen == expected {
                return;
            }
            if start.elapsed() > LIMIT {
                let describe_situation = self.describe_situation().await;
                panic!(
                    "{what}: expected {expected:?}, but it stays {seen:?}\n{describe_situation}"
                );
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Waits until a condition is true.
    pub async fn wait_until(&self, what: &str, condition: impl AsyncFn() -> bool) {
        self.wait_for(what, true, condition).await;
    }

    /// Waits until the visible text contains this one.
    pub async fn wait_text(&self, words: &str) {
        self.wait_until(&format!("“{words}” on screen"), async || {
            self.text().await.contains(words)
        })
        .await;
    }

    /// Waits until exactly these cities are listed, in this order.
    pub async fn wait_cities<S: AsRef<str>>(&self, ids: &[S]) {
        let ids: Vec<_> = ids.iter().map(|id| id.as_ref().to_owned()).collect();
        self.wait_for("the cities listed", ids, async || self.cities().await).await;
    }

    /// Waits until the lists show what the product's own search finds for this query.
    pub async fn wait_listed(&self, search: &str) {
        let wanted = expected::listed(search);
        let what = format!("the lists at “{search}”");
        self.wait_for(&what, wanted, async || self.listed().await).await;
    }

    /// Waits until exactly what this search finds is listed: the results on the overview, or the cities where
    /// a view lists them.
    pub async fn wait_found(&self, typed: &str) {
        let search = format!("?q={typed}");
        let (hits, cities) = (expected::listed(&search).hits, expected::cities(&search));
        self.wait_until(typed, async || {
            let shown = self.listed().await;
            shown.hits == hits || shown.hits.is_empty() && shown.cities == cities
        })
        .await;
    }

    /// Waits until the query string of the address is the canonical one of this query.
    pub async fn wait_address(&self, address: &str) {
        let wanted = expected::address(address);
        self.wait_for("the address", wanted, async || self.address().await).await;
    }

    pub async fn cities(&self) -> Vec<String> {
        self.ids("data-city").await
    }

    pub async fn persons(&self) -> Vec<String> {
        self.ids("data-person").await
    }

    pub async fn publications(&self) -> Vec<String> {
        self.ids("data-publication").await
    }

    /// What a search finds, and the entries of the three lists.
    pub async fn listed(&self) -> Listed {
        Listed {
            hits: self.ids("data-hit").await,
            cities: self.cities().await,
            persons: self.persons().await,
            publications: self.publications().await,
        }
    }

    async fn ids(&self, hook: &str) -> Vec<String> {
        self.evaluate("return ids(arguments[0])", json!([hook])).await
    }

    /// What the live region says.
    pub async fn status(&self) -> String {
        let regions = self.texts("[role=status]").await;
        assert!(regions.len() <= 1, "more than one live region: {regions:?}");
        regions.concat()
    }

    /// The text of every element that matches, shown or not.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        self.evaluate("return all(arguments[0]).map((el) => tidy(el.textContent))", json!([css]))
            .await
    }

    /// The visible text.
    pub async fn text(&self) -> String {
        self.evaluate("return tidy(shown()?.innerText)", json!([])).await
    }

    /// The text of the open detail, with closed `<details>`; empty while none is open.
    pub async fn detail(&self) -> String {
        self.evaluate("return tidy(detail()?.textContent)", json!([])).await
    }

    /// Path and query string below the folder of the language.
    pub async fn address(&self) -> String {
        let script = "const inside = location.href.split('#')[0].slice(arguments[0].length); \
            return inside.replace(/^(sv|en)[/]/, '')";
        self.evaluate(script, json!([self.home()])).await
    }

    pub async fn path(&self) -> String {
        self.evaluate("return location.pathname", json!([])).await
    }

    pub async fn title(&self) -> String {
        self.evaluate("return document.title", json!([])).await
    }

    pub async fn html_lang(&self) -> String {
        self.evaluate("return document.documentElement.lang", json!([])).await
    }

    pub async fn history_length(&self) -> usize {
        self.evaluate("return history.length", json!([])).await
    }

    /// What has focus, as its tag, hooks and name: `a[data-lang=sv] Svenska`.
    pub async fn focus(&self) -> String {
        self.evaluate("return focused()", json!([])).await
    }

    /// The page as HTML.
    pub async fn source(&self) -> String {
        self.driver.source().await.unwrap()
    }

    /// Whether what has focus matches the selector.
    pub async fn has_focus(&self, css: &str) -> bool {
        self.evaluate("return active().matches(arguments[0])", json!([css])).await
    }

    /// Evaluates a script after `page.js`, again where the page is just being unloaded.
    pub async fn evaluate<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        let start = Instant::now();
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        loop {
            let script = self.with_library(script);
            match self.driver.execute(script, arguments.clone()).await {
                Ok(value) => return value.convert().unwrap(),
                Err(error) if start.elapsed() > LIMIT => {
                    panic!("the script can't be evaluated: {error}")
                }
                Err(_) => tokio::time::sleep(INTERVAL).await,
            }
        }
    }

    fn with_library(&self, script: &str) -> String {
        format!("const widget = {};\n{LIBRARY}\n{script}", json!(*self.scope.lock().unwrap()))
    }

    /// Evaluates a script after `page.js`, which returns by the callback in its last argument.
    pub async fn evaluate_async<T: DeserializeOwned>(&self, script: &str) -> T {
        self.evaluate_async_with(script, json!([])).await
    }

    /// The same with arguments before it.
    pub async fn evaluate_async_with<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Value,
    ) -> T {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        // In a block, so that its names may be those of the library.
        let script = self.with_library(&format!("{{ {script} }}"));
        let answer = self.driver.execute_async(&script, arguments).await.unwrap();
        answer.convert().unwrap()
    }

    /// The version of the page; of a mix, each part with its own.
    pub async fn version(&self) -> String {
        self.evaluate(versions::VERSION, json!([])).await
    }

    /// Waits until the page has this version, and is ready.
    pub async fn wait_version(&self, number: u32) {
        let wanted = ("ready".to_owned(), number.to_string());
        let read = async || (self.state().await, self.version().await);
        self.wait_for("state and version", wanted, read).await;
    }

    /// The state in which a wait failed, for its message.
    async fn describe_situation(&self) -> String {
        let (state, focus) = (self.state().await, self.focus().await);
        let address: String = self.evaluate("return location.href", json!([])).await;
        let text: String = self.text().await.chars().take(400).collect();
        format!("at {address}, state {state:?}, focus on {focus}, on screen: {text}")
    }
}
