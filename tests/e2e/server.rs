//! A static server as any host would run it, from a folder that is not the root, and with faults
//! that a test can switch on and off.
//!
//! It refuses cleverness: no rewrite rule, no compression, no fallback page.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri, header};
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::watch;

/// The folder in which the product stands.
pub const BASE: &str = "/kansio/ryhma/";

/// The dataset's path below [`BASE`].
pub const DATASET: &str = "data/committee.json";

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// What a path answers instead of its file.
#[derive(Clone)]
pub enum Answer {
    /// No content, with this status.
    Status(u16),
    /// These bytes as this content type, with status 200.
    Body(&'static str, Vec<u8>),
    /// The file, once the test lets go of it: see [`Server::hold`].
    Slow(watch::Receiver<()>),
}

/// An answer held back; dropped, it goes out.
pub struct Held(watch::Sender<()>);

impl Held {
    pub fn release(self) {
        drop(self.0);
    }
}

#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
}

/// A running server; it ends with its runtime.
pub struct Server {
    origin: String,
    shared: Arc<Shared>,
}

impl Server {
    /// Starts on a free port of this machine.
    pub async fn start() -> Self {
        let index = dist().join("index.html");
        assert!(index.is_file(), "{} is missing: run ./dev build first", index.display());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared::default());
        let router = Router::new().fallback(serve).with_state(Arc::clone(&shared));
        Handle::current().spawn(async move { axum::serve(listener, router).await });
        Self { origin, shared }
    }

    /// Scheme, host and port, without a closing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// From now on this path, below [`BASE`], answers so.
    pub fn answer(&self, path: &str, answer: Answer) {
        self.shared.answers.lock().unwrap().insert(path.to_owned(), answer);
    }

    /// From now on this path answers with its file again.
    pub fn mend(&self, path: &str) {
        self.shared.answers.lock().unwrap().remove(path);
    }

    /// Lets everyone who asks for this path wait until the test releases the answer.
    #[must_use]
    pub fn hold(&self, path: &str) -> Held {
        let (sender, receiver) = watch::channel(());
        self.answer(path, Answer::Slow(receiver));
        Held(sender)
    }

    /// How often this path, below [`BASE`], was asked for.
    pub fn requests_for(&self, path: &str) -> usize {
        let wanted = format!("{BASE}{path}");
        self.shared.requests.lock().unwrap().iter().filter(|asked| **asked == wanted).count()
    }
}

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

async fn serve(State(shared): State<Arc<Shared>>, uri: Uri) -> Response<Body> {
    shared.requests.lock().unwrap().push(uri.path().to_owned());
    let Some(path) = uri.path().strip_prefix(BASE) else {
        return respond(StatusCode::NOT_FOUND, "text/plain", "no-cache", Vec::new());
    };
    let answer = shared.answers.lock().unwrap().get(path).cloned();
    match answer {
        Some(Answer::Status(status)) => {
            let status = StatusCode::from_u16(status).unwrap();
            return respond(status, "text/plain", "no-cache", Vec::new());
        }
        Some(Answer::Body(kind, bytes)) => return respond(StatusCode::OK, kind, "no-cache", bytes),
        Some(Answer::Slow(mut held)) => while held.changed().await.is_ok() {},
        None => {}
    }
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    match std::fs::read(dist().join(&name)) {
        Ok(bytes) if inside => respond(StatusCode::OK, content_type(&name), caching(&name), bytes),
        _ => respond(StatusCode::NOT_FOUND, "text/plain", "no-cache", Vec::new()),
    }
}

fn respond(status: StatusCode, kind: &str, caching: &str, bytes: Vec<u8>) -> Response<Body> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, caching)
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .body(Body::from(bytes))
        .unwrap()
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// What carries a content hash in its name is kept for ever; the fixed names are asked for anew.
fn caching(name: &str) -> &'static str {
    let file = name.rsplit('/').next().unwrap_or_default();
    let fixed = ["index.html", "embed.js", "sw.js", "manifest.webmanifest", "_headers"];
    let folders = ["data/", "icons/", "oembed/"];
    if fixed.contains(&file) || folders.iter().any(|folder| name.starts_with(folder)) {
        "no-cache"
    } else {
        "public, max-age=31536000, immutable"
    }
}
