//! A plain static server, from a folder that is not the root, with faults that a test can switch on
//! and off.
//!
//! It has no rewrite rule, no compression and no fallback page.

use std::collections::{BTreeMap, HashMap};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

/// The folder that the product is served from, unless a test moves it.
pub const BASE: &str = "/kansio/ryhma/";

/// The dataset's path below [`BASE`].
pub const DATASET: &str = "data/committee.json";

/// The files of a version of the product, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// In place of a path: every path, in any folder.
pub const EVERYTHING: &str = "*";

/// What a path answers instead of its file.
#[derive(Clone)]
pub enum Answer {
    /// No content, with this status.
    Status(u16),
    /// These bytes as this content type, with status 200.
    Body(&'static str, Vec<u8>),
    /// The connection breaks before the response is complete.
    Disconnect,
    /// The file, once the test releases it: see [`Server::hold`].
    Delayed(watch::Receiver<()>),
    /// This, to the first request alone.
    Once(Box<Answer>),
}

/// A response that is held until this is released or dropped.
pub struct Held(watch::Sender<()>);

impl Held {
    pub fn release(self) {
        drop(self.0);
    }
}

struct Shared {
    answers: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
    /// The folder that the product is served from.
    base: Mutex<String>,
    /// Whether the policy names the address of the product.
    policy_names_site: AtomicBool,
    /// The deployed version; `dist/` without one.
    deployed: Mutex<Option<Files>>,
}

/// A server; it can be stopped, so that connections are refused, and restarted.
pub struct Server {
    address: SocketAddr,
    origin: String,
    shared: Arc<Shared>,
    running: Mutex<Option<Runtime>>,
}

impl Server {
    /// Starts on a free port of this machine.
    pub fn start() -> Self {
        let index = dist().join("index.html");
        assert!(index.is_file(), "{} is missing: run ./dev build first", index.display());
        let free = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let shared = Arc::new(Shared {
            answers: Mutex::default(),
            requests: Mutex::default(),
            base: Mutex::new(BASE.to_owned()),
            policy_names_site: AtomicBool::new(false),
            deployed: Mutex::default(),
        });
        let origin = format!("http://{address}");
        let server = Self { address, origin, shared, running: Mutex::default() };
        server.restart();
        server
    }

    /// Stops listening and closes all connections.
    pub fn stop(&self) {
        if let Some(runtime) = self.running.lock().unwrap().take() {
            runtime.shutdown_background();
        }
    }

    /// Listens again, at the same address.
    pub fn restart(&self) {
        let router = Router::new().fallback(serve).with_state(Arc::clone(&self.shared));
        let socket = std::net::TcpListener::bind(self.address).unwrap();
        *self.running.lock().unwrap() = Some(run(socket, router));
    }

    /// Deploys another version: from now on only these files are served.
    pub fn deploy(&self, files: Files) {
        *self.shared.deployed.lock().unwrap() = Some(files);
    }

    /// Serves the product from this folder from now on.
    pub fn serve_from(&self, base: &str) {
        base.clone_into(&mut self.shared.base.lock().unwrap());
    }

    /// Names the address of the product in the policy, as a build with a known site does.
    pub fn name_site_in_policy(&self) {
        self.shared.policy_names_site.store(true, Ordering::Relaxed);
    }

    /// The address of the folder that the product is served from.
    pub fn home(&self) -> String {
        format!("{}{}", self.origin, self.shared.base.lock().unwrap())
    }

    /// Scheme, host and port, without a closing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Sets the response for this path, below [`BASE`].
    pub fn answer(&self, path: &str, answer: Answer) {
        self.shared.answers.lock().unwrap().insert(path.to_owned(), answer);
    }

    /// Serves the file of this path again.
    pub fn restore(&self, path: &str) {
        self.shared.answers.lock().unwrap().remove(path);
    }

    /// Holds every response for this path until the test releases it.
    #[must_use]
    pub fn hold(&self, path: &str) -> Held {
        let (sender, receiver) = watch::channel(());
        self.answer(path, Answer::Delayed(receiver));
        Held(sender)
    }

