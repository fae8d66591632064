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
    if !typed.is_ascii() || !word.is_ascii() || word.len() < MIN_LENGTH {
        return false;
    }
    // No ending changes more than the last letters; most pairs of words are rejected here.
    let kept = match language {
        Language::Fi if word.ends_with(finnish::VOWELS) => word.len() - 2,
        Language::Fi => word.len().saturating_sub(4),
        Language::Sv => word.len().saturating_sub(6).max(3),
        Language::En => word.len().saturating_sub(3).max(3),
    };
    if !typed.starts_with(&word[..kept]) {
        return false;
    }
    match language {
        Language::Fi => finnish::is_form(typed, word),
        Language::Sv => swedish::is_form(typed, word),
        Language::En => is_english_form(typed, word),
    }
}

/// What is left of a Finnish word without endings, at most this long; for typing errors in inflected names.
pub fn is_finnish_ending(ending: &str) -> bool {
    finnish::ENDINGS.contains(&ending)
}

/// Plural and possessive: `cities`, `agreements`, and `Turku's`, whose apostrophe is folded away.
fn is_english_form(typed: &str, word: &str) -> bool {
    let bases = |word: &str| {
        let mut bases = vec![word.to_owned()];
        bases.extend(word.strip_suffix("ies").map(|rest| rest.to_owned() + "y"));
        for ending in ["s", "es"] {
            bases.extend(word.strip_suffix(ending).map(str::to_owned));
        }
        bases.retain(|base| base.len() >= MIN_LENGTH);
        bases
    };
    let words = bases(word);
    bases(typed).iter().any(|base| words.contains(base))
}

/// The word without each of these endings that it has.
fn without<'a>(word: &'a str, endings: &[&str]) -> Vec<&'a str> {
    let rests = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    rests.filter(|rest| rest.len() >= MIN_LENGTH).collect()
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
