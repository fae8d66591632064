//! The journeys of a reader, one file an area. A test's name says what holds.

mod accessible;
mod address;
mod detail;
mod embedding;
mod facets;
mod faults;
mod history;
mod hosting;
mod keyboard;
mod language;
mod layout;
mod map;
mod offline;
mod opening;
mod search;
mod serving;
mod start;
