//! Colours have enough contrast with every background that they are used on, in light and dark:
//! computed from `style/tokens.css` by WCAG 2.2, criteria 1.4.3 and 1.4.11.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

const TOKENS: &str = include_str!("../style/tokens.css");

/// Text colours, each with its backgrounds.
const TEXT: [(&str, &[&str]); 5] = [
    ("ink", &["ground", "sheet", "chosen", "hit", "land"]),
    ("muted", &["ground", "sheet", "chosen", "band"]),
    ("link", &["ground", "sheet", "chosen"]),
    ("brand", &["ground", "sheet"]),
    ("on-brand", &["brand"]),
];

/// Colours of borders, graphics and the focus, each with its backgrounds.
const GRAPHICS: [(&str, &[&str]); 10] = [
    ("edge", &["ground", "sheet"]),
    ("brand", &["ground", "sheet", "chosen", "land"]),
    ("focus", &["ground", "sheet", "chosen", "land"]),
    ("highlight", &["ground", "sheet", "land"]),
    ("muted", &["ground", "land", "band"]),
    ("g1", &["ground", "sheet", "chosen", "land"]),
    ("g2", &["ground", "sheet", "chosen", "land"]),
    ("g3", &["ground", "sheet", "chosen", "land"]),
    ("g4", &["ground", "sheet", "chosen", "land"]),
    ("g5", &["ground", "sheet", "chosen", "land"]),
];

#[test]
fn text_has_enough_contrast() {
    assert_contrast(&TEXT, 4.5);
}

#[test]
fn graphics_borders_and_focus_have_enough_contrast() {
    assert_contrast(&GRAPHICS, 3.0);
}

/// A browser without `light-dark()` uses the fallback declarations of the light theme.
#[test]
fn fallback_colours_equal_the_light_ones() {
    for line in
        TOKENS.lines().filter(|line| line.trim().starts_with("--") && line.contains("light-dark("))
    {
        let (start, value) = line.trim().split_once("light-dark(").unwrap();
        let (light, _) = both(value);
        let fallback = TOKENS
            .lines()
            .map(str::trim)
            .find(|line| line.starts_with(start) && !line.contains("light-dark("));
        let fallback = fallback.unwrap_or_else(|| panic!("{start} has no fallback declaration"));
        assert_eq!(fallback, format!("{start}{light});"));
    }
}

#[test]
fn contrast_is_computed_as_wcag_defines_it() {
    assert!((contrast([0.0; 3], [255.0; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast(colour("#767676"), colour("#fff")) - 4.54).abs() < 0.01);
    for (hsl, hex) in [("hsl(0 100% 50%)", "#f00"), ("hsl(120 100% 25%)", "#008000")] {
        let mut pairs = colour(hsl).into_iter().zip(colour(hex));
        assert!(pairs.all(|(a, b)| (a - b).abs() < 1.0), "{hsl} is not {hex}");
    }
}

fn assert_contrast(pairs: &[(&str, &[&str])], least: f64) {
    let mut faults = Vec::new();
    for (front, backgrounds) in pairs {
        for background in *backgrounds {
            for (theme, at) in [("light", 0), ("dark", 1)] {
                let ratio = contrast(token(front)[at], token(background)[at]);
                if ratio < least {
                    faults.push(format!("{front} on {background} in {theme}: {ratio:.2}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "below {least}: {}", faults.join("; "));
}

/// A token's light and dark colour.
fn token(name: &str) -> [[f64; 3]; 2] {
    let start = format!("--{name}: var(--kpr-{name}, light-dark(");
    let line = TOKENS.lines().map(str::trim).find(|line| line.starts_with(&start));
    let line = line.unwrap_or_else(|| panic!("there is no --{name} in light and dark"));
    let (light, dark) = both(&line[start.len()..]);
    [colour(light), colour(dark)]
}

/// Both colours of `a, b));`, the text after `light-dark(`.
fn both(value: &str) -> (&str, &str) {
    value.strip_suffix("));").unwrap().split_once(", ").unwrap()
}

/// Red, green and blue from 0 to 255.
fn colour(text: &str) -> [f64; 3] {
    if let Some(hex) = text.strip_prefix('#') {
        let digit = |at: usize| f64::from(u8::from_str_radix(&hex[at..=at], 16).unwrap());
        return match hex.len() {
            3 => [0, 1, 2].map(|at| digit(at) * 17.0),
            6 => [0, 2, 4].map(|at| digit(at) * 16.0 + digit(at + 1)),
            _ => panic!("{text} is no colour"),
        };
    }
    let parts = text.strip_prefix("hsl(").unwrap().strip_suffix(')').unwrap();
    let numbers: Vec<f64> =
        parts.split(' ').map(|part| part.trim_end_matches('%').parse().unwrap()).collect();
    let [hue, saturation, lightness] = numbers[..] else { panic!("{text} is no colour") };
    let (saturation, lightness) = (saturation / 100.0, lightness / 100.0);
    // CSS Color 4, section 7.1.
    [0.0, 8.0, 4.0].map(|n| {
        let k = (n + hue / 30.0) % 12.0;
        let a = saturation * lightness.min(1.0 - lightness);
        255.0 * (lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0))
    })
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG 2.2, relative luminance.
fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}
