//! What `start.js` calls, and `embed.js` before it mounts: first [`load`], which never fails, then
//! [`Loaded::show`], which is synchronous so that a trap in it can be caught and the page shown anew.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use kaupunkipolitiikka::domain::Dataset;
use kaupunkipolitiikka::platform::root::Root;
use kaupunkipolitiikka::platform::{self, Fetched, LoadError, Site};
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::ui::app::{app, attend, reveal_opened};
use kaupunkipolitiikka::ui::document;
use kaupunkipolitiikka::ui::failed::failed;
use leptos::mount::{hydrate_from, mount_to};
use wasm_bindgen::prelude::wasm_bindgen;

/// The dataset of a site, or why there is none.
#[wasm_bindgen]
pub struct Loaded {
    pub(crate) site: Site,
    pub(crate) dataset: Result<&'static Dataset, LoadError>,
    /// What the reader typed before the app was there.
    typed: RefCell<Option<String>>,
    /// The outlines of the regions, once they are there.
    pub(crate) land: Cell<&'static str>,
    /// The page, once it is shown.
    screen: Cell<Option<Screen>>,
    /// What the dataset was read from, for the worker to keep; nothing where the worker gave it.
    bytes: Cell<Option<&'static [u8]>>,
    kept: Option<String>,
}

/// Fetches the dataset of the site whose files stand in the folder `root`, an absolute URL; with
/// regard to whether a worker answers our requests.
#[wasm_bindgen]
pub async fn load(root: String, has_worker: bool) -> Loaded {
    let site = Site::new(&root);
    let (dataset, bytes, kept) = match platform::load(&site, has_worker).await {
        Ok(Fetched { dataset, bytes, kept }) => {
            (Ok(dataset), kept.is_none().then_some(bytes), kept)
        }
        Err(error) => (Err(error), None, None),
    };
    Loaded {
        site,
        dataset,
        typed: RefCell::default(),
        land: Cell::default(),
        screen: Cell::default(),
        bytes: Cell::new(bytes),
        kept,
    }
}

#[wasm_bindgen]
impl Loaded {
    /// Shows the page. Takes the served one over where it may and was rendered from this very
    /// dataset; else empties the root and begins anew.
    pub fn show(&self, may_take_over: bool) {
        let Some(root) = Root::find() else { return };
        match &self.dataset {
            Ok(dataset) => self.show_app(&root, dataset, may_take_over),
            Err(error) => self.show_failure(&root, error.clone()),
        }
    }

    /// Takes in the outlines of the regions, for the page and for every widget that follows.
    pub fn take_land(&self, lines: String) {
        self.land.set(lines.leak());
        if let Some(screen) = self.screen.get() {
            screen.nav.set_land(self.land.get());
        }
    }

    /// Where the dataset is one that the worker had kept: `offline` or `saved`.
    pub fn kept(&self) -> Option<String> {
        self.kept.clone()
    }

    /// The bytes of a dataset without faults that the worker does not have yet, once.
    pub fn take_bytes(&self) -> Option<Vec<u8>> {
        self.bytes.take().map(<[u8]>::to_vec)
    }

    fn show_app(&self, root: &Root, dataset: &'static Dataset, may_take_over: bool) {
        // A page that trapped while it was taken over still has what was typed; an emptied one
        // has not.
        let typed = self.typed.borrow_mut().get_or_insert_with(|| root.typed()).clone();
        let has_focus = root.search_has_focus();
        let takes_over = may_take_over && root.fingerprint() == Some(dataset.fingerprint);
        let begin = {
            let (root, site) = (root.clone(), self.site.clone());
            move || {
                let screen = Screen::new(dataset, History::Page(site));
                document::keep(screen, &root);
                // What was served is the plain overview; only then we go where the address says.
                if !takes_over {
                    screen.nav.arrive();
                }
                attend(screen, &root);
                screen
            }
        };
        if !takes_over {
            root.empty();
        }
        if let Some((screen, mounted)) = show(root, takes_over, Box::new(begin)) {
            // As long as there is the page.
            std::mem::forget(mounted);
            if takes_over {
                root.reset_controls();
                screen.nav.arrive();
            }
            if !typed.is_empty() {
                screen.nav.type_text(&typed);
            }
            screen.nav.settle();
            self.screen.set(Some(screen));
            reveal_opened(root);
        }
        if has_focus && !takes_over {
            root.focus_search();
        }
        root.set_state("ready");
    }

    fn show_failure(&self, root: &Root, error: LoadError) {
        let (language, _) = self.site.here();
        root.empty();
        mount_to(root.element(), move || failed(error, language)).forget();
        root.set_state("failed");
    }
}

/// Shows the app in an element, on the screen that `begin` makes inside the app's owner. What comes
/// back with the screen keeps it there.
pub(crate) fn show(
    root: &Root,
    takes_over: bool,
    begin: Box<dyn FnOnce() -> Screen>,
) -> Option<(Screen, Box<dyn Any>)> {
    let made = Rc::new(Cell::new(None));
    let view = {
        let made = Rc::clone(&made);
        move || {
            let screen = begin();
            made.set(Some(screen));
            app(screen)
        }
    };
    let mounted: Box<dyn Any> = if takes_over {
        Box::new(hydrate_from(root.element(), view))
    } else {
        Box::new(mount_to(root.element(), view))
    };
    made.take().map(|screen| (screen, mounted))
}