    /// How often this path, below [`BASE`], was requested.
    pub fn requests_for(&self, path: &str) -> usize {
        let wanted = format!("{}{path}", self.shared.base.lock().unwrap());
        self.shared.requests.lock().unwrap().iter().filter(|asked| **asked == wanted).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Serves at this socket for as long as the runtime lives.
pub fn run(socket: std::net::TcpListener, router: Router) -> Runtime {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    socket.set_nonblocking(true).unwrap();
    runtime.spawn(async move {
        let listener = TcpListener::from_std(socket).unwrap();
        axum::serve(listener, router).await
    });
    runtime
}

/// The name of the file in `dist/` with this start and end, around its content hash.
pub fn dist_file(start: &str, end: &str) -> String {
    let names = std::fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names = names.filter_map(|name| name.into_string().ok());
    names.find(|name| name.starts_with(start) && name.ends_with(end)).unwrap()
}

/// The folder that is tested.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

async fn serve(State(shared): State<Arc<Shared>>, headers: HeaderMap, uri: Uri) -> Response<Body> {
    let mut response = found(&shared, &uri).await;
    if shared.policy_names_site.load(Ordering::Relaxed) {
        let host = headers[header::HOST].to_str().unwrap();
        let own = format!("'self' http://{host}{}", shared.base.lock().unwrap());
        if let Some(policy) = response.headers_mut().get_mut(header::CONTENT_SECURITY_POLICY) {
            *policy = policy.to_str().unwrap().replace("'self'", &own).parse().unwrap();
        }
    }
    response
}

async fn found(shared: &Shared, uri: &Uri) -> Response<Body> {
    shared.requests.lock().unwrap().push(uri.path().to_owned());
    let base = shared.base.lock().unwrap().clone();
    let path = uri.path().strip_prefix(&base);
    let answer = shared.answer(path);
    let is_ours = path.is_some();
    let path = path.unwrap_or_default();
    match answer {
        Some(Answer::Status(status)) => {
            let status = StatusCode::from_u16(status).unwrap();
            return respond(status, "text/plain", path, Vec::new());
        }
        Some(Answer::Body(kind, bytes)) => return respond(StatusCode::OK, kind, path, bytes),
        Some(Answer::Disconnect) => {
            let broken = async { Err::<Vec<u8>, _>(std::io::Error::other("gone")) };
            let body = Body::from_stream(futures::stream::once(broken));
            return Response::new(body);
        }
        Some(Answer::Delayed(mut held)) => while held.changed().await.is_ok() {},
        Some(Answer::Once(_)) => unreachable!("what it holds is the answer"),
        None if is_ours => {}
        None => return respond(StatusCode::NOT_FOUND, "text/plain", "", Vec::new()),
    }
    let name = file(path);
    match shared.file(&name) {
        Some(bytes) => respond(StatusCode::OK, content_type(&name), path, bytes),
        None => respond(StatusCode::NOT_FOUND, "text/plain", path, Vec::new()),
    }
}

impl Shared {
    /// What a test set for the path, below the base, or for everything.
    fn answer(&self, path: Option<&str>) -> Option<Answer> {
        let mut answers = self.answers.lock().unwrap();
        let key = path.filter(|path| answers.contains_key(*path)).unwrap_or(EVERYTHING);
        let answer = answers.get(key)?.clone();
        if let Answer::Once(only) = answer {
            answers.remove(key);
            return Some(*only);
        }
        Some(answer)
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        if let Some(files) = &*self.deployed.lock().unwrap() {
            return files.get(name).cloned();
        }
        let inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
        if inside { std::fs::read(dist().join(name)).ok() } else { None }
    }
}

/// The file behind a path.
pub fn file(path: &str) -> String {
    let is_folder = path.is_empty() || path.ends_with('/');
    format!("{path}{}", if is_folder { "index.html" } else { "" })
}

/// Responds as a host that applies the product's own `_headers`.
fn respond(status: StatusCode, kind: &str, path: &str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::builder().status(status).header(header::CONTENT_TYPE, kind);
    for (name, value) in headers(&format!("/{path}")) {
        response = response.header(name, value);
    }
    response.body(Body::from(bytes)).unwrap()
}

/// The content type of a file, by its name.
pub fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "text/xml; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The headers that `_headers` gives to a path, which begins with a slash: those of all matching
/// rules, in order. A star at the end of a pattern matches anything.
pub fn headers(path: &str) -> Vec<(String, String)> {
    let rules = std::fs::read_to_string(dist().join("_headers")).unwrap();
    let mut matches = false;
    let mut headers = Vec::new();
    for line in rules.lines() {
        if let Some((name, value)) = line.strip_prefix("  ").and_then(|line| line.split_once(": "))
        {
            if matches {
                headers.push((name.to_owned(), value.to_owned()));
            }
        } else {
            matches = match line.strip_suffix('*') {
                Some(start) => path.starts_with(start),
                None => path == line,
            };
        }
    }
    headers
}
