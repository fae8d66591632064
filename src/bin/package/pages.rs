//! A page for every screen that has a name, in each language, prerendered from the dataset by the same
//! views as in the browser.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::dataset::Item;
use kaupunkipolitiikka::domain::{Dataset, Language, Query, View};
use kaupunkipolitiikka::export::citation::Work;
use kaupunkipolitiikka::find::Finder;
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::app::app;
use kaupunkipolitiikka::ui::document;
use leptos::prelude::*;

use crate::assets::{Assets, DATASET};
use crate::critical_styles::{self, PagesByKind};
use crate::failure::Failure;
use crate::html::escape;
use crate::share_pictures::SharePictures;
use crate::{citation, feed, icons, json_ld, manifest, oembed, share_pictures};

/// The placeholders of the template, `index.html`.
const HEAD: &str = "<!-- head -->";
const VIEWS: &str = "<!-- views -->";
const FAILED: &str = "<!-- failed -->";
const END: &str = "<!-- end -->";

/// The query of every page: the overview, the other views, everything that has an id.
pub fn queries(dataset: &Dataset) -> Vec<Query> {
    let plain = Query::default();
    let views = View::ALL.map(|view| plain.page_of_view(view));
    let items = dataset.items().map(|(id, _)| plain.page_of(id, dataset));
    views.into_iter().chain(items).collect()
}

/// Writes `index.html` into the folder of each page of each language; the critical styles are missing yet.
pub fn write(
    source: &Path,
    staging: &Path,
    finder: &'static Finder,
    assets: &Assets,
    pictures: &SharePictures,
    site: Option<&str>,
) -> Result<PagesByKind, Failure> {
    let dataset = finder.dataset();
    let template = fs::read_to_string(source.join("index.html"))?;
    let lines: Vec<_> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
    let template = lines.join("\n");
    let staged = fs::read_to_string(staging.join("index.html"))?;
    let mut pages = PagesByKind::new();
    for language in Language::ALL {
        for query in queries(dataset) {
            let page = Page { query: &query, language, site };
            let (code, folder) = (language.code(), query.folder());
            let root = format!("<div data-kpr-root data-fingerprint=\"{:x}\"", dataset.fingerprint);
            let html = template
                .replace("lang=\"fi\"", &format!("lang=\"{code}\" data-page=\"{folder}\""))
                .replace(HEAD, &head(dataset, assets, pictures, &page))
                .replace("<div data-kpr-root", &root)
                .replace(FAILED, &failed(language))
                .replace(VIEWS, &views(finder, &page))
                .replace(END, &end(dataset, assets, &page))
                .replace("</body>", &format!("{}</body>", reload_script(&staged)));
            let folder = staging.join(page.path());
            fs::create_dir_all(&folder)?;
            let file = folder.join("index.html");
            fs::write(&file, html)?;
            let kind = if query.item.is_some() { "item" } else { query.view.id() };
            pages.entry(kind).or_default().push(file);
        }
    }
    Ok(pages)
}

/// A page: which screen, in which language, on which site.
struct Page<'a> {
    query: &'a Query,
    language: Language,
    /// The address of the site, where it is known.
    site: Option<&'a str>,
}

impl Page<'_> {
    /// The folder below the root.
    fn path(&self) -> String {
        self.language.folder().to_owned() + &self.query.folder()
    }

    /// The way up from the page to the root.
    fn root(&self) -> String {
        "../".repeat(self.path().matches('/').count())
    }

    /// The address of this page in a language.
    fn address_in(&self, language: Language) -> String {
        let base = self.site.map_or_else(|| self.root(), str::to_owned);
        base + language.folder() + &self.query.folder()
    }
}

