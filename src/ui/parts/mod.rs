//! Small pieces that several views share. They take plain values.

pub mod bar;
pub mod button;
pub mod city;
pub mod contact;
pub mod dataset;
pub mod facts;
pub mod group;
pub mod highlight;
pub mod icon;
pub mod link;
pub mod mandate;
pub mod more;
pub mod publication;
pub mod publisher;
pub mod sign;
pub mod sources;
pub mod sparkline;
pub mod table;
pub mod term;
pub mod words;
