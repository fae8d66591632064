//! The timeline of the series, participation by term, and the table of cities.

use kaupunkipolitiikka::domain::dataset::Dataset;
use kaupunkipolitiikka::domain::{Layout, Sort, growth};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::journey;
use crate::expected::{self, DATASET, FI, dataset_bytes};
use crate::server::{self, Answer};

fn dated(dataset: &Dataset) -> Vec<String> {
    let dates = dataset.publications.iter().filter_map(|publication| publication.date);
    let mut dates: Vec<_> = dates.map(|date| date.to_string()).collect();
    dates.sort();
    dates
}

#[test]
fn the_series_is_a_dated_list_below_its_timeline() {
    journey(async |page| {
        page.visit("series/").await;
        page.wait_listed("series/").await;
        let script = "return all('ol [data-publication] time').map((time) => time.dateTime)";
        let dates: Vec<String> = page.evaluate(script, json!([])).await;
        assert_eq!(dates, dated(&DATASET));
        // One dot for each publication of the series; the timeline itself is hidden from screen readers.
        let script = "return all('[data-dot]').filter(visible).map((dot) => \
            [dot.dataset.dot, dot.closest('[aria-hidden=true]') !== null])";
        let dots: Vec<(String, bool)> = page.evaluate(script, json!([])).await;
        let series = DATASET
            .publications
            .iter()
            .filter(|one| one.listing == kaupunkipolitiikka::domain::dataset::Listing::Series)
            .count();
        assert_eq!(dots.len(), series);
        assert!(dots.iter().all(|(_, hidden)| *hidden), "{dots:?}");
    });
}

#[test]
fn a_timeline_dot_opens_its_publication() {
    journey(async |page| {
        page.visit("series/").await;
        page.click("[data-dot=study-2022]").await;
        page.wait_address("study-2022/").await;
        page.wait_text(FI.sources).await;
        // A dot is not focusable, the link to the same publication in the list is.
        page.press(Key::Escape).await;
        page.wait_address("series/").await;
        page.wait_until("focus on the link", async || {
            page.has_focus("[data-publication=study-2022] a").await
        })
        .await;
    });
}

/// Dots and labels of the timeline that lie over others of their kind, and dots that are small targets.
const OVERLAPS: &str = "const seen = (css) => all(css).filter(visible).map((el) => [el, el.getBoundingClientRect()]); \
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; \
    const pairs = (list) => list.flatMap(([el, box], at) => list.slice(at + 1) \
        .filter(([, other]) => meet(box, other)).map(([other]) => `${describe(el)} over ${describe(other)}`)); \
    const dots = seen('[data-dot]'); \
    const small = dots.filter(([, box]) => Math.min(box.width, box.height) < 24); \
    return [...pairs(dots), ...pairs(seen('.timeline text')), ...small.map(([el]) => `small: ${describe(el)}`)]";

#[test]
fn dots_and_labels_of_the_timeline_do_not_overlap() {
    journey(async |page| {
        let dataset: Value = serde_json::from_slice(&dataset_bytes()).unwrap();
        for dates in [
            ["2020-09-03", "2020-09-03", "2020-09-03", "2020-09-03"],
            ["2022-06", "2022-06", "2022-06-01", "2022-06-30"],
            ["1995-01-01", "2020-09-03", "2020-11-25", "2022-06-01"],
        ] {
            let mut dataset = dataset.clone();
            for (at, date) in dates.iter().enumerate() {
                dataset["publications"][at]["date"] = json!(date);
                dataset["publications"][at]["listing"] = json!("series");
            }
            let body = dataset.to_string().into_bytes();
            page.server.answer(server::DATASET, Answer::Body("application/json", body));
            for width in [320, 768, 1280] {
                page.resize(width, 900).await;
                page.visit("series/").await;
                page.wait_until("all dots", async || {
                    let script = "return all('[data-dot]').filter(visible).length";
                    page.evaluate::<usize>(script, json!([])).await == dates.len()
                })
                .await;
                let problems: Vec<String> = page.evaluate(OVERLAPS, json!([])).await;
                assert!(problems.is_empty(), "{dates:?} at {width}: {problems:?}");
            }
        }
    });
}

#[test]
fn the_timeline_follows_the_filters() {
    journey(async |page| {
        page.visit("series/?kind=response,study").await;
        page.wait_listed("series/?kind=response,study").await;
        let dots = "return all('[data-dot]').filter(visible).map((dot) => dot.dataset.dot)";
        assert_eq!(
            page.evaluate::<Vec<String>>(dots, json!([])).await,
            ["response-2020", "study-2022"]
        );
        page.visit("series/?year=undated").await;
        page.wait_listed("series/?year=undated").await;
        assert!(page.evaluate::<Vec<String>>(dots, json!([])).await.is_empty());
    });
}

/// The table of participation: the row header, then the text of each cell.
const ROWS: &str = "const heads = all('table thead th').map(nameOf); \
    return [heads, all('table tbody tr').map((row) => all('th, td', row).map(nameOf))]";

