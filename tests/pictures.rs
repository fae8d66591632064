//! The pictures that readers take away, read and drawn by resvg: an SVG that others understand, in which everything has
//! room. The drawn pictures are left in `target/tmp/pictures/`, to look at.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use kaupunkipolitiikka::domain::dataset::{CityRef, PublicationRef, TermRef};
use kaupunkipolitiikka::domain::{Dataset, Language};
use kaupunkipolitiikka::export::picture::{
    Base, Palette, Picture, Setting, map, matrix, population, svg, timeline,
};
use kaupunkipolitiikka::text::Text;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::roxmltree::{self, Document};
use resvg::usvg::{Group, Node, Options, Rect, TextAnchor, Tree};

const REGULAR: &[u8] = include_bytes!("../src/bin/package/share_pictures/fonts/Inter-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../src/bin/package/share_pictures/fonts/Inter-SemiBold.ttf");

/// The dark theme of `style/tokens.css`.
const DARK: Palette = Palette {
    ground: "#0d1522",
    ink: "#e9f0fa",
    muted: "#a5b4ca",
    line: "#2a3a52",
    land: "#1f2d44",
    band: "#2b4268",
    edge: "#7d8da6",
    brand: "#9cc4ff",
    on_brand: "#0d1522",
    chosen: "#22385a",
    g1: "#7fb0ff",
    g2: "#4fd0c4",
    g3: "#ffb25c",
    g4: "#d3a1f2",
    g5: "#a5b4ca",
};

fn dataset() -> &'static Dataset {
    Dataset::parse(include_bytes!("../public/data/committee.json")).unwrap()
}

fn outlines() -> &'static str {
    include_str!("../public/outlines.js").split('`').nth(1).unwrap()
}

fn setting<'a>(dataset: &'a Dataset, language: Language, palette: &'a Palette) -> Setting<'a> {
    Setting { dataset, language, palette, selection: None, address: None }
}

fn all<T: From<usize>>(number: usize) -> Vec<T> {
    (0..number).map(T::from).collect()
}

/// Each picture of everything, and of small selections, with a name.
fn pictures<'a>(setting: &'a Setting<'a>) -> Vec<(&'static str, Picture<'a>)> {
    let dataset = setting.dataset;
    let cities: Vec<CityRef> = all(dataset.cities.len());
    let terms: Vec<TermRef> = all(dataset.terms.len());
    let publications: Vec<PublicationRef> = all(dataset.publications.len());
    let country = Base { outlines: outlines(), regions: &[], chosen: &[] };
    let region = Base { regions: &["01"], chosen: &["01"], ..country };
    let of_region: Vec<_> = cities
        .iter()
        .copied()
        .filter(|at| dataset.region(dataset.city(*at).region).code == "01")
        .collect();
    let pictures = [
        ("map", map(setting, &country, &cities)),
        ("map-of-a-region", map(setting, &region, &of_region)),
        ("map-without-outlines", map(setting, &Base { outlines: "", ..country }, &cities)),
        ("timeline", timeline(setting, &publications)),
        ("timeline-of-one", timeline(setting, &publications[2..3])),
        ("matrix", matrix(setting, &cities, &terms)),
        ("matrix-of-one", matrix(setting, &cities[..1], &terms[..1])),
        ("population", population(setting, &cities)),
        ("population-of-two", population(setting, &cities[..2])),
        ("population-of-one", population(setting, &cities[..1])),
    ];
    pictures.into_iter().map(|(name, picture)| (name, picture.unwrap())).collect()
}

fn options() -> Options<'static> {
    let mut fonts = Database::new();
    for font in [REGULAR, BOLD] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    Options { fontdb: Arc::new(fonts), font_family: "Inter".to_owned(), ..Options::default() }
}

/// The content of all texts, in their order.
fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|text| text.text().unwrap_or_default().to_owned()).collect()
}

