//! Inflection: whether a typed word is a form of a word in the dataset, by the rules of its language.
//!
//! Words are folded (`ä` is `a`), and both may be inflected. Neither a stemmer nor a dictionary: the usual
//! stemmers of Finnish miss seven of the 23 cities, and dictionaries weigh megabytes. What the rules miss,
//! the dataset has as synonyms.

mod finnish;
mod swedish;

use crate::domain::Language;

/// The shortest word that is taken apart, in letters.
const MIN_LENGTH: usize = 3;

/// Whether `typed` is a form of `word` in this language.
pub fn is_form(typed: &str, word: &str, language: Language) -> bool {
    // No ending changes more than the last letters; most pairs of words are rejected here.
    let kept = match language {
        Language::Fi if word.ends_with(finnish::VOWELS) => word.len().saturating_sub(2),
        Language::Fi => word.len().saturating_sub(4),
        Language::Sv => word.len().saturating_sub(6).max(MIN_LENGTH),
        Language::En => word.len().saturating_sub(3).max(MIN_LENGTH),
    };
    let is_near = word.get(..kept).is_some_and(|start| typed.starts_with(start));
    is_near && Stems::of(word, language).have(typed)
}

/// What the forms of a word in a language begin with.
#[derive(Debug)]
pub struct Stems(OfLanguage);

#[derive(Debug)]
enum OfLanguage {
    Fi(Vec<String>),
    Sv(Vec<swedish::Stem>),
    En(Vec<String>),
}

impl Stems {
    /// The stems of a folded word; none of one that is too short, or not of the letters of these languages.
    pub fn of(word: &str, language: Language) -> Self {
        let word = if word.is_ascii() && word.len() >= MIN_LENGTH { word } else { "" };
        Self(match language {
            Language::Fi => OfLanguage::Fi(finnish::stems(word)),
            Language::Sv => OfLanguage::Sv(swedish::stems(word)),
            Language::En => OfLanguage::En(english_bases(word)),
        })
    }

    /// Whether a word is one of these stems with an ending.
    pub fn have(&self, typed: &str) -> bool {
        if !typed.is_ascii() {
            return false;
        }
        match &self.0 {
            OfLanguage::Fi(stems) => stems.iter().any(|stem| {
                let ending = typed.strip_prefix(&**stem);
                stem.len() >= MIN_LENGTH && ending.is_some_and(finnish::is_ending)
            }),
            OfLanguage::Sv(stems) => stems.iter().any(|stem| swedish::has_stem(typed, stem)),
            OfLanguage::En(bases) => {
                let is_near = |base: &String| typed.starts_with(&base[..base.len() - 1]);
                bases.iter().any(is_near)
                    && english_bases(typed).iter().any(|base| bases.contains(base))
            }
        }
    }
}

/// What is left of a Finnish word without endings, at most this long; for typing errors in inflected names.
pub fn is_finnish_ending(ending: &str) -> bool {
    finnish::ENDINGS.contains(&ending)
}

