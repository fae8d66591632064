//! The address: a screen and its query string.

use kaupunkipolitiikka::domain::{Facet, Language, Query, Sort, Theme, View};

use crate::support::random::Random;
use crate::support::{finder, published};

#[test]
fn an_address_is_parsed_and_written_without_change() {
    let dataset = published();
    for search in [
        "",
        "?view=cities",
        "?view=about&lang=sv",
        "?q=s%3At+michel",
        "?q=%C3%A5bo+%26+%2B100%25+%3D+%23",
        "?region=01,06&group=alliance6,mal&language=fi-sv&term=2011,2023",
        "?kind=paper,pamphlet&author=mari-vaattovaara&year=2020,undated",
        "?sort=name&item=jyvaskyla&theme=dark&embed=1&lang=en",
        "?view=cities&sort=terms&as=table&item=oulu",
        "?as=map",
        "?view=series&q=helsinki&region=01&group=mal&language=fi&term=2016&kind=study&author=olli-seuri&year=2022&sort=region&item=study-2022&theme=light&embed=1&lang=fi",
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.to_search(), search);
        assert_eq!(Query::parse(search.trim_start_matches('?'), dataset), query, "{search}");
    }
}

#[test]
fn the_same_screen_has_the_same_address() {
    let dataset = published();
    for (search, canonical) in [
        ("?", ""),
        ("?&&&", ""),
        ("?theme=dark&view=cities", "?view=cities&theme=dark"),
        ("?sort=population&view=&q=&embed=0&as=list", ""),
        ("?term=2023,2011,2023", "?term=2011,2023"),
        ("?group=mal,alliance6", "?group=alliance6,mal"),
        ("?region=06&region=01", "?region=01,06"),
        ("?region=01&region=nowhere", "?region=01"),
        ("?region=%30%31%2C06", "?region=01,06"),
        ("?author=olli-seuri,laura-kolbe", "?author=laura-kolbe,olli-seuri"),
        ("?year=undated,2020", "?year=2020,undated"),
        ("?view=cities&view=series&view=x", "?view=series"),
        ("?lang=sv&lang=se", "?lang=sv"),
        ("?theme=dark&theme=pink", "?theme=dark"),
        ("?item=turku&item=nobody", "?item=turku"),
        ("?q=turku&q=vaasa", "?q=vaasa"),
        ("?q=a%20b", "?q=a+b"),
        ("?q=%C3%85bo", "?q=%C3%85bo"),
        ("?q=Åbo", "?q=%C3%85bo"),
        ("?q=a=b", "?q=a%3Db"),
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.to_search(), canonical, "{search}");
        assert_eq!(Query::parse(canonical, dataset), query, "{search}");
    }
}

#[test]
fn unknown_keys_and_values_are_ignored() {
    let dataset = published();
    for search in [
        "?utm_source=newsletter&fbclid=x",
        "?view=map",
        "?VIEW=cities",
        "?sort=size",
        "?as=pie",
        "?theme=blue",
        "?embed=true",
        "?lang=de",
        "?region=99",
        "?region=1",
        "?group=Alliance6",
        "?language=sv",
        "?term=1995",
        "?kind=essay",
        "?author=tomas-hayry",
        "?year=1999",
        "?item=stockholm",
        "?item=",
        "?q",
        "?=",
        "?=x",
        "??",
        "#view=cities",
    ] {
        assert_eq!(Query::parse(search, dataset), Query::default(), "{search}");
    }
}

#[test]
fn invalid_escapes_are_taken_literally() {
    let dataset = published();
    for (search, typed) in [
        ("?q=100%", "100%"),
        ("?q=%4", "%4"),
        ("?q=%zz", "%zz"),
        ("?q=%+1", "% 1"),
        ("?q=%C3", "Ã"),
        ("?q=%ff%fea", "ÿþa"),
        ("?q=%00", "\0"),
        ("?q=%e4%c3%a4", "ää"),
    ] {
        let query = Query::parse(search, dataset);
        assert_eq!(query.typed, typed, "{search}");
        assert_eq!(Query::parse(&query.to_search(), dataset), query, "{search}");
    }
}

