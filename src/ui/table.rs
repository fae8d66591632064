//! The cities as a table, whose columns sort it.

use crate::domain::dataset::{City, CityRef, Dataset, GroupKind};
use crate::domain::sign::{partnership, sign_of};
use crate::domain::{Language, Sort, growth};
use crate::find::Needle;
use crate::state::Screen;
use crate::text::Text;
use crate::ui::parts::city::{city_name, group_names, seat_years};
use crate::ui::parts::highlight::highlighted;
use crate::ui::parts::sign::sign;
use crate::ui::parts::sparkline::sparkline;
use crate::ui::parts::table::{column_header, scroll_region};
use crate::ui::tree::{Tree, tag};

/// These rows of the cities.
pub fn table(screen: Screen, cities: &[CityRef], language: Language) -> Tree {
    let text = Text::of(language);
    let dataset = screen.dataset();
    let needle = screen.needle();
    let head = tag("tr")
        .with(column_header(screen, text.common.city, Some(Sort::Name)))
        .with(column_header(screen, text.common.region, Some(Sort::Region)))
        .with(column_header(screen, text.population, Some(Sort::Population)))
        .with(column_header(screen, growth_heading(dataset, text), Some(Sort::Growth)))
        .with(column_header(screen, text.common.partnership, None))
        .with(column_header(screen, text.agreements, None))
        .with(column_header(screen, text.language_status, None))
        .with(column_header(screen, text.common.terms, Some(Sort::Terms)));
    let rows =
        cities.iter().map(|at| table_row(screen, dataset, dataset.city(*at), &needle, language));
    let table = tag("table.city-table")
        .with(tag("caption.hidden").with(text.table_caption))
        .with(tag("thead").with(head))
        .with(tag("tbody").each(rows));
    scroll_region(table, text.table_caption)
}

/// The heading names the years that the figures are of.
fn growth_heading(dataset: &Dataset, text: &Text) -> String {
    let name = text.sort_name(Sort::Growth);
    growth::years(dataset)
        .map_or_else(|| name.to_owned(), |(first, last)| format!("{name} {first}–{last}"))
}

/// The population as a line, its change in per cent, and both ends of the line in words.
fn growth_cell(city: &City, text: &Text) -> Tree {
    let cell = tag("td.right growth");
    let (Some(change), Some((oldest, newest))) = (growth::growth(city), growth::ends(city)) else {
        return cell.with(text.not_known);
    };
    let number = |value: u32| text.number(value.into());
    let (from, to) = (number(oldest.value), number(newest.value));
    let words = (text.from_to)(&from, oldest.date.year(), &to, newest.date.year());
    // The last figure is the population, which stands beside it.
    cell.with(tag("small").set("aria-hidden", "true").with(from))
        .with(sparkline(city))
        .with(tag("span.change").with(text.change(change)))
        .with(tag("span.hidden").with(format!(" ({words})")))
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
        .with(cell().class("right").with(text.number(city.inhabitants().into())))
        .with(growth_cell(city, text))
        .with(
            cell().with(
                tag("span.signed")
                    .with(sign(sign_of(dataset, group)))
                    .with(group.map(|at| dataset.group(at).short.get(language).to_owned())),
            ),
        )
        .with(cell().with(group_names(dataset, city, GroupKind::Agreement, language).join(", ")))
        .with(cell().with(text.common.status(city.language)))
        .with(cell().class("right").with(seat_years(dataset, city, language)))
}
