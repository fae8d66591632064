//! Finnish.

use super::date::DateFormat;
use super::{Text, counted, counted_in_words, grouped};

/// Separates groups of three digits.
const SEPARATOR: char = '\u{a0}';

pub static TEXT: Text = Text {
    language_name: "Suomi",
    site: "Kaupunkipolitiikan yhteistyöryhmä",
    short_site: "Kaupunkipolitiikka",
    headline: |cities| format!("Valtio ja {cities} saman pöydän ääressä"),
    lead: "Yhteistyöryhmä koordinoi ja kehittää ministeriöiden kaupunkipoliittisia toimia.",
    term_lead: |since, end| format!("Nykyinen toimikausi alkoi {since} ja {end}."),
    date_format: DateFormat {
        months: [
            "tammikuu",
            "helmikuu",
            "maaliskuu",
            "huhtikuu",
            "toukokuu",
            "kesäkuu",
            "heinäkuu",
            "elokuu",
            "syyskuu",
            "lokakuu",
            "marraskuu",
            "joulukuu",
        ],
        is_numeric: true,
        in_year: "vuonna ",
        in_month: "",
        on_day: "",
        month_ending: "ssa",
    },
    group_separator: SEPARATOR,
    decimal_separator: ",",
    location: |north, east| format!("{north}° N, {east}° E"),
    skip: "Siirry sisältöön",
    languages: "Kieli",
    views: "Näkymät",
    view_names: ["Yleiskuva", "Kaupungit", "Johto", "Keskustelusarja", "Tietoja"],

    search: "Hae kaupunkia, henkilöä tai julkaisua",
    search_hint: "Esim. Turussa, Häyry",
    needs_script: "Haku ja suodattimet tarvitsevat JavaScriptin. Kaupungit, johto ja julkaisut ovat silti luettavissa tällä sivulla.",
    filters: "Suodattimet",
    facets: [
        "Maakunta",
        "Kumppanuus tai sopimus",
        "Kielisyys",
        "Toimikausi",
        "Laji",
        "Tekijä",
        "Vuosi",
    ],
    statuses: ["Suomenkielinen", "Kaksikielinen"],
    kinds: ["Sparrauspaperi", "Vastine", "Selvitys", "Kumppanuuskirjanen", "Pamfletti"],
    undated: "Päiväys ei tiedossa",
    chosen: "Valitut rajaukset",
    remove: |what| format!("Poista rajaus: {what}"),
    clear: "Tyhjennä kaikki",
    more: |rest| format!("Näytä lisää (jäljellä {})", grouped(rest as u64, SEPARATOR)),
    show: |what| format!("Näytä {what}"),
    sort: "Järjestys",
    sorts: ["Väkiluku", "Nimi", "Maakunta", "Toimikausien määrä", "Väestönkasvu"],
    layouts: "Kaupunkien esitystapa",
    layout_names: ["Luettelo", "Kartta", "Taulukko"],
    quoted: |what| format!("”{what}”"),
    on_map: |what| format!("{what} kartalla"),
    as_table: |what| format!("{what} taulukkona"),

    map: "Kaupungit kartalla",
    all_about_cities: "Maakunnat, toimikaudet ja sopimukset",
    skip_map: "Ohita kartta",
    map_size: "Merkin koko kertoo väkiluvun. Maakunnan voi valita kartalta.",
    map_keys: "Nuolinäppäimillä siirryt kaupungista toiseen, Enterillä avaat kaupungin ja Esc-näppäimellä poistut kartalta.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("Kartalla on {largest}: {most}\u{a0}asukasta ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "yhdestä maakunnasta".to_owned(),
            many => format!("{many} maakunnasta"),
        };
        format!(
            "Kartalla on {} kaupunkia {regions}. Kaupungeissa on yhteensä {} asukasta ({}). Suurin on {largest} ({most}) ja pienin {smallest} ({least}). Pohjoisin on {} ja eteläisin {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
    partnerships: "Kumppanuudet",
    city: "Kaupunki",
    terms: "Toimikaudet",
    table_caption: "Yhteistyöryhmän kaupungit",

    cities: |n| counted(n, SEPARATOR, "kaupunki", "kaupunkia"),
    mandates: |n| counted(n, SEPARATOR, "johtotehtävä", "johtotehtävää"),
    publications: |n| counted(n, SEPARATOR, "julkaisu", "julkaisua"),
    outside_series: |n| counted(n, SEPARATOR, "muu julkaisu", "muuta julkaisua"),
    contacts_found: |n| counted(n, SEPARATOR, "lisätietojen antaja", "lisätietojen antajaa"),
    hits: |n| counted(n, SEPARATOR, "osuma", "osumaa"),
    results: "Hakutulokset",
    and: "ja",
    elsewhere: "Osumia muissa näkymissä:",
    none: "Mikään ei vastaa hakua ja rajauksia.",
    loosen: "Kokeile jotakin näistä:",
    drop_search: "Poista hakusana",
    drop_facet: |facet| format!("Poista rajaus ”{facet}”"),
    not_known_cities: |n| {
        if n == 1 {
            "Yhdestä muusta kaupungista ei tiedetä, kuuluiko se yhteistyöryhmään. Sitä ei pidä tulkita poissa olleeksi.".to_owned()
        } else {
            format!(
                "{n} muusta kaupungista ei tiedetä, kuuluivatko ne yhteistyöryhmään. Niitä ei pidä tulkita poissa olleiksi."
            )
        }
    },

    inhabitants: |number| format!("{number}\u{a0}asukasta"),
    population: "Väkiluku",
    population_by_year: "Väkiluku vuosittain",
    percent_sign: "\u{a0}%",
    change_since: |change, year| format!("{change} vuodesta {year}"),
    from_to: |from, year, to, until| format!("{from} (vuonna {year}), {to} (vuonna {until})"),
    on_day: |day| format!("väkiluku {day}"),
    region: "Maakunta",
    municipality: "Kuntanumero",
    coordinates: "Sijainti (WGS84)",
    language_status: "Kielisyys",
    partnership: "Kumppanuus",
    agreements: "Sopimukset",
    agreement: "Sopimus",
    outside_members: "Yhteistyöryhmän ulkopuolelta mukana",
    group_dates: "Ajankohta",
    website: "Verkkosivusto",
    in_committee: "Yhteistyöryhmässä",
    in_since: |year| format!("Mukana vuodesta {year}"),
    in_terms: |years| format!("Mukana toimikausina {years}"),
    number_of_terms: |n| {
        counted_in_words(
            n,
            &["yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi"],
            "toimikausi",
            "toimikautta",
        )
    },
    represented: "mukana",
    absent: "ei mukana",
    not_known: "ei tiedossa",
    mayor_in_lead: "Kaupunginjohtaja yhteistyöryhmän johdossa",

    roles: ["Puheenjohtaja", "Varapuheenjohtaja"],
    present_term: "Nykyinen toimikausi",
    earlier_terms: "Aiemmat toimikaudet",
    term: |year| format!("Toimikausi {year}"),
    appointed: |when| format!("Asetettu {when}"),
    began: |when| format!("Alkoi {when}"),
    ended: |when| format!("Päättyi {when}"),
    start: "Toimikauden alku",
    end: "Toimikauden päättyminen",
    start_not_known: "Osa johtotehtävien alkamispäivistä ei ole tiedossa.",
    end_not_known: "Johtotehtävien päättymispäivät eivät ole tiedossa.",
    own_start_not_known: "Alkamispäivä ei ole tiedossa.",
    own_end_not_known: "Päättymispäivä ei ole tiedossa.",
    project: "Hankenumero (Hankeikkuna)",
    parties: "Muut osapuolet",
    parties_lead: "Kaupunkien lisäksi ryhmässä ovat edustettuina:",
    contacts: "Lisätietoja",
    contact: "Lisätietojen antaja",
    participation: "Ketkä ovat olleet mukana ja milloin",
    participation_lead: "Kysymysmerkki tarkoittaa, ettei mikään lähde kerro, oliko kaupunki mukana. Se ei tarkoita, että kaupunki olisi ollut poissa.",
    total: "Yhteensä",
    at_least: |n| format!("vähintään {n}"),
    earlier_committees: "Ennen vuotta 2011",
    mandates_of: "Tehtävät yhteistyöryhmän johdossa",
    role_before: "Samassa tehtävässä ennen, aineiston mukaan:",
    role_after: "Samassa tehtävässä jälkeen, aineiston mukaan:",

    series_lead: |n| {
        format!(
            "Kaupunkipolitiikan keskustelusarjassa on {}.",
            counted(n, SEPARATOR, "julkaisu", "julkaisua")
        )
    },
    term_shown: "Toimikausi ryhmän asettamisesta alkaen",
    beside_heading: "Yhteistyöryhmän sivulla sarjan rinnalla",
    elsewhere_heading: "Sarjaan luettu muualla",
    date_not_known: "Julkaisupäivä ei ole tiedossa",
    authors: "Tekijät",
    title_not_known: "titteliä ei mainita",
    affiliation_not_known: "yliopistoa ei mainita",
    answers_number: |n| format!("Vastaa julkaisuun {n}"),
    follows_number: |n| format!("Julkaisun {n} innoittama"),
    answers: "Vastaa julkaisuun",
    answered_by: "Tähän vastaa",
    follows: "Innoittaja",
    followed_by: "Innoitti",
    commissioned: "Tilaaja",
    released: "Julkisti",
    subject: "Aihe",
    read: |what| format!("Lue: {what}"),
    only_a_page: "Julkaisun koko tekstin osoitetta ei ole tässä aineistossa.",
    no_page: "Tässä aineistossa ei ole osoitetta, josta julkaisun voi lukea.",
    written: "Julkaisut",

    full_page: "Avaa palvelun omalla sivulla",
    previous: "Edellinen",
    next: "Seuraava",
    siblings: "Edellinen ja seuraava",
    close: "Sulje",
    sources: "Lähteet",
    own_translation: "oma käännös",
    own_note: "Tähdellä (*) merkityt sanat ja lauseet ovat palvelun omia käännöksiä, eivät virallisia.",

    goals: "Tavoitteet",
    tasks: "Tehtävät",
    groups: "Kumppanuudet ja sopimukset",
    publisher: "Julkaisija",
    no_publisher: "Palvelun julkaisijaa ei ole vielä nimetty.",
    not_official: "Tämä ei ole työ- ja elinkeinoministeriön virallinen sivu.",
    official_page: "Yhteistyöryhmän virallinen sivu",
    give_feedback: "Anna palautetta",
    no_feedback: "Palauteosoitetta ei ole vielä nimetty.",
    provider: "Palveluntarjoaja",
    assessed_externally: |when| format!("Arvion on tehnyt {when} ulkopuolinen asiantuntija."),
    statement_updated: |when| format!("Seloste on päivitetty {when}."),
    email: "Sähköposti",
    phone: "Puhelinvaihde",
    statement: "Saavutettavuusseloste",
    statement_scope: "Seloste koskee palvelua Kaupunkipolitiikan yhteistyöryhmä sekä itsenäisenä sivuna että muille sivuille upotettuna. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että palvelu on saavutettava.",
    conforms: "Palvelu täyttää lain saavutettavuusvaatimukset sekä WCAG 2.2 -ohjeiston A- ja AA-tason kriteerit.",
    conforms_partly: "Palvelu täyttää osittain lain saavutettavuusvaatimukset sekä WCAG 2.2 -ohjeiston A- ja AA-tason kriteerit. Seuraavat puutteet tunnetaan:",
    assessed: |when| {
        format!(
            "Arvio on tehty {when} itsearviointina: automaattisin testein sekä käyttämällä palvelua näppäimistöllä, suurennettuna, muutetuin tekstivälein ja eri värivalinnoin."
        )
    },
    feedback: "Huomasitko puutteen saavutettavuudessa? Kerro siitä meille:",
    feedback_page: "palautesivu",
    feedback_not_known: "Palvelun julkaisija ei ole vielä ilmoittanut, mihin saavutettavuutta koskevan palautteen voi lähettää.",
    answer_time: "Saavutettavuutta koskevaan palautteeseen on lain mukaan vastattava 14 päivän kuluessa.",
    supervisor: "Jos et saa vastausta 14 päivän kuluessa tai et ole vastaukseen tyytyväinen, voit tehdä ilmoituksen valvontaviranomaiselle:",
    privacy_heading: "Tietosuoja",
    privacy: "Palvelu ei käytä evästeitä, ei seuraa kävijöitä eikä lähetä tietoja kolmansille osapuolille. Haku ja rajaukset toimivat omassa selaimessasi, ja valintasi näkyvät vain sivun osoitteessa. Omalla sivullaan palvelu tallentaa ensimmäisellä käynnillä selaimeesi sovelluksen tiedostot ja aineiston, jotta se toimii myös ilman verkkoyhteyttä; muille sivuille upotettuna se ei tallenna mitään.",
    about_and_statement: "Tietoja palvelusta ja saavutettavuusseloste",
    theme: "Värit",
    themes: ["Laitteen mukaan", "Vaaleat", "Tummat"],
    data: "Aineisto",
    edition: |version, day| format!("Aineiston versio {version}, päivitetty {day}"),
    licence: "Lisenssi",

    update: "Uusi versio saatavilla.",
    update_now: "Ota käyttöön",
    offline: "Verkkoyhteyttä ei ole. Näet aiemmin tallennetut tiedot.",
    stale: "Palvelimelta ei saatu ajoissa uusia tietoja. Näet aiemmin tallennetut tiedot.",
    evicted: "Selain on poistanut tallennetut tiedot vapauttaakseen tilaa. Ne tallennetaan uudelleen, kun verkkoyhteys toimii.",
    install: "Asenna sovellus",
    embed: "Upota sivullesi",
    share: "Jaa tämä näkymä",
    share_short: "Jaa",
    copied: "Osoite kopioitu",

    failed: "Tietoja ei voitu näyttää",
    failed_offline: "Palvelimeen ei saatu yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.",
    failed_status: |status| {
        format!("Palvelin vastasi virheellä {status}. Yritä hetken kuluttua uudelleen.")
    },
    failed_data: "Palvelimelta saadussa aineistossa on virhe, joten sitä ei voida näyttää. Vika ei ole laitteessasi. Yritä myöhemmin uudelleen.",
    failed_start: "Haku ja suodattimet eivät käynnistyneet.",
    retry: "Yritä uudelleen",
    what_is_wrong: "Mikä meni vikaan",
};
