//! `404.html`: the page that a host answers with where there is none, in all languages, since nothing tells which
//! one the reader wanted. It loads no file and needs no script, so that it is whole at any address.
//!
//! Its links have to be right at any depth, and `base-uri` of the policy rules out a `<base>`. Where the site is
//! known they are absolute. Where it is not they begin with `./`, and nginx and Caddy put the folder there that
//! their configuration names; on another host they are right in the top folder alone.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::{NotFoundText, Text};

use crate::html::escape;

/// The name that static hosts expect.
pub const NAME: &str = "404.html";

/// How a link begins where the site is not known.
const LINK: &str = "href=\"./";

/// The styles, which the policy names by hash. The colours are the browser's own.
pub const STYLE: &str = ":root{color-scheme:light dark}\
    body{max-width:36em;margin:auto;padding:0 1.25em;font:1em/1.5 system-ui,sans-serif;overflow-wrap:break-word}\
    section{margin-block:2.5em}\
    h1{margin:0;font-size:1.6em;line-height:1.2}\
    a{display:inline-block;padding-block:.625em;font-weight:600}";

/// The page.
pub fn page(site: Option<&str>) -> String {
    let base = site.unwrap_or("./");
    let titles = Language::ALL.map(|language| NotFoundText::of(language).title);
    let sections = Language::ALL.map(|language| {
        let (text, code, folder) =
            (NotFoundText::of(language), language.code(), language.folder());
        let name = escape(Text::of(language).site);
        format!(
            "<section lang=\"{code}\">\n<h1>{}</h1>\n<p>{}<br>\n<a href=\"{base}{folder}\">{name}</a></p>\n</section>\n",
            escape(text.title),
            escape(text.advice),
        )
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"fi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n{}</main>\n</body>\n</html>\n",
        escape(&titles.join(" – ")),
        sections.concat(),
    )
}

/// The page with links that begin with this folder, where they were relative.
pub fn page_in(folder: &str, page: &str) -> String {
    page.replace(LINK, &format!("href=\"{folder}/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://example.org/committee/";

    #[test]
    fn every_language_has_its_words_and_its_overview() {
        for (site, base) in [(None, "./"), (Some(SITE), SITE)] {
            let page = page(site);
            for language in Language::ALL {
                let (title, name) = (NotFoundText::of(language).title, Text::of(language).site);
                let link = format!("<a href=\"{base}{}\">{name}</a>", language.folder());
                assert!(page.contains(&link), "no {link} in {page}");
                assert!(page.contains(&format!("<h1>{title}</h1>")), "no {title} in {page}");
            }
        }
    }

    #[test]
    fn a_server_that_knows_its_folder_makes_relative_links_absolute() {
        let inside = page_in("/committee", &page(None));
        assert!(inside.contains("<a href=\"/committee/sv/\">"), "{inside}");
        assert!(!inside.contains(LINK), "{inside}");
        assert_eq!(page_in("/committee", &page(Some(SITE))), page(Some(SITE)));
    }
}
