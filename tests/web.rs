//! Components in a real browser: trees in a document, and hydration of the app.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::find::Finder;
use kaupunkipolitiikka::platform::Site;
use kaupunkipolitiikka::platform::root::Root;
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::text::DeliveryText;
use kaupunkipolitiikka::ui::app;
use kaupunkipolitiikka::ui::tree::{Tree, kept, tag};
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use leptos::task::tick;
use support::finder;
use support::synthetic::dataset_json;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A new element in the document.
fn container() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let container: HtmlElement = document.create_element("div").unwrap().dyn_into().unwrap();
    document.body().unwrap().append_child(&container).unwrap();
    container
}

/// A container that renders a signal, and the signal.
fn growing(first: Tree) -> (HtmlElement, RwSignal<Tree>) {
    let container = container();
    let owner = Owner::new();
    let signal = owner.with(|| RwSignal::new(first));
    mount_to(container.clone(), move || move || signal.get()).forget();
    std::mem::forget(owner);
    (container, signal)
}

fn one(container: &Element, selector: &str) -> HtmlElement {
    container.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
}

fn count(container: &Element, selector: &str) -> u32 {
    container.query_selector_all(selector).unwrap().length()
}

#[wasm_bindgen_test]
async fn a_tree_changes_only_what_differs() {
    let list = |words: &[&'static str]| {
        tag("ul").with(words.iter().map(|word| tag("li").with(*word)).collect::<Vec<_>>())
    };
    let (container, signal) = growing(list(&["a", "b"]));
    let second = one(&container, "li:nth-child(2)");
    signal.set(list(&["x", "b", "c"]));
    tick().await;
    assert_eq!(container.inner_html(), "<ul><li>x</li><li>b</li><li>c</li></ul>");
    assert!(second.is_same_node(Some(&one(&container, "li:nth-child(2)"))));
    signal.set(list(&["x"]));
    tick().await;
    assert_eq!(container.inner_html(), "<ul><li>x</li></ul>");
}

#[wasm_bindgen_test]
async fn a_kept_element_stays_as_it_is_until_it_is_rendered_again() {
    let around = |inner: Tree, word: &'static str| tag("div").with(inner).with(tag("p").with(word));
    let (container, signal) = growing(around(tag("b.x").with("1"), "a"));
    signal.set(around(kept("b"), "b"));
    tick().await;
    assert_eq!(container.inner_html(), "<div><b class=\"x\">1</b><p>b</p></div>");
    signal.set(around(kept("b"), "c"));
    tick().await;
    signal.set(around(tag("b").with("2").with("3"), "c"));
    tick().await;
    assert_eq!(container.inner_html(), "<div><b>23</b><p>c</p></div>");
    // One that was never rendered is not there until it is.
    signal.set(tag("div").with(kept("i")).with(kept("b")).with(kept("b")));
    tick().await;
    assert_eq!(container.inner_html(), "<div><b>23</b></div>");
    signal.set(tag("div").with(tag("p").with(kept("b"))));
    tick().await;
    assert_eq!(container.inner_html(), "<div><p></p></div>");
    signal.set(tag("div").with(tag("p").with(tag("i.y").with("4"))));
    tick().await;
    assert_eq!(container.inner_html(), "<div><p><i class=\"y\">4</i></p></div>");
}

#[wasm_bindgen_test]
async fn a_tree_may_become_another_element() {
    let (container, signal) = growing(tag("p").with("text").with(tag("b").with("bold")));
    signal.set(tag("p").with(tag("i").with("first")).with("text"));
    tick().await;
    assert_eq!(container.inner_html(), "<p><i>first</i>text</p>");
    signal.set(tag("h2").class("top").with("heading"));
    tick().await;
    assert_eq!(container.inner_html(), "<h2 class=\"top\">heading</h2>");
}

/// A checkbox that was clicked ignores its attribute.
#[wasm_bindgen_test]
async fn a_checkbox_that_was_used_is_still_updated() {
    let checkbox = |on| tag("p").with(tag("input").set("type", "checkbox").flag("checked", on));
    let (container, signal) = growing(checkbox(false));
    let input: HtmlInputElement = one(&container, "input").dyn_into().unwrap();
    input.click();
    signal.set(checkbox(true));
    tick().await;
    assert!(input.checked());
    signal.set(checkbox(false));
    tick().await;
    assert!(!input.checked());
}

