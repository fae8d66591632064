//! The words that only the tables have that readers take away.

use crate::domain::Language;

/// The words of one language: names of files, and headings of columns.
pub struct TableText {
    /// What the files are called.
    pub cities: &'static str,
    pub leadership: &'static str,
    pub publications: &'static str,
    pub results: &'static str,

    /// The name of a city in Finnish and in Swedish.
    pub name_fi: &'static str,
    pub name_sv: &'static str,
    pub region_code: &'static str,
    /// The day of the population.
    pub population_date: &'static str,
    /// The terms of which it is not known whether a city was represented.
    pub terms_not_known: &'static str,
    pub latitude: &'static str,
    pub longitude: &'static str,

    pub role: &'static str,
    pub title: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub government: &'static str,
    pub note: &'static str,

    /// The title of a publication.
    pub work: &'static str,
    pub date: &'static str,
    pub listing: &'static str,
    pub page: &'static str,
    pub description: &'static str,
    /// The id of a thing in the dataset.
    pub id: &'static str,
}

impl TableText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: TableText = TableText {
    cities: "kaupungit",
    leadership: "johto",
    publications: "julkaisut",
    results: "hakutulokset",
    name_fi: "Nimi suomeksi",
    name_sv: "Nimi ruotsiksi",
    region_code: "Maakuntatunnus",
    population_date: "Väkiluvun päivä",
    terms_not_known: "Toimikaudet, joista ei ole tietoa",
    latitude: "Leveysaste (WGS 84, EPSG:4326)",
    longitude: "Pituusaste (WGS 84, EPSG:4326)",
    role: "Tehtävä",
    title: "Titteli",
    from: "Alkoi",
    to: "Päättyi",
    government: "Hallitus",
    note: "Huomautus",
    work: "Julkaisun nimi",
    date: "Julkaistu",
    listing: "Suhde sarjaan",
    page: "Verkkosivu",
    description: "Kuvaus",
    id: "Tunniste",
};

static SV: TableText = TableText {
    cities: "städer",
    leadership: "ledning",
    publications: "publikationer",
    results: "sökresultat",
    name_fi: "Namn på finska",
    name_sv: "Namn på svenska",
    region_code: "Landskapskod",
    population_date: "Datum för folkmängden",
    terms_not_known: "Mandatperioder som det saknas uppgift om",
    latitude: "Latitud (WGS 84, EPSG:4326)",
    longitude: "Longitud (WGS 84, EPSG:4326)",
    role: "Uppdrag",
    title: "Titel",
    from: "Började",
    to: "Slutade",
    government: "Regering",
    note: "Anmärkning",
    work: "Publikationens titel",
    date: "Publicerad",
    listing: "Förhållande till serien",
    page: "Webbsida",
    description: "Beskrivning",
    id: "Identifierare",
};

static EN: TableText = TableText {
    cities: "cities",
    leadership: "leadership",
    publications: "publications",
    results: "search results",
    name_fi: "Name in Finnish",
    name_sv: "Name in Swedish",
    region_code: "Region code",
    population_date: "Population as of",
    terms_not_known: "Terms not known",
    latitude: "Latitude (WGS 84, EPSG:4326)",
    longitude: "Longitude (WGS 84, EPSG:4326)",
    role: "Role",
    title: "Title",
    from: "Began",
    to: "Ended",
    government: "Government",
    note: "Note",
    work: "Title of publication",
    date: "Published",
    listing: "Relation to the series",
    page: "Web page",
    description: "Description",
    id: "ID",
};
