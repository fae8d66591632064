//! English.

use super::date::DateFormat;
use super::{Text, counted, counted_in_words, grouped};

/// Separates groups of three digits.
const SEPARATOR: char = ',';

pub static TEXT: Text = Text {
    language_name: "English",
    site: "Urban Policy Committee",
    short_site: "Urban policy",
    headline: |cities| format!("The state and {cities} around one table"),
    lead: "The Urban Policy Committee coordinates and develops the ministries’ urban policy measures.",
    term_lead: |since, end| format!("The present term began {since} and {end}."),
    date_format: DateFormat {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        is_numeric: false,
        in_year: "in ",
        in_month: "in ",
        on_day: "on ",
        month_ending: "",
    },
    group_separator: SEPARATOR,
    decimal_separator: ".",
    location: |north, east| format!("{north}° N, {east}° E"),
    skip: "Skip to content",
    languages: "Language",
    views: "Views",
    view_names: ["Overview", "Cities", "Leadership", "Discussion series", "About"],

    search: "Search for a city, person or publication",
    search_hint: "E.g. Turku, Häyry",
    needs_script: "Search and filters need JavaScript. The cities, the leadership and the publications can still be read on this page.",
    filters: "Filters",
    facets: [
        "Region",
        "Partnership or agreement",
        "Language status",
        "Term",
        "Type",
        "Author",
        "Year",
    ],
    statuses: ["Finnish-speaking", "Bilingual"],
    kinds: ["Discussion document", "Response", "Study", "Partnership booklet", "Pamphlet"],
    undated: "Date not known",
    chosen: "Chosen filters",
    remove: |what| format!("Remove filter: {what}"),
    clear: "Clear all",
    more: |rest| format!("Show more ({} left)", grouped(rest as u64, SEPARATOR)),
    show: |what| format!("Show {what}"),
    sort: "Sort by",
    sorts: ["Population", "Name", "Region", "Number of terms", "Population growth"],
    layouts: "Show the cities as",
    layout_names: ["List", "Map", "Table"],
    quoted: |what| format!("“{what}”"),
    on_map: |what| format!("{what} on the map"),
    as_table: |what| format!("{what} as a table"),

    map: "The cities on a map",
    all_about_cities: "Regions, terms and agreements",
    skip_map: "Skip the map",
    map_size: "The size of a marker shows the population. You can select a region on the map.",
    map_keys: "Use the arrow keys to move from city to city, Enter to open a city and Esc to leave the map.",
    selection: |s| {
        let (largest, most) = s.largest;
        if s.cities == 1 {
            return format!("The map shows {largest}: {most}\u{a0}inhabitants ({}).", s.day);
        }
        let (smallest, least) = s.smallest;
        let regions = match s.regions {
            1 => "one region".to_owned(),
            many => format!("{many} regions"),
        };
        format!(
            "The map shows {} cities in {regions}. The cities have {} inhabitants in total ({}). The largest is {largest} ({most}), the smallest {smallest} ({least}). The northernmost is {}, the southernmost {}.",
            s.cities, s.inhabitants, s.day, s.northernmost, s.southernmost
        )
    },
    partnerships: "Partnerships",
    city: "City",
    terms: "Terms",
    table_caption: "The cities of the committee",

    cities: |n| counted(n, SEPARATOR, "city", "cities"),
    mandates: |n| counted(n, SEPARATOR, "leadership role", "leadership roles"),
    publications: |n| counted(n, SEPARATOR, "publication", "publications"),
    outside_series: |n| counted(n, SEPARATOR, "other publication", "other publications"),
    contacts_found: |n| counted(n, SEPARATOR, "contact", "contacts"),
    hits: |n| counted(n, SEPARATOR, "match", "matches"),
    results: "Search results",
    and: "and",
    elsewhere: "Matches in other views:",
    corrected: |words| format!("Showing results for “{words}”."),
    partial: "No result has all the words. These have most of them.",
    none: "Nothing matches the search and filters.",
    loosen: "Try one of these:",
    drop_search: "Remove the search word",
    drop_facet: |facet| format!("Remove the filter “{facet}”"),
    not_known_cities: |n| {
        if n == 1 {
            "For one other city it is not known whether it sat on the committee. It does not count as absent.".to_owned()
        } else {
            format!(
                "For {n} other cities it is not known whether they sat on the committee. They do not count as absent."
            )
        }
    },

    inhabitants: |number| format!("{number}\u{a0}inhabitants"),
    population: "Population",
    population_by_year: "Population by year",
    percent_sign: "%",
    change_since: |change, year| format!("{change} since {year}"),
    from_to: |from, year, to, until| format!("from {from} ({year}) to {to} ({until})"),
    on_day: |day| format!("population {day}"),
    region: "Region",
    municipality: "Municipality code",
    coordinates: "Location (WGS84)",
    language_status: "Language status",
    publication: "Publication",
    partnership: "Partnership",
    agreements: "Agreements",
    agreement: "Agreement",
    outside_members: "Members outside the committee",
    group_dates: "Dates",
    website: "Website",
    in_committee: "On the committee",
    in_since: |year| format!("On the committee since {year}"),
    in_terms: |years| format!("On the committee in the terms of {years}"),
    number_of_terms: |n| {
        counted_in_words(n, &["one", "two", "three", "four", "five", "six"], "term", "terms")
    },
    represented: "represented",
    absent: "not represented",
    not_known: "not known",
    mayor_in_lead: "Mayor in the committee’s leadership",

    roles: ["Chair", "Vice-chair"],
    present_term: "Present term",
    earlier_terms: "Earlier terms",
    term: |year| format!("{year} term"),
    appointed: |when| format!("Appointed {when}"),
    began: |when| format!("Began {when}"),
    ended: |when| format!("Ended {when}"),
    start: "Start of term",
    end: "End of term",
    start_not_known: "Not all start dates of the leadership roles are known.",
    end_not_known: "The end dates of the leadership roles are not known.",
    own_start_not_known: "The start date is not known.",
    own_end_not_known: "The end date is not known.",
    project: "Project number (Hankeikkuna)",
    parties: "Other parties",
    party: "Party",
    parties_lead: "Besides the cities, the committee has representatives from:",
    contacts: "More information",
    contact: "Contact",
    participation: "Who took part and when",
    participation_lead: "A question mark means that no source says whether the city was represented. It does not mean that the city was not represented.",
    total: "Total",
    at_least: |n| format!("at least {n}"),
    earlier_committees: "Before 2011",
    mandates_of: "Roles in the committee’s leadership",
    role_before: "In the same role before, according to the dataset:",
    role_after: "In the same role after, according to the dataset:",

    series_lead: |n| {
        format!(
            "The urban policy discussion series has {}. Its English name is our own translation.",
            counted(n, SEPARATOR, "publication", "publications")
        )
    },
    term_shown: "Term, from the committee’s appointment",
    beside_heading: "Alongside the series on the committee’s page",
    elsewhere_heading: "Counted as part of the series elsewhere",
    date_not_known: "The date of publication is not known",
    authors: "Authors",
    title_not_known: "title not stated",
    affiliation_not_known: "university not stated",
    answers_number: |n| format!("Answers publication {n}"),
    follows_number: |n| format!("Inspired by publication {n}"),
    answers: "Responds to",
    answered_by: "Response",
    follows: "Inspired by",
    followed_by: "Inspired",
    commissioned: "Commissioned by",
    released: "Released by",
    subject: "Subject",
    read: |what| format!("Read: {what}"),
    only_a_page: "The address of the full text is not in this dataset.",
    no_page: "This dataset has no address where the publication can be read.",
    written: "Publications",

    full_page: "Open on the service’s own page",
    previous: "Previous",
    next: "Next",
    siblings: "Previous and next",
    close: "Close",
    sources: "Sources",
    own_translation: "our translation",
    own_note: "Words and sentences marked with an asterisk (*) are our own translations, not official ones.",

    goals: "Goals",
    goal: "Goal",
    tasks: "Tasks",
    task: "Task",
    groups: "Partnerships and agreements",
    publisher: "Publisher",
    no_publisher: "The publisher of the service has not been named yet.",
    not_official: "This is not an official page of the Ministry of Economic Affairs and Employment.",
    official_page: "The committee’s official page",
    give_feedback: "Give feedback",
    no_feedback: "No feedback address has been named yet.",
    provider: "Service provider",
    assessed_externally: |when| {
        format!("The assessment was carried out {when} by an external expert.")
    },
    statement_updated: |when| format!("The statement was updated {when}."),
    email: "E-mail",
    phone: "Switchboard",
    statement: "Accessibility statement",
    statement_scope: "This statement applies to the service Urban Policy Committee, both on its own page and when embedded in other pages. Finland’s Act on the Provision of Digital Services (306/2019) requires the service to be accessible.",
    conforms: "The service meets the accessibility requirements of the Act and the Level A and AA success criteria of WCAG 2.2.",
    conforms_partly: "The service partially meets the accessibility requirements of the Act and the Level A and AA success criteria of WCAG 2.2. The following shortcomings are known:",
    assessed: |when| {
        format!(
            "The assessment was carried out {when} as a self-assessment: with automated tests and by using the service with a keyboard, magnified, with adjusted text spacing and with different colour settings."
        )
    },
    feedback: "Have you noticed an accessibility problem? Tell us about it:",
    feedback_page: "feedback page",
    feedback_not_known: "The publisher of the service has not yet said where feedback about its accessibility can be sent.",
    answer_time: "By law, feedback about accessibility must be answered within 14 days.",
    supervisor: "If you do not get an answer within 14 days, or are not satisfied with the answer, you can report the matter to the supervisory authority:",
    privacy_heading: "Privacy",
    privacy: "The service uses no cookies, does not track its visitors and sends nothing to third parties. Search and filters work in your own browser, and your choices appear only in the page address. On its own page, the service saves its files and data in your browser on your first visit, so that it also works without a network connection; embedded in other pages it saves nothing.",
    about_and_statement: "Accessibility statement and information about the service",
    theme: "Colours",
    themes: ["Same as device", "Light", "Dark"],
    data: "Data",
    edition: |version, day| format!("Data version {version}, updated {day}"),
    licence: "Licence",

    update: "A new version is available.",
    update_now: "Use it now",
    offline: "There is no network connection. You are seeing information that was saved earlier.",
    stale: "The server did not send new data in time. You are seeing information that was saved earlier.",
    evicted: "The browser has removed the saved files to free up space. They will be saved again once there is a network connection.",
    install: "Install the app",
    embed: "Embed on your page",
    share: "Share this view",
    share_short: "Share",
    copied: "Address copied",

    failed: "Search and filters did not start",
    failed_offline: "The server could not be reached. Check the connection and try again.",
    failed_status: |status| {
        format!("The server answered with error {status}. Please try again in a moment.")
    },
    failed_data: "The data received from the server contains an error and cannot be used. Nothing is wrong with your device. Please try again later.",
    part_loading: "Loading…",
    part_failed: "This part could not be loaded.",
    retry: "Try again",
    what_is_wrong: "What went wrong",
};