/// Title, description, languages, and the files that the page loads: the browser requests them as
/// soon as it has the first bytes of the page. Nothing here blocks the first paint.
fn head(dataset: &Dataset, assets: &Assets, pictures: &SharePictures, page: &Page) -> String {
    let Page { query, language, site } = *page;
    let title = escape(&document::title(dataset, query, language));
    let description = escape(&document::description(dataset, query, language));
    let root = page.root();
    let Assets { prepaint, early, start, wasm, .. } = assets;
    let alternates = Language::ALL.map(|other| {
        let (code, address) = (other.code(), page.address_in(other));
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">\n")
    });
    // Without a known site the address is relative, and start.js makes it absolute.
    let canonical = site.map_or("./".to_owned(), |_| page.address_in(language));
    let address = site.map(|_| format!("<meta property=\"og:url\" content=\"{canonical}\">\n"));
    let oembed = site.map(|site| oembed::link(dataset, query, language, site));
    let citation = match query.item.as_deref().and_then(|id| dataset.item(id)) {
        Some(Item::Publication(at)) => citation::tags(&Work::publication(dataset, at, language)),
        _ => String::new(),
    };
    let locale = match language {
        Language::Fi => "fi_FI",
        Language::Sv => "sv_FI",
        Language::En => "en_GB",
    };
    [
        format!("<title>{title}</title>\n"),
        format!("<meta name=\"description\" content=\"{description}\">\n"),
        // What the first paint needs comes first.
        format!("<script>{prepaint}</script>\n"),
        format!("{}\n", critical_styles::PLACEHOLDER),
        format!("<link rel=\"modulepreload\" href=\"{root}{start}\">\n"),
        preload(&format!("{root}{wasm}")),
        preload(&format!("{root}{DATASET}")),
        format!("<script data-files=\"{root}{wasm} {root}{DATASET}\">{early}</script>\n"),
        // With credentials, so that a site behind HTTP authentication can be installed.
        format!(
            "<link rel=\"manifest\" href=\"{root}{}{}\" crossorigin=\"use-credentials\">\n",
            language.folder(),
            manifest::NAME
        ),
        format!(
            "<link rel=\"apple-touch-icon\" href=\"{root}{}/{}\">\n",
            icons::FOLDER,
            icons::APPLE
        ),
        format!(
            "<link rel=\"icon\" href=\"{root}{}/{}\" type=\"image/svg+xml\">\n",
            icons::FOLDER,
            icons::SOURCE
        ),
        format!("<link rel=\"canonical\" href=\"{canonical}\">\n"),
        alternates.concat(),
        feed::link(&root, language),
        oembed.unwrap_or_default(),
        "<meta property=\"og:type\" content=\"website\">\n".to_owned(),
        address.unwrap_or_default(),
        format!(
            "<meta property=\"og:site_name\" content=\"{}\">\n",
            escape(Text::of(language).site)
        ),
        format!("<meta property=\"og:title\" content=\"{title}\">\n"),
        format!("<meta property=\"og:description\" content=\"{description}\">\n"),
        picture(dataset, pictures, page),
        citation,
        format!("<meta property=\"og:locale\" content=\"{locale}\">"),
    ]
    .concat()
}

/// What follows the root element: the start script, which relies on it, and what no paint waits for.
/// The style sheet makes the browser recalculate the style of every element: start.js loads and applies it.
fn end(dataset: &Dataset, assets: &Assets, page: &Page) -> String {
    let (root, Assets { start, styles, .. }) = (page.root(), assets);
    let site = page.site.map_or_else(|| page.root(), str::to_owned);
    let graph = json_ld::graph(dataset, page.query, page.language, &site);
    [
        format!("<script id=\"kpr-start\" type=\"module\" async src=\"{root}{start}\"></script>\n"),
        format!("<script type=\"application/ld+json\">{graph}</script>\n"),
        format!("<noscript><link rel=\"stylesheet\" href=\"{root}{styles}\"></noscript>"),
    ]
    .concat()
}

/// Has Chromium ask for a file before it parses early.js, which asks for it, too: the wasm comes 40 ms earlier on a slow
/// phone. `WebKit` does not use a preload for a `fetch` and would ask twice; it does not know the media feature. A test
/// counts the requests of each engine.
fn preload(address: &str) -> String {
    let media = "(device-posture: continuous)";
    format!(
        "<link rel=\"preload\" href=\"{address}\" as=\"fetch\" crossorigin media=\"{media}\">\n"
    )
}

