//! The element on pages of others.

use kaupunkipolitiikka::domain::{Language, Query};
use kaupunkipolitiikka::text::Text;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::expected::{FI, dataset_bytes};
use crate::page::Page;
use crate::page::host_page::WIDGET;
use crate::server::{Answer, DATASET, dist, dist_file};
use crate::versions;

in_every_engine!(
    shows_the_lists_on_every_kind_of_host_page,
    has_a_width_in_every_kind_of_layout,
    fallback_content_stays_until_the_widget_is_ready,
    fallback_content_stays_while_it_has_focus,
    a_failed_start_keeps_the_fallback_content_and_names_the_reason,
    a_policy_that_forbids_webassembly_is_named_as_the_reason,
    a_deploy_does_not_break_an_open_host_page,
    leaves_the_host_page_unchanged,
    is_loaded_only_near_the_viewport,
    becomes_ready_in_a_tab_that_was_hidden,
    follows_its_attributes,
    dispatches_one_change_event_per_step_of_the_reader,
    widgets_on_one_page_are_independent,
    keeps_its_state_when_it_is_moved,
    is_upgraded_however_it_was_created,
    links_lead_to_the_products_own_pages,
    frees_its_memory_when_it_is_removed,
    keys_typed_into_it_do_not_reach_the_host,
    adds_no_main_landmark_and_no_top_heading,
    takes_colours_font_and_radius_from_custom_properties,
    styles_leak_neither_in_nor_out,
    fits_into_a_narrow_column,
    becomes_ready_without_the_region_outlines,
);

/// Adds a widget to the page, and gives it this id.
pub async fn add(page: &Page, id: &str, html: &str) {
    let script = "const el = document.createElement(arguments[0]); el.id = arguments[1]; \
        el.innerHTML = arguments[2]; document.body.append(el)";
    let () = page.evaluate(script, json!([WIDGET, id, html])).await;
}

async fn shows_the_lists_on_every_kind_of_host_page(page: &Page) {
    for (host, search) in [
        ("bare.html", ""),
        ("hostile.html", "?view=cities"),
        ("bootstrap.html", "?view=series"),
        ("strict_policy.html", ""),
        ("right_to_left.html", "?view=cities"),
    ] {
        page.visit_host_page(host).await;
        page.wait_listed(search).await;
        page.wait_animation_frames(2).await;
        let refused: Vec<String> =
            page.evaluate("return [...recorder.violations, ...recorder.errors]", json!([])).await;
        assert!(refused.is_empty(), "{host}: {refused:?}");
    }
}

/// Every height that the widget has had.
async fn heights(page: &Page, id: &str) -> Vec<f64> {
    page.evaluate("return recorder.heights[arguments[0]] ?? []", json!([id])).await
}

/// A box that takes the width of what is in it would be empty: the app is measured by its box.
async fn has_a_width_in_every_kind_of_layout(page: &Page) {
    page.open_host_page("layouts.html").await;
    for id in ["indented", "row", "column", "grid", "fit", "float", "cell"] {
        let css = format!("#{id}");
        page.run_script(&format!("document.querySelector('{css}').scrollIntoView()")).await;
        page.enter_widget(&css);
        page.wait_ready().await;
        page.leave_widget();
        let width = "return document.querySelector(arguments[0]).getBoundingClientRect().width";
        let width: f64 = page.evaluate(width, json!([css])).await;
        assert!(width >= 280.0, "{id} is {width} wide");
    }
    let overflow = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
    assert_eq!(page.evaluate::<i32>(overflow, json!([])).await, 0);
}

