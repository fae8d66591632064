//! The choices that an address can hold, each a closed set.

use crate::domain::closed_set::closed_set;
use crate::domain::dataset::Item;
use crate::domain::facet::Facet;

closed_set! {
    /// A view. The text form is the value in the address; the overview has none.
    #[derive(Default)]
    pub enum View: id {
        #[default]
        Overview = "",
        Cities = "cities",
        Leadership = "leadership",
        Series = "series",
        About = "about",
    }
}

impl View {
    /// The view that lists things of this kind.
    #[must_use]
    pub const fn of(item: Item) -> Self {
        match item {
            Item::City(_) | Item::Group(_) => Self::Cities,
            Item::Person(_) | Item::Term(_) => Self::Leadership,
            Item::Publication(_) => Self::Series,
        }
    }

    /// The views that list records, in their order. The overview shows them all at once.
    pub const LISTS: [Self; 3] = [Self::Cities, Self::Leadership, Self::Series];

    /// Whether this view includes the other one.
    #[must_use]
    pub fn shows(self, part: Self) -> bool {
        self == part || (self == Self::Overview && Self::LISTS.contains(&part))
    }

    /// The facets that filter a view, in the order of the filters.
    #[must_use]
    pub const fn facets(self) -> &'static [Facet] {
        match self {
            Self::Overview => &Facet::ALL,
            Self::Cities => &[Facet::Region, Facet::Group, Facet::Language, Facet::Term],
            Self::Leadership => &[Facet::Term],
            Self::Series => &[Facet::Kind, Facet::Author, Facet::Year],
            Self::About => &[],
        }
    }
}

closed_set! {
    /// The order of the cities.
    #[derive(Default)]
    pub enum Sort: id {
        /// Largest first.
        #[default]
        Population = "population",
        Name = "name",
        Region = "region",
        /// Most known terms on the committee first.
        Terms = "terms",
        /// Fastest growing first; those whose growth is not known last.
        Growth = "growth",
    }
}

closed_set! {
    /// How the cities are shown.
    #[derive(Default)]
    pub enum Layout: id {
        /// A list, with the map beside it in a wide viewport.
        #[default]
        List = "list",
        /// A list below a map.
        Map = "map",
        Table = "table",
    }
}

closed_set! {
    /// A colour scheme that the reader chose; without one the system's applies.
    pub enum Theme: id {
        Light = "light",
        Dark = "dark",
    }
}

impl Theme {
    /// What a reader can choose: the system's colour scheme (`None`) or one of ours.
    pub const OPTIONS: [Option<Self>; Self::COUNT + 1] =
        [None, Some(Self::Light), Some(Self::Dark)];
}
