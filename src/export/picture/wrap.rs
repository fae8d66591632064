//! Text in lines, by the estimated width of its letters.

use crate::domain::map::text_width;

/// Bold letters are wider, by so many per cent at most.
const BOLD: i32 = 112;

/// The most that a line of text takes, in tenths of a pixel as the font size.
pub(super) fn width(text: &str, size: i32, is_bold: bool) -> i32 {
    let width = text_width(text) * size / 100;
    if is_bold { width * BOLD / 100 } else { width }
}

/// The text in lines that are no wider than the room. A word that is wider than a line is broken, behind
/// a hyphen where it has one.
pub(super) fn wrap(text: &str, size: i32, is_bold: bool, room: i32) -> Vec<String> {
    let fits = |line: &str| width(line, size, is_bold) <= room;
    let mut lines = Vec::new();
    let mut line = String::new();
    // No-break spaces do not part words.
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().count() > 1 {
                line.pop();
                let hyphen = line.rfind(['-', '–']).map(|at| line.ceil_char_boundary(at + 1));
                let rest = line.split_off(hyphen.unwrap_or(line.len()));
                lines.push(std::mem::replace(&mut line, rest));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_and_no_letter_is_lost() {
        let text = "Vastinekirjoitus Kaupungit politiikassa? -sparrauspaperiin";
        for room in [300, 900, 2_000, 20_000] {
            let lines = wrap(text, 160, true, room);
            for line in &lines {
                assert!(width(line, 160, true) <= room, "{line} in {room}");
            }
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
        assert_eq!(wrap(text, 160, true, 20_000), [text]);
    }

    #[test]
    fn words_stay_whole_where_they_have_room() {
        let lines = wrap("Kaupungit kartalla", 100, false, 600);
        assert_eq!(lines, ["Kaupungit", "kartalla"]);
        let lines = wrap("Joensuu–Lappeenranta–Imatra", 100, false, 1_000);
        assert_eq!(lines, ["Joensuu–", "Lappeenranta–", "Imatra"]);
        assert_eq!(wrap("36\u{a0}297 asukasta", 100, false, 600), ["36\u{a0}297", "asukasta"]);
    }
}
