//! After one visit: without a network, with a new version, with a new dataset, with every fault that
//! a network has.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;

use crate::browser::{journey, journey_with_clock, journey_with_worker};
use crate::engines::{Engine, in_engine};
use crate::expected::{DATASET, FI, cities, dataset_bytes};
use crate::page::Page;
use crate::server::{Answer, BASE, DATASET as DATA, EVERYTHING, content_type, dist_file, file};
use crate::versions;

/// Addresses of every kind.
const SCREENS: [&str; 7] = [
    "",
    "?view=cities&region=01&sort=terms&as=table",
    "?view=cities&q=turussa",
    "?view=leadership&term=2016",
    "?view=series&item=study-2022",
    "?item=vaasa&theme=dark",
    "?view=about",
];

/// Waits until the worker has kept everything, the dataset too.
pub async fn wait_precached(page: &Page) {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const registration = await navigator.serviceWorker.getRegistration(); \
        const kept = await caches.match(new URL('data/committee.json', registration?.scope)); \
        done(Boolean(registration?.active) && kept !== undefined); })().catch(() => done(false))";
    page.wait_until("the app is kept", async || page.evaluate_async::<bool>(script).await).await;
}

/// Looks for a new version, and tells what became of its worker: `installed`, or `redundant` where
/// it was refused.
const UPDATE: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const registration = await navigator.serviceWorker.getRegistration(); \
    await registration.update(); \
    const worker = registration.installing ?? registration.waiting; \
    const tell = () => ['installed', 'redundant'].includes(worker.state) && done(worker.state); \
    worker.addEventListener('statechange', tell); tell(); })().catch((error) => done(String(error)))";

/// The names of the caches.
async fn caches(page: &Page) -> Vec<String> {
    page.evaluate_async("const done = arguments[arguments.length - 1]; caches.keys().then(done)")
        .await
}

/// All that is kept: cache, address and content of each file.
async fn cached_files(page: &Page) -> Vec<String> {
    let script = "const done = arguments[arguments.length - 1]; (async () => { \
        const all = []; \
        for (const name of await caches.keys()) { \
          const cache = await caches.open(name); \
          for (const request of await cache.keys()) { \
            const bytes = await (await cache.match(request)).arrayBuffer(); \
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)); \
            all.push(`${name} ${request.url} ${digest}`); \
          } \
        } \
        done(all.sort()); })()";
    page.evaluate_async(script).await
}

/// The dataset with another edition and another name for Helsinki.
fn dataset(edition: &str, name: &str) -> Answer {
    let text = String::from_utf8(dataset_bytes()).unwrap();
    let present = format!("\"version\": \"{}\"", DATASET.version);
    assert!(text.contains(&present));
    let text = text.replacen(&present, &format!("\"version\": \"{edition}\""), 1).replacen(
        "\"fi\": \"Helsinki\"",
        &format!("\"fi\": \"{name}\""),
        1,
    );
    Answer::Body("application/json", text.into_bytes())
}

/// What a network answers in the place of everybody until its reader has signed in.
fn portal() -> Answer {
    Answer::Body("text/html", b"<h1>Kirjaudu verkkoon</h1>".to_vec())
}

/// One visit, and then nobody answers any more.
async fn everything_works_without_a_network(page: &Page) {
    page.visit("").await;
    wait_precached(page).await;
    page.server.stop();
    for language in Language::ALL {
        for search in SCREENS {
            page.visit(&format!("{}{search}", language.folder())).await;
            page.wait_listed(search).await;
        }
        page.wait_text(Text::of(language).offline).await;
        let spoken = "return all('[role=alert]').filter(visible).map((el) => tidy(el.textContent))";
        let spoken: Vec<String> = page.evaluate(spoken, serde_json::json!([])).await;
        assert_eq!(spoken, [Text::of(language).offline]);
    }
    page.visit("").await;
    page.search_for("tamp").await;
    page.wait_address("?q=tamp").await;
    page.click("[data-lang=sv]").await;
    page.wait_text("Tammerfors").await;
}