async fn fallback_content_stays_until_the_widget_is_ready(page: &Page) {
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    page.wait_until("the dataset is asked for", async || page.server.requests_for(DATASET) == 1)
        .await;
    page.wait_text("Kaupungit ovat").await;
    let before = heights(page, "").await;
    assert_eq!(before.len(), 1, "{before:?}");
    held.release();
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.wait_listed("").await;
    page.wait_animation_frames(20).await;
    let heights = heights(page, "").await;
    assert!(heights.len() == 2 && heights[1] > heights[0], "{heights:?}");
    page.leave_widget();
    assert!(!page.text().await.contains("Kaupungit ovat"));

    // Where a height is kept free for it, nothing at all moves.
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    let reserve =
        "document.querySelector(arguments[0]).style.setProperty('--kpr-min-height', '9000px')";
    let () = page.evaluate(reserve, json!([WIDGET])).await;
    let height = "return document.querySelector(arguments[0]).offsetHeight";
    assert_eq!(page.evaluate::<u32>(height, json!([WIDGET])).await, 9000);
    held.release();
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    assert_eq!(page.evaluate::<u32>(height, json!([WIDGET])).await, 9000);
}

async fn fallback_content_stays_while_it_has_focus(page: &Page) {
    let held = page.server.hold(DATASET);
    page.open_host_page("bare.html").await;
    page.focus_on(&format!("{WIDGET} a")).await;
    held.release();
    let arrived = "return performance.getEntriesByName(arguments[0]).some(({ responseEnd }) => responseEnd > 0)";
    let dataset = format!("{}{DATASET}", page.home());
    page.wait_until("the dataset", async || page.evaluate(arrived, json!([dataset])).await).await;
    page.wait_animation_frames(20).await;
    assert!(page.has_focus(&format!("{WIDGET} a")).await);
    assert!(page.text().await.contains("Kaupungit ovat"));
    page.run_script("document.activeElement.blur()").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
}

/// Whether this is the wasm, the glue or the styles, by the end of its name.
fn is_of_app(name: &str, end: &str) -> bool {
    ["app-", "style-"].iter().any(|start| name.starts_with(start)) && name.ends_with(end)
}

/// What goes wrong is told by a reason with these words, and after it is mended the next widget of
/// the page is there.
async fn fails_and_recovers(page: &Page, path: &str, answer: Answer, words: &str) {
    page.server.answer(path, answer);
    page.open_host_page("bare.html").await;
    let reason = page.wait_event("kpr-error").await["reason"].to_string();
    assert!(reason.contains(words), "{path}: {reason}");
    page.wait_text("Kaupungit ovat").await;
    page.server.restore(path);
    add(page, "second", "").await;
    page.enter_widget("#second");
    page.wait_ready().await;
    page.wait_listed("").await;
}

async fn a_failed_start_keeps_the_fallback_content_and_names_the_reason(page: &Page) {
    page.expect_console("Failed to load resource");
    // Each is one that the browser does not have yet.
    for (number, kind) in [(21, ".wasm"), (22, ".css"), (23, ".js")] {
        let version = versions::make(number);
        let name = version.keys().find(|name| is_of_app(name, kind)).unwrap().clone();
        page.server.deploy(version);
        fails_and_recovers(page, &name, Answer::Status(404), &name).await;
    }
    let mut faulty: Value = serde_json::from_slice(&dataset_bytes()).unwrap();
    faulty["cities"][3]["population"][0]["value"] = json!(-1);
    let faulty = Answer::Body("application/json", faulty.to_string().into_bytes());
    fails_and_recovers(page, DATASET, faulty, "/cities/3/population/0/value").await;
    let status = "the dataset was answered with status 500";
    fails_and_recovers(page, DATASET, Answer::Status(500), status).await;
    fails_and_recovers(page, DATASET, Answer::Disconnect, "the dataset can't be reached").await;
}

async fn becomes_ready_without_the_region_outlines(page: &Page) {
    page.expect_console("Failed to load resource");
    page.server.answer(&dist_file("land-", ".js"), Answer::Status(404));
    page.visit_host_page("bare.html").await;
    page.wait_listed("").await;
}