/// The picture for sharing, where it was drawn.
fn picture(dataset: &Dataset, pictures: &SharePictures, page: &Page) -> String {
    let Page { query, language, site } = *page;
    let Some(name) = pictures.of(query, language) else {
        return "<meta name=\"twitter:card\" content=\"summary\">\n".to_owned();
    };
    let base = site.map_or_else(|| page.root(), str::to_owned);
    let alt = escape(&share_pictures::alt(dataset, query, language));
    let (width, height) = (share_pictures::WIDTH, share_pictures::HEIGHT);
    [
        format!("<meta property=\"og:image\" content=\"{base}{name}\">\n"),
        format!("<meta property=\"og:image:width\" content=\"{width}\">\n"),
        format!("<meta property=\"og:image:height\" content=\"{height}\">\n"),
        format!("<meta property=\"og:image:alt\" content=\"{alt}\">\n"),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">\n".to_owned(),
    ]
    .concat()
}

/// The notice above the prerendered page, shown where the app could not start.
fn failed(language: Language) -> String {
    let text = Text::of(language);
    format!(
        "<p class=\"kpr-failed\" role=\"alert\" hidden>{}. <button type=\"button\">{}</button></p>",
        escape(text.failed),
        escape(text.retry),
    )
}

/// The screen as HTML.
fn views(finder: &'static Finder, page: &Page) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let screen = Screen::new(finder, History::Memory(page.language, page.query.to_path()));
        app(screen).to_html()
    })
}

/// The script by which `trunk serve` reloads the page after a build; none in a release.
fn reload_script(staged: &str) -> &str {
    let script = staged.find("<script").zip(staged.rfind("</script>"));
    script.map_or("", |(from, to)| &staged[from..to + "</script>".len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head_of(language: Language, site: Option<&str>) -> String {
        let json = include_bytes!("../../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let query = Query::default().page_of("salo", dataset);
        let pictures =
            SharePictures::from_iter([((Some("salo"), language), "share/salo.png".to_owned())]);
        head(dataset, &Assets::default(), &pictures, &Page { query: &query, language, site })
    }

    #[test]
    fn addresses_are_absolute_where_the_site_is_known() {
        let head = head_of(Language::Sv, Some("https://example.org/committee/"));
        for line in [
            r#"<link rel="canonical" href="https://example.org/committee/sv/salo/">"#,
            r#"<meta property="og:url" content="https://example.org/committee/sv/salo/">"#,
            r#"<link rel="alternate" hreflang="fi" href="https://example.org/committee/salo/">"#,
            r#"<link rel="alternate" hreflang="en" href="https://example.org/committee/en/salo/">"#,
            r#"<link rel="alternate" type="application/atom+xml" href="../../sv/feed.xml">"#,
            r#"<meta property="og:image" content="https://example.org/committee/share/salo.png">"#,
            r#"<meta property="og:image:alt" content="Salo – Stad">"#,
            r#"<meta name="twitter:card" content="summary_large_image">"#,
            r#" type="application/json+oembed" href="https://example.org/committee/oembed/sv-salo.json""#,
        ] {
            assert!(head.contains(line), "no {line} in {head}");
        }
        assert_eq!(head.matches("application/json+oembed").count(), 1, "responses of other pages");
    }

    #[test]
    fn the_manifest_is_asked_for_with_credentials() {
        let head = head_of(Language::Sv, None);
        let link = r#"<link rel="manifest" href="../../sv/manifest.webmanifest" crossorigin="use-credentials">"#;
        assert!(head.contains(link), "{head}");
    }

    #[test]
    fn addresses_are_relative_where_it_is_not() {
        let head = head_of(Language::Sv, None);
        assert!(head.contains(r#"<link rel="canonical" href="./">"#));
        assert!(head.contains(r#"<link rel="alternate" hreflang="fi" href="../../salo/">"#));
        assert!(head.contains(r#"<meta property="og:image" content="../../share/salo.png">"#));
        for needs_site in ["og:url", "oembed"] {
            assert!(!head.contains(needs_site), "{needs_site} of an unknown site");
        }
    }
}
