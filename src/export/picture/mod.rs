//! Pictures of what a view draws: the map, the timeline, the participation and the population, with title, source, date
//! and licence in the picture.
//!
//! Each is a function of what is shown, which returns a [`Picture`]: marks at their places. [`svg()`] writes it as SVG 1.1;
//! `public/picture.js` draws the same SVG on a canvas, for a PNG. Positions come from `domain`, as on screen.
//!
//! A picture asks for nothing: no font, no image, no style sheet. So the widths of its texts are not known, only
//! estimated from above, see [`crate::domain::map::text_width`]. Whatever is longer than its room takes another line.

mod land;
mod map;
mod matrix;
mod palette;
mod population;
mod scene;
mod sheet;
mod svg;
mod timeline;
mod wrap;

pub use map::{Base, map};
pub use matrix::matrix;
pub use palette::Palette;
pub use population::population;
pub use scene::Picture;
pub use sheet::Setting;
pub use svg::svg;
pub use timeline::timeline;