async fn a_policy_that_forbids_webassembly_is_named_as_the_reason(page: &Page) {
    page.expect_console("WebAssembly");
    page.open_host_page("no_wasm.html").await;
    let reason = page.wait_event("kpr-error").await["reason"].to_string();
    assert!(reason.contains("WebAssembly"), "{reason}");
    page.wait_text("Kaupungit ovat").await;
}

async fn a_deploy_does_not_break_an_open_host_page(page: &Page) {
    page.expect_console("Failed to load resource");
    page.open_host_page("empty.html").await;
    page.server.deploy(versions::make(1));
    add(page, "late", "").await;
    page.enter_widget("#late");
    page.wait_ready().await;
    page.wait_listed("").await;
    let again = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('embed.js?')).length";
    assert_eq!(page.evaluate::<usize>(again, json!([])).await, 1);
    assert!(page.events().await.iter().all(|told| told.kind == "kpr-ready"));
}

/// What belongs to the host.
const HOST: &str = "return [location.href, String(history.length), document.title, document.cookie, \
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), document.documentElement.outerHTML \
    .replace(/<kaupunki.*<.kaupunki[^>]*>/s, '')]";

async fn leaves_the_host_page_unchanged(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.wait_listed("").await;
    let before: Vec<String> = page.evaluate(HOST, json!([])).await;
    page.search_for("turku").await;
    page.wait_query("?q=turku").await;
    page.wait_listed("?q=turku").await;
    page.click("[data-clear]").await;
    page.wait_query("").await;
    page.open_item("vaasa").await;
    page.wait_query("?item=vaasa").await;
    page.wait_until("the detail", async || page.detail(FI.close).await.contains("Vasa")).await;
    page.click_named(FI.close).await;
    page.wait_query("").await;
    page.choose(crate::expected::region("01"), FI).await;
    page.wait_query("?region=01").await;
    page.wait_listed("?region=01").await;
    assert_eq!(page.evaluate::<Vec<String>>(HOST, json!([])).await, before);
    // Nor does the widget follow the host's own steps.
    page.run_script(
        "history.pushState(null, '', '?view=about'); history.replaceState(null, '', '?q=oulu')",
    )
    .await;
    page.back().await;
    page.wait_animation_frames(3).await;
    page.wait_listed("?region=01").await;
    assert_eq!(page.search_box().await.0, "");
}

/// How often the product's files were asked for: wasm, glue, styles, dataset.
pub fn loads(page: &Page) -> [usize; 4] {
    let names = dist().read_dir().unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.filter_map(|name| name.into_string().ok()).collect();
    let of_app = |end| names.iter().find(|name| is_of_app(name, end)).unwrap();
    [of_app(".wasm"), of_app(".js"), of_app(".css"), DATASET]
        .map(|name| page.server.requests_for(name))
}

async fn is_loaded_only_near_the_viewport(page: &Page) {
    page.open_host_page("details.html").await;
    page.wait_animation_frames(20).await;
    assert_eq!(loads(page), [0; 4]);
    page.click("summary").await;
    page.enter_widget(WIDGET);
    page.wait_ready().await;
    page.wait_listed("?view=cities").await;
    let before = loads(page);

    page.open_host_page("below_the_fold.html").await;
    page.wait_animation_frames(20).await;
    assert_eq!(loads(page), before);
    page.run_script("scrollTo(0, 5500)").await;
    for (css, search) in [(WIDGET, "?view=cities"), ("[view=series]", "?view=series")] {
        page.enter_widget(css);
        page.run_script("document.querySelector(widget).scrollIntoView()").await;
        page.wait_ready().await;
        page.wait_listed(search).await;
    }
    // All but the dataset may come from the browser's cache.
    let [wasm, glue, styles, dataset] = loads(page);
    assert!([wasm, glue, styles].iter().zip(before).all(|(now, then)| *now <= then + 1));
    assert_eq!(dataset, before[3] + 1);
}