/// Without plural and possessive: `cities`, `agreements`, and `Turku's`, whose apostrophe is folded away.
fn english_bases(word: &str) -> Vec<String> {
    let mut bases = vec![word.to_owned()];
    bases.extend(word.strip_suffix("ies").map(|rest| rest.to_owned() + "y"));
    for ending in ["s", "es"] {
        bases.extend(word.strip_suffix(ending).map(str::to_owned));
    }
    bases.retain(|base| base.len() >= MIN_LENGTH);
    bases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_forms(language: Language, word: &str, forms: &str) {
        for form in forms.split(' ') {
            assert!(is_form(form, word, language), "{form} is a form of {word}");
        }
    }

    #[test]
    fn inflects_finnish_names_of_places() {
        for (name, forms) in [
            ("pirkanmaa", "pirkanmaan pirkanmaalla pirkanmaata pirkanmaalle"),
            ("lappi", "lapin lapissa lappiin lappia lapista"),
            ("kainuu", "kainuun kainuuseen kainuussa kainuuta"),
            ("savo", "savon savossa savoon"),
            ("hame", "hameen hameessa hametta hameesta"),
            ("karjala", "karjalan karjalassa karjalaan"),
            ("turku", "turun turussa turkuun turkua turulle turkukin"),
            ("helsinki", "helsingin helsingissa helsinkiin helsinkia"),
            ("lahti", "lahden lahdessa lahteen lahtea"),
            ("vaasa", "vaasan vaasassa vaasaan vaasasta"),
            ("espoo", "espoon espoossa espooseen espoota"),
            ("vantaa", "vantaan vantaalla vantaaseen vantaalta"),
            ("jyvaskyla", "jyvaskylan jyvaskylassa jyvaskylaan"),
            ("rovaniemi", "rovaniemen rovaniemella rovaniemelle"),
            ("seinajoki", "seinajoen seinajoella seinajoelle"),
            ("joensuu", "joensuun joensuussa joensuuhun"),
            ("lappeenranta", "lappeenrannan lappeenrantaan lappeenrannaksi"),
            ("mikkeli", "mikkelin mikkelissa mikkelitta"),
            ("tampere", "tampereen tampereella tamperetta"),
            ("kotka", "kotkan kotkassa kotkaan"),
        ] {
            assert_forms(Language::Fi, name, forms);
        }
    }

    #[test]
    fn inflects_finnish_names_of_people() {
        for (name, forms) in [
            ("ikonen", "ikosen ikoselle ikosta ikoseen"),
            ("hayry", "hayryn hayrya hayrylle"),
            ("hakamies", "hakamiehen hakamiesta hakamiehelle"),
            ("hakkanen", "hakkasen hakkaselta"),
            ("wilenius", "wileniuksen wileniusta wileniukselle"),
            ("urjankangas", "urjankankaan urjankangasta urjankankaalle"),
            ("kolbe", "kolben kolbelle kolbea"),
            ("rehn", "rehnin rehnille rehnia"),
            ("orpo", "orpon orpoa"),
            ("marin", "marinin marinia"),
        ] {
            assert_forms(Language::Fi, name, forms);
        }
    }

    #[test]
    fn inflects_finnish_words_in_singular_and_plural() {
        for (word, forms) in [
            ("selvitys", "selvityksen selvitykset selvityksia selvityksissa selvitysta"),
            ("kumppanuus", "kumppanuuden kumppanuudet kumppanuuksia kumppanuutta kumppanuuksien"),
            ("allianssi", "allianssin allianssissa allianssit allianssia"),
            ("kaupunki", "kaupungin kaupungeissa kaupunkeja kaupunkien kaupungit"),
            ("ministeri", "ministerin ministerit ministereille ministereita"),
            ("sopimukset", "sopimus sopimuksen sopimuksia sopimuksissa"),
            ("seutukaupungit", "seutukaupunki seutukaupunkien"),
            ("puheenjohtaja", "puheenjohtajan puheenjohtajat puheenjohtajia"),
            ("toimikausi", "toimikauden toimikaudella toimikaudet toimikausia"),
            ("vastine", "vastineen vastineita vastineessa"),
            ("pamfletti", "pamfletin pamflettia pamfletissa"),
            ("kirjanen", "kirjasen kirjasia kirjaset"),
            ("kaksikielinen", "kaksikielisen kaksikieliset kaksikielisia kaksikielisissa"),
            ("jasen", "jasenen jasenet jasenia"),
            ("ministerio", "ministerion ministeriot ministeriossa ministerioita"),
            ("kestavyys", "kestavyyden kestavyytta"),
        ] {
            assert_forms(Language::Fi, word, forms);
        }
    }

    #[test]
    fn inflects_swedish_words() {
        for (word, forms) in [
            ("stad", "staden stadens stader staderna stadernas stads"),
            ("abo", "abos"),
            ("kommunforbundet", "kommunforbund kommunforbundets"),
            ("ordforande", "ordforanden ordforandena ordforandens"),
            ("utredning", "utredningen utredningens utredningar utredningarna"),
            ("minister", "ministern ministrar ministrarna ministerns ministrarnas"),
            ("avtal", "avtalet avtalen avtals"),
            ("pamflett", "pamfletten pamfletter"),
            ("partnerskap", "partnerskapet partnerskapen"),
            ("mandatperiod", "mandatperioden mandatperioder mandatperioderna"),
        ] {
            assert_forms(Language::Sv, word, forms);
        }
    }

    #[test]
    fn inflects_english_words() {
        for (word, forms) in [
            ("city", "cities citys"),
            ("study", "studies studys"),
            ("agreements", "agreement"),
            ("turku", "turkus"),
            ("alliance", "alliances"),
            ("ministries", "ministry"),
        ] {
            assert_forms(Language::En, word, forms);
        }
    }

    #[test]
    fn takes_no_other_word_for_a_form() {
        for (language, typed, word) in [
            (Language::Fi, "kotkassa", "kokkola"),
            (Language::Fi, "porissa", "porvoo"),
            (Language::Fi, "kuntaliitto", "kunta"),
            (Language::Fi, "kuntaministeri", "kunta"),
            (Language::Fi, "espoossa", "esbo"),
            (Language::Fi, "vantaalla", "vanda"),
            (Language::Fi, "vaasassa", "vaattovaara"),
            (Language::Sv, "karleby", "karl"),
            (Language::Sv, "helsingfars", "helsingfors"),
            (Language::En, "ministers", "ministries"),
            (Language::En, "city", "cit"),
        ] {
            assert!(!is_form(typed, word, language), "{typed} is no form of {word}");
        }
    }
}
