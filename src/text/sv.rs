//! Swedish, as it is written in Finland.

use super::{Text, counted, grouped};

pub static TEXT: Text = Text {
    language_name: "Svenska",
    site: "Stadspolitiska samarbetsgruppen",
    headline: |cities| format!("Staten och {cities} vid samma bord"),
    lead: |since, end| {
        format!(
            "Samarbetsgruppen samordnar ministeriernas stadspolitiska åtgärder. Den nuvarande mandatperioden började {since} och {end}."
        )
    },
    skip: "Hoppa till innehållet",
    languages: "Språk",
    views: "Vyer",
    view_names: ["Översikt", "Städer", "Ledning", "Diskussionsserie", "Om tjänsten"],

    search: "Sök en stad, person eller publikation",
    search_hint: "T.ex. Åbo, Häyry",
    needs_script: "Sökningen och filtren kräver JavaScript. Städerna, ledningen och publikationerna kan ändå läsas på den här sidan.",
    filters: "Filter",
    facets: [
        "Landskap",
        "Partnerskap eller avtal",
        "Språk",
        "Mandatperiod",
        "Typ",
        "Författare",
        "År",
    ],
    statuses: ["Finskspråkig", "Tvåspråkig"],
    kinds: ["Diskussionsunderlag", "Genmäle", "Utredning", "Partnerskapshäfte", "Pamflett"],
    undated: "Datum inte känt",
    chosen: "Valda avgränsningar",
    remove: |what| format!("Ta bort avgränsningen: {what}"),
    clear: "Rensa sökning och avgränsningar",
    more: |rest| format!("Visa fler ({} kvar)", grouped(rest as u64)),
    sort: "Ordning",
    sorts: ["Folkmängd", "Namn", "Landskap"],

    cities: |n| counted(n, "stad", "städer"),
    mandates: |n| counted(n, "ledningsuppdrag", "ledningsuppdrag"),
    publications: |n| counted(n, "publikation", "publikationer"),
    outside_series: |n| counted(n, "publikation utanför serien", "publikationer utanför serien"),
    contacts_found: |n| counted(n, "kontaktperson", "kontaktpersoner"),
    hits: |n| counted(n, "träff", "träffar"),
    and: "och",
    elsewhere: "Träffar i andra vyer:",
    none: "Inget motsvarar sökningen och avgränsningarna.",
    loosen: "Pröva något av följande:",
    drop_search: "Ta bort sökordet",
    drop_facet: |facet| format!("Ta bort avgränsningen ”{facet}”"),
    not_known_cities: |n| {
        if n == 1 {
            "Om en annan stad är det inte känt om den ingick i samarbetsgruppen. Den ska inte räknas som frånvarande.".to_owned()
        } else {
            format!(
                "Om {n} andra städer är det inte känt om de ingick i samarbetsgruppen. De ska inte räknas som frånvarande."
            )
        }
    },

    inhabitants: |number| format!("{number}\u{a0}invånare"),
    population: "Folkmängd",
    on_day: |day| format!("folkmängd {day}"),
    region: "Landskap",
    municipality: "Kommunnummer",
    coordinates: "Läge (WGS84)",
    language_status: "Språk",
    partnership: "Partnerskap",
    agreements: "Avtal",
    outside_members: "Med utanför samarbetsgruppen",
    website: "Webbplats",
    in_committee: "I samarbetsgruppen",
    represented: "med",
    absent: "inte med",
    not_known: "inte känt",
    mayor_in_lead: "Stadsdirektör i samarbetsgruppens ledning",

    roles: ["Ordförande", "Vice ordförande"],
    present_term: "Nuvarande mandatperiod",
    earlier_terms: "Tidigare mandatperioder",
    term: |year| format!("Mandatperioden {year}"),
    appointed: |when| format!("Tillsatt {when}"),
    began: |when| format!("Började {when}"),
    ended: |when| format!("Slutade {when}"),
    start: "Mandatperiodens början",
    end: "Mandatperiodens längd",
    start_not_known: "Startdatumet är inte känt",
    project: "Projektnummer",
    parties: "Övriga parter",
    parties_lead: "Utöver städerna finns i gruppen representanter från:",
    contacts: "Ytterligare upplysningar",
    earlier_committees: "Före 2011",
    mandates_of: "Uppdrag i samarbetsgruppens ledning",

    series_lead: |n| format!("Serien omfattar {}.", counted(n, "publikation", "publikationer")),
    outside_heading: "Utanför serien",
    date: "Publicerad",
    date_not_known: "Publiceringsdatumet är inte känt",
    kind: "Typ",
    authors: "Författare",
    affiliation_not_known: "universitet inte känt",
    answers: "Svarar på",
    answered_by: "Besvaras av",
    follows: "Uppföljning till",
    followed_by: "Följs upp av",
    commissioned: "Beställare",
    released: "Offentliggjord av",
    subject: "Ämne",
    about_it: "Om publikationen på webben",
    address: "Permanent adress",
    no_address: "Ingen permanent adress eller identifierare är känd",
    written: "Publikationer",

    close: "Stäng",
    sources: "Källor",
    own_translation: "egen översättning",

    goals: "Mål",
    tasks: "Uppgifter",
    groups: "Partnerskap och avtal",
    data: "Data",
    edition: |version, day| format!("Dataversion {version}, uppdaterad {day}"),
    licence: "Licens",

    failed: "Uppgifterna kunde inte visas",
    failed_offline: "Servern kunde inte nås. Kontrollera nätförbindelsen och försök igen.",
    failed_status: |status| format!("Servern svarade med felet {status}. Försök igen om en stund."),
    failed_data: "Det finns ett fel i de data som servern gav, så de kan inte visas. Felet ligger inte i din enhet. Försök igen senare.",
    failed_start: "Sökningen och filtren startade inte.",
    retry: "Försök igen",
    what_is_wrong: "Vad som gick fel",
};
