//! Totals and extremes of a selection of cities, for the text beside the map.

use super::dataset::{City, CityRef, Dataset, GroupKind, GroupRef};

/// Totals and extremes of a selection of cities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub cities: usize,
    /// The number of regions that they are in.
    pub regions: usize,
    pub inhabitants: u64,
    pub largest: CityRef,
    pub smallest: CityRef,
    pub northernmost: CityRef,
    pub southernmost: CityRef,
    /// Every partnership of the dataset, in its order, with how much of the selection is in it.
    pub partnerships: Vec<Share>,
}

/// How much of a selection is in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub group: GroupRef,
    pub cities: usize,
    pub inhabitants: u64,
}

impl Summary {
    /// Sums up a selection; `None` where it is empty. Of equals, the first in the selection counts.
    #[must_use]
    pub fn of(dataset: &Dataset, selection: &[CityRef]) -> Option<Self> {
        let first = *selection.first()?;
        let mut summary = Self {
            cities: selection.len(),
            regions: 0,
            inhabitants: 0,
            largest: first,
            smallest: first,
            northernmost: first,
            southernmost: first,
            partnerships: partnerships(dataset),
        };
        let mut regions = vec![false; dataset.regions.len()];
        for at in selection {
            let city = dataset.city(*at);
            let inhabitants = u64::from(city.inhabitants());
            summary.inhabitants += inhabitants;
            regions[city.region.at()] = true;
            for membership in &city.groups {
                let shares = &mut summary.partnerships;
                if let Some(share) = shares.iter_mut().find(|share| share.group == membership.group)
                {
                    share.cities += 1;
                    share.inhabitants += inhabitants;
                }
            }
            let beats =
                |other: CityRef, more: fn(&City, &City) -> bool| more(city, dataset.city(other));
            if beats(summary.largest, |a, b| a.inhabitants() > b.inhabitants()) {
                summary.largest = *at;
            }
            if beats(summary.smallest, |a, b| a.inhabitants() < b.inhabitants()) {
                summary.smallest = *at;
            }
            if beats(summary.northernmost, |a, b| a.lat > b.lat) {
                summary.northernmost = *at;
            }
            if beats(summary.southernmost, |a, b| a.lat < b.lat) {
                summary.southernmost = *at;
            }
        }
        summary.regions = regions.into_iter().filter(|has| *has).count();
        Some(summary)
    }
}

fn partnerships(dataset: &Dataset) -> Vec<Share> {
    let groups = dataset.groups.iter().enumerate();
    groups
        .filter(|(_, group)| group.kind == GroupKind::Partnership)
        .map(|(at, _)| Share { group: at.into(), cities: 0, inhabitants: 0 })
        .collect()
}
