//! What a first visit shows.

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::text::Text;

use crate::browser::journey;
use crate::expected;
use crate::page::Page;

async fn opens_in(language: Language, page: &Page) {
    let text = Text::of(language);
    page.visit(language.folder()).await;
    assert_eq!(page.html_lang().await, language.code());
    assert!(page.title().await.contains(text.site), "the title is {}", page.title().await);
    page.wait_listed("").await;
    let listed = page.listed().await;
    let lengths = (listed.cities.len(), listed.persons.len(), listed.publications.len());
    assert_eq!(lengths, (23, 2, 4), "cities, present leaders, series and booklet");
    let status = page.status().await;
    assert!(status.contains(&text.counted(23, text.cities)), "the status says {status:?}");
    assert!(page.text().await.contains(text.site), "the official name is on screen");
    assert_eq!(page.address().await, "", "defaults are not written");
}

#[test]
fn opens_in_finnish_at_a_glance() {
    journey(async |page| opens_in(Language::Fi, page).await);
}

#[test]
fn opens_in_swedish_at_a_glance() {
    journey(async |page| opens_in(Language::Sv, page).await);
}

#[test]
fn opens_in_english_at_a_glance() {
    journey(async |page| opens_in(Language::En, page).await);
}

#[test]
fn shows_numbers_and_dates_as_each_language_writes_them() {
    journey(async |page| {
        let day = "2020-09-03".parse::<kaupunkipolitiikka::domain::PartialDate>().unwrap();
        for language in Language::ALL {
            page.visit(language.folder()).await;
            page.wait_text(&Text::of(language).number(694_392)).await;
            page.wait_text(&Text::of(language).date(day)).await;
        }
    });
}

#[test]
fn names_cities_in_the_readers_language_and_in_the_other_one() {
    journey(async |page| {
        for language in Language::ALL {
            page.visit(&format!("{}cities/", language.folder())).await;
            for city in &expected::DATASET.cities {
                let entry = page.texts(&format!("[data-city={}]", city.id)).await.concat();
                assert!(entry.contains(city.name(language)), "{entry:?}");
                if let Some((other, _)) = city.other_name(language) {
                    assert!(entry.contains(other), "{entry:?} without {other}");
                }
            }
        }
    });
}