#[test]
fn everything_works_without_a_network_after_one_visit_in_chromium() {
    journey_with_worker(async |page| {
        everything_works_without_a_network(page).await;
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn everything_works_without_a_network_after_one_visit_in_firefox() {
    in_engine(Engine::Firefox, everything_works_without_a_network);
}

#[test]
fn everything_works_without_a_network_after_one_visit_in_webkit() {
    in_engine(Engine::WebKit, everything_works_without_a_network);
}

/// What the clock says, in milliseconds, is so far from the machine's own.
async fn clock_is_off_by_two_years(page: &Page) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let shown: f64 = page.evaluate("return Date.now()", serde_json::json!([])).await;
    let days = (shown / 1000.0 - now.as_secs_f64()).abs() / 86_400.0;
    assert!((729.0..732.0).contains(&days), "the clock is {days} days off");
}

#[test]
fn a_clock_two_years_off_changes_nothing() {
    for off in ["+2y", "-2y"] {
        journey_with_clock(off, async |page| {
            everything_works_without_a_network(page).await;
            clock_is_off_by_two_years(page).await;
            // And what is new arrives all the same.
            page.server.restart();
            page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
            page.server.deploy(versions::make(1));
            page.visit("?view=cities").await;
            page.wait_text("Helsinkki").await;
            page.wait_text(FI.update).await;
            page.click_named(FI.update_now).await;
            page.wait_version(1).await;
            page.wait_text("Helsinkki").await;
            page.expect_console("net::ERR_CONNECTION_REFUSED");
        });
    }
}

#[test]
fn shows_no_offline_notice_while_there_is_a_network() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        let text = page.text().await;
        assert!(!text.contains(FI.offline) && !text.contains(FI.update), "{text}");
    });
}

#[test]
fn a_new_dataset_is_shown_without_a_new_version() {
    journey_with_worker(async |page| {
        page.visit("?view=cities").await;
        wait_precached(page).await;
        page.server.answer(DATA, dataset("1.99.0", "Helsinkki"));
        page.visit("?view=cities").await;
        page.wait_text("Helsinkki").await;
        // And it is kept in the place of the old one.
        let kept = "const done = arguments[arguments.length - 1]; caches.match(new URL('data/committee.json', \
            new URL('./', location.href))).then((hit) => hit.text()).then((text) => done(text.includes('1.99.0')))";
        page.wait_until("the new one is kept", async || page.evaluate_async::<bool>(kept).await)
            .await;
        page.server.stop();
        page.visit("?view=cities").await;
        page.wait_text("Helsinkki").await;
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn the_newest_valid_dataset_wins() {
    journey_with_worker(async |page| {
        page.server.answer(DATA, dataset("1.50.0", "Helsinkki"));
        page.visit("?view=cities").await;
        wait_precached(page).await;
        let faulty = String::from_utf8(dataset_bytes()).unwrap().replace("\"lat\"", "\"latitude\"");
        let future = "{\"version\": \"9.0.0\", \"cities\": []}";
        for answer in [
            dataset("1.49.0", "Vanhakaupunki"),
            Answer::Status(500),
            Answer::Body("application/json", faulty.into_bytes()),
            Answer::Body("application/json", future.as_bytes().to_vec()),
            portal(),
        ] {
            page.server.answer(DATA, answer);
            page.visit("?view=cities").await;
            page.wait_text("Helsinkki").await;
            page.wait_text(FI.saved).await;
        }
        // A tab that hands over an older one does not put it in the newer one's place.
        page.server.answer(DATA, dataset("1.49.0", "Vanhakaupunki"));
        page.run_script(
            "navigator.serviceWorker.controller.postMessage({ keep: new TextEncoder().encode( \
            '{\"version\": \"1.49.0\"}').buffer })",
        )
        .await;
        page.visit("?view=cities").await;
        page.wait_text("Helsinkki").await;
        // Coming back, the server wins.
        page.server.answer(DATA, dataset("1.51.0", "Uusikaupunki"));
        page.visit("?view=cities").await;
        page.wait_text("Uusikaupunki").await;
        page.wait_until("nothing saved is spoken of", async || {
            !page.text().await.contains(FI.saved)
        })
        .await;
        page.expect_console("500 (Internal Server Error)");
    });
}

#[test]
fn a_late_dataset_gives_way_to_the_cached_one() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let held = page.server.hold(DATA);
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        page.wait_text(FI.saved).await;
        assert!(!page.text().await.contains(FI.offline), "there is a network");
        held.release();
    });
}

