//! nginx and Caddy with the configurations of `dist/`, except for port, name and folder; and raw requests to
//! them, so that no browser hides what was sent.
//!
//! `./dev` sets environment variables to the paths of the programs and of nginx's brotli module. Without them a
//! server is skipped; in continuous integration, where `CI` is set, the test fails.

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
pub const BASE: &str = "/committee/";

/// How long a server may take to start.
const LIMIT: Duration = Duration::from_secs(20);

/// A running server; it ends with this value.
pub struct Host {
    pub name: &'static str,
    /// Where it redirects http to https, if it does that by its configuration alone.
    pub redirects: Option<SocketAddr>,
    process: Child,
    address: SocketAddr,
    folder: PathBuf,
}

/// A response.
#[derive(Debug)]
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

impl Host {
    /// Those of both servers that are installed, each on a free port of this machine.
    pub fn all() -> Vec<Self> {
        [Self::nginx(), Self::caddy()].into_iter().flatten().collect()
    }

    fn nginx() -> Option<Self> {
        let [Ok(program), Ok(brotli)] = ["NGINX_PROGRAM", "NGINX_BROTLI"].map(env::var) else {
            skip("nginx with its module for brotli is not on this system: install them");
            return None;
        };
        let ([http, address], folder) = ([free_address(), free_address()], folder("nginx"));
        let ours = fs::read_to_string(dist().join("_nginx.conf")).unwrap();
        let site = replace_all(
            &ours,
            &[
                ("listen 80;", &format!("listen {http};")),
                // Not every machine that tests has IPv6.
                ("    listen [::]:80;\n", ""),
                ("listen 127.0.0.1:8080;", &format!("listen {address};")),
                ("/srv/committee/dist/", &format!("{}/", dist().display())),
            ],
        );
        fs::write(folder.join("site.conf"), site).unwrap();
        let main = folder.join("nginx.conf");
        fs::write(&main, main_configuration(&folder, &brotli)).unwrap();
        let mut command = Command::new(program);
        command.arg("-c").arg(&main).arg("-e").arg(folder.join("error.log"));
        Some(Self::start("nginx", command, address, Some(http), folder))
    }

    fn caddy() -> Option<Self> {
        let Ok(program) = env::var("CADDY_PROGRAM") else {
            skip("Caddy is not on this system: install it");
            return None;
        };
        let (address, folder) = (free_address(), folder("caddy"));
        let ours = fs::read_to_string(dist().join("_Caddyfile")).unwrap();
        let site = replace_all(
            &ours,
            &[
                // Without a certificate, which it would ask others for.
                ("\ncommittee.example.org {", &format!("\nhttp://{address} {{")),
                ("/srv/committee/dist", &dist().display().to_string()),
            ],
        );
        let main = folder.join("Caddyfile");
        fs::write(&main, format!("{{\n\tadmin off\n}}\n{site}")).unwrap();
        let mut command = Command::new(program);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&main);
        for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(variable, &folder);
        }
        Some(Self::start("Caddy", command, address, None, folder))
    }

    fn start(
        name: &'static str,
        mut command: Command,
        address: SocketAddr,
        redirects: Option<SocketAddr>,
        folder: PathBuf,
    ) -> Self {
        let log = fs::File::create(folder.join("output.log")).unwrap();
        command.stdin(Stdio::null()).stderr(log);
        let mut process =
            command.spawn().unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = process.try_wait().unwrap();
            assert!(
                ended.is_none() && start.elapsed() < LIMIT,
                "{name} does not respond: {ended:?}, see {}",
                folder.display()
            );
            thread::yield_now();
        }
        Self { name, redirects, process, address, folder }
    }

    /// Requests a path below the folder of the product, with these header lines.
    pub fn get(&self, path: &str, lines: &[&str]) -> Response {
        self.get_absolute(&format!("{BASE}{path}"), lines)
    }

    /// Requests a path of the whole server.
    pub fn get_absolute(&self, path: &str, lines: &[&str]) -> Response {
        self.request("GET", path, lines)
    }

    /// Sends a request without content for a path of the whole server.
    pub fn request(&self, method: &str, path: &str, lines: &[&str]) -> Response {
        request(self.address, method, path, lines)
    }
}

/// Sends a request without content.
pub fn request(address: SocketAddr, method: &str, path: &str, lines: &[&str]) -> Response {
    let lines = lines.iter().map(|line| format!("{line}\r\n")).collect::<Vec<_>>().concat();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Length: 0\r\n{lines}\r\n"
    );
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = Vec::new();
    stream.read_to_end(&mut response).unwrap();
    let end = response.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(response[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let mut headers = HashMap::new();
    for line in head.lines().skip(1) {
        let (name, value) = line.split_once(": ").unwrap();
        let before = headers.insert(name.to_lowercase(), value.to_owned());
        assert!(before.is_none(), "{name} of {path} is sent twice");
    }
    let mut body = response[end + 4..].to_vec();
    if headers.get("transfer-encoding").is_some_and(|coding| coding == "chunked") {
        body = join_chunks(&body);
    }
    Response { status, headers, body }
}

/// The content of chunks (RFC 9112, 7.1).
fn join_chunks(mut chunks: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    while let Some(end) = chunks.windows(2).position(|two| two == b"\r\n") {
        let length = std::str::from_utf8(&chunks[..end]).unwrap();
        let length = usize::from_str_radix(length, 16).unwrap();
        if length == 0 {
            break;
        }
        content.extend_from_slice(&chunks[end + 2..end + 2 + length]);
        chunks = &chunks[end + 4 + length..];
    }
    content
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

/// A folder for what a server needs beside its configuration.
fn folder(name: &str) -> PathBuf {
    let port = free_address().port();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{port}"));
    fs::create_dir_all(&folder).unwrap();
    folder
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
        assert!(text.contains(from), "the configuration has no {from}");
        text.replace(from, to)
    })
}
