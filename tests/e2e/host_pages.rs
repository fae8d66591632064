//! Host pages, which embed the product, served from another origin: they have the product's address
//! and nothing else of it. The pages are in `host_pages/`.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri, header};
use tokio::runtime::Runtime;

use crate::server::{content_type, run};

/// A server of host pages; it ends with this value.
pub struct HostPages {
    origin: String,
    running: Option<Runtime>,
}

impl HostPages {
    /// Starts on a free port of this machine; `site` is the product's address, with its closing
    /// slash.
    pub fn start(site: String) -> Self {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = format!("http://{}", socket.local_addr().unwrap());
        let running = run(socket, Router::new().fallback(serve).with_state(site));
        Self { origin, running: Some(running) }
    }

    /// Scheme, host and port, without a closing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for HostPages {
    fn drop(&mut self) {
        if let Some(runtime) = self.running.take() {
            runtime.shutdown_background();
        }
    }
}

/// The headers that a page may have its server send.
const HEADERS: [&str; 2] = ["Content-Security-Policy", "Cross-Origin-Embedder-Policy"];

/// A page has the placeholder `SITE/` for the product's address, and in comments the headers that its
/// server sends.
async fn serve(State(site): State<String>, uri: Uri) -> Response<Body> {
    let name = uri.path().trim_start_matches('/');
    let response = Response::builder().header(header::CONTENT_TYPE, content_type(name));
    let Ok(text) = std::fs::read_to_string(file(name)) else {
        // Every browser requests an icon, and a missing one is an error in the console.
        let status = if name == "favicon.ico" { StatusCode::OK } else { StatusCode::NOT_FOUND };
        return response.status(status).body(Body::empty()).unwrap();
    };
    let text = text.replace("SITE/", &site);
    let response = HEADERS.iter().fold(response, |response, name| {
        let value = text.split_once(&format!("<!-- {name}: "));
        match value.and_then(|(_, rest)| rest.split_once(" -->")) {
            Some((value, _)) => response.header(*name, value),
            None => response,
        }
    });
    response.body(Body::from(text)).unwrap()
}

fn file(name: &str) -> PathBuf {
    match name {
        "bootstrap.css" => std::env::var_os("BOOTSTRAP")
            .unwrap_or_else(|| panic!("BOOTSTRAP names bootstrap.min.css; ./dev e2e sets it"))
            .into(),
        // The journeys that load it are skipped without WordPress.
        "wp-embed.js" => {
            let files = std::env::var_os("WORDPRESS").unwrap_or_default();
            Path::new(&files).join("wp-includes/js/wp-embed.min.js")
        }
        _ => Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/host_pages").join(name),
    }
}
