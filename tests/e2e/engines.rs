//! The other browsers: Firefox and `WebKitGTK`, by what every driver can do, and no more.
//!
//! `./dev` says by environment variables where they are; a browser that is not on this system is left
//! out, and the test says so.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::runtime::Builder;

use crate::page::Page;
use crate::server::Server;

/// How long a driver may take to listen.
const LIMIT: Duration = Duration::from_secs(20);

/// A browser with another engine than Chromium's.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Firefox,
    WebKit,
}

/// Runs a journey in another browser, against a server of its own; nothing is left behind.
pub fn elsewhere(engine: Engine, body: impl AsyncFnOnce(&Page)) {
    let Some(driver) = Driver::start(engine) else {
        eprintln!("not tested in {engine:?}: it is not on this system");
        return;
    };
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(async {
        let session = WebDriver::new(&driver.address, driver.capabilities.clone()).await.unwrap();
        let page = Page::new(session, Server::start());
        body(&page).await;
        page.quit().await;
    });
}

/// The processes that drive a browser; they end with this value.
struct Driver {
    address: String,
    capabilities: Capabilities,
    processes: Vec<Child>,
}

impl Driver {
    fn start(engine: Engine) -> Option<Self> {
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut capabilities = Capabilities::new();
        let mut processes = Vec::new();
        let mut driver = match engine {
            Engine::Firefox => {
                let options = json!({ "binary": env::var("FIREFOX").ok()?, "args": ["-headless"] });
                capabilities.set("moz:firefoxOptions", options).unwrap();
                Command::new(env::var("GECKODRIVER").ok()?)
            }
            Engine::WebKit => {
                let options =
                    json!({ "binary": env::var("MINIBROWSER").ok()?, "args": ["--automation"] });
                capabilities.set("webkitgtk:browserOptions", options).unwrap();
                let mut driver = Command::new(env::var("WEBKITDRIVER").ok()?);
                let (screen, display) = screen();
                processes.push(screen);
                driver.env("DISPLAY", display);
                driver
            }
        };
        driver.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        processes.push(driver.spawn().unwrap());
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(start.elapsed() < LIMIT, "the driver of {engine:?} does not listen");
            thread::sleep(Duration::from_millis(20));
        }
        Some(Self { address: format!("http://127.0.0.1:{port}"), capabilities, processes })
    }
}

/// A screen that nobody sees, and its name.
fn screen() -> (Child, String) {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("Xvfb does not start ({error}): install it"));
    let mut number = String::new();
    BufReader::new(screen.stdout.take().unwrap()).read_line(&mut number).unwrap();
    (screen, format!(":{}", number.trim()))
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            // It may have ended by itself, and then there is nothing left to end.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