#[wasm_bindgen_test]
async fn a_drawing_is_svg() {
    let (container, _signal) = growing(tag("svg").with(tag("path").set("d", "M0 0")));
    let svg = "http://www.w3.org/2000/svg";
    assert_eq!(one_element(&container, "path").namespace_uri().as_deref(), Some(svg));
}

fn one_element(container: &Element, selector: &str) -> Element {
    container.query_selector(selector).unwrap().unwrap()
}

/// The app at an address in Finnish, without a session history.
fn app(search: &'static str) -> HtmlElement {
    app_in(Language::Fi, search)
}

fn app_in(language: Language, search: &'static str) -> HtmlElement {
    let (container, handle) = mounted(language, search);
    std::mem::forget(handle);
    container
}

/// The app until its handle is dropped.
fn mounted(language: Language, search: &'static str) -> (HtmlElement, Box<dyn Any>) {
    mounted_at(History::Memory(language, search.to_owned()))
}

/// The same with the screen that this history begins with.
fn mounted_at(history: History) -> (HtmlElement, Box<dyn Any>) {
    mounted_with(finder(), history)
}

fn mounted_with(finder: &'static Finder, history: History) -> (HtmlElement, Box<dyn Any>) {
    let container = container();
    let root = Root::new(container.clone());
    let handle = mount_to(container.clone(), move || {
        let screen = Screen::new(finder, history);
        screen.navigation.apply_location();
        app::attach(screen, &root);
        screen.display().settle();
        app::app(screen)
    });
    (container, Box::new(handle))
}

/// Types as a reader would, once the app has settled.
async fn type_into(container: &Element, text: &str) {
    tick().await;
    let input: HtmlInputElement = one(container, "input[type=search]").dyn_into().unwrap();
    input.set_value(text);
    let event = web_sys::EventInit::new();
    event.set_bubbles(true);
    input.dispatch_event(&Event::new_with_event_init_dict("input", &event).unwrap()).unwrap();
}