/// Waits until the text of the widget holds these words.
async fn wait_words(page: &Page, words: &str) {
    let script = "return tidy(root()?.textContent).includes(arguments[0])";
    page.wait_until(words, async || page.evaluate(script, json!([words])).await).await;
}

/// Added while another tab is in front, where browsers draw little or nothing.
async fn becomes_ready_in_a_tab_that_was_hidden(page: &Page) {
    page.open_host_page("empty.html").await;
    page.run_script(
        "window.channel = new BroadcastChannel('host'); channel.onmessage = () => { \
        const el = document.createElement('kaupunkipolitiikka-ryhma'); el.id = 'unseen'; \
        document.body.append(el); channel.postMessage('added'); }",
    )
    .await;
    let before = page.window().await;
    page.open_tab().await;
    page.open_host_page("empty.html").await;
    page.run_script(
        "window.channel = new BroadcastChannel('host'); \
        channel.onmessage = ({ data }) => { window.heard = data; }; channel.postMessage('add')",
    )
    .await;
    let heard = "return window.heard === 'added'";
    page.wait_until("the widget added", async || page.evaluate(heard, json!([])).await).await;
    page.close_window().await;
    page.switch_to(&before).await;
    page.enter_widget("#unseen");
    page.wait_ready().await;
    page.wait_listed("").await;
}

async fn follows_its_attributes(page: &Page) {
    page.visit_host_page("bare.html").await;
    let observed: Vec<String> =
        page.evaluate("return customElements.get(widget).observedAttributes", json!([])).await;
    let keys: Vec<_> = Query::KEYS.into_iter().chain(["lang"]).collect();
    assert_eq!(observed, keys);

    page.run_script("document.querySelector(widget).before(Object.assign(document.createElement('input'), { id: 'theirs' }))")
        .await;
    page.run_script("document.body.style.paddingBottom = '3000px'; document.querySelector('#theirs').focus(); scrollTo(0, 60)").await;
    let mut view = "";
    for (name, value) in [
        ("view", "cities"),
        ("q", "turku"),
        ("region", "01,02"),
        ("group", "alliance6"),
        ("language", "fi-sv"),
        ("term", "2023"),
        ("sort", "name"),
        ("as", "table"),
        ("view", "series"),
        ("kind", "paper"),
        ("author", "mari-vaattovaara"),
        ("year", "2020"),
    ] {
        page.set_attribute(WIDGET, name, Some(value)).await;
        if name == "view" {
            view = value;
        }
        let search = format!("?view={view}&{name}={value}");
        page.wait_listed(&search).await;
        if name == "q" {
            assert_eq!(page.search_box().await.0, value);
        }
        if name == "as" {
            assert_eq!(page.texts("table").await.len(), 1);
        }
        if name != "view" {
            page.set_attribute(WIDGET, name, None).await;
        }
    }
    page.wait_listed("?view=series").await;
    page.set_attribute(WIDGET, "view", None).await;
    page.wait_listed("").await;
    page.set_attribute(WIDGET, "item", Some("vaasa")).await;
    page.wait_until("the detail", async || page.detail(FI.close).await.contains("Vasa")).await;
    page.set_attribute(WIDGET, "lang", Some("sv")).await;
    let swedish = Text::of(Language::Sv);
    page.wait_until("the detail", async || page.detail(swedish.close).await.contains("Vasa")).await;
    page.set_attribute(WIDGET, "item", None).await;
    page.wait_until("no detail", async || page.detail(swedish.close).await.is_empty()).await;
    page.set_attribute(WIDGET, "lang", None).await;
    wait_words(page, FI.search).await;
    page.set_attribute(WIDGET, "theme", Some("dark")).await;
    let scheme = "return getComputedStyle(root().firstElementChild).colorScheme";
    page.wait_for("colours", "dark".to_owned(), async || page.evaluate(scheme, json!([])).await)
        .await;
    page.set_attribute(WIDGET, "theme", None).await;
    let of_system = "light dark".to_owned();
    page.wait_for("colours", of_system, async || page.evaluate(scheme, json!([])).await).await;
    // Nonsense is as good as nothing.
    page.set_attribute(WIDGET, "view", Some("nonsense")).await;
    page.set_attribute(WIDGET, "region", Some("99")).await;
    page.set_attribute(WIDGET, "q", Some("")).await;
    page.wait_animation_frames(5).await;
    page.wait_listed("").await;

    let told = page.events().await;
    assert!(told.iter().all(|told| told.kind == "kpr-ready"), "{told:?}");
    let host: (String, f64) =
        page.evaluate("return [document.activeElement.id, scrollY]", json!([])).await;
    assert_eq!(host, ("theirs".to_owned(), 60.0));
}

