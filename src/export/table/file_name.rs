//! The name of a file: what it has, how that was filtered, and when it was taken.

use crate::domain::fold::fold;
use crate::domain::{Dataset, Language, PartialDate, Query};
use crate::text::facet_value;

/// The longest part that tells of search and filters, in letters.
const MAX_FILTERS: usize = 60;

/// A name such as `kaupungit-uusimaa-2026-11-28`, without its ending: what is taken, then the values that filter the
/// screen and its search, then the day.
#[must_use]
pub fn file_name(
    what: &str,
    query: &Query,
    dataset: &Dataset,
    language: Language,
    day: PartialDate,
) -> String {
    let facets = query.view.facets().iter();
    let chosen = facets.flat_map(|facet| query.chosen(*facet).iter().map(move |one| (facet, one)));
    let values = chosen.map(|(facet, one)| facet_value(dataset, *facet, one.index, language));
    let mut name = slug(what);
    let end = name.len() + MAX_FILTERS;
    for filter in values.chain([&*query.typed]).map(slug).filter(|filter| !filter.is_empty()) {
        if name.len() + 1 + filter.len() > end {
            break;
        }
        name = name + "-" + &filter;
    }
    name + "-" + &day.to_string()
}

/// Text for a file name or address: letters and digits of ASCII in lower case, and hyphens between words.
#[must_use]
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(what: &str, query: &str, language: Language) -> String {
        let json = include_bytes!("../../../public/data/committee.json");
        let dataset = Dataset::parse(json).unwrap();
        let query = Query::parse(query, dataset);
        file_name(what, &query, dataset, language, "2026-11-28".parse().unwrap())
    }

    #[test]
    fn a_file_is_called_by_what_it_has_and_the_day() {
        assert_eq!(name("kaupungit", "?view=cities", Language::Fi), "kaupungit-2026-11-28");
        assert_eq!(name("städer", "?view=cities", Language::Sv), "stader-2026-11-28");
        assert_eq!(name("search results", "", Language::En), "search-results-2026-11-28");
    }

    #[test]
    fn filters_and_search_are_named_in_the_readers_language() {
        let query = "?view=cities&region=01&language=fi-sv&q=Åbo!";
        let finnish = "kaupungit-uusimaa-kaksikielinen-abo-2026-11-28";
        assert_eq!(name("kaupungit", query, Language::Fi), finnish);
        assert_eq!(name("städer", query, Language::Sv), "stader-nyland-tvasprakig-abo-2026-11-28");
        assert_eq!(name("cities", query, Language::En), "cities-uusimaa-bilingual-abo-2026-11-28");
    }

    #[test]
    fn a_filter_of_another_view_is_not_named() {
        let query = "?view=leadership&term=2020&region=01";
        assert_eq!(name("johto", query, Language::Fi), "johto-2020-2026-11-28");
    }

    #[test]
    fn a_name_stays_short_and_ends_with_a_whole_word() {
        let query = "?view=cities&region=01,02,04,05,06,07,08,09,10,11";
        let name = name("kaupungit", query, Language::Fi);
        assert_eq!(
            name,
            "kaupungit-uusimaa-varsinais-suomi-satakunta-kanta-hame-pirkanmaa-2026-11-28"
        );
    }

    #[test]
    fn what_has_no_plain_letters_is_left_out() {
        assert_eq!(name("kaupungit", "?view=cities&q=Турку", Language::Fi), "kaupungit-2026-11-28");
    }
}
