//! New versions of the app are installed as a whole or not at all, and wait until the reader
//! agrees.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;

use super::{SCREENS, UPDATE, cached_files, caches, is_whole_and_works, portal, wait_precached};
use crate::browser::{journey, journey_with_worker};
use crate::expected::FI;
use crate::server::{Answer, EVERYTHING, content_type, file};
use crate::versions;

#[test]
fn a_new_version_waits_until_the_reader_agrees() {
    journey_with_worker(async |page| {
        page.visit("cities/").await;
        wait_precached(page).await;
        page.server.deploy(versions::make(1));
        page.visit("cities/").await;
        page.wait_text(FI.update).await;
        assert_eq!(page.version().await, "0");
        page.search_for("turussa").await;
        page.wait_address("cities/?q=turussa").await;
        page.click_named(FI.update_now).await;
        page.wait_version(1).await;
        page.wait_listed("cities/?q=turussa").await;
        assert_eq!(page.search_box().await.0, "turussa");
    });
}

/// Proves that the next test would detect one file of another version in a page.
#[test]
fn a_mix_of_versions_is_recognised() {
    journey(async |page| {
        let (version, other) = (versions::make(1), versions::make(2));
        let parts = [("style-", ".css"), ("start-", ".js"), ("app-", ".wasm")];
        for (start, end) in parts {
            let names = version.keys().zip(other.keys());
            let mut names =
                names.filter(|(name, _)| name.starts_with(start) && name.ends_with(end));
            let (name, another) = names.next().unwrap();
            let mut mixed = version.clone();
            mixed.insert(name.clone(), other[another].clone());
            // The host still has the files that a file of the other version imports.
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

#[test]
fn versions_are_never_mixed() {
    journey_with_worker(async |page| {
        page.server.deploy(versions::make(1));
        page.visit("").await;
        wait_precached(page).await;
        let updates = page.window().await;
        // A tab that never updates by itself.
        let stays = page.open_window().await;
        page.visit("cities/").await;
        let mut shown = is_whole_and_works(page, "oulu").await;
        for number in 2..=20 {
            page.server.deploy(versions::make(number));
            // It reloads while the new version is installed by another tab.
            let loads = number % 2 == 0;
            if loads {
                page.run_script("location.reload()").await;
            }
            page.switch_to(&updates).await;
            assert_eq!(page.evaluate_async::<String>(UPDATE).await, "installed");
            page.wait_text(FI.update).await;
            if !loads {
                // A tab opened in between has the active version.
                page.open_window().await;
                let language = Language::ALL[usize::try_from(number).unwrap() % 3];
                page.visit(&format!("{}cities/", language.folder())).await;
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
            // Its version is now older than all on the server.
            page.switch_to(&stays).await;
            assert_eq!(is_whole_and_works(page, "oulu").await, shown);
        }
        // Only the current version, the one before and the dataset are cached.
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
        // The version before is complete and active.
        page.server.stop();
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        assert_eq!(page.version().await, "0");
        // And once all files are available, the new one is installed.
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
                page.wait_text(text.stale).await;
            }
            assert!(!page.text().await.contains(text.offline), "there is a network");
        }
        page.visit("cities/").await;
        is_whole_and_works(page, "turku").await;
        let refused: String = page.evaluate_async(UPDATE).await;
        assert!(refused.contains("SecurityError"), "{refused}");
        assert_eq!(cached_files(page).await, before);
        // Once the reader has signed in, the new version is found, and the notice is gone.
        page.server.restore(EVERYTHING);
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        assert_eq!(page.version().await, "0");
        assert!(!page.text().await.contains(FI.stale));
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
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        let refused: String = page.evaluate_async(UPDATE).await;
        assert!(refused.contains("TypeError"), "{refused}");
        assert!(!page.text().await.contains(FI.update), "nothing new is there to take");
        page.server.stop();
        page.visit("cities/").await;
        page.wait_listed("cities/").await;
        assert_eq!((page.version().await, cached_files(page).await), ("0".to_owned(), before));
        page.expect_console("net::ERR_CONNECTION_REFUSED");
    });
}

/// Slower timers, so that a worker takes over before the debounce of typing has passed.
const SLOW_TIMERS: &str = "const real = setTimeout; \
    globalThis.setTimeout = (act, time = 0, ...given) => real(act, 20 * time, ...given)";

#[test]
fn an_update_keeps_text_typed_just_before_it() {
    journey_with_worker(async |page| {
        page.visit("cities/").await;
        wait_precached(page).await;
        page.before_every_page(SLOW_TIMERS).await;
        page.server.deploy(versions::make(1));
        page.visit("cities/").await;
        page.wait_text(FI.update).await;
        page.run_script(
            "const box = document.querySelector('input[type=search]'); box.value = 'turussa'; \
            box.dispatchEvent(new Event('input', { bubbles: true })); \
            document.querySelector('button[data-update]').click()",
        )
        .await;
        page.wait_version(1).await;
        page.wait_listed("cities/?q=turussa").await;
        assert_eq!(page.search_box().await.0, "turussa");
    });
}
