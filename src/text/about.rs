//! The words that only the view about the service has.

use crate::domain::Language;

/// The words of one language.
pub struct AboutText {
    pub provider: &'static str,
    pub assessed_externally: fn(when: &str) -> String,
    pub statement_updated: fn(when: &str) -> String,
    pub phone: &'static str,
    pub statement_scope: &'static str,
    pub conforms: &'static str,
    pub conforms_partly: &'static str,
    pub assessed: fn(when: &str) -> String,
    pub feedback_page: &'static str,
    pub feedback_not_known: &'static str,
    pub answer_time: &'static str,
    pub supervisor: &'static str,
    pub privacy_heading: &'static str,
    pub privacy: &'static str,
    pub data: &'static str,
    /// What the list of the files with all tables is introduced by.
    pub tables: &'static str,
}

impl AboutText {
    /// The words in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        language.pick(&FI, &SV, &EN)
    }
}

static FI: AboutText = AboutText {
    provider: "Palveluntarjoaja",
    assessed_externally: |when| format!("Arvion on tehnyt {when} ulkopuolinen asiantuntija."),
    statement_updated: |when| format!("Seloste on päivitetty {when}."),
    phone: "Puhelinvaihde",
    statement_scope: "Seloste koskee palvelua Kaupunkipolitiikan yhteistyöryhmä sekä itsenäisenä sivuna että muille sivuille upotettuna. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että palvelu on saavutettava.",
    conforms: "Palvelu täyttää lain saavutettavuusvaatimukset sekä WCAG 2.2 -ohjeiston A- ja AA-tason kriteerit.",
    conforms_partly: "Palvelu täyttää osittain lain saavutettavuusvaatimukset sekä WCAG 2.2 -ohjeiston A- ja AA-tason kriteerit. Seuraavat puutteet tunnetaan:",
    assessed: |when| {
        format!(
            "Arvio on tehty {when} itsearviointina: automaattisin testein sekä käyttämällä palvelua näppäimistöllä, suurennettuna, muutetuin tekstivälein ja eri värivalinnoin."
        )
    },
    feedback_page: "palautesivu",
    feedback_not_known: "Palvelun julkaisija ei ole vielä ilmoittanut, mihin saavutettavuutta koskevan palautteen voi lähettää.",
    answer_time: "Saavutettavuutta koskevaan palautteeseen on lain mukaan vastattava 14 päivän kuluessa.",
    supervisor: "Jos et saa vastausta 14 päivän kuluessa tai et ole vastaukseen tyytyväinen, voit tehdä ilmoituksen valvontaviranomaiselle:",
    privacy_heading: "Tietosuoja",
    privacy: "Palvelu ei käytä evästeitä, ei seuraa kävijöitä eikä lähetä tietoja kolmansille osapuolille. Haku ja rajaukset toimivat omassa selaimessasi, ja valintasi näkyvät vain sivun osoitteessa. Omalla sivullaan palvelu tallentaa ensimmäisellä käynnillä selaimeesi sovelluksen tiedostot ja aineiston, jotta se toimii myös ilman verkkoyhteyttä, sekä tiedon siitä, minkä aineiston version olet nähnyt, jotta se voi kertoa muutoksista; muille sivuille upotettuna se ei tallenna mitään.",
    data: "Aineisto",
    tables: "Koko aineisto taulukkoina (CSV) ja taulukoiden kuvaus",
};

static SV: AboutText = AboutText {
    provider: "Tjänsteleverantör",
    assessed_externally: |when| format!("Bedömningen gjordes {when} av en utomstående sakkunnig."),
    statement_updated: |when| format!("Utlåtandet uppdaterades {when}."),
    phone: "Telefonväxel",
    statement_scope: "Utlåtandet gäller tjänsten Stadspolitiska samarbetsgruppen både som egen sida och inbäddad på andra sidor. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att tjänsten är tillgänglig.",
    conforms: "Tjänsten uppfyller lagens tillgänglighetskrav och kriterierna på nivåerna A och AA i WCAG 2.2.",
    conforms_partly: "Tjänsten uppfyller delvis lagens tillgänglighetskrav och kriterierna på nivåerna A och AA i WCAG 2.2. Följande brister är kända:",
    assessed: |when| {
        format!(
            "Bedömningen gjordes {when} som en självutvärdering: med automatiska tester och genom att använda tjänsten med tangentbord, förstorad, med ändrat textavstånd och med olika färginställningar."
        )
    },
    feedback_page: "responssida",
    feedback_not_known: "Tjänstens utgivare har ännu inte meddelat vart respons om tillgängligheten kan skickas.",
    answer_time: "Respons om tillgängligheten ska enligt lagen besvaras inom 14 dagar.",
    supervisor: "Om du inte får svar inom 14 dagar eller om du är missnöjd med svaret kan du göra en anmälan till tillsynsmyndigheten:",
    privacy_heading: "Dataskydd",
    privacy: "Tjänsten använder inga kakor, spårar inte besökarna och sänder inga uppgifter till tredje part. Sökningen och avgränsningarna fungerar i din egen webbläsare, och dina val syns bara i sidans adress. På sin egen sida sparar tjänsten vid det första besöket appens filer och data i din webbläsare, så att den fungerar också utan nätförbindelse, och vilken dataversion du har sett, så att den kan berätta om ändringar; inbäddad på andra sidor sparar den ingenting.",
    data: "Data",
    tables: "Hela datamaterialet som tabeller (CSV) och en beskrivning av dem",
};

static EN: AboutText = AboutText {
    provider: "Service provider",
    assessed_externally: |when| {
        format!("The assessment was carried out {when} by an external expert.")
    },
    statement_updated: |when| format!("The statement was updated {when}."),
    phone: "Switchboard",
    statement_scope: "This statement applies to the service Urban Policy Committee, both on its own page and when embedded in other pages. Finland’s Act on the Provision of Digital Services (306/2019) requires the service to be accessible.",
    conforms: "The service meets the accessibility requirements of the Act and the Level A and AA success criteria of WCAG 2.2.",
    conforms_partly: "The service partially meets the accessibility requirements of the Act and the Level A and AA success criteria of WCAG 2.2. The following shortcomings are known:",
    assessed: |when| {
        format!(
            "The assessment was carried out {when} as a self-assessment: with automated tests and by using the service with a keyboard, magnified, with adjusted text spacing and with different colour settings."
        )
    },
    feedback_page: "feedback page",
    feedback_not_known: "The publisher of the service has not yet said where feedback about its accessibility can be sent.",
    answer_time: "By law, feedback about accessibility must be answered within 14 days.",
    supervisor: "If you do not get an answer within 14 days, or are not satisfied with the answer, you can report the matter to the supervisory authority:",
    privacy_heading: "Privacy",
    privacy: "The service uses no cookies, does not track its visitors and sends nothing to third parties. Search and filters work in your own browser, and your choices appear only in the page address. On its own page, the service saves its files and data in your browser on your first visit, so that it also works without a network connection, and which version of the data you have seen, so that it can tell you about changes; embedded in other pages it saves nothing.",
    data: "Data",
    tables: "The whole dataset as tables (CSV), with a description of them",
};
