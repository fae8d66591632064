//! Finnish inflection. A typed word without an ending must be one of the stems that the word has before
//! endings; which ending follows which stem is not checked, since people's forms vary.

use super::MIN_LENGTH;

/// The endings of the cases, singular and plural, as they follow a stem.
pub(super) const ENDINGS: [&str; 59] = [
    "", "a", "an", "den", "e", "een", "ei", "eita", "en", "ena", "han", "hen", "hin", "hon", "hun",
    "hyn", "i", "ia", "iden", "ien", "iin", "ihin", "iksi", "illa", "ille", "ilta", "in", "ina",
    "isiin", "issa", "ista", "ita", "itta", "itten", "ja", "jen", "jin", "ksi", "lla", "lle",
    "lta", "n", "na", "on", "seen", "siin", "ssa", "sta", "sti", "t", "ta", "ten", "tta", "tten",
    "ton", "tona", "un", "yn", "oin",
];

/// Clitics and possessive suffixes, which follow the ending.
const SUFFIXES: [&str; 9] = ["", "kin", "kaan", "ko", "han", "nsa", "mme", "ni", "si"];

pub(super) const VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u', 'y'];

/// Consonants before the last vowel, in the strong and in the weak grade.
const GRADES: [(&str, &str); 13] = [
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("mp", "mm"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("ht", "hd"),
    ("rp", "rv"),
    ("lp", "lv"),
    ("lk", "l"),
    ("rk", "r"),
];

/// Whether this follows a stem: a case ending and a suffix, each of which may be empty.
pub(super) fn is_ending(ending: &str) -> bool {
    let without_suffix = SUFFIXES.iter().filter_map(|suffix| ending.strip_suffix(suffix));
    without_suffix.into_iter().any(|ending| ENDINGS.contains(&ending))
}

/// The stems of a word in the nominative, singular or plural.
pub(super) fn stems(word: &str) -> Vec<String> {
    let mut stems = Stems(vec![word.to_owned()]);
    let cut = |letters: usize| &word[..word.len() - letters];
    if let Some(rest) = word.strip_suffix("nen") {
        stems.add_each(rest, &["s", "se", "si"]);
    } else if word.ends_with("uus") || word.ends_with("yys") {
        stems.add_each(cut(1), &["de", "te", "t", "ks", "kse"]);
    } else if let Some(rest) = word.strip_suffix("mies") {
        stems.add_each(rest, &["miehe", "miehi", "mieh", "mies"]);
    } else if word.ends_with('s') {
        // vastaus, vastauksen; kangas, kankaan; a loan
        stems.add_each(cut(1), &["kse", "ks", "ksi", "ha"]);
        for strong in strong_grades(cut(1)) {
            stems.add_each(&strong, &["", last(&strong)]);
        }
        stems.add_each(word, &["i"]);
    } else if word.ends_with('t') {
        stems.add_plural(cut(1));
        stems.add_each(word, &["i"]);
    } else if word.ends_with(VOWELS) {
        stems.add_vowel_stems(word);
    } else {
        // A foreign name takes an i; puhelin, jäsen.
        stems.add_each(word, &["i", "e", "ei"]);
        stems.add_each(word.strip_suffix("in").unwrap_or_default(), &["ime", "imi"]);
    }
    stems.0
}

struct Stems(Vec<String>);

impl Stems {
    fn add_each(&mut self, start: &str, ends: &[&str]) {
        for end in ends {
            let stem = [start, end].concat();
            if stem.len() >= MIN_LENGTH && !self.0.contains(&stem) {
                self.0.push(stem);
            }
        }
    }

    /// The stems of a word in the plural, from what is before its t; its singular inflects, too.
    fn add_plural(&mut self, stem: &str) {
        self.add_each(stem, &[""]);
        // selvitykset, kumppanuudet, kirjaset
        self.add_each(stem.strip_suffix("kse").unwrap_or_default(), &["s", "ks"]);
        self.add_each(stem.strip_suffix("se").unwrap_or_default(), &["nen", "s"]);
        self.add_each(stem.strip_suffix("ude").unwrap_or_default(), &["us", "ute"]);
        self.add_vowel_stems(stem);
        for strong in strong_grades(stem) {
            self.add_vowel_stems(&strong);
        }
    }

    /// The stems of a word that ends in a vowel: both grades, and the vowel as it changes before endings.
    fn add_vowel_stems(&mut self, word: &str) {
        for grade in [Some(word.to_owned()), weak_grade(word)].into_iter().flatten() {
            self.add_each(&grade, &[""]);
            let start = &grade[..grade.len().saturating_sub(1)];
            match last(&grade) {
                "i" => self.add_each(start, &["e", ""]),
                "a" => self.add_each(start, &["", "oi", "oj"]),
                "e" => self.add_each(start, &["i"]),
                _ => {}
            }
        }
        if word.ends_with('e') {
            // osoite, osoitteen; vastine, vastineen
            for strong in strong_grades(word) {
                self.add_each(&strong, &["e", ""]);
            }
        }
        // kausi, kauden
        self.add_each(word.strip_suffix("si").unwrap_or_default(), &["de", "te", "t"]);
    }
}

fn last(word: &str) -> &str {
    &word[word.len().saturating_sub(1)..]
}

/// `kaupungi` of `kaupunki`; `None` where the grade does not change.
fn weak_grade(word: &str) -> Option<String> {
    let (rest, vowel) = word.split_at_checked(word.len().checked_sub(1)?)?;
    for (strong, weak) in GRADES {
        if let Some(rest) = rest.strip_suffix(strong) {
            return Some([rest, weak, vowel].concat());
        }
    }
    let weak = match last(rest) {
        "k" => "",
        "p" => "v",
        "t" => "d",
        _ => return None,
    };
    let before = &rest[..rest.len() - 1];
    before.ends_with(VOWELS).then(|| [before, weak, vowel].concat())
}

/// The word itself, and what it may be in the strong grade if it is in the weak one.
fn strong_grades(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    let Some((rest, vowel)) = word.split_at_checked(word.len().saturating_sub(1)) else {
        return all;
    };
    for (strong, weak) in GRADES.into_iter().chain([("t", "d")]) {
        let is_one_letter = matches!(weak, "l" | "r");
        if let Some(rest) = rest.strip_suffix(weak).filter(|_| !is_one_letter) {
            all.push([rest, strong, vowel].concat());
        }
    }
    all
}
