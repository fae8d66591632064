//! What the widget shows, the events that it dispatches, and its life cycle.

use kaupunkipolitiikka::domain::{Language, Query, View};
use kaupunkipolitiikka::text::Text;
use serde_json::json;
use thirtyfour::Key;

use super::wait_words;
use crate::expected::{DATASET, FI, region};
use crate::page::Page;
use crate::page::host_page::WIDGET;

in_every_engine!(
    journey: keeps_its_state_when_it_is_moved,
    is_upgraded_however_it_was_created,
);

in_every_engine_if_full!(
    journey: follows_its_attributes,
    dispatches_one_change_event_per_navigation,
    widgets_on_one_page_are_independent,
    links_lead_to_the_products_own_pages,
    frees_its_memory_when_it_is_removed,
);

async fn follows_its_attributes(page: &Page) {
    page.visit_host_page("bare.html").await;
    let observed: Vec<String> =
        page.evaluate("return customElements.get(widget).observedAttributes", json!([])).await;
    let keys: Vec<_> = ["query"].into_iter().chain(Query::KEYS).chain(["lang"]).collect();
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
    // The whole state in one attribute: those named like its keys win over it.
    page.set_attribute(WIDGET, "query", Some("view=cities&region=06")).await;
    page.wait_listed("?view=series&region=06").await;
    page.set_attribute(WIDGET, "view", None).await;
    page.set_attribute(WIDGET, "query", Some("?view=cities&region=02")).await;
    page.wait_listed("?view=cities&region=02").await;
    page.set_attribute(WIDGET, "query", None).await;
    page.wait_listed("").await;
    page.set_attribute(WIDGET, "item", Some("vaasa")).await;
    page.wait_until("the detail", async || page.detail().await.contains("Vasa")).await;
    page.set_attribute(WIDGET, "lang", Some("sv")).await;
    let swedish = Text::of(Language::Sv);
    page.wait_until("the detail", async || page.detail().await.contains(swedish.sources)).await;
    page.set_attribute(WIDGET, "item", None).await;
    page.wait_until("no detail", async || page.detail().await.is_empty()).await;
    page.set_attribute(WIDGET, "lang", None).await;
    wait_words(page, FI.search).await;
    page.set_attribute(WIDGET, "theme", Some("dark")).await;
    let scheme = "return getComputedStyle(root().firstElementChild).colorScheme";
    page.wait_for("colours", "dark".to_owned(), async || page.evaluate(scheme, json!([])).await)
        .await;
    page.set_attribute(WIDGET, "theme", None).await;
    let of_host_page = "light".to_owned();
    page.wait_for("colours", of_host_page, async || page.evaluate(scheme, json!([])).await).await;
    // An invalid value is ignored.
    page.set_attribute(WIDGET, "view", Some("nonsense")).await;
    page.set_attribute(WIDGET, "region", Some("99")).await;
    page.set_attribute(WIDGET, "q", Some("")).await;
    page.wait_animation_frames(5).await;
    page.wait_listed("").await;

    let events = page.events().await;
    assert!(events.iter().all(|event| event.kind == "kpr-ready"), "{events:?}");
    let host: (String, f64) =
        page.evaluate("return [document.activeElement.id, scrollY]", json!([])).await;
    assert_eq!(host, ("theirs".to_owned(), 60.0));
}

