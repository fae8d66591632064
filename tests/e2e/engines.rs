//! The other browsers: Firefox and `WebKitGTK`, driven only by standard driver commands.
//!
//! `./dev` sets environment variables to their paths. The tests of a browser that is not on this
//! system are skipped and say so; in continuous integration, where `CI` is set, they fail.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, io, thread};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::browser::{run_session, skip};
use crate::page::Page;

/// How long a driver may take until it is ready.
const LIMIT: Duration = Duration::from_secs(20);

/// How often a driver is started before the test fails.
const STARTS: u8 = 3;

/// A browser with another engine than Chromium's.
#[derive(Clone, Copy, Debug)]
pub enum Engine {
    Firefox,
    WebKit,
}

impl Engine {
    /// The environment variables that name the browser and its driver.
    fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "WEBKITDRIVER"],
        }
    }

    /// What to install for it.
    fn needs(self) -> &'static str {
        match self {
            Self::Firefox => "Firefox and geckodriver",
            Self::WebKit => "WebKitGTK with its driver, and Xvfb",
        }
    }
}

/// Runs a journey in another browser, against its own server; its processes end with it.
pub fn in_engine(engine: Engine, body: impl AsyncFnOnce(&Page)) {
    let [Ok(browser), Ok(program)] = engine.variables().map(env::var) else {
        skip(&format!("{engine:?} is not on this system: install {}", engine.needs()));
        return;
    };
    let driver = Driver::start(engine, &browser, &program);
    run_session(&driver.address, driver.capabilities.clone(), body);
}

/// The processes that drive a browser; they end with this value.
struct Driver {
    address: String,
    capabilities: Capabilities,
    processes: Vec<Child>,
}

impl Driver {
    /// Starts it again where it does not come up: another process may have taken the free port.
    fn start(engine: Engine, browser: &str, program: &str) -> Self {
        (0..STARTS).find_map(|_| Self::try_start(engine, browser, program)).unwrap_or_else(|| {
            panic!("the driver of {engine:?}, {program}, was never ready in {STARTS} starts")
        })
    }

    /// `None` if it ends by itself, or is not ready in time.
    fn try_start(engine: Engine, browser: &str, program: &str) -> Option<Self> {
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut driver = Self {
            address: format!("http://127.0.0.1:{port}"),
            capabilities: Capabilities::new(),
            processes: Vec::new(),
        };
        let mut command = Command::new(program);
        let (key, options) = match engine {
            Engine::Firefox => {
                ("moz:firefoxOptions", json!({ "binary": browser, "args": ["-headless"] }))
            }
            Engine::WebKit => {
                command.env("DISPLAY", driver.start_display());
                let options = json!({ "binary": browser, "args": ["--automation"] });
                ("webkitgtk:browserOptions", options)
            }
        };
        driver.capabilities.set(key, options).unwrap();
        command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        driver.processes.push(command.spawn().unwrap());
        let process = driver.processes.last_mut()?;
        let start = Instant::now();
        while start.elapsed() < LIMIT && process.try_wait().unwrap().is_none() {
            if is_ready(port).unwrap_or(false) {
                return Some(driver);
            }
            thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Starts a virtual display, and returns its name.
    fn start_display(&mut self) -> String {
        let mut display = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start ({error}): install it"));
        let output = display.stdout.take().unwrap();
        self.processes.push(display);
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).unwrap();
        format!(":{}", number.trim())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            // It may have ended by itself.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// Asks the driver on this port whether it is ready.
fn is_ready(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    // Another process on the port may never answer.
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    // geckodriver refuses a host without its port.
    let request = format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    Ok(line.split(' ').nth(1) == Some("200"))
}