#[test]
fn a_new_version_waits_until_the_reader_agrees() {
    journey_with_worker(async |page| {
        page.visit("?view=cities").await;
        wait_precached(page).await;
        page.server.deploy(versions::make(1));
        page.visit("?view=cities").await;
        page.wait_text(FI.update).await;
        assert_eq!(page.version().await, "0");
        page.search_for("turussa").await;
        page.wait_address("?view=cities&q=turussa").await;
        page.click_named(FI.update_now).await;
        page.wait_version(1).await;
        page.wait_listed("?view=cities&q=turussa").await;
        assert_eq!(page.search_box().await.0, "turussa");
    });
}

/// What the next test would see: one file of another version among those of a page.
#[test]
fn a_mix_of_versions_is_recognised() {
    journey(async |page| {
        let (version, other) = (versions::make(1), versions::make(2));
        let parts = [
            ("style-", ".css"),
            ("state-", ".js"),
            ("start-", ".js"),
            ("app-", ".js"),
            ("app-", ".wasm"),
        ];
        for (start, end) in parts {
            let names = version.keys().zip(other.keys());
            let mut names =
                names.filter(|(name, _)| name.starts_with(start) && name.ends_with(end));
            let (name, another) = names.next().unwrap();
            let mut mixed = version.clone();
            mixed.insert(name.clone(), other[another].clone());
            // What a file of the other version asks for is there too, as on a host that keeps it.
            let all = other.clone().into_iter().chain(mixed).collect();
            page.server.deploy(all);
            page.visit("").await;
            let seen = page.version().await;
            assert!(seen.contains(",2") && seen.contains(",1"), "with {name} of 2: {seen}");
        }
        page.server.deploy(version);
        page.visit("").await;
        page.wait_version(1).await;
    });
}

/// The page is of one version, and the app answers.
async fn is_whole_and_works(page: &Page, typed: &str) -> u32 {
    let seen = page.version().await;
    let Ok(version) = seen.parse() else { panic!("versions are mixed: {seen}") };
    let box_is = "const box = document.querySelector('input[type=search]'); box.value = arguments[0]; \
        box.dispatchEvent(new Event('input', { bubbles: true }))";
    let () = page.evaluate(box_is, serde_json::json!([typed])).await;
    page.wait_cities(&cities(&format!("?q={typed}"))).await;
    version
}

#[test]
fn versions_are_never_mixed() {
    journey_with_worker(async |page| {
        page.server.deploy(versions::make(1));
        page.visit("").await;
        wait_precached(page).await;
        let updates = page.window().await;
        // A tab that never takes a version itself.
        let stays = page.open_window().await;
        page.visit("?view=cities").await;
        let mut shown = is_whole_and_works(page, "oulu").await;
        for number in 2..=20 {
            page.server.deploy(versions::make(number));
            // It loads anew now and then, while the new version arrives in another.
            let loads = number % 2 == 0;
            if loads {
                page.run_script("location.reload()").await;
            }
            page.switch_to(&updates).await;
            assert_eq!(page.evaluate_async::<String>(UPDATE).await, "installed");
            page.wait_text(FI.update).await;
            if !loads {
                // One that is opened in between has the version that is in use.
                page.open_window().await;
                let language = Language::ALL[usize::try_from(number).unwrap() % 3];
                page.visit(&format!("{}?view=cities", language.folder())).await;
                assert_eq!(is_whole_and_works(page, "salo").await, number - 1);
                page.close_window().await;
            }
            page.switch_to(&stays).await;
            page.wait_ready().await;
            shown = if loads { number - 1 } else { shown };
            assert_eq!(is_whole_and_works(page, "vaasa").await, shown);
            page.switch_to(&updates).await;
            page.click_named(FI.update_now).await;
            page.wait_version(number).await;
            assert_eq!(is_whole_and_works(page, "turku").await, number);
            // What it shows is older now than all that is on the server.
            page.switch_to(&stays).await;
            assert_eq!(is_whole_and_works(page, "oulu").await, shown);
        }
        // Only the present version and the one before are kept, and the dataset.
        let names = caches(page).await;
        assert!(names.len() <= 3 && names.iter().all(|name| name.starts_with("kpr-")), "{names:?}");
    });
}