async fn dispatches_one_change_event_per_navigation(page: &Page) {
    page.visit_host_page("bare.html").await;
    assert_eq!(page.events().await.len(), 1);
    page.choose(region("01"), FI).await;
    page.wait_query("?region=01").await;
    page.open_item("espoo").await;
    page.wait_query("?region=01&item=espoo").await;
    page.wait_until("focus on the heading", async || page.has_focus("h2").await).await;
    page.press(Key::Escape).await;
    page.wait_query("?region=01").await;
    // A change by the host dispatches no event, and the next navigation of the reader does.
    page.set_attribute(WIDGET, "region", Some("02")).await;
    page.wait_listed("?region=02").await;
    page.set_attribute(WIDGET, "region", None).await;
    page.wait_listed("").await;
    page.choose(region("01"), FI).await;
    page.wait_listed("?region=01").await;
    page.go_to(View::Cities, FI).await;
    page.wait_query("?view=cities&region=01").await;
    page.wait_animation_frames(5).await;
    let events = page.events().await;
    let queries: Vec<_> = events
        .iter()
        .filter(|event| event.kind == "kpr-change")
        .map(|event| event.detail.as_ref().unwrap()["query"].as_str().unwrap())
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
    page.click("[data-clear]").await;
    page.wait_listed("?view=cities").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail().await.contains("Vasa")).await;
    // The focus follows after the next frame, and the key goes to where it is.
    page.wait_until("focus on the heading", async || page.has_focus("h1, h2, h3").await).await;
    page.press(Key::Escape).await;
    page.wait_until("no detail", async || page.detail().await.is_empty()).await;
    page.search_for("tampere").await;
    page.wait_listed("?view=cities&q=tampere").await;
    page.set_attribute("#first", "theme", Some("light")).await;
    page.wait_animation_frames(5).await;
    let after: Vec<String> = page.evaluate(states, json!([])).await;
    assert_ne!(after[0], before[0]);
    assert_eq!(after[1..], before[1..]);
    let changes: Vec<_> =
        page.events().await.into_iter().filter(|event| event.kind == "kpr-change").collect();
    let script =
        "return recorder.events.every(({ kind, id }) => kind === 'kpr-ready' || id === 'first')";
    assert!(page.evaluate::<bool>(script, json!([])).await, "{changes:?}");
}

async fn keeps_its_state_when_it_is_moved(page: &Page) {
    page.visit_host_page("bare.html").await;
    page.search_for("vaasa").await;
    page.wait_listed("?q=vaasa").await;
    page.open_item("vaasa").await;
    page.wait_until("the detail", async || page.detail().await.contains("Vasa")).await;
    for to in ["document.body.prepend(el)", "document.querySelector('#after').append(el)"] {
        page.run_script(&format!("const el = document.querySelector(widget); {to}")).await;
        page.wait_animation_frames(5).await;
        page.wait_listed("?q=vaasa&item=vaasa").await;
        assert!(page.detail().await.contains("Vasa"));
    }
    assert_eq!(page.events().await.iter().filter(|event| event.kind == "kpr-ready").count(), 1);
    // Removed and added again it starts again, from its attributes.
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
    // In the shadow root of another custom element, whose language it takes; its events leave it.
    page.run_script(
        "const div = document.createElement('div'); div.lang = 'sv-FI'; div.id = 'theirs'; scrollTo(0, 0); \
        document.body.prepend(div); div.attachShadow({ mode: 'open' }).innerHTML = \
        '<kaupunkipolitiikka-ryhma view=cities></kaupunkipolitiikka-ryhma>'",
    )
    .await;
    let dispatched =
        "return recorder.events.some(({ kind, id }) => kind === 'kpr-ready' && id === 'theirs')";
    page.wait_until("it is ready", async || page.evaluate(dispatched, json!([])).await).await;
    let language = "return document.querySelector('#theirs').shadowRoot.firstElementChild.shadowRoot \
        .querySelector('[data-kpr-root]').lang";
    assert_eq!(page.evaluate::<String>(language, json!([])).await, "sv");
    // Attributes that change before it is ready count too.
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
        let ours = link.strip_prefix(&home).is_some_and(|rest| {
            let folder = rest.split(['?', '#']).next().unwrap_or_default();
            folder.is_empty() || folder.ends_with('/')
        });
        let official = DATASET.committee.page.as_ref().unwrap().get(Language::En);
        let foreign = link == official || link.starts_with("https://creativecommons.org/");
        assert!(ours || foreign, "{link}");
        assert!(!link.contains("embed"), "{link}");
    }
    let full = "return controls(arguments[0])[0].href";
    let full: String = page.evaluate(full, json!([Text::of(Language::En).full_page])).await;
    assert_eq!(full, format!("{home}cities/?region=01"));
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
