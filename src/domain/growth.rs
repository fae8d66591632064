//! How the population of a city changed: its growth from the oldest to the newest figure, and the
//! figures as the points of a line.
//!
//! Refuses to compute with fractions: code that writes floating-point numbers weighs a lot in the wasm.

use super::dataset::{City, Dataset, Population};
use super::timeline::first_day;

/// The oldest and the newest figure of a city; `None` where both are of one day.
#[must_use]
pub fn ends(city: &City) -> Option<(&Population, &Population)> {
    let ends = (city.population.last()?, city.population.first()?);
    (ends.0.date < ends.1.date).then_some(ends)
}

/// The growth from the oldest to the newest figure in tenths of a per cent, rounded half away from
/// zero; `None` where it is not known.
#[must_use]
pub fn growth(city: &City) -> Option<i32> {
    let (oldest, newest) = ends(city)?;
    let (from, to) = (i64::from(oldest.value), i64::from(newest.value));
    // Twice the change in tenths, so that half of `from` is a whole number.
    let change = (to - from) * 2000;
    let rounded = (change + from * change.signum()).checked_div(from * 2)?;
    Some(i32::try_from(rounded).unwrap_or(i32::MAX))
}

/// The first and the last year between which growth is known of any city.
#[must_use]
pub fn years(dataset: &Dataset) -> Option<(u16, u16)> {
    let known = dataset.cities.iter().filter(|city| growth(city).is_some()).filter_map(ends);
    known
        .map(|(oldest, newest)| (oldest.date.year(), newest.date.year()))
        .reduce(|(first, last), (oldest, newest)| (first.min(oldest), last.max(newest)))
}

/// The figures of a city as points in a box of this width and height, the oldest first, from its lowest
/// figure at the bottom to its highest at the top; none where a line has no length.
#[must_use]
pub fn line(city: &City, width: i32, height: i32) -> Vec<(i32, i32)> {
    let Some((oldest, newest)) = ends(city) else { return Vec::new() };
    let values = || city.population.iter().map(|one| i64::from(one.value));
    let lowest = values().min().unwrap_or_default();
    let range = values().max().unwrap_or_default() - lowest;
    let (start, length) = (first_day(oldest.date), first_day(newest.date) - first_day(oldest.date));
    let point = |one: &Population| {
        let above = (i64::from(one.value) - lowest) * i64::from(height);
        // A line that neither rises nor falls lies in the middle.
        let above =
            above.checked_div(range).map_or(height / 2, |above| above.try_into().unwrap_or(0));
        ((first_day(one.date) - start) * width / length.max(1), height - above)
    };
    city.population.iter().rev().map(point).collect()
}