#[test]
fn an_incomplete_version_leaves_the_one_before_in_use() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let before = caches(page).await;
        let version = versions::make(200);
        page.server.deploy(version.clone());
        page.expect_console("sw.js");
        page.expect_console("Failed to load resource");
        let paths = versions::precached(&version);
        assert!(paths.len() > 14, "{paths:?}");
        for path in &paths {
            let name = file(path);
            let bytes = &version[&name];
            let half = bytes[..bytes.len() / 2].to_vec();
            for (what, answer) in [
                ("gone", Answer::Disconnect),
                ("missing", Answer::Status(404)),
                ("cut", Answer::Body(content_type(&name), half)),
                ("a portal", portal()),
            ] {
                page.server.answer(path, answer);
                let asked = page.server.requests_for(path);
                let state: String = page.evaluate_async(UPDATE).await;
                assert_eq!(state, "redundant", "{name} is {what}");
                assert!(page.server.requests_for(path) > asked, "{name} was not asked for");
                assert_eq!(caches(page).await, before, "{name} is {what}");
                page.server.restore(path);
            }
        }
        // The one before is whole and in use.
        page.server.stop();
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        assert_eq!(page.version().await, "0");
        // And once all is there, the new one comes.
        page.server.restart();
        let state: String = page.evaluate_async(UPDATE).await;
        assert_eq!(state, "installed");
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn a_captive_portal_replaces_nothing() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let before = cached_files(page).await;
        page.server.deploy(versions::make(1));
        page.server.answer(EVERYTHING, portal());
        page.expect_console("sw.js");
        for language in Language::ALL {
            let text = Text::of(language);
            for search in SCREENS {
                page.visit(&format!("{}{search}", language.folder())).await;
                page.wait_listed(search).await;
                page.wait_text(text.saved).await;
            }
            assert!(!page.text().await.contains(text.offline), "there is a network");
        }
        page.visit("?view=cities").await;
        is_whole_and_works(page, "turku").await;
        let refused: String = page.evaluate_async(UPDATE).await;
        assert!(refused.contains("SecurityError"), "{refused}");
        assert_eq!(cached_files(page).await, before);
        // Once the reader has signed in, the new version is there, and nothing more is said.
        page.server.restore(EVERYTHING);
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        assert_eq!(page.version().await, "0");
        assert!(!page.text().await.contains(FI.saved));
        page.wait_text(FI.update).await;
    });
}