async fn dispatches_one_change_event_per_step_of_the_reader(page: &Page) {
    page.visit_host_page("bare.html").await;
    assert_eq!(page.events().await.len(), 1);
    page.choose(crate::expected::region("01"), FI).await;
    page.wait_query("?region=01").await;
    page.open_item("espoo").await;
    page.wait_query("?region=01&item=espoo").await;
    page.press(Key::Escape).await;
    page.wait_query("?region=01").await;
    // What the host says is not told it, and does not silence what the reader does next.
    page.set_attribute(WIDGET, "region", Some("02")).await;
    page.wait_listed("?region=02").await;
    page.set_attribute(WIDGET, "region", None).await;
    page.wait_listed("").await;
    page.choose(crate::expected::region("01"), FI).await;
    page.wait_listed("?region=01").await;
    page.go_to(kaupunkipolitiikka::domain::View::Cities, FI).await;
    page.wait_query("?view=cities&region=01").await;
    page.wait_animation_frames(5).await;
    let told = page.events().await;
    let queries: Vec<_> = told
        .iter()
        .filter(|told| told.kind == "kpr-change")
        .map(|told| told.detail.as_ref().unwrap()["query"].as_str().unwrap())
        .collect();
    assert_eq!(
        queries,
        [
            "?region=01",
            "?region=01&item=espoo",
            "?region=01",
            "?region=01",
            "?view=cities&region=01"
        ]
    );
}

async fn widgets_on_one_page_are_independent(page: &Page) {
    page.open_host_page("several_widgets.html").await;
    let states = "return ['#first', '#second', '#third'].map((css) => document.querySelector(css).shadowRoot) \
        .map((root) => root.innerHTML)";
    for (css, search) in [
        ("#first", "?view=cities&q=turku"),
        ("#second", "?view=series"),
        ("#third", "?view=leadership"),
    ] {
        page.enter_widget(css);
        page.wait_ready().await;
        page.wait_listed(search).await;
    }
    let languages = "return ['#first', '#second', '#third'].map((css) => \
        document.querySelector(css).shadowRoot.querySelector('[data-kpr-root]').lang)";
    let languages: Vec<String> = page.evaluate(languages, json!([])).await;
    assert_eq!(languages, ["en", "sv", "fi"]);

    let before: Vec<String> = page.evaluate(states, json!([])).await;
    page.enter_widget("#first");
    let english = Text::of(Language::En);
    page.click("[data-clear]").await;
    page.wait_listed("?view=cities").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail(english.close).await.contains("Vasa")).await;
    page.press(Key::Escape).await;
    page.wait_until("no detail", async || page.detail(english.close).await.is_empty()).await;
    page.search_for("tampere").await;
    page.wait_listed("?view=cities&q=tampere").await;
    page.set_attribute("#first", "theme", Some("light")).await;
    page.wait_animation_frames(5).await;
    let after: Vec<String> = page.evaluate(states, json!([])).await;
    assert_ne!(after[0], before[0]);
    assert_eq!(after[1..], before[1..]);
    let others: Vec<_> =
        page.events().await.into_iter().filter(|told| told.kind == "kpr-change").collect();
    let script =
        "return recorder.events.every(({ kind, id }) => kind === 'kpr-ready' || id === 'first')";
    assert!(page.evaluate::<bool>(script, json!([])).await, "{others:?}");
}

