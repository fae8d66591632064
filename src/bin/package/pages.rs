//! One page for each language, prerendered from the dataset by the same views as in the browser.

use std::fs;
use std::path::Path;

use kaupunkipolitiikka::domain::{Dataset, Finder, Language, Query};
use kaupunkipolitiikka::state::{History, Screen};
use kaupunkipolitiikka::text::Text;
use kaupunkipolitiikka::ui::app::app;
use kaupunkipolitiikka::ui::document;
use leptos::prelude::*;

use crate::assets::{Assets, DATASET};
use crate::failure::Failure;
use crate::html::escape;
use crate::{icons, json_ld, manifest, oembed};

/// The placeholders of the template, `index.html`.
const HEAD: &str = "<!-- head -->";
const VIEWS: &str = "<!-- views -->";
const FAILED: &str = "<!-- failed -->";

/// Writes `index.html` into the folder of each language.
pub fn write(
    source: &Path,
    staging: &Path,
    finder: &'static Finder,
    assets: &Assets,
    site: Option<&str>,
) -> Result<(), Failure> {
    let dataset = finder.dataset();
    let template = fs::read_to_string(source.join("index.html"))?;
    let lines: Vec<_> = template.lines().filter(|line| !line.contains("data-trunk")).collect();
    let template = lines.join("\n");
    let staged = fs::read_to_string(staging.join("index.html"))?;
    for language in Language::ALL {
        let page = template
            .replace("lang=\"fi\"", &format!("lang=\"{}\"", language.code()))
            .replace(HEAD, &head(dataset, assets, language, site))
            .replace(
                "data-kpr-root",
                &format!("data-kpr-root data-fingerprint=\"{:x}\"", dataset.fingerprint),
            )
            .replace(FAILED, &failed(language))
            .replace(VIEWS, &views(finder, language))
            .replace("</body>", &format!("{}</body>", reload_script(&staged)));
        let folder = staging.join(language.folder());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}

/// Title, description, languages, and the files that the page loads: the browser requests them as
/// soon as it has the first bytes of the page.
fn head(dataset: &Dataset, assets: &Assets, language: Language, site: Option<&str>) -> String {
    let text = Text::of(language);
    let title = document::title(dataset, &Query::default(), language);
    let term = dataset.term(dataset.current_term());
    let lead = (text.lead)(&text.when(term.appointed), term.end.get(language));
    let root = language.root();
    let Assets { styles, prepaint, start, glue, wasm, .. } = assets;
    let (title, lead) = (escape(&title), escape(&lead));
    let alternates = Language::ALL.map(|other| {
        let (code, folder) = (other.code(), other.folder());
        let base = site.unwrap_or(root);
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{base}{folder}\">\n")
    });
    // Without a known site the address is relative, and start.js makes it absolute.
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
        // What the first paint needs comes first.
        format!("<script src=\"{root}{prepaint}\"></script>\n"),
        format!("<link rel=\"stylesheet\" href=\"{root}{styles}\">\n"),
        format!("<link rel=\"modulepreload\" href=\"{root}{glue}\">\n"),
        format!("<link rel=\"preload\" href=\"{root}{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n"),
        format!("<link rel=\"preload\" href=\"{root}{DATASET}\" as=\"fetch\" crossorigin>\n"),
        format!("<script type=\"module\" async src=\"{root}{start}\"></script>\n"),
        format!("<link rel=\"manifest\" href=\"{}\">\n", manifest::NAME),
        format!("<link rel=\"apple-touch-icon\" href=\"{root}{}/{}\">\n", icons::FOLDER, icons::APPLE),
        format!("<link rel=\"icon\" href=\"{root}{}/{}\" type=\"image/svg+xml\">\n", icons::FOLDER, icons::SOURCE),
        format!("<link rel=\"canonical\" href=\"{canonical}\">\n"),
        alternates.concat(),
        oembed::links(site.unwrap_or(root), language),
        "<meta property=\"og:type\" content=\"website\">\n".to_owned(),
        address.unwrap_or_default(),
        format!("<meta property=\"og:title\" content=\"{title}\">\n"),
        format!("<meta property=\"og:description\" content=\"{lead}\">\n"),
        format!("<meta property=\"og:locale\" content=\"{locale}\">\n"),
        format!("<script type=\"application/ld+json\">{}</script>", json_ld::graph(dataset, language)),
    ]
    .concat()
}

/// The notice above the prerendered page, shown where the app could not start.
fn failed(language: Language) -> String {
    let text = Text::of(language);
    format!(
        "<p class=\"kpr-failed\" role=\"alert\" hidden>{} <button type=\"button\">{}</button></p>",
        escape(text.failed_start),
        escape(text.retry),
    )
}

/// The overview as HTML.
fn views(finder: &'static Finder, language: Language) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let screen = Screen::new(finder, History::Memory(language, String::new()));
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
        head(Dataset::parse(json).unwrap(), &Assets::default(), language, site)
    }

    #[test]
    fn addresses_are_absolute_where_the_site_is_known() {
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
    fn addresses_are_relative_where_it_is_not() {
        let head = head_of(Language::Sv, None);
        assert!(head.contains(r#"<link rel="canonical" href="./">"#));
        assert!(head.contains(r#"<link rel="alternate" hreflang="fi" href="../">"#));
        assert!(!head.contains("og:url"), "an address of an unknown site");
    }
}
