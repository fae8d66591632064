//! A real `WordPress`: Debian's files of it, PHP's own server, and `MariaDB` in a folder of its own. Its
//! configuration is in `wordpress/`.
//!
//! `./dev` sets environment variables to their paths. Without them the test is skipped; in continuous
//! integration, where `CI` is set, it fails.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::browser::skip;

/// How long a server may take to start.
const LIMIT: Duration = Duration::from_secs(30);

/// `WordPress` with posts; it ends with this value.
pub struct WordPress {
    pub origin: String,
    /// The addresses of the posts.
    pub posts: Vec<String>,
    folder: PathBuf,
    processes: Vec<Child>,
}

/// The folder of `WordPress`, if it is on this system.
pub fn files() -> Option<String> {
    let files = env::var("WORDPRESS").ok();
    if files.is_none() {
        skip("WordPress is not on this system: name the folder of its files in WORDPRESS");
    }
    files
}

impl WordPress {
    /// Installs and starts it on a free port of this machine, with a post of each content. The last one is by an
    /// administrator, who may write any HTML.
    pub fn start(contents: &[&str]) -> Option<Self> {
        let files = files()?;
        let [Ok(php), Ok(mariadbd)] = ["PHP", "MARIADBD"].map(env::var) else {
            skip(
                "PHP with its module for MySQL, and MariaDB, are not on this system: install them",
            );
            return None;
        };
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let host = free.local_addr().unwrap();
        drop(free);
        let origin = format!("http://{host}");
        // Not in the target folder: the path of a socket has at most 107 bytes.
        let folder = env::temp_dir().join(format!("kpr-wordpress-{}", host.port()));
        fs::create_dir_all(folder.join("data")).unwrap();
        let socket = folder.join("socket");
        let mut started = Self { origin, posts: Vec::new(), folder, processes: Vec::new() };

        let mut database = Command::new(&mariadbd);
        database
            .args(["--no-defaults", "--skip-networking", "--skip-grant-tables"])
            // It refuses to run as root, unless it is told to.
            .arg("--user=root")
            .arg(format!("--datadir={}", started.folder.join("data").display()))
            .arg(format!("--socket={}", socket.display()))
            .arg(format!("--pid-file={}", started.folder.join("pid").display()));
        started.spawn(database, || socket.exists());

        let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/wordpress");
        let run = |php: &mut Command| {
            php.env("WORDPRESS", &files)
                .env("WP_HOME", format!("http://{host}"))
                .env("DATABASE_SOCKET", &socket);
        };
        let mut install = Command::new(&php);
        run(install.arg(scripts.join("install.php")).args(contents));
        let installed = install.output().unwrap();
        let printed = String::from_utf8(installed.stdout).unwrap();
        started.posts = printed.lines().map(str::to_owned).collect();
        let start = format!("{}/?p=", started.origin);
        let are_posts = started.posts.iter().all(|post| post.starts_with(&start));
        let errors = String::from_utf8_lossy(&installed.stderr).into_owned();
        assert!(
            are_posts && started.posts.len() == contents.len(),
            "WordPress was not installed: {printed}\n{errors}"
        );

        let mut server = Command::new(&php);
        run(server.args(["-S", &host.to_string(), "-t", &files]).arg(scripts.join("router.php")));
        started.spawn(server, || TcpStream::connect(host).is_ok());
        Some(started)
    }

    /// Starts a server, and waits until it is ready.
    fn spawn(&mut self, mut command: Command, is_ready: impl Fn() -> bool) {
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        self.processes.push(quiet.spawn().unwrap());
        let start = Instant::now();
        while !is_ready() {
            let ended = self.processes.last_mut().map(|process| process.try_wait().unwrap());
            assert!(
                ended == Some(None) && start.elapsed() < LIMIT,
                "{command:?} is not ready: {ended:?}"
            );
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for WordPress {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            // It may have ended by itself.
            let _ = process.kill();
            let _ = process.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}