/// Waits for a state, frame by frame.
async fn becomes(what: &str, is: impl Fn() -> bool) {
    for _ in 0..300 {
        if is() {
            return;
        }
        let frame = js_sys::Promise::new(&mut |done, _| {
            web_sys::window().unwrap().request_animation_frame(&done).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
    }
    panic!("{what} did not come");
}

#[wasm_bindgen_test]
async fn typing_filters_the_list_and_updates_the_count() {
    let container = app("?view=cities");
    assert_eq!(count(&container, "[data-city]"), 23);
    type_into(&container, "turussa").await;
    becomes("one city", || count(&container, "[data-city]") == 1).await;
    assert_eq!(one(&container, "[role=status]").inner_text(), "1\u{a0}kaupunki");
    assert_eq!(one(&container, "[data-city] mark").inner_text(), "Turku");
    one(&container, "[data-clear]").click();
    tick().await;
    assert_eq!(count(&container, "[data-city]"), 23);
}

/// The numbers of the filters are not in the way of a key's answer.
#[wasm_bindgen_test]
async fn filters_keep_their_numbers_until_typing_rests() {
    let container = app("?view=cities");
    let numbers = || one(&container, ".facets").text_content();
    becomes("the filters", || count(&container, ".facets") == 1).await;
    let before = numbers();
    type_into(&container, "turussa").await;
    becomes("one city", || count(&container, "[data-city]") == 1).await;
    assert_eq!(numbers(), before);
    becomes("other numbers", || numbers() != before).await;
}

#[wasm_bindgen_test]
async fn a_view_that_is_not_shown_is_not_in_the_tree() {
    let container = app("?view=series");
    assert_eq!(count(&container, "[data-city]"), 0);
    assert_eq!(count(&container, "[data-publication]"), 5);
}

/// A map of 100,000 cities took a tab down.
#[wasm_bindgen_test]
async fn a_map_of_many_cities_is_limited_and_says_so() {
    for (cities, listed, most) in [(23, 23, 23), (300, 12, 300), (1100, 12, 1000)] {
        let json: &str = dataset_json(cities, 2, 1).leak();
        let finder = Box::leak(Box::new(Finder::new(Dataset::parse(json.as_bytes()).unwrap())));
        for (search, shown) in [("", most), ("?view=cities", listed)] {
            let site = Site::new("https://example.org/");
            let history = History::Host(site, Language::En, search.to_owned());
            let (container, _handle) = mounted_with(finder, history);
            becomes("the map", || count(&container, "[data-marker]") > 0).await;
            let counts =
                ["city", "marker"].map(|hook| count(&container, &format!("[data-{hook}]")));
            assert_eq!(counts, [listed, shown], "{cities} {search}");
            let words = one(&container, "#kpr-map-words").text_content().unwrap();
            assert!(words.contains(&format!("The map shows {shown} cities")), "{words}");
            let is_hidden = count(&container, "figcaption.hidden") == 1;
            assert_eq!(
                is_hidden,
                search.is_empty() && shown as usize == cities,
                "{cities} {search}"
            );
        }
    }
}

/// Two apps on one page once shared a language.
#[wasm_bindgen_test]
async fn two_apps_are_independent() {
    let (one_app, other) = (app_in(Language::Sv, "?view=cities"), app("?view=cities"));
    type_into(&one_app, "åbo").await;
    let status = || one(&one_app, "[role=status]").inner_text();
    becomes("one city", || status() == "1\u{a0}stad").await;
    assert_eq!(one(&other, "[role=status]").inner_text(), "23\u{a0}kaupunkia");
}

/// There is nothing to make a file of, and no retry that could help.
#[wasm_bindgen_test]
async fn an_address_that_no_qr_code_can_hold_is_told() {
    let root = format!("https://example.org/{}/", "a".repeat(2400));
    let (container, _handle) =
        mounted_at(History::Host(Site::new(&root), Language::Sv, "?item=turku".to_owned()));
    tick().await;
    one(&container, "[data-subject=thing] [data-export=qr]").click();
    let said = || one(&container, "[data-subject=thing] .outcome").inner_text();
    becomes("an answer", || !said().is_empty()).await;
    assert_eq!(said(), DeliveryText::of(Language::Sv).too_long);
    assert_eq!(count(&container, "[data-retry]"), 0);
}

/// What a key leaves for after the paint must not reach an app that is gone by then: a host may mount the widget anew
/// for every letter.
#[wasm_bindgen_test]
async fn an_app_may_be_unmounted_right_after_typing() {
    let errors = Rc::new(Cell::new(0));
    let counted = Rc::clone(&errors);
    let count_error = Closure::<dyn Fn()>::new(move || counted.set(counted.get() + 1));
    let window = web_sys::window().unwrap();
    window.add_event_listener_with_callback("error", count_error.as_ref().unchecked_ref()).unwrap();
    let (container, handle) = mounted(Language::Fi, "");
    becomes("the filters", || count(&container, ".filter-panel") == 1).await;
    type_into(&container, "kaupunki").await;
    becomes("the first results", || count(&container, "[data-hit]") > 0).await;
    drop(handle);
    // What another app leaves for later comes after that.
    let other = app("");
    becomes("the filters", || count(&other, ".filter-panel") == 1).await;
    type_into(&other, "kaupunki").await;
    becomes("all results", || count(&other, "[data-hit]") == 12).await;
    assert_eq!(errors.get(), 0);
    count_error.forget();
}

/// The overview as the build renders it, hydrated element by element.
#[wasm_bindgen_test]
async fn the_app_hydrates_what_it_prerendered() {
    let made = app("");
    let container = container();
    container.set_inner_html(&made.inner_html());
    let first = one(&container, "[data-city]");
    let root = Root::new(container.clone());
    hydrate_from(container.clone(), move || {
        let screen = Screen::new(finder(), History::Memory(Language::Fi, String::new()));
        app::attach(screen, &root);
        app::app(screen)
    })
    .forget();
    assert!(first.is_same_node(Some(&one(&container, "[data-city]"))));
    type_into(&container, "vaasa").await;
    becomes("the results", || count(&container, "[data-hit]") > 0).await;
    assert_eq!(one(&container, "[data-hit]").get_attribute("data-hit").as_deref(), Some("vaasa"));
}

/// Typing is handled after the letter is painted; an action before that does not lose it.
#[wasm_bindgen_test]
async fn an_action_right_after_typing_keeps_the_text() {
    let container = app("?view=cities");
    type_into(&container, "vantaa").await;
    one(&container, "a[href='../leadership/']").click();
    becomes("the leadership", || count(&container, "[data-city]") == 0).await;
    let input: HtmlInputElement = one(&container, "input[type=search]").dyn_into().unwrap();
    assert_eq!(input.value(), "vantaa");
    assert!(
        count(&container, "a[href='../cities/?q=vantaa']") > 0,
        "no link that keeps the search"
    );
}
