//! The interface to `start.js`, and to `embed.js` before it mounts: first [`load`], which never
//! fails, then [`Loaded::start`], which is synchronous so that a trap in it can be caught and the
//! page started again.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::find::Finder;
use kaupunkipolitiikka::platform::root::Root;
use kaupunkipolitiikka::platform::timer::after_paint;
use kaupunkipolitiikka::platform::{self, Fetched, LoadError, Site, page};
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::app::{app, attach};
use kaupunkipolitiikka::ui::document;
use kaupunkipolitiikka::ui::failed::failed;
use kaupunkipolitiikka::ui::later;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::untrack;
use wasm_bindgen::prelude::wasm_bindgen;

/// The dataset of a site, or why there is none.
#[wasm_bindgen]
pub struct Loaded {
    pub(crate) site: Site,
    pub(crate) finder: Result<&'static Finder, LoadError>,
    /// What the reader typed before the app started.
    typed: RefCell<Option<String>>,
    /// The outlines of the regions, once they are loaded.
    pub(crate) outlines: Cell<&'static str>,
    /// The page, once it is shown.
    screen: Cell<Option<Screen>>,
    /// What the dataset was read from, for the service worker to cache; nothing where it came from
    /// its cache.
    bytes: Cell<Option<&'static [u8]>>,
    stale: Option<String>,
}

/// Fetches the dataset of the site whose files are in the folder `root`, an absolute URL;
/// `has_worker` says whether a service worker controls the page. `checked` is the fingerprint, in hexadecimal
/// digits, of the dataset that the build has checked.
#[wasm_bindgen]
pub async fn load(root: String, has_worker: bool, checked: Option<String>) -> Loaded {
    let site = Site::new(&root);
    let checked = checked.and_then(|digits| u64::from_str_radix(&digits, 16).ok());
    let read = async move |bytes| read(bytes, checked).await;
    let (finder, bytes, stale) = match platform::load(&site, has_worker, read).await {
        Ok(Fetched { dataset, bytes, stale }) => {
            let finder: &Finder = Box::leak(Box::new(Finder::new(dataset)));
            (Ok(finder), stale.is_none().then_some(bytes), stale)
        }
        Err(error) => (Err(error), None, None),
    };
    Loaded {
        site,
        finder,
        typed: RefCell::default(),
        outlines: Cell::default(),
        screen: Cell::default(),
        bytes: Cell::new(bytes),
        stale,
    }
}

/// The dataset that the build has checked is read without checks. Any other waits for the later part, which has them.
async fn read(bytes: &'static [u8], checked: Option<u64>) -> Result<&'static Dataset, LoadError> {
    if let Some(dataset) = checked.and_then(|checked| Dataset::trust(bytes, checked)) {
        return Ok(dataset);
    }
    let later = later::load().await.map_err(|()| LoadError::Unreachable)?;
    (later.parse)(bytes).map_err(LoadError::Data)
}

/// Loads a part of the wasm, for what can't be rendered without: the words of a language (`words_sv`), else the later
/// part. Whether it can be had.
#[wasm_bindgen]
pub async fn load_part(name: String) -> bool {
    match name.strip_prefix("words_") {
        Some(code) => Text::load(language_of(code)).await,
        None => later::load().await.is_ok(),
    }
}

pub(crate) fn language_of(code: &str) -> Language {
    Language::from_code(code).unwrap_or_default()
}

#[wasm_bindgen]
impl Loaded {
    /// Starts the page. Hydrates the prerendered page if `may_hydrate` and if it was rendered from
    /// the same dataset; else clears the root and mounts. Whether it still shows what was served.
    pub fn start(&self, may_hydrate: bool) -> bool {
        let Some(root) = Root::find() else { return false };
        root.remove_failure();
        match &self.finder {
            Ok(finder) => self.start_app(&root, finder, may_hydrate),
            Err(error) => {
                self.show_failure(&root, error.clone());
                false
            }
        }
    }

    /// Sets the outlines of the regions, for the page and for every widget that follows.
    pub fn set_outlines(&self, lines: String) {
        self.outlines.set(lines.leak());
        if let Some(screen) = self.screen.get() {
            screen.display().set_outlines(self.outlines.get());
        }
    }

    /// Why the dataset is one that the service worker had cached: `offline` or `timeout`.
    pub fn stale(&self) -> Option<String> {
        self.stale.clone()
    }

    /// The bytes of a dataset without faults that the service worker has not cached yet, once.
    pub fn take_bytes(&self) -> Option<Vec<u8>> {
        self.bytes.take().map(<[u8]>::to_vec)
    }

    fn start_app(&self, root: &Root, finder: &'static Finder, may_hydrate: bool) -> bool {
        // What was typed is lost when the root is cleared, as after a failed hydration.
        let typed = self.typed.borrow_mut().get_or_insert_with(|| root.search_text()).clone();
        let has_focus = root.search_has_focus();
        let hydrates = may_hydrate
            && root.fingerprint() == Some(finder.dataset().fingerprint)
            && page::prerendered_page().as_deref() == Some(&*self.site.folder());
        let create_screen = {
            let (root, site) = (root.clone(), self.site.clone());
            move || {
                let screen = Screen::new(finder, History::Page(site));
                document::sync(screen, &root);
                // Hydration needs the plain page, which was prerendered: the rest of the address is
                // applied afterwards.
                if !hydrates {
                    screen.navigation.apply_location();
                }
                attach(screen, &root);
                screen
            }
        };
        if !hydrates {
            root.clear();
        }
        let mut is_as_served = hydrates;
        if let Some((screen, handle)) = render(root, hydrates, Box::new(create_screen)) {
            // For the lifetime of the page.
            std::mem::forget(handle);
            if hydrates {
                let served = untrack(|| screen.query(Query::clone));
                root.reset_controls();
                screen.navigation.apply_location();
                is_as_served = typed.is_empty() && untrack(|| screen.query(|now| *now == served));
            }
            if !typed.is_empty() {
                screen.navigation.type_text(&typed);
            }
            screen.display().settle();
            self.screen.set(Some(screen));
        }
        if has_focus && !hydrates {
            root.focus_search();
        }
        root.set_state("ready");
        is_as_served
    }

    fn show_failure(&self, root: &Root, error: LoadError) {
        let (language, _) = self.site.location();
        // What was served stays readable below.
        let is_alone = !root.has_content();
        mount_to(root.insert_failure(), move || failed(error, language, is_alone)).forget();
        root.set_state("failed");
    }
}

/// Renders the app in an element, with the screen that `create_screen` returns inside the app's
/// reactive owner, and loads what it needs later. Dropping the handle that is returned unmounts it.
pub(crate) fn render(
    root: &Root,
    hydrates: bool,
    create_screen: Box<dyn FnOnce() -> Screen>,
) -> Option<(Screen, Box<dyn Any>)> {
    let made = Rc::new(Cell::new(None));
    let view = {
        let made = Rc::clone(&made);
        move || {
            let screen = create_screen();
            made.set(Some(screen));
            app(screen)
        }
    };
    let handle: Box<dyn Any> = if hydrates {
        Box::new(hydrate_from(root.element(), view))
    } else {
        Box::new(mount_to(root.element(), view))
    };
    let screen: Screen = made.take()?;
    after_paint(move || {
        later::fetch(screen);
        // The first letter of a search does not wait for it.
        after_paint(move || screen.finder().prepare_search());
    });
    Some((screen, handle))
}
