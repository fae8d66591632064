//! The `data-*` attributes that views, platform, styles and scripts share: the only list of them.
//!
//! `tests/hooks.rs` compares it with the code: a name that is used and not listed fails, and so
//! does one that is listed and not used, or not in the files that the list says.

/// A `data-*` attribute.
#[derive(Clone, Copy, Debug)]
pub struct Hook {
    /// The attribute's name.
    pub name: &'static str,
    /// The files and folders that write it.
    pub set_by: &'static [&'static str],
    /// The files and folders that read it, or [`OUTSIDE`].
    pub read_by: &'static [&'static str],
    /// What it means, and on which element.
    pub meaning: &'static str,
}

/// Host pages, other programs and tests, which rely on the attribute.
pub const OUTSIDE: &str = "outside";

const TEMPLATE: &str = "index.html";
const PACKAGE: &str = "src/bin/package";
const PLATFORM: &str = "src/platform";
const UI: &str = "src/ui";
const STYLE: &str = "style";
const EMBED: &str = "public/embed.js";
const EMBED_DIALOG: &str = "public/embed_dialog.js";
const IFRAME: &str = "public/iframe.js";
const PREPAINT: &str = "public/prepaint.js";
const EARLY: &str = "public/early.js";
const PWA: &str = "public/pwa.js";
const START: &str = "public/start.js";

const fn hook(
    name: &'static str,
    set_by: &'static [&'static str],
    read_by: &'static [&'static str],
    meaning: &'static str,
) -> Hook {
    Hook { name, set_by, read_by, meaning }
}

