//! What a view draws as a picture. Its colours are custom properties, in whose place `public/exports.js` puts the
//! reader's.

use crate::domain::dataset::{Item, TermRef};
use crate::domain::{Facet, Language, Query};
use crate::export::picture::{Base, Palette, Setting, map, matrix, population, svg, timeline};
use crate::export::table::file_name;
use crate::export::{File, Subject};
use crate::state::Screen;
use crate::text::DeliveryText;
use crate::ui::document::chosen_in_words;
use crate::ui::map::regions_of;

/// The picture as SVG, named as SVG or PNG.
pub fn picture(
    screen: Screen,
    subject: Subject,
    ending: &'static str,
    language: Language,
) -> Option<File> {
    let dataset = screen.dataset();
    let query = screen.query(Query::clone);
    let selection = chosen_in_words(dataset, &query, language);
    let words = DeliveryText::of(language);
    let address = screen.navigation.permanent_url();
    let setting = Setting {
        dataset,
        language,
        palette: &Palette::VARIABLES,
        selection: selection.as_deref(),
        address: Some(&address),
    };
    let cities = || screen.found(|found| found.cities.clone());
    let terms = || (0..dataset.terms.len()).map(TermRef::from).collect::<Vec<_>>();
    let (name, picture) = match subject {
        Subject::Map => (words.map.to_owned(), {
            let cities = cities();
            let chosen = query.chosen(Facet::Region).iter().map(|choice| &*choice.value);
            let chosen: Vec<&str> = chosen.collect();
            let regions = regions_of(screen, &cities);
            let outlines = screen.display().outlines();
            map(&setting, &Base { outlines, regions: &regions, chosen: &chosen }, &cities)?
        }),
        Subject::Timeline => (words.timeline.to_owned(), {
            let publications = screen.found(|found| found.publications.clone());
            let inside = publications.into_iter().filter(|at| dataset.is_in_series(*at));
            timeline(&setting, &inside.collect::<Vec<_>>())?
        }),
        Subject::Matrix => (words.matrix.to_owned(), matrix(&setting, &cities(), &terms())?),
        Subject::Population => {
            let Item::City(at) = dataset.item(query.item.as_deref()?)? else { return None };
            let name = format!("{} {}", words.population, dataset.city(at).name(language));
            (name, population(&setting, &[at])?)
        }
        _ => return None,
    };
    let name = file_name(&name, &query, dataset, language, dataset.updated);
    Some(File {
        name: format!("{name}.{ending}"),
        media_type: "image/svg+xml",
        content: svg(&picture),
    })
}
