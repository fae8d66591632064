//! Whether `changes` knows the edition that the file is of: what an editor forgets when raising it.

use crate::domain::dataset::Dataset;
use crate::domain::json::Json;
use crate::domain::parse::faults::Faults;
use crate::domain::parse::references::field;

/// Reports where the newest entry of `changes` is not of the file's own version and day.
pub(super) fn check<'a>(root: &'a Json, dataset: &Dataset, faults: &Faults<'a>) {
    let Some(newest) = dataset.changes.first() else { return };
    let Some(Json::List(entries)) = field(root, "changes") else { return };
    let at = |key| entries.first().and_then(|entry| field(entry, key));
    if newest.version != dataset.version
        && let Some(version) = at("version")
    {
        let expected =
            format!("the `version` of this file, {}, in the first entry", dataset.version);
        faults.wrong(version, &expected);
    }
    if newest.day != dataset.updated
        && let Some(day) = at("day")
    {
        let expected =
            format!("the day `updated` of this file, {}, in the first entry", dataset.updated);
        faults.wrong(day, &expected);
    }
}
