//! One page a language, rendered from the dataset by the same components as in the browser.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Language, Query};
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::app::app;
use kaupunkipolitiikka::ui::document;
use leptos::prelude::*;

use crate::Failure;
use crate::assets::Assets;
use crate::graph::json_ld;
use crate::manifest;
use crate::oembed;

/// Where the frame, `index.html`, is filled.
const HEAD: &str = "<!-- head -->";
const VIEWS: &str = "<!-- views -->";
const FAILED: &str = "<!-- failed -->";

/// Writes `index.html`, `sv/index.html` and `en/index.html`.
pub fn write(
    source: &Path,
    staging: &Path,
    dataset: &'static Dataset,
    assets: &Assets,
    site: Option<&str>,
) -> Result<(), Failure> {
    let frame = fs::read_to_string(source.join("index.html"))?;
    let kept: Vec<_> = frame.lines().filter(|line| !line.contains("data-trunk")).collect();
    let frame = kept.join("\n");
    let staged = fs::read_to_string(staging.join("index.html"))?;
    for language in Language::ALL {
        let page = frame
            .replace("lang=\"fi\"", &format!("lang=\"{}\"", language.code()))
            .replace(HEAD, &head(dataset, assets, language, site))
            .replace(
                "data-kpr-root",
                &format!("data-kpr-root data-fingerprint=\"{:x}\"", dataset.fingerprint),
            )
            .replace(FAILED, &failed(language))
            .replace(VIEWS, &views(dataset, language))
            .replace("</body>", &format!("{}</body>", reloading(&staged)));
        let folder = staging.join(language.folder());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}

/// Title, description, languages, and the files that the page loads, which begin to load with the
/// first bytes of the page.
fn head(dataset: &Dataset, assets: &Assets, language: Language, site: Option<&str>) -> String {
    let text = Text::of(language);
    let title = document::title(dataset, &Query::default(), language);
    let term = dataset.term(dataset.current_term());
    let lead = (text.lead)(&term.appointed.when(language), term.end.get(language));
    let root = if language.folder().is_empty() { "./" } else { "../" };
    let Assets { styles, state, start, glue, wasm, .. } = assets;
    let (title, lead) = (escaped(&title), escaped(&lead));
    let alternates = Language::ALL.map(|other| {
        let (code, folder) = (other.code(), other.folder());
        let base = site.unwrap_or(root);
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{base}{folder}\">\n")
    });
    // Where the build does not know where it will stand, start.js makes relative addresses whole.
    let canonical = site.map_or("./".to_owned(), |site| format!("{site}{}", language.folder()));
    let address = site.map(|_| format!("<meta property=\"og:url\" content=\"{canonical}\">\n"));
    let locale = match language {
        Language::Fi => "fi_FI",
        Language::Sv => "sv_FI",
        Language::En => "en_GB",
    };
    [
        format!("<title>{title}</title>\n"),
        format!("<meta name=\"description\" content=\"{lead}\">\n"),
        // First of all what the page looks with, then what it works with.
        format!("<script src=\"{root}{state}\"></script>\n"),
        format!("<link rel=\"stylesheet\" href=\"{root}{styles}\">\n"),
        format!("<link rel=\"modulepreload\" href=\"{root}{glue}\">\n"),
        format!("<link rel=\"preload\" href=\"{root}{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"),
        format!("<link rel=\"preload\" href=\"{root}data/committee.json\" as=\"fetch\" crossorigin>\n"),
        format!("<script type=\"module\" async src=\"{root}{start}\"></script>\n"),
        format!("<link rel=\"manifest\" href=\"{}\">\n", manifest::NAME),
        format!("<link rel=\"apple-touch-icon\" href=\"{root}icons/apple-touch-icon.png\">\n"),
        format!("<link rel=\"icon\" href=\"{root}icons/icon.svg\" type=\"image/svg+xml\">\n"),
        format!("<link rel=\"canonical\" href=\"{canonical}\">\n"),
        alternates.concat(),
        oembed::links(site.unwrap_or(root), language),
        "<meta property=\"og:type\" content=\"website\">\n".to_owned(),
        address.unwrap_or_default(),
        format!("<meta property=\"og:title\" content=\"{title}\">\n"),
        format!("<meta property=\"og:description\" content=\"{lead}\">\n"),
        format!("<meta property=\"og:locale\" content=\"{locale}\">\n"),
        format!("<script type=\"application/ld+json\">{}</script>", json_ld(dataset, language)),
    ]
    .concat()
}

/// What is shown above the served page should the app not start.
fn failed(language: Language) -> String {
    let text = Text::of(language);
    format!(
        "<p class=\"kpr-failed\" role=\"alert\" hidden>{} <button type=\"button\">{}</button></p>",
        escaped(text.failed_start),
        escaped(text.retry),
    )
}

/// The overview as HTML.
fn views(dataset: &'static Dataset, language: Language) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let screen = Screen::new(dataset, History::Memory(language, String::new()));
        app(screen).to_html()
    })
}

/// The script by which `trunk serve` reloads a page that it built anew; none in a release.
fn reloading(staged: &str) -> &str {
    let script = staged.find("<script").zip(staged.rfind("</script>"));
    script.map_or("", |(from, to)| &staged[from..to + "</script>".len()])
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head_of(language: Language, site: Option<&str>) -> String {
        let json = include_bytes!("../../../public/data/committee.json");
        let file = || "file".to_owned();
        let (styles, state, start, glue, wasm) = (file(), file(), file(), file(), file());
        let assets = Assets {
            styles,
            state,
            start,
            offline: file(),
            glue,
            wasm,
            land: file(),
            later: vec![],
        };
        head(Dataset::parse(json).unwrap(), &assets, language, site)
    }

    #[test]
    fn names_whole_addresses_where_the_site_is_known() {
        let head = head_of(Language::Sv, Some("https://example.org/committee/"));
        for line in [
            r#"<link rel="canonical" href="https://example.org/committee/sv/">"#,
            r#"<meta property="og:url" content="https://example.org/committee/sv/">"#,
            r#"<link rel="alternate" hreflang="fi" href="https://example.org/committee/">"#,
            r#"<link rel="alternate" hreflang="en" href="https://example.org/committee/en/">"#,
        ] {
            assert!(head.contains(line), "no {line} in {head}");
        }
    }

    #[test]
    fn names_relative_addresses_where_it_is_not() {
        let head = head_of(Language::Sv, None);
        assert!(head.contains(r#"<link rel="canonical" href="./">"#));
        assert!(head.contains(r#"<link rel="alternate" hreflang="fi" href="../">"#));
        assert!(!head.contains("og:url"), "an address that nobody told");
    }
}
