//! Small pieces that several views share. They take plain values and draw.

pub mod bar;
pub mod icon;
pub mod link;
pub mod mark;
pub mod marked;
pub mod more;
pub mod named;
pub mod pairs;
pub mod sources;
pub mod words;
