//! The cities as a table, whose columns sort it.

use crate::domain::dataset::{City, CityRef, Dataset, GroupKind};
use crate::domain::find::Needle;
use crate::domain::{Language, Sort};
use crate::state::Screen;
use crate::text::{Text, grouped};
use crate::ui::parts::city::{city_name, group_names, seat_years};
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::sign::{partnership, sign, sign_of};
use crate::ui::parts::table::{column_header, scroll_region};
use crate::ui::tree::{Tree, tag};

/// These rows of the cities.
pub fn table(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let head = tag("tr")
        .with(column_header(screen, text.city, Some(Sort::Name)))
        .with(column_header(screen, text.region, Some(Sort::Region)))
        .with(column_header(screen, text.population, Some(Sort::Population)))
        .with(column_header(screen, text.partnership, None))
        .with(column_header(screen, text.agreements, None))
        .with(column_header(screen, text.language_status, None))
        .with(column_header(screen, text.terms, Some(Sort::Terms)));
    let rows =
        cities.iter().map(|at| table_row(screen, dataset, dataset.city(*at), &needle, language));
    let table = tag("table.city-table")
        .with(tag("caption.hidden").with(text.table_caption))
        .with(tag("thead").with(head))
        .with(tag("tbody").each(rows));
    scroll_region(table, text.table_caption)
}

fn table_row(
    screen: Screen,
    dataset: &Dataset,
    city: &City,
    needle: &Needle,
    language: Language,
) -> Tree {
    let text = Text::of(language);
    let group = partnership(dataset, city);
    let name = city_name(tag("th").set("scope", "row"), screen, city, needle, language);
    let region = dataset.region(city.region).name.get(language);
    let cell = || tag("td");
    tag("tr")
        .set("data-city", city.id)
        .with(name)
        .with(cell().with(highlighted(needle, region)))
        .with(cell().class("right").with(grouped(city.inhabitants().into())))
        .with(
            cell()
                .with(sign(sign_of(dataset, group)))
                .with("\u{a0}")
                .with(group.map(|at| dataset.group(at).short.get(language).to_owned())),
        )
        .with(cell().with(group_names(dataset, city, GroupKind::Agreement, language).join(", ")))
        .with(cell().with(text.status(city.language)))
        .with(cell().class("right").with(seat_years(dataset, city, language)))
}
