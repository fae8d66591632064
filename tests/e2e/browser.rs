//! Chromium through chromedriver: one driver process for the run, at most two sessions at a time,
//! and what must hold after every journey.
//!
//! Refuses to leave anything behind: session and driver are closed after a failure too.

use std::io::{BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::{env, io, thread};

use serde_json::json;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, PageLoadStrategy};
use tokio::runtime::Builder;

use crate::page::Page;
use crate::server::Server;

const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=fi",
];

/// Runs one journey in a browser of its own, against a server of its own. Afterwards the console
/// must be empty, every request must have stayed on the server, and nothing may be stored.
///
/// The browser refuses workers, as it does in a private window: nothing is kept between two visits.
pub fn journey(body: impl AsyncFnOnce(&Page)) {
    run_journey(async |page: &Page| {
        page.before_every_page(
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', \
            { get() { throw new DOMException('refused', 'SecurityError'); } })",
        )
        .await;
        body(page).await;
    });
}

/// The same with a worker that keeps the app.
pub fn journey_with_worker(body: impl AsyncFnOnce(&Page)) {
    run_journey(body);
}

/// The same on a machine whose clock is off by so much, in faketime's words: `+2y`. `./dev` says by
/// an environment variable where faketime's library is.
pub fn journey_with_clock(off: &str, body: impl AsyncFnOnce(&Page)) {
    let Ok(library) = env::var("LIBFAKETIME") else {
        skip("a clock that is off needs faketime: install it");
        return;
    };
    // What measures time must stay as it is, or the browser waits for nothing.
    let clock = [
        ("LD_PRELOAD", library.as_str()),
        ("FAKETIME", off),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
    ];
    run_journey_with(&Chromedriver::start(&clock), body);
}

/// Says what is not tested on this system. In continuous integration, where `CI` is set, nothing
/// may be left out.
pub fn skip(why: &str) {
    assert!(env::var_os("CI").is_none(), "{why}");
    // Not by `eprintln!`: the runner keeps back what a test that passes prints. And in one piece,
    // since others write too.
    let line = format!("{} not tried: {why}\n", thread::current().name().unwrap_or("test"));
    io::stderr().write_all(line.as_bytes()).unwrap();
}

fn run_journey(body: impl AsyncFnOnce(&Page)) {
    run_journey_with(&Chromedriver::shared(), body);
}

fn run_journey_with(chromedriver: &Chromedriver, body: impl AsyncFnOnce(&Page)) {
    run_session(&chromedriver.address, capabilities().into(), async |page: &Page| {
        page.resize(1280, 900).await;
        body(page).await;
        page.finish().await;
    });
}

/// Runs a journey in a session of its own, which is closed after a failure too.
pub fn run_session(driver: &str, capabilities: Capabilities, body: impl AsyncFnOnce(&Page)) {
    let _place = Permit::take();
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let page =
        runtime.block_on(async { Page::new(start(driver, capabilities).await, Server::start()) });
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(body(&page))));
    let closed = runtime.block_on(async {
        if outcome.is_err() {
            let test = thread::current().name().unwrap_or("test").replace("::", "-");
            page.try_screenshot(&format!("failed-{test}")).await;
        }
        page.quit().await
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    closed.unwrap();
}

/// A browser. One that ends while it starts, as now and then one does on a busy machine, is started
/// anew.
async fn start(driver: &str, capabilities: Capabilities) -> WebDriver {
    for _ in 0..2 {
        if let Ok(browser) = WebDriver::new(driver, capabilities.clone()).await {
            return browser;
        }
    }
    WebDriver::new(driver, capabilities).await.unwrap()
}

fn capabilities() -> thirtyfour::ChromeCapabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in FLAGS {
        capabilities.add_arg(flag).unwrap();
    }
    capabilities
        .add_experimental_option("prefs", json!({ "intl.accept_languages": "fi" }))
        .unwrap();
    capabilities
        .set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))
        .unwrap();
    // A dataset that is held back must not hold back the test.
    capabilities.set_page_load_strategy(PageLoadStrategy::Eager).unwrap();
    capabilities
}

/// The driver process; it ends with the last journey that holds it.
struct Chromedriver {
    address: String,
    process: Child,
    /// Kept open, since a driver that can't write its output dies.
    _output: BufReader<ChildStdout>,
}

impl Chromedriver {
    fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start(&[]));
            *running = Arc::downgrade(&started);
            started
        })
    }

    fn start(variables: &[(&str, &str)]) -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{program} does not start ({error}): install it, or name it in CHROMEDRIVER")
            });
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert_ne!(output.read_line(&mut line).unwrap(), 0, "{program} named no port");
            if let Some((_, port)) = line.trim_end().rsplit_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        Self { address: format!("http://127.0.0.1:{port}"), process, _output: output }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing left to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One of the two places for a session.
struct Permit;

static FREE: Mutex<u8> = Mutex::new(2);
static FREED: Condvar = Condvar::new();

impl Permit {
    fn take() -> Self {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREED.wait_while(free, |free| *free == 0).unwrap();
        *free -= 1;
        Self
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}