#[test]
fn any_invalid_query_gives_a_screen_with_a_short_address() {
    let dataset = published();
    let mut random = Random::new(7);
    let parts = [
        "&",
        "=",
        "%",
        "+",
        ",",
        "?",
        "#",
        "q=",
        "&region=",
        "01",
        "%C3",
        "å",
        "\u{308}",
        "\0",
        "💣",
        "item=turku",
        "&view=cities",
        "term=2011",
        "zz",
    ];
    for _ in 0..50 {
        let mut search = String::new();
        while search.chars().count() < 10_000 {
            search.push_str(random.one_of(&parts));
        }
        let query = Query::parse(&search, dataset);
        assert!(query.typed.chars().count() <= Query::MAX_TYPED);
        assert!(query.to_search().len() < 4_000);
        assert_eq!(Query::parse(&query.to_search(), dataset), query);
        let _ = finder().find(&query, Language::Sv);
    }
    let long = Query::parse(&format!("?q={}", "å".repeat(10_000)), dataset);
    assert_eq!(long.typed, "å".repeat(Query::MAX_TYPED));
}

#[test]
fn clearing_drops_search_and_facets_and_nothing_else() {
    let dataset = published();
    let query = Query::parse(
        "?view=cities&q=turku&region=01&kind=paper&sort=name&item=turku&theme=dark&embed=1&lang=sv",
        dataset,
    );
    assert!(query.is_filtered());
    assert_eq!(query.choice_count(), 2);
    let cleared = query.cleared();
    assert!(!cleared.is_filtered());
    assert_eq!(cleared.to_search(), "?view=cities&sort=name&item=turku&theme=dark&embed=1&lang=sv");
    assert_eq!((cleared.view, cleared.sort), (View::Cities, Sort::Name));
    assert_eq!((cleared.theme, cleared.language), (Some(Theme::Dark), Some(Language::Sv)));
}

#[test]
fn a_choice_is_toggled_on_and_off() {
    let dataset = published();
    let none = Query::default();
    let toggled = |query: &Query, value: &str| {
        let index = dataset.values(Facet::Term).position(|term| term == value).unwrap();
        query.clone().toggled(Facet::Term, index, value)
    };
    let one = toggled(&none, "2023");
    let two = toggled(&one, "2011");
    assert_eq!(two.to_search(), "?term=2011,2023");
    assert_eq!(toggled(&two, "2011"), one);
    assert_eq!(two.without(Facet::Term), none);
}

#[test]
fn a_choice_is_made_by_the_key_of_the_address() {
    let dataset = published();
    let choose =
        |query: &Query, key, value| query.clone().with_choice(key, value, dataset).to_search();
    let present = Query::parse("?view=cities&term=2011", dataset);
    assert_eq!(choose(&present, "term", "2020"), "?view=cities&term=2011,2020");
    assert_eq!(choose(&present, "term", "2011"), "?view=cities");
    assert_eq!(choose(&present, "sort", "name"), "?view=cities&term=2011&sort=name");
    assert_eq!(choose(&present, "theme", "dark"), "?view=cities&term=2011&theme=dark");
    let mut dark = present.clone();
    dark.theme = Some(Theme::Dark);
    assert_eq!(choose(&dark, "theme", "system"), "?view=cities&term=2011");
    for (key, value) in [("term", "1995"), ("sort", "mood"), ("view", "series"), ("", "")] {
        assert_eq!(choose(&present, key, value), present.to_search(), "{key}={value}");
    }
}

#[test]
fn the_keys_are_those_of_the_address_in_its_order() {
    let dataset = published();
    let author = dataset.values(Facet::Author).next().unwrap().to_owned();
    let all = format!(
        "?lang=sv&embed=1&theme=dark&item=vaasa&as=map&sort=name&year=2020&author={author}&kind=paper\
        &term=2016&language=fi&group=mal&region=01&q=a&view=cities"
    );
    let search = Query::parse(&all, dataset).to_search();
    let keys: Vec<_> = search[1..].split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
    assert_eq!(keys, [Query::KEYS.as_slice(), &["embed", "lang"]].concat());
}
