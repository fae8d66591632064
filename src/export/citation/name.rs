//! The names of authors. A name is one text in the dataset; references part it into given and family names.

use super::capitals::capital;

/// The name of an author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A person; `given` is empty where only one name is known.
    Person { given: &'static str, family: &'static str },
    /// An organisation, or people whom no source names one by one.
    Group(String),
}

impl Name {
    /// A person's name. The family name is the last word, with the particles before it (von, af, de): the words that
    /// begin with a small letter.
    ///
    /// ```
    /// use kaupunkipolitiikka::export::citation::Name;
    ///
    /// let name = Name::person("Carl Gustaf von Essen");
    /// assert_eq!(name, Name::Person { given: "Carl Gustaf", family: "von Essen" });
    /// ```
    #[must_use]
    pub fn person(name: &'static str) -> Self {
        let starts = || std::iter::once(0).chain(name.match_indices(' ').map(|(at, _)| at + 1));
        let is_small = |letter| matches!(letter, 'a'..='z' | 'å' | 'ä' | 'ö');
        let particle = starts().find(|start| name[*start..].starts_with(is_small));
        let (given, family) = name.split_at(particle.or(starts().last()).unwrap_or_default());
        Self::Person { given: given.trim_end(), family }
    }

    /// A group's name, with an initial capital.
    #[must_use]
    pub fn group(name: &str) -> Self {
        let mut letters = name.chars();
        Self::Group(letters.next().map(capital).into_iter().chain(letters).collect())
    }

    /// As it is spoken: `Carl von Linné`.
    #[must_use]
    pub fn in_full(&self) -> String {
        match self {
            Self::Person { given: "", family } => (*family).to_owned(),
            Self::Person { given, family } => [given, " ", family].concat(),
            Self::Group(name) => name.clone(),
        }
    }

    /// As it is listed: `von Linné, Carl`.
    pub(super) fn inverted(&self) -> String {
        match self {
            Self::Person { given: "", .. } | Self::Group(_) => self.in_full(),
            Self::Person { given, family } => [family, ", ", given].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_a_name_before_its_last_word_or_its_particles() {
        for (name, given, family) in [
            ("Mari Vaattovaara", "Mari", "Vaattovaara"),
            ("Hanna-Maria Urjankangas", "Hanna-Maria", "Urjankangas"),
            ("Anna Liisa Mäki-Petäjä", "Anna Liisa", "Mäki-Petäjä"),
            ("Georg Henrik von Wright", "Georg Henrik", "von Wright"),
            ("Johan af Grann", "Johan", "af Grann"),
            ("Juan de la Cruz", "Juan", "de la Cruz"),
            ("de Gaulle", "", "de Gaulle"),
            ("Åke Ödman", "Åke", "Ödman"),
            ("Sokrates", "", "Sokrates"),
        ] {
            assert_eq!(Name::person(name), Name::Person { given, family });
            assert_eq!(Name::person(name).in_full(), name);
        }
    }

    #[test]
    fn lists_a_person_by_family_name_and_a_group_as_it_is() {
        assert_eq!(Name::person("Carl von Linné").inverted(), "von Linné, Carl");
        assert_eq!(Name::person("Sokrates").inverted(), "Sokrates");
        assert_eq!(Name::group("ympäristöministeriö").inverted(), "Ympäristöministeriö");
        assert_eq!(Name::group("östra stödområdet").inverted(), "Östra stödområdet");
    }
}