/// Every hook, by the element that has it.
pub const HOOKS: &[Hook] = &[
    // The root element.
    hook(
        "data-kpr-root",
        &[TEMPLATE, EMBED],
        &[PACKAGE, PLATFORM, PREPAINT, PWA, START, STYLE, EMBED_DIALOG, OUTSIDE],
        "the element that the app is mounted in",
    ),
    hook(
        "data-state",
        &[TEMPLATE, PLATFORM, PREPAINT, START, EMBED],
        &[START, STYLE, OUTSIDE],
        "on the root: `loading`, `ready` or `failed`",
    ),
    hook(
        "data-fingerprint",
        &[PACKAGE],
        &[PLATFORM, START],
        "on the root: the hash of the dataset that the page was prerendered from",
    ),
    hook(
        "data-files",
        &[PACKAGE],
        &[EARLY],
        "on the script early.js: the files that it asks for, parted by spaces",
    ),
    // <html>, from the build and the address.
    hook(
        "data-page",
        &[PACKAGE],
        &[PLATFORM, PREPAINT, STYLE],
        "on <html>: the folder of the page that was prerendered, below that of its language",
    ),
    hook(
        "data-theme",
        &[PREPAINT, PLATFORM, UI, EMBED_DIALOG],
        &[STYLE, EMBED_DIALOG],
        "on <html> and on the app's element: the theme that was chosen",
    ),
    hook(
        "data-embed",
        &[PREPAINT, UI],
        &[STYLE, PWA],
        "on <html>: `1` inside another page; on a button: opens the embed dialog",
    ),
    hook(
        "data-pending",
        &[PREPAINT],
        &[STYLE, START],
        "on <html>: the address asks for another `list`, `order` of it or `page`, which only the app can show",
    ),
    // <html>, in an iframe.
    hook("data-framed", &[IFRAME], &[STYLE], "on <html>: the page is inside an iframe"),
    hook("data-fitted", &[IFRAME], &[STYLE], "on <html>: the iframe is as high as its content"),
    // <html>, from the service worker and the network.
    hook("data-offline", &[PWA], &[STYLE], "on <html>: there is no network"),
    hook(
        "data-stale",
        &[PWA],
        &[STYLE],
        "on <html>: the server did not send a dataset, and a cached one is shown",
    ),
    hook("data-evicted", &[PWA], &[STYLE], "on <html>: the browser had deleted cached files"),
    hook(
        "data-changed",
        &[PWA],
        &[STYLE],
        "on <html>: the edition that is shown is newer than the one that was seen before",
    ),
    hook("data-edition", &[UI], &[PWA], "on the notice about that: the edition that is shown"),
    hook("data-seen", &[UI], &[PWA], "on a button: closes that notice"),
    hook(
        "data-update",
        &[PWA, UI],
        &[STYLE, PWA],
        "on <html>: an update is waiting; on a button: applies it",
    ),
    hook(
        "data-install",
        &[PWA, UI],
        &[STYLE, PWA],
        "on <html>: the browser offers to install the app; on a button: does it",
    ),
    hook(
        "data-printed",
        &[PWA],
        &[STYLE],
        "on the root element: the address and the date, at the head of what is printed",
    ),
    hook("data-share", &[UI], &[PWA], "on a button: shares the address"),
    hook(
        "data-copied",
        &[PWA, EMBED_DIALOG],
        &[STYLE, EMBED_DIALOG],
        "on <html> or a code of the embed dialog: it was copied",
    ),
    // The embed dialog.
    hook("data-close", &[UI], &[EMBED_DIALOG], "on a button: closes the dialog"),
    hook("data-copy", &[UI], &[EMBED_DIALOG], "on a button: copies the code"),
    hook("data-place", &[UI], &[EMBED_DIALOG], "on a list of steps: where the code is pasted"),
    hook(
        "data-heights",
        &[UI],
        &[EMBED_DIALOG],
        "on a line: its words, with a place for each height",
    ),
    hook(
        "data-thing",
        &[EMBED_DIALOG],
        &[EMBED_DIALOG],
        "on an option of the views: a thing is open",
    ),
    // A widget.
    hook(
        "data-scheme",
        &[EMBED],
        &[STYLE],
        "on the root: the colour scheme of the host page, `light` or `dark`",
    ),
    hook(
        "data-selected",
        &[EMBED_DIALOG],
        &[STYLE, EMBED_DIALOG],
        "on a code: it could not be copied and is selected instead",
    ),
    // What an element does.
    hook(
        "data-go",
        &[UI],
        &[PLATFORM, STYLE],
        "on what is no link: the address that a click leads to",
    ),
    hook(
        "data-lang",
        &[UI],
        &[PLATFORM, EMBED_DIALOG, OUTSIDE],
        "on a link: the page in this language",
    ),
    hook("data-more", &[UI], &[PLATFORM], "on a button: shows more of a long list"),
    hook("data-later", &[UI], &[PLATFORM], "on a button: loads the later part of the wasm again"),
    hook(
        "data-export",
        &[UI],
        &[PLATFORM, OUTSIDE],
        "on a button: takes away what is shown; the value is a `Format` of `src/export`",
    ),
    hook(
        "data-subject",
        &[UI],
        &[PLATFORM],
        "around such buttons: of what, a `Subject` of `src/export`",
    ),
    hook("data-clear", &[UI], &[PLATFORM, OUTSIDE], "on a link: clears search and filters"),
    hook(
        "data-retry",
        &[UI, PREPAINT, START],
        &[START, PLATFORM, OUTSIDE],
        "on a button: tries once more what could not be had",
    ),
    // What an element shows; hovering one highlights the others with the same id.
    hook(
        "data-city",
        &[UI],
        &[PLATFORM, OUTSIDE],
        "on an entry in a list of cities: the city's id",
    ),
    hook("data-marker", &[UI], &[PLATFORM, OUTSIDE], "on a marker of the map: the city's id"),
    hook(
        "data-hit",
        &[UI],
        &[PLATFORM, OUTSIDE],
        "on a result of a search on the overview: the thing's id",
    ),
    hook("data-detail", &[UI], &[EMBED_DIALOG, OUTSIDE], "on the page of one thing: its id"),
    hook(
        "data-person",
        &[UI],
        &[PLATFORM, OUTSIDE],
        "on a mandate in the leadership: the person's id",
    ),
    hook(
        "data-publication",
        &[UI],
        &[PLATFORM, OUTSIDE],
        "on an entry in a list of publications: the publication's id",
    ),
    hook("data-dot", &[UI], &[PLATFORM], "on a dot of the timeline: the publication's id"),
    hook(
        "data-hovered",
        &[PLATFORM],
        &[STYLE],
        "on what shows the same thing as the element under the pointer or with the focus",
    ),
];