/// The boxes of all texts, and those boxes for a font that is a tenth wider than Inter.
fn boxes(group: &Group, found: &mut Vec<(String, Rect, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(group) => boxes(group, found),
            Node::Text(text) => {
                let tight = text.abs_bounding_box();
                let chunk = &text.chunks()[0];
                let more = tight.width() / 10.0;
                let (left, right) = match chunk.anchor() {
                    TextAnchor::Start => (0.0, more),
                    TextAnchor::Middle => (more / 2.0, more / 2.0),
                    TextAnchor::End => (more, 0.0),
                };
                let wide = Rect::from_ltrb(
                    tight.left() - left,
                    tight.top(),
                    tight.right() + right,
                    tight.bottom(),
                );
                found.push((chunk.text().to_owned(), tight, wide.unwrap()));
            }
            _ => {}
        }
    }
}

#[test]
fn no_text_leaves_its_picture_or_lies_over_another() {
    let options = options();
    for language in Language::ALL {
        let selection = Language::pick(
            language,
            "Maakunta: Varsinais-Suomi, Etelä-Pohjanmaa, Pohjois-Pohjanmaa ja Keski-Pohjanmaa",
            "Landskap: Egentliga Finland, Södra Österbotten, Norra Österbotten och Mellersta Österbotten",
            "Region: Southwest Finland, South Ostrobothnia, North Ostrobothnia and Central Ostrobothnia",
        );
        let setting = Setting {
            selection: Some(selection),
            address: Some("https://kaupungit.example/fi/cities/?region=02,14,17,16&as=map"),
            ..setting(dataset(), language, &Palette::LIGHT)
        };
        for (name, picture) in pictures(&setting) {
            let tree = Tree::from_str(&svg(&picture), &options).unwrap();
            let (right, bottom) = (tree.size().width(), tree.size().height());
            let mut found = Vec::new();
            boxes(tree.root(), &mut found);
            for (at, (text, tight, wide)) in found.iter().enumerate() {
                let is_inside = wide.left() >= 20.0
                    && wide.top() >= 20.0
                    && wide.right() <= right - 20.0
                    && wide.bottom() <= bottom - 20.0;
                assert!(is_inside, "{name} in {language:?}: {text} at {wide:?}");
                // Boxes are as high as a line, and letters are not. A text with an edge is there twice.
                let overlaps = |(other, rect, _): &&(String, Rect, Rect)| {
                    let (width, height) = (
                        tight.right().min(rect.right()) - tight.left().max(rect.left()),
                        tight.bottom().min(rect.bottom()) - tight.top().max(rect.top()),
                    );
                    let most = tight.height().min(rect.height()) * 0.35;
                    width > 1.0 && height > most && text != other
                };
                let over = found[..at].iter().find(overlaps);
                assert!(over.is_none(), "{name} in {language:?}: {text} over {over:?}");
            }
        }
    }
}

#[test]
fn others_draw_each_picture_in_its_colours() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    fs::create_dir_all(&folder).unwrap();
    let options = options();
    for (theme, palette) in [("light", &Palette::LIGHT), ("dark", &DARK)] {
        for language in Language::ALL {
            let setting = setting(dataset(), language, palette);
            for (name, picture) in pictures(&setting) {
                let svg = svg(&picture);
                let tree = Tree::from_str(&svg, &options).unwrap();
                let size = tree.size().to_int_size();
                let mut drawn = Pixmap::new(size.width(), size.height()).unwrap();
                resvg::render(&tree, Transform::identity(), &mut drawn.as_mut());
                let is_drawn = |colour: &str| {
                    let part = |at| u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
                    let wanted = [part(1), part(3), part(5), 255];
                    drawn.data().chunks_exact(4).any(|pixel| pixel == wanted)
                };
                for colour in [palette.ground, palette.brand, palette.line] {
                    assert!(is_drawn(colour), "{name}: no {colour}");
                }
                let file = folder.join(format!("{name}-{}-{theme}", language.code()));
                fs::write(file.with_extension("svg"), &svg).unwrap();
                drawn.save_png(file.with_extension("png")).unwrap();
            }
        }
    }
}

#[test]
fn everything_that_is_shown_is_in_its_picture() {
    for language in Language::ALL {
        let setting = setting(dataset(), language, &Palette::LIGHT);
        for (name, picture) in pictures(&setting) {
            let written = texts(&svg(&picture)).join(" ");
            let shown: Vec<_> = match name {
                "map" | "map-without-outlines" | "matrix" | "population" => {
                    dataset().cities.iter().map(|city| city.name(language)).collect()
                }
                "timeline" => dataset().publications.iter().map(|one| one.title.text).collect(),
                _ => continue,
            };
            for words in shown {
                assert!(written.contains(words), "{name} in {language:?}: no {words}");
            }
        }
    }
}

