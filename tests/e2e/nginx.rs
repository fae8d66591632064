//! nginx with `_nginx.conf` of `dist/`, except for port and folder; and raw requests to it,
//! so that no browser hides what was sent.
//!
//! `./dev` sets environment variables to the paths of nginx and its brotli module. Without them the
//! test is skipped; in continuous integration, where `CI` is set, it fails.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::browser::skip;
use crate::server::dist;

/// The folder in the address.
const BASE: &str = "/committee/";

/// How long nginx may take to start.
const LIMIT: Duration = Duration::from_secs(20);

/// A running nginx; it ends with this value.
pub struct Nginx {
    process: Child,
    address: SocketAddr,
    folder: PathBuf,
}

/// A response.
pub struct Response {
    pub status: u16,
    /// By name in lower case.
    pub headers: HashMap<String, String>,
    pub body: Vec<u8>,
}

impl Response {
    /// The value of a header; empty without one.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

impl Nginx {
    /// Starts it on a free port of this machine, if it is installed.
    pub fn start() -> Option<Self> {
        let [Ok(program), Ok(brotli)] = ["NGINX_PROGRAM", "NGINX_BROTLI"].map(env::var) else {
            skip("nginx with its module for brotli is not on this system: install them");
            return None;
        };
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = target.join(format!("nginx-{}", address.port()));
        fs::create_dir_all(&folder).unwrap();
        let ours = dist().join("_nginx.conf");
        let site = replace_all(
            &fs::read_to_string(ours).unwrap(),
            &[
                ("listen 80;", &format!("listen {address};")),
                ("/srv/committee/dist/", &format!("{}/", dist().display())),
            ],
        );
        fs::write(folder.join("site.conf"), site).unwrap();
        let main = folder.join("nginx.conf");
        fs::write(&main, main_configuration(&folder, &brotli)).unwrap();
        let mut process = Command::new(&program)
            .arg("-c")
            .arg(&main)
            .arg("-e")
            .arg(folder.join("error.log"))
            .stdin(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = process.try_wait().unwrap();
            assert!(
                ended.is_none() && start.elapsed() < LIMIT,
                "nginx does not respond: {ended:?}"
            );
            thread::yield_now();
        }
        Some(Self { process, address, folder })
    }

    /// Requests a path below the folder of the product, with these header lines.
    pub fn get(&self, path: &str, lines: &[&str]) -> Response {
        self.get_absolute(&format!("{BASE}{path}"), lines)
    }

    /// Requests a path of the whole server.
    pub fn get_absolute(&self, path: &str, lines: &[&str]) -> Response {
        let lines = lines.iter().map(|line| format!("{line}\r\n")).collect::<Vec<_>>().concat();
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n");
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).unwrap();
        let end = response.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(response[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let headers = head.lines().skip(1).map(|line| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_lowercase(), value.to_owned())
        });
        Response { status, headers: headers.collect(), body: response[end + 4..].to_vec() }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The main configuration around ours: nothing that changes a response.
fn main_configuration(folder: &Path, brotli: &str) -> String {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("  {kind}_temp_path {}/{kind};\n", folder.display()));
    format!(
        "daemon off;\nmaster_process off;\npid {0}/pid;\n\
         load_module {brotli};\n\
         events {{}}\nhttp {{\n  access_log off;\n{1}  include {0}/site.conf;\n}}\n",
        folder.display(),
        temporary.concat(),
    )
}

fn replace_all(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "nginx.conf has no {from}");
        text.replace(from, to)
    })
}
