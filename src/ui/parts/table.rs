//! What the tables share: column headers that sort, and a scroll region.

use crate::domain::{Query, Sort};
use crate::state::Screen;
use crate::ui::parts::icon;
use crate::ui::tree::{Tree, tag};

/// A region that scrolls horizontally where the table is wider than the viewport; keyboards can
/// scroll it (WCAG 2.1.1).
pub fn scroll_region(table: Tree, name: &'static str) -> Tree {
    tag("div.scroll-region")
        .set("role", "region")
        .set("aria-label", name)
        .set("tabindex", "0")
        .with(table)
}

/// The header of a column; one that sorts says whether the table is sorted by it.
pub fn column_header(screen: Screen, name: impl Into<String>, by: Option<Sort>) -> Tree {
    header(screen, name.into(), by)
}

/// Out of line, once for every kind of name.
fn header(screen: Screen, name: String, by: Option<Sort>) -> Tree {
    let is_numeric = matches!(by, Some(Sort::Population | Sort::Terms | Sort::Growth));
    let header = tag("th").set("scope", "col").maybe("class", is_numeric.then_some("right"));
    let Some(by) = by else { return header.with(name) };
    let is_present = screen.query(|query| query.sort) == by;
    let order = if is_numeric { "descending" } else { "ascending" };
    let link = tag("a")
        .set("href", screen.link(|query| Query { sort: by, item: None, ..query }))
        .with(name)
        .with(is_present.then(|| icon::arrow(order == "ascending")));
    header.maybe("aria-sort", is_present.then_some(order)).with(link)
}
