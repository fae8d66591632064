//! The colours of a picture: those of `style/tokens.css`, by the same names.

macro_rules! palette {
    ($($(#[$doc:meta])* $field:ident = $token:literal: $light:literal,)+) => {
        /// The colours of a picture, each as SVG 1.1 understands it: `#0c1c33`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Palette<'a> {
            $($(#[$doc])* pub $field: &'a str,)+
        }

        impl Palette<'_> {
            /// The names of the colours in `style/tokens.css`, without the hyphens before them.
            pub const TOKENS: [&'static str; [$($token),+].len()] = [$($token),+];

            /// Custom properties, each with its colour in the light theme, in whose place whoever knows the reader's
            /// colours puts those.
            pub const VARIABLES: Palette<'static> =
                Palette { $($field: concat!("var(--", $token, ",", $light, ")"),)+ };

            /// The light theme.
            pub const LIGHT: Palette<'static> = Palette { $($field: $light,)+ };

            #[cfg(test)]
            fn by_token(&self) -> [(&str, &str); Palette::TOKENS.len()] {
                [$(($token, self.$field)),+]
            }
        }

        impl<'a> Palette<'a> {
            /// The colours that are found by their names; those that are not are of the light theme.
            pub fn find(colour: impl Fn(&str) -> Option<&'a str>) -> Self {
                let colour = &colour as &dyn Fn(&str) -> Option<&'a str>;
                Self { $($field: colour($token).unwrap_or(Self::LIGHT.$field),)+ }
            }
        }
    };
}

palette! {
    /// The background.
    ground = "ground": "#ffffff",
    /// Text.
    ink = "ink": "#0c1c33",
    /// Text that is less important.
    muted = "muted": "#51607a",
    /// Hairlines between parts.
    line = "line": "#d5deea",
    /// The regions of the map.
    land = "land": "#e4ebf5",
    /// The terms on the timeline.
    band = "band": "#cfdff4",
    /// Axes.
    edge = "edge": "#76859c",
    /// The accent.
    brand = "brand": "#00357a",
    /// Text on the accent.
    on_brand = "on-brand": "#ffffff",
    /// A chosen region.
    chosen = "chosen": "#e3edfa",
    /// The signs of partnerships.
    g1 = "g1": "#00357a",
    g2 = "g2": "#0b7a75",
    g3 = "g3": "#a85400",
    g4 = "g4": "#7b3fa0",
    g5 = "g5": "#51607a",
}

impl<'a> Palette<'a> {
    /// The colour of a partnership's sign, by its number.
    #[must_use]
    pub const fn sign(&self, number: usize) -> &'a str {
        [self.g1, self.g2, self.g3, self.g4, self.g5][number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_colours_are_those_of_the_styles() {
        let styles = include_str!("../../../style/tokens.css");
        for (name, colour) in Palette::LIGHT.by_token() {
            let as_written = match colour {
                "#ffffff" => "#fff",
                "#00357a" => "hsl(214 100% 24%)",
                other => other,
            };
            let declaration = format!("--{name}: var(--kpr-{name}, {as_written});");
            assert!(styles.contains(&declaration), "{declaration}");
        }
    }

    #[test]
    fn the_script_reads_the_same_colours() {
        let script = include_str!("../../../public/picture.js");
        let (_, list) = script.split_once("TOKENS = [").unwrap();
        let list = list.split_once(']').unwrap().0.replace(['"', '\n', ' '], "");
        assert_eq!(list.trim_end_matches(',').split(',').collect::<Vec<_>>(), Palette::TOKENS);
    }

    #[test]
    fn a_colour_that_is_not_known_is_the_light_one() {
        let palette = Palette::find(|token| (token == "ink").then_some("#e9f0fa"));
        assert_eq!(palette, Palette { ink: "#e9f0fa", ..Palette::LIGHT });
    }
}
