//! Swedish, as it is written in Finland.

use super::date::DateFormat;
use super::{Text, counted, grouped};

/// Separates groups of three digits.
const SEPARATOR: char = '\u{a0}';

pub static TEXT: Text = Text {
    language_name: "Svenska",
    site: "Stadspolitiska samarbetsgruppen",
    short_site: "Stadspolitik",
    headline: |cities| format!("Staten och {cities} vid samma bord"),
    lead: |since, end| {
        format!(
            "Samarbetsgruppen samordnar och utvecklar ministeriernas stadspolitiska åtgärder. Den nuvarande mandatperioden började {since} och {end}."
        )
    },
    date_format: DateFormat {
        months: [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ],
        is_numeric: false,
        in_year: "år ",
        in_month: "i ",
        on_day: "den ",
        month_ending: "",
    },
    group_separator: SEPARATOR,
    decimal_separator: ",",
    location: |north, east| format!("{north}° N, {east}° E"),
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
        "Språklig status",
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
    more: |rest| format!("Visa fler ({} kvar)", grouped(rest as u64, SEPARATOR)),
    sort: "Ordning",
    sorts: ["Folkmängd", "Namn", "Landskap", "Antal mandatperioder", "Befolkningstillväxt"],
    layouts: "Visa städerna som",
    layout_names: ["Lista", "Karta", "Tabell"],

    map: "Städerna på kartan",
    skip_map: "Hoppa över kartan",
    map_size: "Symbolens storlek visar folkmängden. Du kan välja ett landskap på kartan.",
    map_keys: "Med piltangenterna går du från stad till stad, med Enter öppnar du staden och med Esc lämnar du kartan.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("På kartan finns {largest}: {most}\u{a0}invånare ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "ett landskap".to_owned(),
            many => format!("{many} landskap"),
        };
        format!(
            "På kartan finns {} städer i {regions}. Städerna har sammanlagt {} invånare ({}). Störst är {largest} ({most}) och minst {smallest} ({least}). Nordligast ligger {} och sydligast {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
    partnerships: "Partnerskap",
    city: "Stad",
    terms: "Mandatperioder",
    table_caption: "Samarbetsgruppens städer",

    cities: |n| counted(n, SEPARATOR, "stad", "städer"),
    mandates: |n| counted(n, SEPARATOR, "ledningsuppdrag", "ledningsuppdrag"),
    publications: |n| counted(n, SEPARATOR, "publikation", "publikationer"),
    outside_series: |n| counted(n, SEPARATOR, "annan publikation", "andra publikationer"),
    contacts_found: |n| counted(n, SEPARATOR, "kontaktperson", "kontaktpersoner"),
    hits: |n| counted(n, SEPARATOR, "träff", "träffar"),
    and: "och",
    elsewhere: "Träffar i andra vyer:",
    none: "Inget motsvarar sökningen och avgränsningarna.",
    loosen: "Pröva något av följande:",
    drop_search: "Ta bort sökordet",
    drop_facet: |facet| format!("Ta bort avgränsningen ”{facet}”"),
    not_known_cities: |n| {
        if n == 1 {
            "För en annan stad är det inte känt om den ingick i samarbetsgruppen. Den ska inte räknas som frånvarande.".to_owned()
        } else {
            format!(
                "För {n} andra städer är det inte känt om de ingick i samarbetsgruppen. De ska inte räknas som frånvarande."
            )
        }
    },

    inhabitants: |number| format!("{number}\u{a0}invånare"),
    population: "Folkmängd",
    population_by_year: "Folkmängd per år",
    percent_sign: "\u{a0}%",
    change_since: |change, year| format!("{change} sedan {year}"),
    from_to: |from, year, to, until| format!("från {from} ({year}) till {to} ({until})"),
    on_day: |day| format!("folkmängd {day}"),
    region: "Landskap",
    municipality: "Kommunnummer",
    coordinates: "Läge (WGS84)",
    language_status: "Språklig status",
    partnership: "Partnerskap",
    agreements: "Avtal",
    outside_members: "Deltagare utanför samarbetsgruppen",
    group_note: "Mer information",
    group_dates: "Tidpunkt",
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
    end: "Mandatperiodens slut",
    start_not_known: "Startdatumet är inte känt för alla ledningsuppdrag.",
    end_not_known: "Slutdatumen för ledningsuppdragen är inte kända.",
    government: "Regering",
    own_start_not_known: "Startdatumet är inte känt.",
    own_end_not_known: "Slutdatumet är inte känt.",
    project: "Projektnummer (Hankeikkuna)",
    parties: "Övriga parter",
    parties_lead: "Utöver städerna finns i gruppen representanter från:",
    contacts: "Ytterligare upplysningar",
    participation: "Vilka som har varit med och när",
    participation_lead: "Ett frågetecken betyder att ingen källa anger om staden var med. Det betyder inte att staden inte var med.",
    total: "Totalt",
    at_least: |n| format!("minst {n}"),
    earlier_committees: "Före 2011",
    mandates_of: "Uppdrag i samarbetsgruppens ledning",

    series_lead: |n| {
        format!(
            "Den stadspolitiska diskussionsserien omfattar {}. Seriens svenska namn är vår egen översättning.",
            counted(n, SEPARATOR, "publikation", "publikationer")
        )
    },
    term_shown: "Mandatperiod från det att gruppen tillsattes",
    beside_heading: "Vid sidan av serien på samarbetsgruppens sida",
    elsewhere_heading: "Räknas till serien på annat håll",
    published: "Publiceringsdatum",
    date_not_known: "Publiceringsdatumet är inte känt",
    kind: "Typ",
    authors: "Författare",
    title_not_known: "titel anges inte",
    affiliation_not_known: "universitet anges inte",
    answers: "Svarar på",
    answered_by: "Besvaras av",
    follows: "Inspirerad av",
    followed_by: "Inspirerade",
    commissioned: "Beställare",
    released: "Offentliggjordes av",
    subject: "Ämne",
    description: "Syfte och innehåll",
    about_it: "Om publikationen på webben",
    address: "Permanent adress",
    no_address: "Ingår inte i det här datamaterialet.",
    written: "Publikationer",

    full_page: "Öppna på tjänstens egen sida",
    previous: "Föregående",
    next: "Nästa",
    siblings: "Föregående och nästa",
    close: "Stäng",
    sources: "Källor",
    own_translation: "egen översättning",
    own_note: "Ord och meningar med asterisk (*) är tjänstens egna översättningar, inte officiella.",

    goals: "Mål",
    tasks: "Uppgifter",
    groups: "Partnerskap och avtal",
    publisher: "Utgivare",
    no_publisher: "Tjänstens utgivare har ännu inte angetts.",
    not_official: "Det här är inte arbets- och näringsministeriets officiella sida.",
    official_page: "Samarbetsgruppens officiella sida",
    give_feedback: "Ge respons",
    no_feedback: "Någon adress för respons har ännu inte angetts.",
    provider: "Tjänsteleverantör",
    assessed_externally: |when| format!("Bedömningen gjordes {when} av en utomstående sakkunnig."),
    statement_updated: |when| format!("Utlåtandet uppdaterades {when}."),
    email: "E-post",
    phone: "Telefonväxel",
    statement: "Tillgänglighetsutlåtande",
    statement_scope: "Utlåtandet gäller tjänsten Stadspolitiska samarbetsgruppen både som egen sida och inbäddad på andra sidor. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att tjänsten är tillgänglig.",
    conforms: "Tjänsten uppfyller lagens tillgänglighetskrav och kriterierna på nivåerna A och AA i WCAG 2.2.",
    conforms_partly: "Tjänsten uppfyller delvis lagens tillgänglighetskrav och kriterierna på nivåerna A och AA i WCAG 2.2. Följande brister är kända:",
    assessed: |when| {
        format!(
            "Bedömningen gjordes {when} som en självutvärdering: med automatiska tester och genom att använda tjänsten med tangentbord, förstorad, med ändrat textavstånd och med olika färginställningar."
        )
    },
    feedback: "Har du upptäckt en brist i tillgängligheten? Berätta om den för oss:",
    feedback_page: "responssida",
    feedback_not_known: "Tjänstens utgivare har ännu inte meddelat vart respons om tillgängligheten kan skickas.",
    answer_time: "Respons om tillgängligheten ska enligt lagen besvaras inom 14 dagar.",
    supervisor: "Om du inte får svar inom 14 dagar eller om du är missnöjd med svaret kan du göra en anmälan till tillsynsmyndigheten:",
    privacy_heading: "Dataskydd",
    privacy: "Tjänsten använder inga kakor, spårar inte besökarna och sänder inga uppgifter till tredje part. Sökningen och avgränsningarna fungerar i din egen webbläsare, och dina val syns bara i sidans adress. På sin egen sida sparar tjänsten vid det första besöket appens filer och data i din webbläsare, så att den fungerar också utan nätförbindelse; inbäddad på andra sidor sparar den ingenting.",
    about_and_statement: "Tillgänglighetsutlåtande och information om tjänsten",
    theme: "Färger",
    themes: ["Enligt enheten", "Ljusa", "Mörka"],
    data: "Data",
    edition: |version, day| format!("Dataversion {version}, uppdaterad {day}"),
    licence: "Licens",

    update: "En ny version finns tillgänglig.",
    update_now: "Ta i bruk",
    offline: "Ingen nätförbindelse. Du ser tidigare sparade uppgifter.",
    stale: "Servern gav inga nya uppgifter i tid. Du ser tidigare sparade uppgifter.",
    evicted: "Webbläsaren hade tagit bort sparade uppgifter för att få utrymme. De sparas på nytt när nätförbindelsen fungerar.",
    install: "Installera appen",
    embed: "Bädda in på din sida",
    share: "Dela den här vyn",
    copied: "Adressen har kopierats",

    failed: "Uppgifterna kunde inte visas",
    failed_offline: "Servern kunde inte nås. Kontrollera nätförbindelsen och försök igen.",
    failed_status: |status| format!("Servern svarade med felet {status}. Försök igen om en stund."),
    failed_data: "Det finns ett fel i de data som servern gav, så de kan inte visas. Felet ligger inte i din enhet. Försök igen senare.",
    failed_start: "Sökningen och filtren startade inte.",
    retry: "Försök igen",
    what_is_wrong: "Vad som gick fel",
};
