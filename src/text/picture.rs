//! The words that only the pictures have that readers take away.

use crate::domain::Language;

/// The words of one language.
pub struct PictureText {
    /// The title of the timeline.
    pub timeline: &'static str,
    /// What the timeline shows; `publications` with their number.
    pub on_timeline: fn(publications: &str) -> String,
    /// Where a date is known to the month or the year.
    pub spans: &'static str,
    /// Where the day is not known on which a term ended.
    pub fading: &'static str,
    /// What a dashed circle means.
    pub undated: &'static str,
    /// What the size of a marker means.
    pub marker_size: &'static str,
    /// Of cities without a partnership.
    pub no_partnership: &'static str,
    /// That the line of the population does not begin at zero.
    pub own_scale: &'static str,
    /// That each of several lines has a scale of its own.
    pub own_scales: &'static str,
    /// What a selection is limited to.
    pub limited: fn(selection: &str) -> String,
    /// Whose data it is; `service` is the name of the service.
    pub source: fn(service: &str) -> String,
}

impl PictureText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: PictureText = PictureText {
    timeline: "Keskustelusarja aikajanalla",
    on_timeline: |publications| format!("{publications} ja yhteistyöryhmän toimikaudet."),
    spans: "Leveä viiva kattaa ajan, jona julkaisu on ilmestynyt, kun tarkka päivä ei ole tiedossa.",
    fading: "Toimikausi häipyy, kun sen päättymispäivä ei ole tiedossa.",
    undated: "Katkoviivaympyrä: julkaisupäivä ei ole tiedossa.",
    marker_size: "Merkin koko kertoo väkiluvun.",
    no_partnership: "Ei kumppanuutta tässä aineistossa",
    own_scale: "Käyrä kulkee pienimmästä väkiluvusta suurimpaan. Asteikko ei ala nollasta.",
    own_scales: "Kunkin kaupungin käyrä kulkee sen pienimmästä väkiluvusta suurimpaan. Siksi eri kaupunkien käyrien korkeuksia ei voi verrata keskenään.",
    limited: |selection| format!("Rajaus: {selection}"),
    source: |service| format!("Lähde: palvelu {service}"),
};

static SV: PictureText = PictureText {
    timeline: "Diskussionsserien på en tidslinje",
    on_timeline: |publications| format!("{publications} och samarbetsgruppens mandatperioder."),
    spans: "Den breda linjen täcker den tid då publikationen kom ut, när den exakta dagen inte är känd.",
    fading: "En mandatperiod tonar bort när dess slutdatum inte är känt.",
    undated: "Streckad cirkel: publiceringsdatumet är inte känt.",
    marker_size: "Symbolens storlek visar folkmängden.",
    no_partnership: "Inget partnerskap i detta datamaterial",
    own_scale: "Kurvan går från den minsta folkmängden till den största. Skalan börjar inte vid noll.",
    own_scales: "Varje stads kurva går från dess minsta folkmängd till dess största. Därför kan höjden på olika städers kurvor inte jämföras.",
    limited: |selection| format!("Avgränsning: {selection}"),
    source: |service| format!("Källa: tjänsten {service}"),
};

static EN: PictureText = PictureText {
    timeline: "The discussion series on a timeline",
    on_timeline: |publications| format!("{publications} and the terms of the committee."),
    spans: "A wide line covers the time in which a publication came out, where the exact day is not known.",
    fading: "A term fades where the day on which it ended is not known.",
    undated: "Dashed circle: the date of publication is not known.",
    marker_size: "The size of a marker shows the population.",
    no_partnership: "No partnership in this data",
    own_scale: "The line runs from the lowest population to the highest. The scale does not begin at zero.",
    own_scales: "Each city’s line runs from its lowest population to its highest, so the heights of the lines of different cities cannot be compared.",
    limited: |selection| format!("Filtered by: {selection}"),
    source: |service| format!("Source: the service {service}"),
};