async fn keeps_its_state_when_it_is_moved(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.search_for("vaasa").await;
    page.wait_listed("?q=vaasa").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail(FI.close).await.contains("Vasa")).await;
    for to in ["document.body.prepend(el)", "document.querySelector('#after').append(el)"] {
        page.run_script(&format!("const el = document.querySelector(widget); {to}")).await;
        page.wait_animation_frames(5).await;
        page.wait_listed("?q=vaasa&item=vaasa").await;
        assert!(page.detail(FI.close).await.contains("Vasa"));
        assert_eq!(page.search_box().await.0, "vaasa");
    }
    assert_eq!(page.events().await.iter().filter(|told| told.kind == "kpr-ready").count(), 1);
    // Taken away and brought back it begins anew, at its attributes.
    page.run_script("window.el = document.querySelector(widget); el.remove()").await;
    page.wait_animation_frames(2).await;
    page.run_script("document.body.append(el)").await;
    page.wait_ready().await;
    page.wait_listed("").await;
}

async fn is_upgraded_however_it_was_created(page: &Page) {
    page.open_host_page("late_module.html").await;
    for (css, search) in
        [("#early", "?view=cities"), ("#made", "?view=leadership"), ("#late", "?view=series")]
    {
        page.enter_widget(css);
        page.run_script("document.querySelector(widget).scrollIntoView()").await;
        page.wait_ready().await;
        page.wait_listed(search).await;
    }
    page.run_script(
        "const div = document.createElement('div'); \
        div.innerHTML = '<kaupunkipolitiikka-ryhma id=inner view=leadership q=vaasa></kaupunkipolitiikka-ryhma>'; \
        document.body.prepend(div)",
    )
    .await;
    page.enter_widget("#inner");
    page.run_script("document.querySelector(widget).scrollIntoView()").await;
    page.wait_ready().await;
    page.wait_listed("?view=leadership&q=vaasa").await;
    // In a widget of somebody else, whose language it takes; what it says gets out of there.
    page.run_script(
        "const div = document.createElement('div'); div.lang = 'sv-FI'; div.id = 'theirs'; scrollTo(0, 0); \
        document.body.prepend(div); div.attachShadow({ mode: 'open' }).innerHTML = \
        '<kaupunkipolitiikka-ryhma view=cities></kaupunkipolitiikka-ryhma>'",
    )
    .await;
    let told =
        "return recorder.events.some(({ kind, id }) => kind === 'kpr-ready' && id === 'theirs')";
    page.wait_until("it is ready", async || page.evaluate(told, json!([])).await).await;
    let language = "return document.querySelector('#theirs').shadowRoot.firstElementChild.shadowRoot \
        .querySelector('[data-kpr-root]').lang";
    assert_eq!(page.evaluate::<String>(language, json!([])).await, "sv");
    // Attributes that change before it is ready count, too.
    page.run_script(
        "const el = document.createElement('kaupunkipolitiikka-ryhma'); el.id = 'quick'; \
        document.body.prepend(el); el.setAttribute('view', 'series'); \
        requestAnimationFrame(() => el.setAttribute('q', 'study'))",
    )
    .await;
    page.enter_widget("#quick");
    page.run_script("document.querySelector(widget).scrollIntoView()").await;
    page.wait_listed("?view=series&q=study").await;
}

