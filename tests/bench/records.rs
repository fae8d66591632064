//! What a search can find and what it should, as JSON, for the yardsticks of `tests/bench/relevance.mjs`:
//! `cargo run --example bench_records`. Each record has what its page and its entry in the results say.

#[path = "../support/mod.rs"]
mod support;

use kaupunkipolitiikka::domain::Language;
use kaupunkipolitiikka::find::Hit;
use kaupunkipolitiikka::ui::card::Card;
use serde_json::{Value, json};
use support::relevance::{hits, judgments};
use support::{finder, published};

fn main() {
    let records: Vec<Value> = Language::ALL
        .into_iter()
        .flat_map(|language| {
            finder().hits_of_all().into_iter().map(move |hit| record(hit, language))
        })
        .collect();
    let queries: Vec<Value> = judgments()
        .iter()
        .map(|judgment| {
            json!({
                "language": judgment.language.code(),
                "query": judgment.query,
                "expected": format!("{:?}", judgment.expected),
                "ids": judgment.ids,
                "found": hits(finder(), judgment.query, judgment.language),
            })
        })
        .collect();
    println!("{}", json!({ "records": records, "queries": queries }));
}

fn record(hit: Hit, language: Language) -> Value {
    let Card { kind, name, line } = Card::of_hit(published(), hit, language);
    let texts = finder().texts(hit).into_iter().map(|(_, text)| text);
    let content: Vec<_> = [kind.as_str(), &name, &line].into_iter().chain(texts).collect();
    json!({
        "language": language.code(),
        "id": hit.id(published()),
        "name": name,
        "content": content.join("\n"),
    })
}