/// Each leader stands under the heading of the term.
#[test]
fn leaders_are_listed_by_term() {
    journey(async |page| {
        page.visit("leadership/").await;
        let script = "return all('[data-person]').map((entry) => { \
            const list = entry.closest('ul'); let term = list; \
            while (term.tagName !== 'H4') term = term.previousElementSibling; \
            return [term.textContent, entry.textContent]; })";
        let shown: Vec<(String, String)> = page.evaluate(script, json!([])).await;
        assert_eq!(shown.len(), DATASET.mandates.len());
        for mandate in &DATASET.mandates {
            let term = (FI.term)(DATASET.term(mandate.term).id);
            let wanted = [DATASET.person(mandate.person).name, FI.common.role(mandate.role)];
            let is_shown = |(heading, entry): &(String, String)| {
                heading.contains(&term) && wanted.iter().all(|words| entry.contains(words))
            };
            assert!(shown.iter().any(is_shown), "{wanted:?} is not under {term}");
        }
    });
}

#[test]
fn participation_can_be_read_as_a_table() {
    journey(async |page| {
        page.visit("cities/").await;
        let (heads, rows): (Vec<String>, Vec<Vec<String>>) = page.evaluate(ROWS, json!([])).await;
        assert_eq!(heads.len(), DATASET.terms.len() + 2);
        for (head, term) in heads[1..].iter().zip(&DATASET.terms) {
            assert!(head.contains(term.id), "{head} for {}", term.id);
        }
        // Every cell has its meaning in words.
        assert_eq!(rows.len(), DATASET.cities.len());
        for row in &rows {
            let city = DATASET.cities.iter().find(|city| city.name.fi == row[0]).unwrap();
            for (cell, seat) in row[1..].iter().zip(&city.terms) {
                let word = match seat.represented {
                    Some(true) => FI.represented,
                    Some(false) => FI.absent,
                    None => FI.not_known,
                };
                assert_eq!(cell, word, "{} in the table", city.id);
            }
        }
        let scopes = "return all('table th').every((th) => ['col', 'row'].includes(th.scope))";
        assert!(page.evaluate::<bool>(scopes, json!([])).await);
    });
}

#[test]
fn columns_sort_and_set_aria_sort() {
    journey(async |page| {
        page.visit("cities/?as=table").await;
        page.wait_listed("cities/").await;
        let sorted = "return all('th[aria-sort]').map((th) => [nameOf(th), th.ariaSort])";
        let check = async |name: &str, order: &str| {
            let wanted = vec![(name.to_owned(), order.to_owned())];
            page.wait_for("the sorted column", wanted, async || {
                page.evaluate::<Vec<(String, String)>>(sorted, json!([])).await
            })
            .await;
        };
        check(FI.population, "descending").await;
        let (from, to) = growth::years(&DATASET).unwrap();
        let growth = format!("{} {from}–{to}", FI.sort_name(Sort::Growth));
        for (name, search, order) in [
            (FI.common.city, "cities/?sort=name&as=table", "ascending"),
            (FI.common.region, "cities/?sort=region&as=table", "ascending"),
            (FI.common.terms, "cities/?sort=terms&as=table", "descending"),
            (&growth, "cities/?sort=growth&as=table", "descending"),
        ] {
            page.click(&format!("th a[href$='{search}']")).await;
            page.wait_address(search).await;
            page.wait_listed(search).await;
            check(name, order).await;
            // Sorting does not move the focus.
            assert!(page.focus().await.contains(name), "focus is on {}", page.focus().await);
        }
        let first = expected::cities("?sort=growth").remove(0);
        let city = DATASET.cities.iter().find(|city| city.id == first).unwrap();
        let script = "return nameOf(all('[data-city]')[0])";
        let row: String = page.evaluate(script, json!([])).await;
        assert!(row.contains(&FI.number(city.inhabitants().into())), "{row}");
    });
}

#[test]
fn the_layouts_of_the_list_link_to_each_other() {
    journey(async |page| {
        page.visit("cities/?region=01").await;
        for (form, search) in [
            (Layout::Table, "cities/?region=01&as=table"),
            (Layout::Map, "cities/?region=01&as=map"),
            (Layout::List, "cities/?region=01"),
        ] {
            page.click_named(FI.layout_name(form)).await;
            page.wait_address(search).await;
            page.wait_listed(search).await;
        }
        assert_eq!(Sort::ALL.len(), FI.sorts.len());
    });
}

#[test]
fn everything_is_printed() {
    journey(async |page| {
        for search in ["series/", "leadership/", "cities/?as=table"] {
            page.visit(search).await;
            page.wait_listed(search).await;
            page.print_media(true).await;
            let script = "return all('[data-city], [data-person], [data-publication], time') \
                .filter((el) => !visible(el)).length";
            assert_eq!(
                page.evaluate::<usize>(script, json!([])).await,
                0,
                "hidden in print: {search}"
            );
            // A sheet of A4 at 96 dots an inch, less its margins.
            page.resize(700, 990).await;
            let cut = "return all('h2, h3, th, td, [data-city], [data-person], [data-publication]') \
                .filter((el) => visible(el) && el.getBoundingClientRect().right > innerWidth + 0.5) \
                .map(describe)";
            let cut: Vec<String> = page.evaluate(cut, json!([])).await;
            assert!(cut.is_empty(), "cut in print: {search}: {cut:?}");
            page.resize(1280, 900).await;
            page.print_media(false).await;
        }
    });
}