#[test]
fn each_picture_says_where_it_is_from_and_how_it_may_be_used() {
    let edition = dataset().version.to_string();
    for language in Language::ALL {
        let day = Text::of(language).date(dataset().updated);
        let setting = setting(dataset(), language, &Palette::LIGHT);
        for (name, picture) in pictures(&setting) {
            let written = texts(&svg(&picture)).join(" ");
            for words in [&*edition, &day, "CC BY 4.0", "creativecommons.org/licenses/by/4.0"] {
                assert!(written.contains(words), "{name} in {language:?}: no {words}");
            }
            for attribution in &dataset().licence.attributions {
                let is_drawn = name.starts_with("map") || name.starts_with("population");
                let words = attribution.get(language);
                assert_eq!(written.contains(words), is_drawn, "{name} in {language:?}: {words}");
            }
        }
    }
}

#[test]
fn a_picture_refers_to_nothing_and_has_no_styles() {
    const ELEMENTS: [&str; 8] = ["svg", "title", "desc", "path", "rect", "circle", "line", "text"];
    const ATTRIBUTES: [&str; 27] = [
        "width",
        "height",
        "viewBox",
        "lang",
        "role",
        "font-family",
        "fill",
        "stroke-linejoin",
        "stroke-linecap",
        "d",
        "transform",
        "x",
        "y",
        "cx",
        "cy",
        "r",
        "x1",
        "y1",
        "x2",
        "y2",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "opacity",
        "font-size",
        "font-weight",
        "text-anchor",
    ];
    let setting = setting(dataset(), Language::Sv, &Palette::LIGHT);
    for (name, picture) in pictures(&setting) {
        let svg = svg(&picture);
        let document = Document::parse(&svg).unwrap();
        for element in document.descendants().filter(roxmltree::Node::is_element) {
            let tag = element.tag_name().name();
            assert!(ELEMENTS.contains(&tag), "{name}: {tag}");
            for attribute in element.attributes() {
                let known = ATTRIBUTES.contains(&attribute.name());
                assert!(known, "{name}: {} of {tag}", attribute.name());
                assert!(!attribute.value().contains("url("), "{name}: {}", attribute.value());
            }
        }
        let root = document.root_element();
        assert_eq!(root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("sv"));
        for tag in ["title", "desc"] {
            let words = root.children().find(|node| node.has_tag_name(tag)).unwrap();
            assert!(words.text().is_some_and(|words| words.len() > 20), "{name}: {tag}");
        }
    }
}

#[test]
fn a_region_is_drawn_without_what_is_outside_the_map() {
    let setting = setting(dataset(), Language::Fi, &Palette::LIGHT);
    for (name, picture) in pictures(&setting) {
        let tree = Tree::from_str(&svg(&picture), &options()).unwrap();
        let sheet = tree.size().to_rect(0.0, 0.0).unwrap();
        let drawn = tree.root().abs_bounding_box();
        assert!(drawn.right() <= sheet.right() && drawn.left() >= 0.0, "{name}: {drawn:?}");
        assert!(drawn.bottom() <= sheet.bottom() && drawn.top() >= 0.0, "{name}: {drawn:?}");
    }
}

#[test]
fn nothing_to_show_is_no_picture() {
    let setting = setting(dataset(), Language::Fi, &Palette::LIGHT);
    let base = Base { outlines: outlines(), regions: &[], chosen: &[] };
    let (city, term) = (CityRef::from(0), TermRef::from(0));
    let undated = dataset().publications.iter().position(|one| one.date.is_none()).unwrap();
    assert!(map(&setting, &base, &[]).is_none());
    assert!(timeline(&setting, &[]).is_none());
    assert!(timeline(&setting, &[undated.into()]).is_none());
    assert!(matrix(&setting, &[], &[term]).is_none());
    assert!(matrix(&setting, &[city], &[]).is_none());
    assert!(population(&setting, &[]).is_none());
}