async fn links_lead_to_the_products_own_pages(page: &Page) {
    page.visit_host_page("right_to_left.html").await;
    page.choose("Uusimaa", Text::of(Language::En)).await;
    page.wait_listed("?view=cities&region=01").await;
    let links = "return all('a[href]').map((el) => el.href.baseVal ?? el.href)";
    let links: Vec<String> = page.evaluate(links, json!([])).await;
    let home = format!("{}en/", page.home());
    assert!(links.len() > 8);
    for link in links {
        let ours = link
            .strip_prefix(&home)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['?', '#']));
        assert!(ours || link.starts_with("https://creativecommons.org/"), "{link}");
        assert!(!link.contains("embed"), "{link}");
    }
    let full = "return controls(arguments[0])[0].href";
    let full: String = page.evaluate(full, json!([Text::of(Language::En).full_page])).await;
    assert_eq!(full, format!("{home}?view=cities&region=01"));
    let overflow = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
    assert_eq!(page.evaluate::<i32>(overflow, json!([])).await, 0);
    page.open_item("espoo").await;
    page.wait_query("?view=cities&region=01&item=espoo").await;
    assert!(page.path().await.ends_with("/right_to_left.html"));
}

async fn frees_its_memory_when_it_is_removed(page: &Page) {
    page.visit_host_page("bare.html").await;
    let round = "const [count, done] = arguments; recorder.mountAndRemove(count).then(done)";
    let first: u64 = page.evaluate_async_with(round, json!([20])).await;
    let held = page.count_objects().await;
    let last: u64 = page.evaluate_async_with(round, json!([180])).await;
    assert_eq!(last, first, "memory grew");
    assert_eq!(page.count_objects().await, held);
    page.leave_widget();
    page.enter_widget(WIDGET);
    page.wait_listed("").await;
}

async fn keys_typed_into_it_do_not_reach_the_host(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.run_script(
        "window.heard = []; for (const type of ['keydown', 'keypress', 'keyup']) \
        document.addEventListener(type, ({ key }) => heard.push(key))",
    )
    .await;
    page.search_for("turku").await;
    page.wait_listed("?q=turku").await;
    let heard: Vec<String> = page.evaluate("return heard", json!([])).await;
    assert!(heard.is_empty(), "{heard:?}");
    // Keys pressed anywhere else are still the host's.
    page.press(Key::Tab).await;
    page.press("a").await;
    page.wait_until("a key of the host", async || {
        page.evaluate::<Vec<String>>("return heard", json!([])).await.contains(&"a".to_owned())
    })
    .await;
}

async fn adds_no_main_landmark_and_no_top_heading(page: &Page) {
    page.visit_host_page("bare.html").await;
    for view in ["", "cities", "leadership", "series", "about"] {
        page.set_attribute(WIDGET, "view", Some(view)).await;
        page.wait_listed(&format!("?view={view}")).await;
        page.wait_animation_frames(3).await;
        let found = "return ['[role=status]', 'main, [role=main]', 'h1', 'header, footer', '[role=region]'].map((css) => all(css).length)";
        let [status, mains, tops, around, regions]: [u32; 5] =
            page.evaluate(found, json!([])).await;
        assert_eq!((status, mains, tops, around), (1, 0, 0, 0), "{view}");
        assert!(regions > 0, "{view}");
        let faults = page.axe().await;
        let ours: Vec<_> = faults.iter().filter(|fault| fault.contains(WIDGET)).collect();
        assert!(ours.is_empty(), "{view}: {ours:#?}");
    }
}

async fn takes_colours_font_and_radius_from_custom_properties(page: &Page) {
    page.visit_host_page("bare.html").await;
    let seen = async || -> Vec<String> {
        let script = "const top = root().firstElementChild; const [headline] = all('h2'); \
            const [box] = all('input[type=search]'); const round = box.closest('.search-box') ?? box; \
            return [getComputedStyle(headline).color, getComputedStyle(top).backgroundColor, \
            getComputedStyle(top).fontFamily, getComputedStyle(round).borderTopLeftRadius]";
        page.evaluate(script, json!([])).await
    };
    let own = seen().await;
    let wanted = ["rgb(10, 20, 30)", "rgb(240, 241, 242)", "monospace", "7px"].map(str::to_owned);
    for on in ["document.documentElement", "document.querySelector(widget)"] {
        let set = "for (const [name, value] of Object.entries({ brand: 'rgb(10, 20, 30)', \
            ground: 'rgb(240, 241, 242)', font: 'monospace', radius: '7px' })) on.style.setProperty(`--kpr-${name}`, value)";
        page.run_script(&format!("const on = {on}; {set}")).await;
        assert_eq!(seen().await, wanted, "{on}");
        page.run_script(&format!("{on}.removeAttribute('style')")).await;
        assert_eq!(seen().await, own, "{on}");
    }
    // A dark widget on a light host, and back.
    page.set_attribute(WIDGET, "theme", Some("dark")).await;
    page.wait_until("a dark ground", async || seen().await[1] != own[1]).await;
    page.set_attribute(WIDGET, "theme", Some("light")).await;
    page.wait_for("its own", own.clone(), seen).await;
}

