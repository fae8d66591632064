//! Values of the file by type: text, words, dates, addresses, numbers.

use std::str::FromStr;

use super::reader::{Fields, Mode, Reader};
use crate::domain::address::RESERVED_FOLDERS;
use crate::domain::dataset::{Item, Synonyms};
use crate::domain::date::PartialDate;
use crate::domain::json::{Json, quoted};
use crate::domain::language::{Language, Links, PlaceName, Title, Words};

impl<M: Mode> Reader<'_, '_, M> {
    /// Text of the form that `fits` checks.
    #[inline(never)]
    pub fn text_of_form(self, expected: &'static str, fits: fn(&str) -> bool) -> &'static str {
        let Some(text) = self.text_value() else { return "" };
        if M::CHECKS && !fits(text) {
            self.report(expected);
        }
        text
    }

    /// Text that is not empty.
    #[inline(never)]
    pub fn text(self) -> &'static str {
        self.text_of_form("text that is not empty", |text| !text.trim().is_empty())
    }

    /// An id of lower-case letters, digits and hyphens.
    #[inline(never)]
    pub fn id(self) -> &'static str {
        self.text_of_form("an id of lower-case letters, digits and hyphens", |text| {
            text.split('-').all(|part| is_word(part, ""))
        })
    }

    /// The id of something that has a page: the name of the page's folder, which no other page or file
    /// may have.
    pub fn page_id(self) -> &'static str {
        let id = self.id();
        if M::CHECKS && (RESERVED_FOLDERS.contains(&id) || id.starts_with(Item::TERM_PREFIX)) {
            self.report(
                "an id that is no other folder: not sv, en, cities, leadership, series, about, edit, \
                 data, icons or oembed, and none that begins with term-",
            );
        }
        id
    }

    /// Words in every language.
    #[inline(never)]
    pub fn words(self) -> Words {
        let (text, own) = self.object(|fields| {
            let text = Language::ALL.map(|language| fields.read(language.code(), Reader::text));
            let own = fields.optional("own").map(Self::own_translations).unwrap_or_default();
            (text, own)
        });
        self.check(|reader| {
            let differ_by_blanks = |one: &str, other: &str| {
                one != other && one.split_whitespace().eq(other.split_whitespace())
            };
            for (at, language) in Language::ALL.into_iter().enumerate() {
                if text[..at].iter().any(|earlier| differ_by_blanks(earlier, text[at])) {
                    let expected = "no difference in spaces alone from another language";
                    reader.report_found(language.code(), &quoted(text[at]), expected);
                }
            }
        });
        Words { text, own }
    }

    /// The languages in which the words are our own translation.
    fn own_translations(self) -> [bool; Language::COUNT] {
        let languages = self.filled_list(Reader::choice::<Language>);
        self.check(|reader| {
            if !languages.is_sorted_by(|a, b| a < b) {
                let order = Language::ALL.map(Language::code).join(", ");
                let expected = format!("each language once, in the order {order}");
                reader.report_found("", "languages twice or out of order", &expected);
            }
        });
        Language::ALL.map(|language| languages.contains(&language))
    }

    /// The names of a place in the national languages.
    #[inline(never)]
    pub fn place_name(self) -> PlaceName {
        self.object(|fields| PlaceName {
            fi: fields.read("fi", Reader::text),
            sv: fields.read("sv", Reader::text),
        })
    }

    /// A title in its own language.
    pub fn title(self) -> Title {
        self.object(|fields| Title {
            text: fields.read("text", Reader::text),
            language: fields.read("lang", Reader::choice),
        })
    }

    /// A date of any precision.
    #[inline(never)]
    pub fn date(self) -> PartialDate {
        let Some(text) = self.text_value() else { return PartialDate::default() };
        PartialDate::from_str(text).unwrap_or_else(|_| {
            self.report(PartialDate::EXPECTED);
            PartialDate::default()
        })
    }

    /// A date whose day is known.
    pub fn day(self) -> PartialDate {
        let day = self.date();
        if is_read(day) && day.day().is_none() {
            self.report("a date of day precision, like 2020-09-03");
        }
        day
    }

    /// A link that is safe to show: only https, so that no `javascript:` ever reaches a page.
    #[inline(never)]
    pub fn url(self) -> &'static str {
        self.text_of_form("an https address", |text| {
            text.strip_prefix("https://").is_some_and(|rest| {
                !rest.is_empty()
                    && !rest.starts_with(['/', '?', '#', ':', '@'])
                    && !rest.contains(|c: char| {
                        c.is_whitespace() || c.is_control() || "\"<>\\".contains(c)
                    })
            })
        })
    }

    /// The address of a page in every language.
    pub fn links(self) -> Links {
        self.object(|fields| Links {
            url: Language::ALL.map(|language| fields.read(language.code(), Reader::url)),
        })
    }

    /// An e-mail address.
    pub fn email(self) -> &'static str {
        self.text_of_form("an e-mail address", |text| {
            let parts = text.split_once('@');
            let is_part =
                |part: &str| !part.is_empty() && !part.contains(['@', ' ', '<', '>', '?']);
            parts.is_some_and(|(user, host)| is_part(user) && is_part(host) && host.contains('.'))
        })
    }

    pub fn boolean(self) -> bool {
        if let Json::Bool(value) = self.json {
            return *value;
        }
        let is_nullable = self.is_nullable();
        let expected = if is_nullable { "true, false or null" } else { "true or false" };
        if M::CHECKS {
            self.context.faults.wrong(self.json, expected);
        }
        false
    }

    /// A whole number from 0 to 10 million: no municipality is larger.
    pub fn inhabitants(self) -> u32 {
        let value = match self.json {
            Json::Whole(value) => *value,
            // To JSON, 5.0 and 5 are the same number.
            #[expect(clippy::cast_possible_truncation, reason = "checked against the range below")]
            Json::Real(value) if value.fract() == 0.0 => *value as i64,
            _ => -1,
        };
        if (0..=10_000_000).contains(&value) {
            return u32::try_from(value).unwrap_or_default();
        }
        self.report("a whole number from 0 to 10000000");
        0
    }

    /// A number of degrees within `from` and `to`.
    pub fn degrees(self, from: i8, to: i8, expected: &'static str) -> f64 {
        let value = match self.json {
            #[expect(clippy::cast_precision_loss, reason = "checked against the range below")]
            Json::Whole(value) => *value as f64,
            Json::Real(value) => *value,
            _ => f64::NAN,
        };
        if !(f64::from(from)..=f64::from(to)).contains(&value) {
            self.report(expected);
        }
        value
    }
}

/// Whether a date is not the substitute for one that could not be read.
pub(super) fn is_read(date: PartialDate) -> bool {
    date != PartialDate::default()
}

/// Text of exactly `count` ASCII digits.
pub(super) fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

/// Lower-case ASCII letters, digits and the `others`; at least one.
pub(super) fn is_word(text: &str, others: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || others.contains(c))
}

/// At least three lower-case letters, with the diacritics of Latin 1 and the Finnish š and ž.
pub(super) fn is_stem(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| matches!(c, 'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' | 'š' | 'ž'))
}

impl<M: Mode> Fields<'_, '_, M> {
    /// The optional field of other words for a thing, in every language.
    #[inline(never)]
    pub fn synonyms(&mut self) -> Synonyms {
        let Some(reader) = self.optional("synonyms") else { return Synonyms::new() };
        reader.object(|fields| {
            let mut synonyms = Synonyms::new();
            for language in Language::ALL {
                let words = fields.read(language.code(), |reader| reader.list(Reader::text));
                synonyms.extend(words.into_iter().map(|word| (language, word)));
            }
            synonyms
        })
    }
}