#[test]
fn a_broken_service_worker_leaves_the_version_before_in_use() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let before = cached_files(page).await;
        let faulty = b"const VERSION = const;".to_vec();
        page.server.answer("sw.js", Answer::Body("text/javascript", faulty));
        page.expect_console("sw.js");
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        let refused: String = page.evaluate_async(UPDATE).await;
        assert!(refused.contains("TypeError"), "{refused}");
        assert!(!page.text().await.contains(FI.update), "nothing new is there to take");
        page.server.stop();
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        assert_eq!((page.version().await, cached_files(page).await), ("0".to_owned(), before));
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn a_language_without_its_slash_is_redirected_offline() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        page.server.stop();
        for search in ["", "?view=cities&q=turku"] {
            page.visit(&format!("sv{search}")).await;
            page.wait_listed(search).await;
            assert_eq!(page.path().await, format!("{BASE}sv/"));
            assert_eq!(page.address().await, search);
        }
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn unknown_paths_are_answered_by_the_server() {
    journey_with_worker(async |page| {
        page.expect_console("404");
        page.visit("").await;
        wait_precached(page).await;
        for path in ["svindex", "sv/index", "index.htm", "en/sv/", "app-0000.js"] {
            page.open(path).await;
            assert_eq!(page.server.requests_for(path), 1, "{path}");
            assert!(!page.source().await.contains("data-kpr-root"), "{path} shows the app");
        }
        page.visit("").await;
        page.server.stop();
        let asked = "const done = arguments[arguments.length - 1]; \
            fetch('svindex').then((answer) => done(String(answer.status)), () => done('nothing'))";
        assert_eq!(page.evaluate_async::<String>(asked).await, "nothing");
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

#[test]
fn everything_works_without_a_network_in_the_root_folder() {
    journey_with_worker(async |page| {
        page.server.serve_from("/");
        everything_works_without_a_network(page).await;
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

/// Storage that refuses whatever is asked of it: `always`, or once the worker is in use.
fn refusing(always: bool) -> String {
    let when = if always {
        "refuse()"
    } else {
        "registration.active ? refuse() : addEventListener('activate', refuse)"
    };
    format!(
        "const refuse = () => {{ for (const name of ['open', 'match', 'has', 'keys', 'delete']) \
        CacheStorage.prototype[name] = async () => {{ throw new DOMException('no', 'SecurityError') }} }};\n{when};\n"
    )
}

#[test]
fn refused_cache_storage_leaves_the_app_working() {
    for always in [true, false] {
        journey_with_worker(async |page| {
            // An attempt to install that fails is a line in the console, and none on the page.
            page.expect_console("sw.js");
            let mut version = versions::make(1);
            versions::before_worker(&mut version, &refusing(always));
            let other = "other-0000000000000000.css";
            version.insert(other.to_owned(), b":root {}".to_vec());
            page.server.deploy(version);
            page.visit("").await;
            let settled = "const done = arguments[arguments.length - 1]; \
                navigator.serviceWorker.getRegistration().then((all) => done(String(all?.active?.state)))";
            let wanted = if always { "undefined" } else { "activated" };
            page.wait_until("an attempt", async || page.server.requests_for("sw.js") > 0).await;
            page.wait_for("the worker", wanted.to_owned(), async || {
                page.evaluate_async(settled).await
            })
            .await;
            for language in Language::ALL {
                page.visit(&format!("{}?view=cities", language.folder())).await;
                page.wait_listed("?view=cities").await;
                is_whole_and_works(page, "turku").await;
                let spoken = "return all('[role=alert]').filter(visible).length";
                assert_eq!(page.evaluate::<usize>(spoken, serde_json::json!([])).await, 0);
            }
            let asked = format!(
                "const done = arguments[arguments.length - 1]; const root = \
                document.querySelector('link[rel=manifest]').href; \
                fetch(new URL('../{other}', root)).then((answer) => done(answer.status), () => done(0))"
            );
            assert_eq!(page.evaluate_async::<u16>(&asked).await, 200, "a file of another version");
        });
    }
}

#[test]
fn a_cached_dataset_of_another_format_is_neither_used_nor_deleted() {
    journey_with_worker(async |page| {
        page.expect_console("data/committee.json");
        page.visit("").await;
        wait_precached(page).await;
        // Only a page that the worker has given lets another one wait.
        page.visit("").await;
        let of_old = |all: Vec<String>| {
            all.into_iter().filter(|kept| kept.contains("committee.json")).collect::<Vec<_>>()
        };
        let old = of_old(cached_files(page).await);
        assert_eq!(old.len(), 1, "{old:?}");
        // Nobody can have a dataset from the server from now on.
        page.server.answer(DATA, Answer::Status(500));
        let mut next = versions::make(1);
        versions::change_worker(&mut next, "const FORMAT = 1;", "const FORMAT = 2;");
        for (number, version, state) in [(1, next, "failed"), (2, versions::make(2), "ready")] {
            page.server.deploy(version);
            assert_eq!(page.evaluate_async::<String>(UPDATE).await, "installed");
            page.click_named(FI.update_now).await;
            page.wait_for("state and page", (state.to_owned(), number.to_string()), async || {
                let built = "return document.querySelector('meta[name=build]')?.content ?? ''";
                (page.state().await, page.evaluate(built, serde_json::json!([])).await)
            })
            .await;
            assert_eq!(of_old(cached_files(page).await), old);
        }
        page.wait_listed("").await;
    });
}

/// Timers that run this many times slower, in their order: a worker that takes over is then faster
/// than what waits for the typing to rest.
const SLOW_TIMERS: &str = "const real = setTimeout; \
    globalThis.setTimeout = (act, time = 0, ...given) => real(act, 20 * time, ...given)";

#[test]
fn text_typed_just_before_an_update_survives_it() {
    journey_with_worker(async |page| {
        page.visit("?view=cities").await;
        wait_precached(page).await;
        page.before_every_page(SLOW_TIMERS).await;
        page.server.deploy(versions::make(1));
        page.visit("?view=cities").await;
        page.wait_text(FI.update).await;
        page.run_script(
            "const box = document.querySelector('input[type=search]'); box.value = 'turussa'; \
            box.dispatchEvent(new Event('input', { bubbles: true })); \
            document.querySelector('button[data-update]').click()",
        )
        .await;
        page.wait_version(1).await;
        page.wait_listed("?view=cities&q=turussa").await;
        assert_eq!(page.search_box().await.0, "turussa");
    });
}

#[test]
fn a_first_visit_is_precached_after_a_retry() {
    for path in [DATA.to_owned(), dist_file("app-", "_bg.wasm")] {
        journey_with_worker(async |page| {
            page.expect_console("");
            page.server.answer(&path, Answer::Status(500));
            page.open("").await;
            page.wait_state("failed").await;
            // The worker comes to its end, be it that it is in use or that it is refused.
            page.wait_until("an attempt to install", async || {
                page.server.requests_for("icons/icon-512.png") > 0
            })
            .await;
            let ended = "const done = arguments[arguments.length - 1]; \
                navigator.serviceWorker.getRegistration().then((all) => done(!all?.installing))";
            page.wait_until("its end", async || page.evaluate_async::<bool>(ended).await).await;
            page.server.restore(&path);
            page.click("[data-retry]").await;
            page.wait_ready().await;
            wait_precached(page).await;
            page.server.stop();
            page.visit("?view=cities").await;
            page.wait_listed("?view=cities").await;
        });
    }
}

#[test]
fn embedded_pages_register_no_service_worker() {
    journey_with_worker(async |page| {
        page.visit("?embed=1&view=cities").await;
        page.wait_listed("?view=cities").await;
        let none = "const done = arguments[arguments.length - 1]; \
            navigator.serviceWorker.getRegistrations().then((all) => done(all.length))";
        assert_eq!(page.evaluate_async::<usize>(none).await, 0);
        assert!(caches(page).await.is_empty());
        page.visit("").await;
        wait_precached(page).await;
        let asked = page.server.requests_for("");
        page.visit("?embed=1&view=cities").await;
        page.wait_listed("?view=cities").await;
        assert_eq!(page.server.requests_for(""), asked + 1, "the worker answered a frame");
    });
}

#[test]
fn leaves_caches_of_other_apps_alone() {
    journey_with_worker(async |page| {
        // A page of the same origin that is not ours; browsers ask for its icon.
        page.expect_console("favicon.ico");
        page.open("data/committee.schema.json").await;
        let make = "const done = arguments[arguments.length - 1]; Promise.all([\
            caches.open('other'), caches.open('kpr-code https://example.org/ 1')]).then(() => done(true))";
        let _: bool = page.evaluate_async(make).await;
        page.visit("").await;
        wait_precached(page).await;
        for number in 1..=2 {
            page.server.deploy(versions::make(100 + number));
            page.visit("").await;
            page.wait_text(FI.update).await;
            page.click_named(FI.update_now).await;
            page.wait_version(100 + number).await;
        }
        let names = caches(page).await;
        for name in ["other", "kpr-code https://example.org/ 1"] {
            assert!(names.iter().any(|kept| kept == name), "{name} is gone: {names:?}");
        }
    });
}

#[test]
fn a_full_disk_leaves_the_app_working() {
    journey_with_worker(async |page| {
        page.expect_console("sw.js");
        page.limit_storage(20_000).await;
        page.visit("?view=cities").await;
        page.wait_listed("?view=cities").await;
        // Every file was asked for, and none is kept.
        page.wait_until("an attempt to install", async || {
            page.server.requests_for("icons/icon-512.png") > 0
        })
        .await;
        page.wait_until("no version is kept", async || {
            !caches(page).await.iter().any(|cache| cache.starts_with("kpr-code"))
        })
        .await;
        page.search_for("oulu").await;
        page.wait_listed("?view=cities&q=oulu").await;
    });
}

#[test]
fn reports_eviction_and_precaches_again() {
    journey_with_worker(async |page| {
        page.visit("").await;
        wait_precached(page).await;
        let take = "const done = arguments[arguments.length - 1]; (async () => { \
            for (const name of await caches.keys()) if (name.startsWith('kpr-code')) await caches.delete(name); \
            done(true); })()";
        let _: bool = page.evaluate_async(take).await;
        page.visit("").await;
        page.wait_text(FI.evicted).await;
        page.wait_until("they are kept again", async || {
            caches(page).await.iter().any(|name| name.starts_with("kpr-code"))
        })
        .await;
    });
}

#[test]
fn can_be_installed_in_every_language() {
    journey_with_worker(async |page| {
        for language in Language::ALL {
            page.visit(language.folder()).await;
            let script = "const done = arguments[arguments.length - 1]; \
                const link = document.querySelector('link[rel=manifest]').href; \
                fetch(link).then((answer) => answer.json()).then(async (manifest) => { \
                  const at = (path) => new URL(path, link).href; \
                  const sizes = await Promise.all(manifest.icons.concat(manifest.screenshots).map(async (icon) => { \
                    const image = new Image(); image.src = at(icon.src); await image.decode(); \
                    return icon.sizes === `${image.naturalWidth}x${image.naturalHeight}`; })); \
                  done([manifest.id, manifest.lang, manifest.name, at(manifest.start_url), at(manifest.scope), \
                    manifest.shortcuts.map((one) => at(one.url)).join(' '), String(sizes.every(Boolean))]); })";
            let manifest: Vec<String> = page.evaluate_async(script).await;
            let text = Text::of(language);
            let home = page.server.home();
            let start = format!("{home}{}", language.folder());
            let shortcuts =
                ["cities", "leadership", "series"].map(|view| format!("{start}?view={view}"));
            assert_eq!(
                manifest,
                [
                    "kaupunkipolitiikka",
                    language.code(),
                    text.site,
                    &start,
                    &home,
                    &shortcuts.join(" "),
                    "true"
                ]
            );
        }
        let offered = page.installability().await;
        assert!(offered.is_empty(), "Chromium does not offer to install: {offered:?}");
    });
}

/// What the browser would do, as far as the page can tell: offers to install, shares, keeps.
/// The browser's own offer is kept back, which may come at any time.
const OFFERS: &str = "globalThis.asked = []; \
    addEventListener('beforeinstallprompt', (event) => event.isTrusted && event.stopImmediatePropagation()); \
    Object.defineProperty(navigator, 'share', { configurable: true, value: (what) => { asked.push(what.url); return Promise.resolve(); } }); \
    StorageManager.prototype.persist = () => { asked.push('persist'); return Promise.resolve(true); }";

#[test]
fn offers_to_install_only_where_the_browser_does() {
    journey_with_worker(async |page| {
        page.before_every_page(OFFERS).await;
        page.visit("?view=series").await;
        wait_precached(page).await;
        assert!(!page.text().await.contains(FI.install));
        page.run_script(
            "const event = new Event('beforeinstallprompt', { cancelable: true }); \
            event.prompt = () => asked.push('install'); dispatchEvent(event)",
        )
        .await;
        page.click_named(FI.install).await;
        let asked =
            async || page.evaluate::<Vec<String>>("return asked", serde_json::json!([])).await;
        page.wait_for("what was asked", vec!["install".to_owned()], asked).await;
        // Only who installs the app asks for it to stay.
        page.run_script("dispatchEvent(new Event('appinstalled'))").await;
        let wanted = ["install", "persist"].map(str::to_owned).to_vec();
        page.wait_for("what was asked", wanted, asked).await;
        page.wait_until("the offer is gone", async || !page.text().await.contains(FI.install))
            .await;
    });
}

#[test]
fn shares_the_current_view() {
    journey_with_worker(async |page| {
        page.before_every_page(OFFERS).await;
        page.visit("?view=cities&region=01").await;
        page.click_named(FI.share).await;
        let asked =
            async || page.evaluate::<Vec<String>>("return asked", serde_json::json!([])).await;
        let here = format!("{}?view=cities&region=01", page.server.home());
        page.wait_for("what was shared", vec![here], asked).await;
        // Without a way to share, the address is copied, and the page says so.
        page.run_script(
            "delete navigator.share; navigator.clipboard.writeText = (text) => \
            { asked.push(text); return Promise.resolve(); }",
        )
        .await;
        page.run_script("Object.defineProperty(navigator, 'share', { value: undefined })").await;
        page.click_named(FI.share).await;
        page.wait_text(FI.copied).await;
        let spoken = "return all('[role=alert]').filter(visible).map((el) => tidy(el.textContent))";
        let spoken: Vec<String> = page.evaluate(spoken, serde_json::json!([])).await;
        assert_eq!(spoken, [FI.copied]);
    });
}