/// How words look in a widget.
const LOOKS: &str = "const looks = ['color', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', \
      'letterSpacing', 'textTransform', 'textAlign', 'direction', 'float', 'display', 'backgroundColor', 'visibility']; \
    return ['h2', 'h3', 'p', 'a', 'li', 'button', 'input', 'summary', '[data-city]', '[data-city] a', '[role=status]'].map((css) => { \
      const style = getComputedStyle(all(css).find(visible)); \
      return `${css}: ${looks.map((name) => style[name]).join(' | ')}` })";

/// How words look in the widget of a host, and how wide it is.
async fn looks(page: &Page) -> (Vec<String>, f64) {
    for (name, value) in [("view", "cities"), ("lang", "sv"), ("theme", "light")] {
        page.set_attribute(WIDGET, name, Some(value)).await;
    }
    page.wait_listed("?view=cities").await;
    wait_words(page, Text::of(Language::Sv).search).await;
    page.wait_animation_frames(3).await;
    let width = "return root().getBoundingClientRect().width";
    (page.evaluate(LOOKS, json!([])).await, page.evaluate(width, json!([])).await)
}

async fn styles_leak_neither_in_nor_out(page: &Page) {
    for host in ["hostile.html", "bootstrap.html"] {
        let held = page.server.hold(DATASET);
        page.open_host_page(host).await;
        let theirs = "return [...document.querySelectorAll('#theirs, p, h1, td')].map((el) => { \
            const style = getComputedStyle(el); \
            return [style.color, style.font, style.display, style.textTransform, style.getPropertyValue('--ground')].join() }) \
            .concat(document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount).map(String)";
        let before: Vec<String> = page.evaluate(theirs, json!([])).await;
        held.release();
        page.enter_widget(WIDGET);
        page.wait_ready().await;
        let (seen, width) = looks(page).await;
        assert_eq!(page.evaluate::<Vec<String>>(theirs, json!([])).await, before, "{host}");

        page.visit_host_page("bare.html").await;
        page.run_script(&format!("document.querySelector(widget).style.width = '{width}px'")).await;
        let own = looks(page).await;
        assert_eq!((seen, width), own, "{host}");
        page.run_script("document.documentElement.style.fontSize = '40px'").await;
        assert_eq!(looks(page).await, own, "a root of 40 pixels");
    }
}

/// Down to the narrowest column, for eyes and fingers.
async fn fits_into_a_narrow_column(page: &Page) {
    page.visit_host_page("bare.html").await;
    for width in [280, 320, 700] {
        page.run_script(&format!("document.querySelector(widget).style.width = '{width}px'")).await;
        for view in ["", "cities", "leadership", "series", "about"] {
            page.set_attribute(WIDGET, "view", Some(view)).await;
            page.wait_listed(&format!("?view={view}")).await;
            let problems =
                "return [...tooWide(root().getBoundingClientRect().right), ...smallTargets(44)]";
            let problems: Vec<String> = page.evaluate(problems, json!([])).await;
            assert!(problems.is_empty(), "“{view}” at {width}: {problems:#?}");
        }
    }
}
