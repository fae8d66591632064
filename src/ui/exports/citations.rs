//! References to what is open or listed.

use crate::domain::address::{Query, View};
use crate::domain::dataset::Item;
use crate::domain::{Language, PartialDate};
use crate::export::citation::{self, Work, apa, sfs};
use crate::export::table::slug;
use crate::export::{File, Format, Subject};
use crate::state::Screen;
use crate::text::Text;
use crate::ui::exports::take::text;

/// The references: as text of one work, or as records of all. `today` is the day on which what has an address is read.
pub fn citations(
    screen: Screen,
    subject: Subject,
    format: Format,
    today: Option<PartialDate>,
    language: Language,
) -> Option<File> {
    let works = works(screen, subject, today, language)?;
    let format = match format {
        Format::Apa => return Some(text(apa(works.first()?))),
        Format::Iso690 => return Some(text(sfs(works.first()?))),
        Format::Bibtex => citation::Format::Bibtex,
        Format::Ris => citation::Format::Ris,
        _ => citation::Format::CslJson,
    };
    let name = match &works[..] {
        [work] => work.id.to_owned(),
        _ => slug(Text::of(language).view(View::Series)),
    };
    Some(File {
        name: format!("{name}.{}", format.extension()),
        media_type: format.media_type(),
        content: format.write(&works),
    })
}

fn works(
    screen: Screen,
    subject: Subject,
    today: Option<PartialDate>,
    language: Language,
) -> Option<Vec<Work>> {
    let dataset = screen.dataset();
    let publications = match subject {
        Subject::Publications => screen.found(|found| found.publications.clone()),
        Subject::Publication => {
            let item = screen.query(|query| dataset.item(query.item.as_deref()?))?;
            let Item::Publication(at) = item else { return None };
            vec![at]
        }
        _ => {
            let about = Query::default().page_of_view(View::About);
            let address = screen.navigation.url_of(about);
            let work = Work::dataset(dataset, language, Some(&address));
            return Some(vec![today.map_or(work.clone(), |today| work.accessed_on(today))]);
        }
    };
    Some(publications.into_iter().map(|at| Work::publication(dataset, at, language)).collect())
}
