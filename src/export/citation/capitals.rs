//! Capital letters of Latin scripts, without the standard library's tables for all scripts, which weigh more than the
//! citations.

/// The capital of a letter of ASCII, Latin-1 or Latin Extended-A: all letters of the languages of Finland (Sámi too)
/// and its neighbours. Other characters stay as they are.
pub fn capital(letter: char) -> char {
    let code = u32::from(letter);
    // In Latin Extended-A each capital stands before its small letter, but the pairs begin at even or at odd codes.
    let distance = match letter {
        'à'..='ö' | 'ø'..='þ' => 32,
        'ā'..='ķ' | 'ŋ'..='ŷ' => code % 2,
        'ĺ'..='ň' | 'ź'..='ž' => 1 - code % 2,
        _ => return letter.to_ascii_uppercase(),
    };
    char::from_u32(code - distance).unwrap_or(letter)
}

/// A text in capitals.
pub fn capitals(text: &str) -> String {
    text.chars().map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library_on_every_letter_that_has_one_capital() {
        // Their capitals are another letter's or beyond the range.
        let apart = ['µ', 'ÿ', 'ı', 'ſ'];
        for letter in ('\0'..='ž').filter(|letter| !apart.contains(letter)) {
            let mut upper = letter.to_uppercase();
            if let (Some(expected), None) = (upper.next(), upper.next()) {
                assert_eq!(capital(letter), expected, "{letter}");
            }
        }
    }

    #[test]
    fn writes_finnish_swedish_and_sami_names_in_capitals() {
        assert_eq!(capitals("von Häkkänen-Åström"), "VON HÄKKÄNEN-ÅSTRÖM");
        assert_eq!(capitals("Valkeapää Šaŋŋá đž"), "VALKEAPÄÄ ŠAŊŊÁ ĐŽ");
    }
}
