//! What widget and iframe use: observers, responsive iframes, constructed style sheets.

use kaupunkipolitiikka::domain::Language;
use serde_json::json;

use super::{
    assert_all_handled, everything_works, iframe_works, page_works, refuse, search_answers,
    widget_works,
};
use crate::browser::journey;
use crate::journeys::embed_dialog;
use crate::journeys::iframe::wait_fits;
use crate::page::host_page::WIDGET;

#[test]
fn everything_works_without_request_resize() {
    for way in [
        ("throws", "set(globalThis, 'requestResize', throws)"),
        ("is missing", "set(globalThis, 'requestResize', undefined)"),
        ("rejects", "set(globalThis, 'requestResize', rejects)"),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            everything_works(page).await;
        });
    }
}

#[test]
fn an_iframe_fits_its_content_without_resize_observer() {
    for way in [
        ("throws", "set(globalThis, 'ResizeObserver', class { constructor() { throws(); } })"),
        ("throws when it should observe", "set(ResizeObserver.prototype, 'observe', throws)"),
        ("is missing", "set(globalThis, 'ResizeObserver', undefined)"),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            everything_works(page).await;
            // A narrower iframe has higher content.
            page.run_script("document.querySelector('iframe').width = 320").await;
            page.enter_iframe("iframe").await;
            page.wait_for("the width", 320, async || {
                page.evaluate("return innerWidth", json!([])).await
            })
            .await;
            wait_fits(page).await;
        });
    }
}

#[test]
fn a_widget_becomes_ready_without_intersection_observer() {
    for way in [
        (
            "throws",
            "set(globalThis, 'IntersectionObserver', class { constructor() { throws(); } })",
        ),
        ("throws when it should observe", "set(IntersectionObserver.prototype, 'observe', throws)"),
        ("is missing", "set(globalThis, 'IntersectionObserver', undefined)"),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            everything_works(page).await;
            // Removed and added again it starts again.
            page.run_script(
                "const element = document.querySelector('kaupunkipolitiikka-ryhma'); element.remove(); \
                setTimeout(() => document.body.prepend(element))",
            )
            .await;
            page.enter_widget(WIDGET);
            page.wait_listed("cities/").await;
            search_answers(page).await;
        });
    }
}

/// The computed styles of a widget, found by hooks only.
const LOOK: &str = "const names = ['display', 'color', 'fontFamily', 'fontSize', 'paddingTop', \
      'paddingLeft', 'minHeight', 'borderTopStyle', 'borderTopLeftRadius']; \
    const host = document.querySelector(widget); \
    return [host, ...['[data-kpr-root]', 'input[type=search]', '[data-city]', '[role=status]'] \
      .map((css) => all(css)[0])].map((el) => { \
        const style = getComputedStyle(el); \
        return [...names.map((name) => style[name]), el.getBoundingClientRect().height].join(' | '); })";

#[test]
fn widget_and_dialog_are_styled_without_constructed_style_sheets() {
    let mut own = Vec::new();
    journey(async |page| {
        refuse(page, ("does not refuse", "")).await;
        widget_works(page).await;
        own = page.evaluate::<Vec<String>>(LOOK, json!([])).await;
    });
    for way in [
        ("throws", "set(globalThis, 'CSSStyleSheet', class { constructor() { throws(); } })"),
        ("throws when it is filled", "set(CSSStyleSheet.prototype, 'replaceSync', throws)"),
        (
            "throws when it is adopted",
            "for (const { prototype } of [Document, ShadowRoot]) \
            setGetter(prototype, 'adoptedStyleSheets', throws)",
        ),
        ("is missing", "set(globalThis, 'CSSStyleSheet', undefined)"),
        (
            "can't be adopted",
            "for (const { prototype } of [Document, ShadowRoot]) \
            delete prototype.adoptedStyleSheets",
        ),
    ] {
        journey(async |page| {
            refuse(page, way).await;
            page_works(page).await;
            widget_works(page).await;
            let look: Vec<String> = page.evaluate(LOOK, json!([])).await;
            assert_eq!(look, own, "the widget has other styles");
            iframe_works(page).await;
            page.visit("cities/").await;
            embed_dialog::open(page, Language::Fi).await;
            let height =
                "return getComputedStyle(document.querySelector('dialog [name=view]')).minHeight";
            assert_ne!(page.evaluate::<String>(height, json!([])).await, "auto", "no styles");
            assert_all_handled(page).await;
        });
    }
}
